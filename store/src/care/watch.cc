#include "care/watch.h"

#include <algorithm>

namespace talkgraph::store {
namespace {

constexpr std::uint64_t kTimesAtMost = 200;  // that one total is told of

}  // namespace

void Watch::begin(std::uint64_t total) {
  done_ = 0;
  told_ = 0;
  total_ = total;
}

void Watch::doing(std::string_view what) {
  doing_ = what;
  tell();
}

void Watch::done(std::uint64_t more) {
  done_ += more;
  if (done_ - told_ > total_ / kTimesAtMost) tell();
}

void Watch::tell() {
  told_ = done_;
  // Totals are estimates.
  if (tell_) tell_(std::min(done_, total_), total_, doing_);
}

}  // namespace talkgraph::store
