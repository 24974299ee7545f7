#include <algorithm>

#include "claims/pairs/pair_features.h"
#include "claims/pairs/pair_words.h"
#include "learning/hashing.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMostSteps = 8;  // longer ways are seldom right, and never alike

class PathFeatures {
 public:
  PathFeatures(const TextView& view, const SentenceTree& tree, const MentionPair& pair)
      : view_(view), tree_(tree), pair_(pair) {}

  std::vector<std::uint64_t> run() {
    up_ = way_up(*pair_.first);
    down_ = way_up(*pair_.second);
    while (up_.size() > 1 && down_.size() > 1 && up_[up_.size() - 2] == down_[down_.size() - 2]) {
      up_.pop_back();
      down_.pop_back();
    }
    if (up_.back() != down_.back()) return {};  // no tree: the sentence was cut
    top_ = pair_stem(view_, up_.back());
    ends_ = feature_key(0, pair_end(view_, *pair_.first), pair_end(view_, *pair_.second));
    const std::size_t steps = up_.size() + down_.size() - 2;
    add(60, std::min(steps, kMostSteps), ends_);
    add(61, top_, ends_);
    if (steps <= kMostSteps) add_whole();
    add_steps(1, up_);
    add_steps(2, down_);
    add_markers();
    return std::move(out_);
  }

 private:
  void add(std::uint64_t number, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    out_.push_back(feature_key(number, a, b, c));
  }

  // The word of a mention on which the others of it depend.
  std::uint32_t head_of(const Mention& mention) const {
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
      const std::uint32_t head = tree_.head(i);
      if (head == kNoHead || !mention.tokens.contains(head)) return i;
    }
    return mention.tokens.end - 1;
  }

  // From a mention's head to the root.
  std::vector<std::uint32_t> way_up(const Mention& mention) const {
    std::vector<std::uint32_t> way = {head_of(mention)};
    while (tree_.head(way.back()) != kNoHead && way.size() <= tree_.tokens().size()) {
      way.push_back(tree_.head(way.back()));
    }
    return way;
  }

  std::uint64_t label(std::uint32_t token) const {
    return static_cast<std::uint64_t>(tree_.label(token)) + 1;
  }

  // The way as one: with its words, without them, and without members of lists, who
  // stand for each other.
  void add_whole() {
    std::uint64_t labels = 1;
    std::uint64_t words = 1;
    std::uint64_t short_labels = 1;
    const auto step = [&](std::uint32_t token, std::uint64_t way) {
      labels = feature_key(way, labels, label(token));
      words = feature_key(way, words, label(token), pair_stem(view_, tree_.head(token)));
      if (tree_.label(token) == Dependency::kConj) return;
      short_labels = feature_key(way, short_labels, label(token));
    };
    for (std::size_t i = 0; i + 1 < up_.size(); ++i) step(up_[i], 1);
    for (std::size_t i = down_.size() - 1; i-- > 0;) step(down_[i], 2);
    add(62, labels, ends_);
    add(63, labels, top_);
    add(64, words, ends_);
    add(65, short_labels, top_);
    add(66, short_labels, ends_);
  }

  void add_steps(std::uint64_t side, const std::vector<std::uint32_t>& way) {
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
      const std::uint64_t stem = pair_stem(view_, way[i + 1]);
      add(67, side, label(way[i]), stem);
      add(68, stem, ends_);
    }
    if (way.size() > 1) add(69, side, label(way.front()), top_);
  }

  // What depends on the words of the way and is no part of it: "is a *subsidiary* of",
  // "was *born* in".
  void add_markers() {
    for (const auto* way : {&up_, &down_}) {
      for (const std::uint32_t token : *way) {
        if (way == &down_ && token == down_.back()) continue;
        for (const std::uint32_t child : tree_.children(token)) {
          if (is_on_way(child) || tree_.label(child) == Dependency::kPunct) continue;
          add(70, label(child), pair_stem(view_, child), token == up_.back());
          if (token == up_.back()) add(71, label(child), pair_stem(view_, child), top_);
          if (token == down_.front() && tree_.label(child) == Dependency::kCase) {
            add(72, pair_stem(view_, child), top_, ends_);
          }
        }
      }
    }
  }

  bool is_on_way(std::uint32_t token) const {
    return std::find(up_.begin(), up_.end(), token) != up_.end() ||
           std::find(down_.begin(), down_.end(), token) != down_.end() ||
           pair_.first->tokens.contains(token) || pair_.second->tokens.contains(token);
  }

  const TextView& view_;
  const SentenceTree& tree_;
  const MentionPair& pair_;
  std::vector<std::uint32_t> up_;    // from the first mention to where the ways meet
  std::vector<std::uint32_t> down_;  // the same from the second
  std::uint64_t top_ = 0;
  std::uint64_t ends_ = 0;
  std::vector<std::uint64_t> out_;
};

}  // namespace

std::vector<std::uint64_t> path_features(const TextView& view, const SentenceTree& tree,
                                         const MentionPair& pair) {
  return PathFeatures(view, tree, pair).run();
}

}  // namespace talkgraph::extract
