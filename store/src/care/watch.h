// How far a check is, for whoever waits for it.
#pragma once

#include <cstdint>
#include <string_view>

#include "store/care.h"

namespace talkgraph::store {

class Watch {
 public:
  explicit Watch(const CheckProgress& tell) : tell_(tell) {}

  // From here on `total` is to be done, and nothing of it is.
  void begin(std::uint64_t total);
  // What is done now; must outlive that.
  void doing(std::string_view what);
  // Tells now and then.
  void done(std::uint64_t more = 1);

 private:
  void tell();

  const CheckProgress& tell_;
  std::string_view doing_;
  std::uint64_t done_ = 0;
  std::uint64_t total_ = 0;
  std::uint64_t told_ = 0;
};

}  // namespace talkgraph::store
