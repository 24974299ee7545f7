// Integer division that rounds down, so that the remainder is never negative
// for a positive divisor.
#pragma once

namespace talkgraph {

template <class Integer>
constexpr Integer floor_divide(Integer dividend, Integer divisor) {
  const Integer quotient = dividend / divisor;
  const bool inexact = dividend % divisor != 0;
  return inexact && (dividend < 0) != (divisor < 0) ? quotient - 1 : quotient;
}

template <class Integer>
constexpr Integer floor_remainder(Integer dividend, Integer divisor) {
  return dividend - floor_divide(dividend, divisor) * divisor;
}

}  // namespace talkgraph
