#include "syntax/label_features.h"

#include <algorithm>
#include <numeric>

#include "learning/hashing.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kNobody = 0xFFFFFFFF;

class LabelTemplates {
 public:
  LabelTemplates(const Branches& tree, std::span<const WordForm> forms,
                 std::span<const WordKind> kinds, std::span<const Dependency> labels)
      : tree_(tree), forms_(forms), kinds_(kinds), labels_(labels) {}

  LabelFeatures run(std::uint32_t at) {
    const std::uint32_t head = tree_.head(at);
    const std::uint64_t side = at < head;
    const std::uint64_t pair = tag(head) << 6 | tag(at) << 1 | side;
    const std::uint64_t apart = std::min<std::uint64_t>(side ? head - at : at - head, 6);
    add(word(head), word(at));
    add(word(head), tag(at), side);
    add(tag(head), word(at), side);
    add(pair);
    add(pair, apart);
    add(word(at));
    add(word(head), side);
    add(suffix(at), pair);
    add(suffix(head), pair);
    add(suffix(head), suffix(at), side);
    add(fine(head), fine(at), side);
    add(fine(head), pair);
    add(fine(at), pair);
    add(word(at - 1), pair);
    add(word(at + 1), pair);
    add(tag(at - 1), tag(at + 1), pair);
    add(forms_[at].shape, pair);
    add(forms_[at].shape, forms_[head].shape, pair);
    add_below(at, pair);
    add_beside(at, head, pair);
    add_above(head, at, pair);
    add_edges(at, pair);
    add_kinds(head, at, side);
    return out_;
  }

 private:
  void add(std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    out_[count_] = feature_key(count_ + 300, a, b, c);
    ++count_;
  }
  bool is_word(std::uint32_t at) const { return at < forms_.size(); }
  std::uint64_t word(std::uint32_t at) const { return is_word(at) ? forms_[at].word : 1; }
  std::uint64_t tag(std::uint32_t at) const {
    return is_word(at) ? static_cast<std::uint64_t>(part_of(kinds_[at])) : 30;
  }
  std::uint64_t kind(std::uint32_t at) const {
    return is_word(at) ? std::uint64_t{kinds_[at]} : 63;
  }
  std::uint64_t suffix(std::uint32_t at) const {
    return is_word(at) ? forms_[at].suffixes[2] + forms_[at].suffixes[1] : 1;
  }
  std::uint64_t fine(std::uint32_t at) const {
    return is_word(at) ? forms_[at].facts.fine : 0xFFFF;
  }
  std::uint64_t label(std::uint32_t at) const {
    return at < labels_.size() ? static_cast<std::uint64_t>(labels_[at]) + 1 : 0;
  }

  // The tags of dependents, as a set; and the last auxiliary's word.
  std::uint64_t tag_set(std::uint32_t at) const {
    std::uint64_t set = 0;
    for (std::uint32_t child : tree_.dependents(at)) set |= std::uint64_t{1} << tag(child);
    return set;
  }
  std::uint64_t auxiliary(std::uint32_t at) const {
    std::uint64_t last = 0;
    for (std::uint32_t child : tree_.dependents(at)) {
      if (part_of(kinds_[child]) == PartOfSpeech::kAuxiliary) last = word(child);
    }
    return last;
  }

  void add_below(std::uint32_t at, std::uint64_t pair) {
    const auto children = tree_.dependents(at);
    const std::uint32_t first = children.empty() ? kNobody : children.front();
    const std::uint32_t last = children.empty() ? kNobody : children.back();
    add(word(first), pair);
    add(word(first), tag(last), pair);
    add(word(last), pair);
    add(tag_set(at), pair);
    add(word(first), word(tree_.head(at)));
    add(first < at, suffix(at), pair);
    add(auxiliary(at), suffix(at), pair);
  }

