// The state of an arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011):
// a stack of words, those still to come, and the arcs made so far.
#pragma once

#include <cstdint>
#include <vector>

#include "syntax/dependency.h"

namespace talkgraph::extract {

enum class Transition : std::uint8_t {
  kShift,  // the next word goes onto the stack
  kLeft,   // the stack's top depends on the next word, and goes
  kRight,  // the stack's top depends on the one below, and goes
};
inline constexpr std::size_t kTransitions = 3;

// Stands for no word.
inline constexpr std::uint32_t kNoWord = 0xFFFFFFFF;

// The root is one more word behind the last: what is left on the stack when it
// is next depends on it. A stack of several words then has to shrink first, so
// that one word has no head.
class ParseState {
 public:
  // The children of a word on one side; the outermost and the one made before.
  struct Side {
    std::uint32_t outer = kNoWord;
    std::uint32_t inner = kNoWord;
    std::uint32_t count = 0;
  };

  explicit ParseState(std::uint32_t words);

  bool finished() const { return next_ == words_ && stack_.empty(); }
  bool allows(Transition transition) const;
  // What is not allowed must not be applied.
  void apply(Transition transition);

  std::uint32_t size() const { return words_; }
  // The `back`-th word from the stack's top (0 is the top); kNoWord below its end.
  std::uint32_t stack(std::uint32_t back) const {
    return back < stack_.size() ? stack_[stack_.size() - 1 - back] : kNoWord;
  }
  std::uint32_t stack_size() const { return static_cast<std::uint32_t>(stack_.size()); }
  // The word `ahead` of the next (0 is the next); size() is the root, behind it
  // comes kNoWord.
  std::uint32_t next(std::uint32_t ahead = 0) const {
    return next_ + ahead <= words_ ? next_ + ahead : kNoWord;
  }
  const Side& left(std::uint32_t word) const { return left_[word]; }
  const Side& right(std::uint32_t word) const { return right_[word]; }
  // size() for dependents of the root.
  const std::vector<std::uint32_t>& heads() const { return heads_; }

 private:
  std::uint32_t words_;
  std::uint32_t next_ = 0;
  std::vector<std::uint32_t> stack_;
  std::vector<std::uint32_t> heads_;
  std::vector<Side> left_;
  std::vector<Side> right_;
};

}  // namespace talkgraph::extract
