// What the reading of claims knows before it sees a transcript.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "claims/figure_words.h"
#include "claims/pattern.h"
#include "claims/words.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// Immutable after loading.
class ClaimResources {
 public:
  // Reads words.json, relations.json and figures.json in `data`/patterns.
  // Patterns for relations that the ontology does not have are left out.
  static Result<ClaimResources> load(const std::filesystem::path& data, const Ontology& ontology);

  const Words& words() const { return words_; }
  const FigureWords& figure_words() const { return figure_words_; }
  const std::vector<RelationPattern>& patterns() const { return patterns_; }

  // Indexes of the patterns that a word anchors; ascending.
  const std::vector<std::uint32_t>& anchored_by(std::string_view lower) const;
  // Indexes of the patterns that a job title anchors; ascending.
  const std::vector<std::uint32_t>& anchored_by_title() const { return by_title_; }

 private:
  Result<void> read_patterns(std::string_view json, const std::string& file,
                             const Ontology& ontology);
  void index_patterns();

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  Words words_;
  FigureWords figure_words_;
  std::vector<RelationPattern> patterns_;
  std::unordered_map<std::string, std::vector<std::uint32_t>, Hash, std::equal_to<>> by_word_;
  std::vector<std::uint32_t> by_title_;
};

}  // namespace talkgraph::extract
