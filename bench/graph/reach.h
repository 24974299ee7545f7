// Whom one reaches from a person in so many steps, given their neighbours.
#pragma once

#include <cstdint>
#include <numeric>
#include <vector>

#include "engine.h"

namespace talkgraph::bench {

// Marks nodes as seen without being cleared between searches.
class Marks {
 public:
  void start() { ++search_; }
  // False if it was marked in this search already.
  bool mark(std::uint64_t node) {
    if (node >= seen_.size()) seen_.resize(node + 1);
    if (seen_[node] == search_) return false;
    seen_[node] = search_;
    return true;
  }

 private:
  std::uint32_t search_ = 0;
  std::vector<std::uint32_t> seen_;
};

// Calls `neighbours(node, visit)` for each node on the way; returns those at the
// end of walks of `steps` steps, each once.
template <class Neighbours>
std::vector<std::uint64_t> reach(std::uint64_t begin, int steps, Marks& marks,
                                 Neighbours neighbours) {
  std::vector<std::uint64_t> at{begin};
  for (int step = 0; step < steps; ++step) {
    std::vector<std::uint64_t> next;
    marks.start();
    for (const std::uint64_t node : at) {
      neighbours(node, [&](std::uint64_t far) {
        if (marks.mark(far)) next.push_back(far);
      });
    }
    at = std::move(next);
  }
  return at;
}

// From each of the people; the answer adds up whom one reaches and how many.
template <class Neighbours>
Measurement measure_reach(const std::vector<Person>& begins, int steps, Marks& marks,
                          Neighbours neighbours) {
  return repeat(begins, [&](Person person) {
    const auto ends = reach(person, steps, marks, neighbours);
    return std::accumulate(ends.begin(), ends.end(), std::uint64_t{ends.size()});
  });
}

// All neighbours of each of the people; the answer adds them up.
template <class Neighbours>
Measurement measure_neighbours(const std::vector<Person>& people, Neighbours neighbours) {
  return repeat(people, [&](Person person) {
    std::uint64_t sum = 0;
    neighbours(person, [&](std::uint64_t far) { sum += far; });
    return sum;
  });
}

}  // namespace talkgraph::bench
