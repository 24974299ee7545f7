#include "syntax/transition_features.h"

#include <algorithm>

#include "learning/hashing.h"

namespace talkgraph::extract {
namespace {

// A word as the templates see it.
struct SeenWord {
  std::uint64_t word = 1;
  std::uint64_t tag = 30;
  std::uint64_t suffix = 0;
  std::uint64_t fine = 0xFFFE;
  std::uint64_t coarse = 0xFFFE;
  std::uint64_t both() const { return word + tag * 0x9E3779B97F4A7C15ULL; }
};

constexpr std::uint64_t kRootTag = 31;

class TransitionTemplates {
 public:
  TransitionTemplates(const ParseState& state, std::span<const WordForm> forms,
                      std::span<const PartOfSpeech> tags, TransitionFeatures& out)
      : state_(state), forms_(forms), tags_(tags), out_(out) {}

  void run() {
    const std::uint32_t at0 = state_.stack(0);
    const std::uint32_t at1 = state_.stack(1);
    const std::uint32_t next = state_.next();
    const SeenWord s0 = see_word(at0);
    const SeenWord s1 = see_word(at1);
    const SeenWord s2 = see_word(state_.stack(2));
    const SeenWord b0 = see_word(next);
    const SeenWord b1 = see_word(state_.next(1));
    const SeenWord b2 = see_word(state_.next(2));
    add_single({s0, s1, b0, b1});
    add(s2.both());
    add(b2.both());
    add(s2.tag, s1.tag, s0.tag);
    add_pair(s0, b0);
    add_pair(s1, s0);
    add_pair(s1, b0);
    add(b0.word, b1.word);
    add(b0.tag << 5 | b1.tag, s0.word);
    add(b0.tag << 5 | b1.tag, b0.word);
    add(s0.tag, b0.tag, b1.tag);
    add(s0.tag << 5 | b0.tag, b1.tag, b2.tag);
    add(s1.tag, s0.tag, b0.tag);
    add(s1.tag << 5 | s0.tag, b0.tag, b1.tag);
    add(s2.tag << 5 | s1.tag, s0.tag, b0.tag);
    add(s1.tag << 5 | s0.tag, b0.word);
    add(s1.tag << 5 | b0.tag, s0.word);
    add(s0.tag << 5 | b0.tag, s1.word);
    add(s1.coarse, s0.coarse, b0.coarse);
    add(s0.coarse, b0.coarse, b1.coarse);
    add(s1.fine << 5 | s0.tag, b0.tag);
    add(s0.suffix, b0.tag, s1.tag);
    add(b0.suffix, s0.tag, b1.tag);
    add_distances(s0, s1, b0, at0, at1, next);
    add_children(s0, s1, b0, at0, at1, next);
  }

 private:
  void add(std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    out_.keys[out_.count] = feature_key(out_.count + 100, a, b, c);
    ++out_.count;
  }

  SeenWord see_word(std::uint32_t at) const {
    SeenWord seen;
    if (at == kNoWord) return seen;
    if (at == state_.size()) {
      seen.tag = kRootTag;
      return seen;
    }
    const WordForm& form = forms_[at];
    return {form.word, static_cast<std::uint64_t>(tags_[at]), form.suffixes[2], form.facts.fine,
            form.facts.coarse};
  }

  void add_single(std::initializer_list<SeenWord> words) {
    for (const SeenWord& word : words) {
      add(word.word);
      add(word.tag, word.suffix);
      add(word.both());
      add(word.fine, word.tag);
    }
  }
  void add_pair(const SeenWord& a, const SeenWord& b) {
    add(a.both(), b.both());
    add(a.both(), b.word);
    add(a.word, b.both());
    add(a.both(), b.tag);
    add(a.tag, b.both());
    add(a.tag, b.tag);
    add(a.fine << 5 | a.tag, b.fine << 5 | b.tag);
    add(a.fine << 5 | a.tag, b.word);
    add(a.word, b.fine << 5 | b.tag);
    add(a.suffix << 5 ^ a.tag, b.suffix << 5 ^ b.tag);
  }

