#include "bulk/side_by_side.h"

#include <algorithm>
#include <atomic>
#include <new>
#include <thread>
#include <utility>

namespace talkgraph::store {
namespace {

constexpr std::size_t kMostThreads = 4;

}  // namespace

Result<std::vector<TableFiles>> run_side_by_side(const std::vector<TableTask>& tasks) {
  std::vector<Result<TableFiles>> results(tasks.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < tasks.size(); i = next++) {
      try {
        results[i] = tasks[i]();
      } catch (const std::bad_alloc&) {
        results[i] = fail(ErrorCode::kTooLarge, "not enough memory");
      }
    }
  };
  {
    std::vector<std::jthread> threads;
    const std::size_t count = std::max(1U, std::thread::hardware_concurrency());
    for (std::size_t i = 1; i < std::min(kMostThreads, count); ++i) threads.emplace_back(work);
    work();
  }
  std::vector<TableFiles> files;
  for (Result<TableFiles>& result : results) {
    TG_TRY(result);
    files.push_back(std::move(*result));
  }
  return files;
}

}  // namespace talkgraph::store
