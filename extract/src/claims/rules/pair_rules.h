// When what the model of pairs says of two mentions becomes a claim.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "claims/rules/claim_rule.h"
#include "claims/rules/pair_model.h"
#include "read/transcript.h"

namespace talkgraph::extract {

struct PairRule {
  ClaimRule claim;  // its confidence is for the model to say
  // The probability from which on it is a claim; above 1: never. Where people talk, and
  // names stand together for many more reasons, it has to be another.
  double least = 2;
  double least_in_talk = 2;
  // What a pattern or a frame claims in talk is none below this probability.
  double doubted_in_talk = 0;
  std::vector<std::string> sources;  // types; empty: whatever the ontology allows

  double least_in(const Transcript& transcript) const {
    return transcript.turns.empty() ? least : least_in_talk;
  }
  bool takes_source(std::string_view type) const {
    return sources.empty() || std::find(sources.begin(), sources.end(), type) != sources.end();
  }
};

class PairRules {
 public:
  // Reads pairs.json in `data`/patterns and pairs.bin in `data`/models. What the
  // ontology or the file does not have is never claimed.
  static Result<PairRules> load(const std::filesystem::path& data, const Ontology& ontology);

  const PairModel& model() const { return model_; }
  // Per kind of the model.
  const std::vector<PairRule>& rules() const { return rules_; }
  // Where a kind stands among those of the model, or how many there are.
  std::size_t index_of(const PairKind& kind) const;

 private:
  explicit PairRules(PairModel model) : model_(std::move(model)) {}
  Result<void> read(std::string_view json, const std::string& file, const Ontology& ontology);

  PairModel model_;
  std::vector<PairRule> rules_;
};

}  // namespace talkgraph::extract
