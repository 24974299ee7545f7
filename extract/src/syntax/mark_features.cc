#include "syntax/mark_features.h"

#include <algorithm>

#include "learning/hashing.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMostHeads = 12;     // on each side
constexpr std::uint32_t kSeenAround = 40;  // words, where like marks are sought

using Chain = std::vector<std::uint32_t>;

// The words above a mark on one side, the nearest first; the last has words on both
// sides or is the root. kNoHead as `from` gives none.
Chain chain_from(const UnmarkedTree& tree, std::uint32_t from, std::uint32_t mark) {
  Chain chain;
  for (std::uint32_t at = from; at != kNoHead && chain.size() < kMostHeads; at = tree.heads[at]) {
    chain.push_back(at);
    if (tree.branches->first(at) < mark && tree.branches->last(at) > mark) break;
  }
  return chain;
}

enum class Side : std::uint8_t { kLeft, kRight, kTop };

class MarkTemplates {
 public:
  MarkTemplates(const UnmarkedTree& tree, const MarkPlace& place)
      : tree_(tree),
        at_(place.mark),
        left_(chain_from(tree, place.before, place.mark)),
        right_(chain_from(tree, place.behind, place.mark)) {
    // Who has words on both sides is seen once.
    if (!left_.empty() && !right_.empty() && left_.back() == right_.back()) right_.pop_back();
    edge_ = std::uint64_t{place.before == kNoHead} | std::uint64_t{place.behind == kNoHead} << 1;
    mark_ = word(at_);
    count_like_marks();
  }

  std::vector<MarkHead> run() {
    std::vector<MarkHead> heads;
    add_chain(left_, Side::kLeft, heads);
    add_chain(right_, left_.empty() ? Side::kTop : Side::kRight, heads);
    return heads;
  }

 private:
  std::uint64_t word(std::uint32_t at) const {
    return at < tree_.forms.size() ? tree_.forms[at].word : 7;
  }
  std::uint64_t tag(std::uint32_t at) const {
    return at < tree_.tags.size() ? static_cast<std::uint64_t>(tree_.tags[at]) : 30;
  }
  std::uint64_t label(std::uint32_t at) const {
    return at < tree_.labels.size() ? static_cast<std::uint64_t>(tree_.labels[at]) : 60;
  }
  std::uint64_t mark_at(std::uint32_t at) const {
    return tree_.is_mark(at) ? word(at) : at < tree_.tags.size() ? 1 : 2;
  }

  // A bracket or a dash may have its like elsewhere.
  void count_like_marks() {
    const auto size = static_cast<std::uint32_t>(tree_.forms.size());
    std::uint64_t before = 0;
    std::uint64_t behind = 0;
    for (std::uint32_t i = at_ - std::min(at_, kSeenAround); i < at_; ++i) {
      before += tree_.forms[i].word == mark_;
    }
    for (std::uint32_t i = at_ + 1; i < size && i - at_ <= kSeenAround; ++i) {
      behind += tree_.forms[i].word == mark_;
    }
    like_ = std::min<std::uint64_t>(before, 2) << 2 | std::min<std::uint64_t>(behind, 2);
  }

  void add_chain(const Chain& chain, Side side, std::vector<MarkHead>& heads) {
    for (std::size_t i = 0; i < chain.size(); ++i) {
      const bool top = i + 1 == chain.size() && side != Side::kRight;
      const Side where = top ? Side::kTop : side == Side::kTop ? Side::kRight : side;
      heads.push_back(describe(chain[i], where, i, chain.size() - 1 - i));
    }
  }

  MarkHead describe(std::uint32_t at, Side side, std::size_t up, std::size_t down) {
    MarkHead out{at, {}};
    std::size_t count = 0;
    const auto add = [&](std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
      out.features[count] = feature_key(count + 500, a, b, c);
      ++count;
    };
    const auto where = static_cast<std::uint64_t>(side);
    const std::uint64_t place =
        where << 8 | std::min<std::uint64_t>(up, 4) << 4 | std::min<std::uint64_t>(down, 4);
    const std::uint64_t named = where << 8 | label(at);
    const std::uint32_t head = tree_.heads[at];
    const std::uint64_t above = label(head);
    const std::uint64_t tags = tag(at) << 5 | tag(head);
    const std::uint32_t first = tree_.branches->first(at);
    const std::uint32_t last = tree_.branches->last(at);
    const std::uint64_t before = mark_at(first - 1);
    const std::uint64_t behind = mark_at(last + 1);
    const std::uint64_t other = side == Side::kLeft ? before : behind;
    const std::uint64_t touches = std::uint64_t{first == at_ + 1} | std::uint64_t{last + 1 == at_}
                                                                        << 1;
    const std::uint64_t tops = top_label(left_, 2) << 8 | top_label(right_, 1);
    const std::uint32_t apart = at < at_ ? at_ - at : at - at_;
    add(mark_, place);
    add(mark_, named, tag(at));
    add(mark_, named, above);
    add(mark_, place, label(at));
    add(mark_, named, tags);
    add(mark_, where, edge_);
    add(mark_, place, edge_);
    add(mark_, place, other);
    add(mark_, named, other);
    add(mark_, named, word(at));
    add(mark_, like_, place);
    add(mark_, like_, named);
    add(mark_, tag(at_ - 1) << 5 | tag(at_ + 1), place);
    add(mark_, word(at_ + 1), named);
    add(mark_, word(at_ - 1), named);
    add(mark_, word(at_ + 1), place);
    add(mark_, named << 5 | tag(at), above << 5 | tag(head));
    add(mark_, apart < 4 ? apart : apart < 8 ? 4 : apart < 15 ? 5 : 6, named);
    add(mark_, before ^ behind << 1, named);
    add(mark_, touches, named);
    add(mark_, place, tags);
    add(mark_, before, place);
    add(mark_, behind, place);
    add(mark_, tops, place);
    add(mark_, tops, named);
    add(tops, tag(at), where);
    add(mark_, top_label(right_, 1), place);
    add(mark_, top_label(left_, 2), place);
    add(named, tag(at), down);
    add(where, touches, tag(at));
    return out;
  }
  // The label of the `back`-th word from a chain's end.
  std::uint64_t top_label(const Chain& chain, std::size_t back) const {
    return chain.size() >= back ? label(chain[chain.size() - back]) : 61;
  }

  const UnmarkedTree& tree_;
  std::uint32_t at_;
  Chain left_;
  Chain right_;
  std::uint64_t edge_ = 0;  // whether no word is before or behind
  std::uint64_t mark_ = 0;
  std::uint64_t like_ = 0;
};

}  // namespace

std::vector<MarkPlace> mark_places(const ParserInput& input, std::size_t size) {
  std::vector<MarkPlace> places;
  std::uint32_t word = 0;  // the next
  for (std::uint32_t at = 0; at < size; ++at) {
    if (word < input.size() && input.position(word) == at) {
      ++word;
      continue;
    }
    places.push_back({at, word > 0 ? input.position(word - 1) : kNoHead,
                      word < input.size() ? input.position(word) : kNoHead});
  }
  return places;
}

std::vector<MarkHead> mark_heads(const UnmarkedTree& tree, const MarkPlace& place) {
  return MarkTemplates(tree, place).run();
}

}  // namespace talkgraph::extract
