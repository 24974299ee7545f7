// Dates told by how long ago they are, shorter than years: "last month", "two weeks ago".
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "claims/text_view.h"

namespace talkgraph::extract {

struct RecentDate {
  std::uint32_t tokens = 0;  // how many it takes
  std::string iso;           // the month
};

// The date that begins at `token` and ends before `end`; nothing where the transcript's own
// month is unknown.
std::optional<RecentDate> recent_date(const TextView& view, std::uint32_t token, std::uint32_t end);

}  // namespace talkgraph::extract
