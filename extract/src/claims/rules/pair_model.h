// How likely it is that two mentions of one sentence stand in a relation: a linear
// model, one decision for each relation and direction.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "graph/ontology.h"
#include "learning/linear_model.h"

namespace talkgraph::extract {

// What a pair may be: a relation, and which of the two is its source.
struct PairKind {
  std::string relation;
  bool turned = false;  // the second is the source

  bool operator==(const PairKind&) const = default;
};

// How a model file calls it: "FOUNDED>", or "FOUNDED<" if turned.
std::string pair_kind_name(const PairKind& kind);
// Nothing if no kind has this name.
std::optional<PairKind> parse_pair_kind(std::string_view name);

// May it be said of two of these types, in the sentence's order? What has no direction
// is said in that order alone.
bool is_legal_pair(const Ontology& ontology, const PairKind& kind, std::string_view first,
                   std::string_view second);

// Immutable after loading, may be shared by threads. data/models/README.md tells how it
// was made and how good it is.
class PairModel {
 public:
  // Maps the file; kCorrupt if it is no model or one of something else.
  static Result<PairModel> load(const std::filesystem::path& file);

  const std::vector<PairKind>& kinds() const { return kinds_; }
  // Adds to the scores of the kinds, in their order. Linear.
  void add_scores(std::span<const std::uint64_t> features, TagScores& scores) const {
    model_.add_scores(features, scores);
  }
  // What a score says, 0 to 1: of pairs as in the corpora that it learnt from, about as
  // many are right.
  static double probability(std::int32_t score);

 private:
  explicit PairModel(LinearModel model) : model_(std::move(model)) {}

  LinearModel model_;
  std::vector<PairKind> kinds_;  // per tag
};

}  // namespace talkgraph::extract
