// What PROFILE measures, operator by operator.
#pragma once

#include <chrono>
#include <cstdint>
#include <unordered_map>

#include "run/execution.h"

namespace talkgraph::query {

struct Operator;

// Of an operator alone, without those that it reads from.
struct Measurement {
  std::uint64_t rows = 0;
  std::uint64_t reads = 0;  // of the graph
  std::chrono::nanoseconds time{};
  std::uint64_t memory_bytes = 0;       // held now
  std::uint64_t most_memory_bytes = 0;  // at any time
};

class Profile {
 public:
  Measurement& of(const Operator& op) { return measurements_[&op]; }
  // Nothing was measured if the operator never ran.
  Measurement find(const Operator& op) const {
    const auto found = measurements_.find(&op);
    return found == measurements_.end() ? Measurement{} : found->second;
  }

  // Which operator is at work; null before the first.
  Measurement* running() { return running_; }

 private:
  friend class Stopwatch;
  std::unordered_map<const Operator*, Measurement> measurements_;  // references stay valid
  Measurement* running_ = nullptr;
  std::chrono::steady_clock::time_point since_;
  std::uint64_t reads_before_ = 0;
};

// Puts time and reads to one operator's account as long as it lives, and then to
// that of the one before.
class Stopwatch {
 public:
  Stopwatch(Execution& execution, Measurement& measurement)
      : execution_(execution), outer_(execution.profile()->running_) {
    turn_to(&measurement);
  }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;
  ~Stopwatch() { turn_to(outer_); }

 private:
  void turn_to(Measurement* measurement) {
    Profile& profile = *execution_.profile();
    const auto now = std::chrono::steady_clock::now();
    if (profile.running_) {
      profile.running_->time += now - profile.since_;
      profile.running_->reads += execution_.reads() - profile.reads_before_;
    }
    profile.running_ = measurement;
    profile.since_ = now;
    profile.reads_before_ = execution_.reads();
  }

  Execution& execution_;
  Measurement* outer_;
};

}  // namespace talkgraph::query
