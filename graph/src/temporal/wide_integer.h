// Nanoseconds over all the years that dates have: more than 64 bits.
#pragma once

#include "base/result.h"
#include "graph/temporal.h"

namespace talkgraph {

__extension__ using WideInteger = __int128;

inline WideInteger nanoseconds_of(const Duration& duration) {
  return WideInteger{duration.seconds} * kNanosecondsPerSecond + duration.nanoseconds;
}

inline WideInteger nanoseconds_of(Instant instant) {
  return WideInteger{instant.seconds} * kNanosecondsPerSecond + instant.nanoseconds;
}

// kTooLarge if the seconds do not fit.
Result<Duration> duration_of(std::int64_t months, std::int64_t days, WideInteger nanoseconds);

}  // namespace talkgraph
