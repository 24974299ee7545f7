#include "names/type_model.h"

#include <algorithm>
#include <cmath>

#include "names/type_features.h"

namespace talkgraph::extract {
namespace {

// How far apart two scores must be for one type to outweigh the other by a
// factor of e: found on names that were left out of training.
constexpr double kTemperature = 4.0 * kModelUnit;

// All that the model says of one mention; a plain cue ("our podcast, X") says
// more.
constexpr double kWeight = 0.5;

}  // namespace

Result<TypeModel> TypeModel::load(const std::filesystem::path& file) {
  TG_ASSIGN(LinearModel linear, LinearModel::map(file));
  TypeModel model(std::move(linear));
  for (const std::string& tag : model.model_.tags()) {
    const std::optional<NameType> type = parse_name_type(tag);
    if (!type) {
      return fail(ErrorCode::kCorrupt, "a model of something else: tag '" + tag + "'",
                  {file.string()});
    }
    model.types_.push_back(*type);
  }
  return model;
}

void TypeModel::judge(const NameText& text, std::vector<Candidate>& candidates) const {
  std::size_t at = 0;
  for (const Sentence& sentence : text.sentences()) {
    while (at < candidates.size() && candidates[at].tokens.begin < sentence.tokens.begin) ++at;
    for (; at < candidates.size() && candidates[at].tokens.begin < sentence.tokens.end; ++at) {
      Candidate& candidate = candidates[at];
      const bool known = candidate.source == CandidateSource::kSpeaker || candidate.certain;
      if (!known) candidate.learned = judge(text, sentence.tokens, candidate.tokens);
    }
  }
}

TypeVotes TypeModel::judge(const NameText& text, TokenRange sentence, TokenRange name) const {
  TagScores scores{};
  model_.add_scores(type_features(text, sentence, name), scores);
  const std::int32_t highest = scores[model_.best(scores)];
  std::array<double, kMaxTags> shares{};
  double sum = 0;
  for (std::size_t tag = 0; tag < types_.size(); ++tag) {
    shares[tag] = std::exp((scores[tag] - highest) / kTemperature);
    sum += shares[tag];
  }
  TypeVotes votes;
  for (std::size_t tag = 0; tag < types_.size(); ++tag) {
    votes.add(types_[tag], static_cast<float>(kWeight * shares[tag] / sum));
  }
  return votes;
}

}  // namespace talkgraph::extract
