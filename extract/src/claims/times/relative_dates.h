// Dates told from the transcript's own: "two years ago", "last month", "last fall".
#pragma once

#include <optional>

#include "claims/times/dates.h"

namespace talkgraph::extract {

// The relative date that begins at `token` and ends before `end`, as precise as it is
// said: "two weeks ago" tells a month. Without the transcript's date `iso` is empty.
std::optional<DatePhrase> relative_date_at(const TextView& view, std::uint32_t token,
                                           std::uint32_t end);

// The first relative phrase in `range` as it is said: "two years ago"; or empty.
std::string relative_phrase_in(const TextView& view, TokenRange range);

}  // namespace talkgraph::extract