  static std::uint64_t distance(std::uint32_t from, std::uint32_t to) {
    if (from == kNoWord || to == kNoWord) return 0;
    const std::uint32_t apart = to - from;
    return apart < 5 ? apart : apart < 10 ? 5 : 6;
  }
  void add_distances(const SeenWord& s0, const SeenWord& s1, const SeenWord& b0, std::uint32_t at0,
                     std::uint32_t at1, std::uint32_t next) {
    const std::uint64_t ahead = distance(at0, next);
    const std::uint64_t between = distance(at1, at0);
    add(s0.word, ahead);
    add(s0.tag, ahead, b0.tag);
    add(b0.word, ahead);
    add(s1.tag, between, s0.tag);
    add(s1.word, between, s0.tag);
    add(s1.tag << 5 | s0.tag, ahead << 3 | between, b0.tag);
    add(std::min(state_.stack_size(), 4U), b0.tag, state_.size() == next);
  }

  ParseState::Side left(std::uint32_t at) const {
    return at == kNoWord ? ParseState::Side{} : state_.left(at);
  }
  ParseState::Side right(std::uint32_t at) const {
    return at == kNoWord ? ParseState::Side{} : state_.right(at);
  }
  void add_children(const SeenWord& s0, const SeenWord& s1, const SeenWord& b0, std::uint32_t at0,
                    std::uint32_t at1, std::uint32_t next) {
    const ParseState::Side s0_left = left(at0);
    const ParseState::Side s0_right = right(at0);
    const ParseState::Side s1_left = left(at1);
    const ParseState::Side s1_right = right(at1);
    const ParseState::Side b0_left = left(next);
    const SeenWord s0l = see_word(s0_left.outer);
    const SeenWord s0r = see_word(s0_right.outer);
    const SeenWord s1l = see_word(s1_left.outer);
    const SeenWord s1r = see_word(s1_right.outer);
    const SeenWord b0l = see_word(b0_left.outer);
    add(s0.word, s0_left.count, s0_right.count);
    add(s0.tag, s0_left.count, s0_right.count);
    add(s1.word, s1_left.count, s1_right.count);
    add(s1.tag, s1_left.count, s1_right.count);
    add(b0.both(), b0_left.count);
    add(s0.tag, s0l.tag, see_word(s0_left.inner).tag);
    add(s0.tag, s0r.tag, see_word(s0_right.inner).tag);
    add(s1.tag, s1r.tag, see_word(s1_right.inner).tag);
    add(b0.tag, b0l.tag, see_word(b0_left.inner).tag);
    add(s0.tag << 5 | s0l.tag, s0r.tag, b0.tag);
    add(s0.tag << 5 | b0.tag, b0l.word);
    add(s0.tag << 5 | b0.tag, s0r.word);
    add(s1.tag << 5 | s0.tag, s1r.tag << 5 | s0l.tag, b0.tag);
    // "raised money from the fund": which of the two takes "from"?
    add(s1.word, s0l.word, s0.tag);
    add(s1.fine << 5 | s1.tag, s0l.word, s0.tag);
    add(s1.tag << 5 | s0.tag, s0l.word, see_word(state_.stack(2)).tag);
    add(s1.tag << 5 | s0.tag, s1r.tag << 5 | s1l.tag, s0l.tag);
    add(s0l.word, s0.tag << 5 | b0.tag);
  }

  const ParseState& state_;
  std::span<const WordForm> forms_;
  std::span<const PartOfSpeech> tags_;
  TransitionFeatures& out_;
};

}  // namespace

TransitionFeatures transition_features(const ParseState& state, std::span<const WordForm> forms,
                                       std::span<const PartOfSpeech> tags) {
  TransitionFeatures features;
  TransitionTemplates(state, forms, tags, features).run();
  return features;
}

}  // namespace talkgraph::extract
