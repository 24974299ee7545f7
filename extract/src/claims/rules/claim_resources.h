// What the reading of claims knows before it sees a transcript.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "claims/rules/dealing_rules.h"
#include "claims/rules/frame.h"
#include "claims/rules/pair_rules.h"
#include "claims/rules/pattern.h"
#include "claims/rules/question_rules.h"
#include "claims/text/figure_words.h"
#include "claims/text/sentence_tree.h"
#include "claims/text/words.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// Immutable after loading.
class ClaimResources {
 public:
  // Reads words.json, relations.json, frames.json, questions.json, dealings.json,
  // figures.json and pairs.json in `data`/patterns, and the models of syntax and of pairs
  // in `data`/models. What finds relations that the ontology does not have is left out.
  static Result<ClaimResources> load(const std::filesystem::path& data, const Ontology& ontology);
  // The same without what the model of pairs needs, for who trains it.
  static Result<ClaimResources> load_rules(const std::filesystem::path& data,
                                           const Ontology& ontology);

  const Words& words() const { return words_; }
  const FigureWords& figure_words() const { return figure_words_; }
  const std::vector<RelationPattern>& patterns() const { return patterns_; }

  const std::vector<RelationFrame>& frames() const { return frames_; }
  const std::vector<QuestionRule>& questions() const { return questions_; }
  const std::vector<DealingRule>& dealings() const { return dealings_; }
  const SyntaxModels& syntax() const { return *syntax_; }
  const PairRules& pairs() const { return *pairs_; }

  // Indexes of the patterns that a word anchors; ascending.
  const std::vector<std::uint32_t>& anchored_by(std::string_view lower) const;
  // Indexes of the frames that have this form of a verb or noun; ascending.
  const std::vector<std::uint32_t>& frames_of(std::string_view lower) const;
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
  std::vector<RelationFrame> frames_;
  std::vector<QuestionRule> questions_;
  std::vector<DealingRule> dealings_;
  std::optional<SyntaxModels> syntax_;  // always there after loading
  std::optional<PairRules> pairs_;      // there after load()
  using Index = std::unordered_map<std::string, std::vector<std::uint32_t>, Hash, std::equal_to<>>;
  Index by_word_;
  Index frames_by_word_;
  std::vector<std::uint32_t> by_title_;
};

}  // namespace talkgraph::extract
