#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace talkgraph::extract {

// Initials that stand between a time and what is said: "[00:01:05] JR So we began". Bytes of
// the line.
struct StampedLabel {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t content = 0;  // where what is said begins
};

// Two to four capitals behind the time that `line` begins with, and more words behind them.
std::optional<StampedLabel> read_stamped_label(std::string_view line);

}  // namespace talkgraph::extract
