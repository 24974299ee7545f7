// Compiled time zones: TZif, RFC 8536.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "temporal/posix_rule.h"

namespace talkgraph {

// A zone's offsets, from the first clock to beyond the last listed change.
struct ZoneRules {
  struct Change {
    std::int64_t seconds = 0;  // since 1970, UTC
    std::int32_t offset_seconds = 0;
    bool operator==(const Change&) const = default;
  };
  std::int32_t first_offset_seconds = 0;
  std::vector<Change> changes;    // ascending
  std::optional<PosixRule> tail;  // from the last change on
};

// Nothing for bytes that are no TZif file.
std::optional<ZoneRules> parse_tzif(std::string_view bytes);

std::int32_t offset_at(const ZoneRules& rules, std::int64_t seconds);

// Have the clocks of both zones shown the same since 1970?
bool agree_since_1970(const ZoneRules& a, const ZoneRules& b);

}  // namespace talkgraph
