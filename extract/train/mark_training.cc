#include <algorithm>

#include "averaged_training.h"
#include "parser_training.h"
#include "syntax/mark_features.h"

namespace talkgraph::extract::train {
namespace {

constexpr std::size_t kLeastOccurrences = 3;
constexpr int kLeastWeight = 32;
// The right head has to score that much more than any other.
constexpr std::int32_t kMargin = 5;

struct MarkExample {
  std::vector<MarkHead> heads;
  std::size_t right;  // index of one of them
  bool spoken;
};

// A mark's head, or what that hangs on if it is a mark as well.
std::uint32_t head_of(const ParserExample& example, std::uint32_t mark) {
  const auto size = static_cast<std::uint32_t>(example.heads.size());
  std::uint32_t head = example.heads[mark];
  while (head < size && example.tags[head] == PartOfSpeech::kPunctuation) {
    head = example.heads[head];
  }
  return head;
}

void add_examples(const ParserExample& example, std::vector<MarkExample>& out) {
  const ParserInput input(example.forms, example.tags);
  const std::vector<std::uint32_t> heads = word_arcs(example);
  const Branches branches(heads);
  const UnmarkedTree tree{example.forms, example.tags, heads, example.labels, &branches};
  for (const MarkPlace& place : mark_places(input, heads.size())) {
    const std::uint32_t head = head_of(example, place.mark);
    std::vector<MarkHead> candidates = mark_heads(tree, place);
    const auto right = std::find_if(candidates.begin(), candidates.end(),
                                    [&](const MarkHead& one) { return one.word == head; });
    if (right == candidates.end()) continue;
    const auto at = static_cast<std::size_t>(right - candidates.begin());
    out.push_back({std::move(candidates), at, example.spoken});
  }
}

void learn(Perceptron& perceptron, const MarkExample& example) {
  perceptron.next_step();
  const auto score = [&](std::size_t i) { return perceptron.score(example.heads[i].features)[0]; };
  const std::int32_t wanted = score(example.right);
  std::size_t best = example.right;
  std::int32_t highest = 0;
  for (std::size_t i = 0; i < example.heads.size(); ++i) {
    if (i == example.right) continue;
    const std::int32_t own = score(i);
    if (best != example.right && own <= highest) continue;
    best = i;
    highest = own;
  }
  if (best == example.right || wanted - highest > kMargin) return;
  perceptron.reward(example.heads[example.right].features, 0, 1);
  perceptron.reward(example.heads[best].features, 0, -1);
}

}  // namespace

std::string mark_model(std::span<const ParserExample> examples, Rounds rounds) {
  std::vector<MarkExample> marks;
  for (const ParserExample& example : examples) add_examples(example, marks);
  std::vector<std::uint64_t> all;
  for (const MarkExample& mark : marks) {
    if (mark.spoken) continue;
    for (const MarkHead& head : mark.heads) {
      all.insert(all.end(), head.features.begin(), head.features.end());
    }
  }
  const AverageWeights averages = train_averaged(
      kMarkTags.size(), frequent(std::move(all), kLeastOccurrences), all_examples(marks.size()),
      rounds, [&](Perceptron& perceptron, std::size_t i, int) { learn(perceptron, marks[i]); });
  const std::vector<std::string> names(kMarkTags.begin(), kMarkTags.end());
  return serialize_model(names, averages.rows(kLeastWeight));
}

}  // namespace talkgraph::extract::train
