// Pairs of mentions of which is known in which relations they stand: what the model
// of pairs learns from. README.md of data/models names the corpora.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "claims/pairs/pair_setting.h"
#include "claims/rules/claim_resources.h"
#include "claims/rules/pair_model.h"
#include "dialogues.h"
#include "judgements.h"
#include "names/name_finder.h"

namespace talkgraph::extract::train {

// What is known of a pair and one kind.
enum class Answer : std::uint8_t { kUnknown, kNo, kYes };

// Where an example is from: what was written to learn from shows nobody how sure a model is.
enum class TextKind : std::uint8_t { kOwn, kProse, kTalk };

struct PairExample {
  std::vector<std::uint64_t> features;
  std::vector<Answer> answers;  // per kind
  std::vector<bool> told;       // per kind: a pattern or a frame tells it
  std::uint64_t source = 0;     // the same for all examples of one document
  double weight = 1;
  TextKind kind = TextKind::kOwn;
};

// What is learnt, in the order of the model's tags.
const std::vector<PairKind>& pair_kinds();

// Collects examples in the order in which the corpora are added. Names are found as
// they are found when the model is used, so that it learns from the pairs of which it
// will be asked. Refers to its arguments.
class PairExamples {
 public:
  PairExamples(const NameFinder& finder, const ClaimResources& resources, const Ontology& ontology)
      : finder_(finder), resources_(resources), ontology_(ontology) {}

  // KnowledgeNet (JSON Lines): passages with all facts of the kinds annotated.
  Result<void> add_passages(const std::filesystem::path& file);
  // CORE (JSON): two companies in a sentence.
  Result<void> add_company_pairs(const std::filesystem::path& file);
  // Dialogues of the project's own, their names and facts marked.
  Result<void> add_dialogues(const std::vector<Dialogue>& dialogues, const std::string& name,
                             double weight);
  // Sentences of transcripts below `folder`, of which `file` says what they tell.
  Result<void> add_judged(const std::filesystem::path& folder, const std::filesystem::path& file);

  const std::vector<PairExample>& examples() const { return examples_; }

 private:
  // What a text is, once its names, references and claims are found.
  struct Reading;
  // Answers per kind; none if the pair is no example.
  using Judge =
      std::function<std::vector<Answer>(const Reading&, const Sentence&, const MentionPair&)>;
  // Makes names what the corpus says that they are.
  using Mend = std::function<void(const TokenizedText&, Names&)>;

  // As find_claims does: who works where, before it is known for whom "we" stands.
  std::vector<Assertion> first_reading(const Transcript& transcript, const TokenizedText& text,
                                       Names names, SentenceTrees& trees) const;
  // `sample`: what its examples share.
  Result<void> add_text(std::string_view bytes, const std::string& id, const PairExample& sample,
                        const Mend& mend, const Judge& judge);
  void add(const Reading& reading, SentenceTrees& trees, const Sentence& sentence,
           const std::vector<TitlePhrase>& titles, const MentionPair& pair, PairExample example);
  // kMalformed if a fact has a relation that the ontology does not have.
  Result<void> check_relations(const std::vector<JudgedSentence>& judged,
                               const std::filesystem::path& file) const;
  bool is_legal(const TextView& view, const MentionPair& pair, const PairKind& kind) const;

  const NameFinder& finder_;
  const ClaimResources& resources_;
  const Ontology& ontology_;
  std::vector<PairExample> examples_;
};

struct PairExamples::Reading {
  const TextView& view;
  PairSetting setting;

  // Is it claimed of the pair in this sentence?
  bool tells(const Sentence& sentence, const MentionPair& pair, const PairKind& kind,
             bool symmetric) const;
};

}  // namespace talkgraph::extract::train
