#include "syntax/transition_features.h"

#include <algorithm>

#include "learning/hashing.h"

namespace talkgraph::extract {
namespace {

class TransitionTemplates {
 public:
  TransitionTemplates(const ParseState& state, const ParserInput& input, TransitionFeatures& out)
      : state_(state), input_(input), out_(out) {}

  void run() {
    const std::uint32_t at0 = state_.stack(0);
    const std::uint32_t at1 = state_.stack(1);
    const std::uint32_t next = state_.next();
    const ParserWord& s0 = input_.word(at0);
    const ParserWord& s1 = input_.word(at1);
    const ParserWord& s2 = input_.word(state_.stack(2));
    const ParserWord& b0 = input_.word(next);
    const ParserWord& b1 = input_.word(state_.next(1));
    const ParserWord& b2 = input_.word(state_.next(2));
    add_single({&s0, &s1, &b0, &b1});
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
    add_marks(s0, s1, b0, at0, at1, next);
    add_roles(s0, s1, b0, at0, at1, next);
  }

 private:
  void add(std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    out_.keys[out_.count] = feature_key(out_.count + 100, a, b, c);
    ++out_.count;
  }

  void add_single(std::initializer_list<const ParserWord*> words) {
    for (const ParserWord* word : words) {
      add(word->word);
      add(word->tag, word->suffix);
      add(word->both());
      add(word->fine, word->tag);
    }
  }
  void add_pair(const ParserWord& a, const ParserWord& b) {
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
  void add_distances(const ParserWord& s0, const ParserWord& s1, const ParserWord& b0,
                     std::uint32_t at0, std::uint32_t at1, std::uint32_t next) {
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
  void add_children(const ParserWord& s0, const ParserWord& s1, const ParserWord& b0,
                    std::uint32_t at0, std::uint32_t at1, std::uint32_t next) {
    const ParseState::Side s0_left = left(at0);
    const ParseState::Side s0_right = right(at0);
    const ParseState::Side s1_left = left(at1);
    const ParseState::Side s1_right = right(at1);
    const ParseState::Side b0_left = left(next);
    const ParserWord& s0l = input_.word(s0_left.outer);
    const ParserWord& s0r = input_.word(s0_right.outer);
    const ParserWord& s1l = input_.word(s1_left.outer);
    const ParserWord& s1r = input_.word(s1_right.outer);
    const ParserWord& b0l = input_.word(b0_left.outer);
    add(s0.word, s0_left.count, s0_right.count);
    add(s0.tag, s0_left.count, s0_right.count);
    add(s1.word, s1_left.count, s1_right.count);
    add(s1.tag, s1_left.count, s1_right.count);
    add(b0.both(), b0_left.count);
    add(s0.tag, s0l.tag, input_.word(s0_left.inner).tag);
    add(s0.tag, s0r.tag, input_.word(s0_right.inner).tag);
    add(s1.tag, s1r.tag, input_.word(s1_right.inner).tag);
    add(b0.tag, b0l.tag, input_.word(b0_left.inner).tag);
    add(s0.tag << 5 | s0l.tag, s0r.tag, b0.tag);
    add(s0.tag << 5 | b0.tag, b0l.word);
    add(s0.tag << 5 | b0.tag, s0r.word);
    add(s1.tag << 5 | s0.tag, s1r.tag << 5 | s0l.tag, b0.tag);
    // "raised money from the fund": which of the two takes "from"?
    add(s1.word, s0l.word, s0.tag);
    add(s1.fine << 5 | s1.tag, s0l.word, s0.tag);
    add(s1.tag << 5 | s0.tag, s0l.word, input_.word(state_.stack(2)).tag);
    add(s1.tag << 5 | s0.tag, s1r.tag << 5 | s1l.tag, s0l.tag);
    add(s0l.word, s0.tag << 5 | b0.tag);
  }

  std::uint64_t divisions(std::uint32_t from, std::uint32_t to) const {
    if (from == kNoWord || to == kNoWord) return 7;
    return std::min(input_.divisions(from, to), 3U);
  }
  void add_marks(const ParserWord& s0, const ParserWord& s1, const ParserWord& b0,
                 std::uint32_t at0, std::uint32_t at1, std::uint32_t next) {
    const ParserWord& b1 = input_.word(state_.next(1));
    const std::uint64_t ahead = divisions(at0, next);
    const std::uint64_t between = divisions(at1, at0);
    const std::uint64_t s0_left = input_.word(left(at0).outer).word;
    add(b0.mark, s0.tag, b0.tag);
    add(b0.mark, s1.tag << 5 | s0.tag, b0.tag);
    add(b0.mark, b0.word);
    add(b0.mark, s0.mark, s0.tag << 5 | b0.tag);
    add(b1.mark, b0.tag, s0.tag);
    add(b1.mark, b0.tag << 5 | b1.tag, s0.tag);
    add(ahead, s0.tag, b0.tag);
    add(between, s1.tag, s0.tag);
    add(ahead << 3 | between, s1.tag << 5 | s0.tag, b0.tag);
    add(s0.mark, s1.tag, s0.tag);
    add(s0.mark, s1.tag << 5 | s0.tag, s0.word);
    add(b0.mark, b1.mark, b0.tag << 5 | s0.tag);
    add(input_.word(state_.size()).mark, s0.tag, next == state_.size());
    add(b0.mark, s0_left, s0.tag);
    add(s0.mark << 1 ^ b0.mark, between << 2 | ahead, s1.tag << 10 | s0.tag << 5 | b0.tag);
  }

  // What a word is by its tag and that of its first dependent: a noun with a
  // preposition is no subject.
  std::uint64_t role(std::uint32_t at) const {
    if (at == kNoWord) return 0;
    return input_.word(at).tag << 6 | (input_.word(state_.left(at).outer).tag + 1);
  }
  void add_roles(const ParserWord& s0, const ParserWord& s1, const ParserWord& b0,
                 std::uint32_t at0, std::uint32_t at1, std::uint32_t next) {
    const ParseState::Side s1_right = right(at1);
    const ParseState::Side b0_left = left(next);
    const std::uint64_t own = role(at0);
    add(own, role(at1), b0.tag);
    add(own, s1.word);
    add(role(left(at0).outer), role(right(at0).outer), s0.tag << 5 | b0.tag);
    add(role(s1_right.outer), own, s1.tag);
    add(role(s1_right.outer), role(s1_right.inner), s1.tag << 12 | own);
    add(role(b0_left.outer), role(b0_left.inner), b0.tag << 12 | own);
    add(own, input_.word(right(at0).outer).tag, b0.word);
  }

  const ParseState& state_;
  const ParserInput& input_;
  TransitionFeatures& out_;
};

}  // namespace

TransitionFeatures transition_features(const ParseState& state, const ParserInput& input) {
  TransitionFeatures features;
  TransitionTemplates(state, input, features).run();
  return features;
}

}  // namespace talkgraph::extract
