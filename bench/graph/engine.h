// What is measured: an engine has operations, each of which can be run alone.
#pragma once

#include <time.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "workload.h"

namespace talkgraph::bench {

// How long it took to do something so many times, and what came out, which is the
// same for every engine.
struct Measurement {
  double seconds = 0;
  double cpu_seconds = 0;  // of all threads: what a busy machine does not change
  std::uint64_t times = 0;
  std::string answer;
};

class Stopwatch {
 public:
  void read(Measurement& into) const {
    using std::chrono::duration;
    into.seconds = duration<double>(std::chrono::steady_clock::now() - begin_).count();
    into.cpu_seconds = cpu_seconds() - cpu_begin_;
  }

 private:
  static double cpu_seconds() {
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
  }

  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  double cpu_begin_ = cpu_seconds();
};

using Operations = std::map<std::string, std::function<Measurement()>>;

// Engines keep their data below a folder of their own, and end the program, with
// a message, if anything fails.
class Engine {
 public:
  virtual ~Engine() = default;
  virtual Operations operations() = 0;
};

std::unique_ptr<Engine> open_talkgraph(const std::filesystem::path& folder, const Workload&);
// Cypher, prepared once, over the same store.
std::unique_ptr<Engine> open_cypher(const std::filesystem::path& folder, const Workload&);
// The records of talkgraph's store by RocksDB alone, under the same options.
std::unique_ptr<Engine> open_rocksdb(const std::filesystem::path& folder, const Workload&);
// The same records in LMDB.
std::unique_ptr<Engine> open_lmdb(const std::filesystem::path& folder, const Workload&);

[[noreturn]] void give_up(const std::string& why);

// Calls `once` for each begin, again and again until it took a while.
template <class Begin, class Once>
Measurement repeat(const std::vector<Begin>& begins, Once once) {
  constexpr double kLongEnough = 0.1;
  Measurement measured;
  const Stopwatch watch;
  do {
    std::uint64_t sum = 0;
    for (const Begin& begin : begins) sum += once(begin);
    measured.times += begins.size();
    measured.answer = std::to_string(sum);
    watch.read(measured);
  } while (measured.seconds < kLongEnough);
  return measured;
}

// Calls `once` one time.
template <class Once>
Measurement measure(std::uint64_t times, Once once) {
  Measurement measured;
  measured.times = times;
  const Stopwatch watch;
  measured.answer = once();
  watch.read(measured);
  return measured;
}

}  // namespace talkgraph::bench
