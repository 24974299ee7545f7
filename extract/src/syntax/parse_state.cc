#include "syntax/parse_state.h"

#include <algorithm>

namespace talkgraph::extract {

ParseState::ParseState(std::uint32_t words)
    : words_(words), heads_(words, kNoWord), left_(words + 1), right_(words + 1) {
  stack_.reserve(words);
}

bool ParseState::allows(Transition transition) const {
  switch (transition) {
    case Transition::kShift:
      return next_ < words_;
    case Transition::kLeft:
      return next_ < words_ ? !stack_.empty() : stack_.size() == 1;
    case Transition::kRight:
      return stack_.size() > 1;
  }
  return false;
}

void ParseState::apply(Transition transition) {
  if (transition == Transition::kShift) {
    stack_.push_back(next_++);
    return;
  }
  const std::uint32_t word = stack_.back();
  stack_.pop_back();
  const bool is_left = transition == Transition::kLeft;
  const std::uint32_t head = is_left ? next_ : stack_.back();
  heads_[word] = head;
  Side& side = is_left ? left_[head] : right_[head];
  // On the left, words nearer the head come off the stack first; on the right,
  // the nearest are attached first, too.
  side.inner = side.outer;
  side.outer = word;
  ++side.count;
}

}  // namespace talkgraph::extract
