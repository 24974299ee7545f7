#include "syntax/parser.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "syntax/mark_features.h"
#include "syntax/transition_features.h"

namespace talkgraph::extract {
namespace {

template <class Names>
Result<LinearModel> map_model(const std::filesystem::path& file, const Names& names,
                              const char* what) {
  TG_ASSIGN(LinearModel model, LinearModel::map(file));
  if (!std::equal(model.tags().begin(), model.tags().end(), names.begin(), names.end())) {
    return fail(ErrorCode::kCorrupt, std::string("a model of something else than ") + what,
                {file.string()});
  }
  return model;
}

// Per word its head; input.size() for the root's dependent.
std::vector<std::uint32_t> word_heads(const TransitionModel& model, const ParserInput& input) {
  ParseState state(input.size());
  while (!state.finished()) {
    const TransitionFeatures features = transition_features(state, input);
    state.apply(best_allowed(state, model.score(features.all())));
  }
  return state.heads();
}

// What a preposition tells of a tree whose labels were chosen one by one. "By the
// brothers Marek and Ilan": what describes a name has none of its own, it is the
// name's. And an object has none.
void heed_prepositions(DependencyTree& tree) {
  for (std::uint32_t word = 0; word < tree.heads.size(); ++word) {
    const std::uint32_t head = tree.heads[word];
    if (tree.labels[word] != Dependency::kCase || head == kNoHead || word > head) continue;
    const std::uint32_t above = tree.heads[head];
    if (tree.labels[head] == Dependency::kNmodDescription && head < above) {
      tree.heads[word] = above;
    } else if (tree.labels[head] == Dependency::kObj) {
      tree.labels[head] = Dependency::kObl;
    }
  }
}

}  // namespace

Transition best_allowed(const ParseState& state, const TransitionScores& scores) {
  Transition best = Transition::kShift;
  bool found = false;
  for (std::size_t i = 0; i < kTransitions; ++i) {
    const auto transition = static_cast<Transition>(i);
    if (!state.allows(transition)) continue;
    if (!found || scores[i] > scores[static_cast<std::size_t>(best)]) best = transition;
    found = true;
  }
  return best;
}

Result<Parser> Parser::load(const std::filesystem::path& models) {
  TG_ASSIGN(TransitionModel transitions, TransitionModel::map(models / "transitions.bin"));
  TG_ASSIGN(LinearModel labels, map_model(models / "labels.bin", kDependencyNames, "dependencies"));
  TG_ASSIGN(LinearModel marks, map_model(models / "marks.bin", kMarkTags, "marks"));
  return Parser(std::move(transitions), std::move(labels), std::move(marks));
}

DependencyTree Parser::parse(std::span<const WordForm> forms,
                             std::span<const WordKind> kinds) const {
  const std::vector<PartOfSpeech> tags = parts_of(kinds);
  const ParserInput input(forms, tags);
  DependencyTree tree{input.sentence_heads(word_heads(transitions_, input), forms.size()), {}};
  const std::vector<std::uint32_t> arcs = tree.heads;
  const Branches branches(arcs);
  for (std::uint32_t word = 0; word < forms.size(); ++word) {
    if (arcs[word] == kNoHead) {
      tree.labels.push_back(Dependency::kRoot);
      continue;
    }
    TagScores scores{};
    labels_.add_scores(label_features(branches, forms, kinds, tree.labels, word), scores);
    tree.labels.push_back(static_cast<Dependency>(labels_.best(scores)));
  }
  add_marks(input, branches, forms, tags, tree);
  heed_prepositions(tree);
  return tree;
}

void Parser::add_marks(const ParserInput& input, const Branches& branches,
                       std::span<const WordForm> forms, std::span<const PartOfSpeech> tags,
                       DependencyTree& tree) const {
  const DependencyTree words = tree;
  const UnmarkedTree unmarked{forms, tags, words.heads, words.labels, &branches};
  for (const MarkPlace& place : mark_places(input, forms.size())) {
    std::int32_t highest = 0;
    for (const MarkHead& head : mark_heads(unmarked, place)) {
      TagScores scores{};
      marks_.add_scores(head.features, scores);
      if (tree.heads[place.mark] != kNoHead && scores[0] <= highest) continue;
      highest = scores[0];
      tree.heads[place.mark] = head.word;
    }
    tree.labels[place.mark] = Dependency::kPunct;
  }
}

}  // namespace talkgraph::extract