  void add_beside(std::uint32_t at, std::uint32_t head, std::uint64_t pair) {
    const auto siblings = tree_.dependents(head);
    const auto here = std::find(siblings.begin(), siblings.end(), at);
    const std::uint32_t before = here == siblings.begin() ? kNobody : *(here - 1);
    const std::uint32_t behind = here + 1 == siblings.end() ? kNobody : *(here + 1);
    std::uint64_t labels = 0;
    for (auto i = siblings.begin(); i != here; ++i) labels |= std::uint64_t{1} << label(*i);
    add(label(before), pair);
    add(label(before), tag(behind), pair);
    add(labels, pair);
    add(labels, word(at));
    add(tag(before), tag(behind), pair);
    add(word(before), pair);
    add(tag_set(head), pair);
    add(auxiliary(head), suffix(head), pair);
    add(here - siblings.begin() == 0, siblings.end() - here == 1, pair);
  }

  void add_above(std::uint32_t head, std::uint32_t at, std::uint64_t pair) {
    const std::uint32_t above = tree_.head(head);
    add(tag(above), pair);
    add(word(above), pair);
    add(label(head), pair);
    add(label(head), word(at));
    add(auxiliary(head), tag_set(head), word(at));
  }

  // "Founded by" tells of an agent if "founded" is a participle, not a past.
  void add_kinds(std::uint32_t head, std::uint32_t at, std::uint64_t side) {
    const std::uint64_t pair = kind(head) << 7 | kind(at) << 1 | side;
    const auto children = tree_.dependents(at);
    add(pair);
    add(kind(at), word(head), side);
    add(kind(head), word(at), side);
    add(auxiliary(at), pair);
    add(auxiliary(head), pair);
    add(label(head), pair);
    add(word(children.empty() ? kNobody : children.front()), pair);
  }

  // The marks around the words below.
  std::uint64_t mark(std::uint32_t at) const {
    return is_word(at) && part_of(kinds_[at]) == PartOfSpeech::kPunctuation ? word(at) : 0;
  }
  void add_edges(std::uint32_t at, std::uint64_t pair) {
    const std::uint64_t before = mark(tree_.first(at) - 1);
    const std::uint64_t behind = mark(tree_.last(at) + 1);
    add(before, pair);
    add(behind, pair);
    add(before, behind, word(tree_.first(at)));
  }

  const Branches& tree_;
  std::span<const WordForm> forms_;
  std::span<const WordKind> kinds_;
  std::span<const Dependency> labels_;
  LabelFeatures out_{};
  std::size_t count_ = 0;
};

}  // namespace

Branches::Branches(std::span<const std::uint32_t> heads)
    : heads_(heads), dependents_(heads.size()), begins_(heads.size() + 2) {
  for (std::uint32_t head : heads) {
    if (head != kNoHead) ++begins_[head + 2];
  }
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  for (std::uint32_t word = 0; word < heads.size(); ++word) {
    if (heads[word] != kNoHead) dependents_[begins_[heads[word] + 1]++] = word;
  }
  add_edges();
}

// From the leaves upwards: a word is done once all its dependents are.
void Branches::add_edges() {
  const auto size = static_cast<std::uint32_t>(heads_.size());
  firsts_.resize(size);
  std::iota(firsts_.begin(), firsts_.end(), 0U);
  lasts_ = firsts_;
  std::vector<std::size_t> open(size);
  std::vector<std::uint32_t> done;
  for (std::uint32_t word = 0; word < size; ++word) {
    open[word] = dependents(word).size();
    if (open[word] == 0) done.push_back(word);
  }
  for (std::size_t i = 0; i < done.size(); ++i) {
    const std::uint32_t word = done[i];
    const std::uint32_t head = heads_[word];
    if (head == kNoHead) continue;
    firsts_[head] = std::min(firsts_[head], firsts_[word]);
    lasts_[head] = std::max(lasts_[head], lasts_[word]);
    if (--open[head] == 0) done.push_back(head);
  }
}

LabelFeatures label_features(const Branches& tree, std::span<const WordForm> forms,
                             std::span<const WordKind> kinds,
                             std::span<const Dependency> labels_before, std::uint32_t word) {
  return LabelTemplates(tree, forms, kinds, labels_before).run(word);
}

}  // namespace talkgraph::extract
