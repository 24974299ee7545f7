// Names whose types are known, in their contexts: what the type model learns
// from. Corpora lie where they were unpacked; README.md of data/models names them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "names/gazetteer.h"
#include "names/name_lexicon.h"
#include "names/name_text.h"

namespace talkgraph::extract::train {

struct NameExample {
  std::string name;
  std::uint32_t document = 0;
  NameType type = NameType::kOrganization;
  std::vector<std::uint64_t> features;
};

// Collects examples in the order in which the corpora are added; no name more
// than `limit` times, so that the common ones do not drown the others.
class NameExamples {
 public:
  NameExamples(const NameLexicon& lexicon, const Gazetteer& gazetteer, std::uint32_t limit)
      : lexicon_(lexicon), gazetteer_(gazetteer), limit_(limit) {}

  // Every transcript below `folder`: the gazetteers' certain names in it.
  Result<void> add_transcripts(const std::filesystem::path& folder);
  // CORE (JSON): two organisations in a sentence.
  Result<void> add_company_pairs(const std::filesystem::path& file);
  // KnowledgeNet (JSON Lines): ends of facts whose type the property tells.
  Result<void> add_facts(const std::filesystem::path& file);
  // "word TAB tag" lines, tags BIOES of PER, ORG and LOC.
  Result<void> add_tagged_sentences(const std::filesystem::path& file);

  const std::vector<NameExample>& examples() const { return examples_; }

 private:
  using TypedName = std::pair<std::string, NameType>;

  void add(const NameText& text, TokenRange sentence, TokenRange name, const std::string& key,
           NameType type);
  // A text of its own in which each name is looked up.
  void add_labelled(std::string text, const std::vector<TypedName>& names);

  const NameLexicon& lexicon_;
  const Gazetteer& gazetteer_;
  std::uint32_t limit_;
  std::uint32_t document_ = 0;
  std::map<std::string, std::uint32_t> seen_;
  std::vector<NameExample> examples_;
};

}  // namespace talkgraph::extract::train
