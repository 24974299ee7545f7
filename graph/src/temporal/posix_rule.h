// How a zone's clocks go on after all that its file lists: a POSIX TZ string
// such as "CET-1CEST,M3.5.0,M10.5.0/3" (IEEE 1003.1, with the extensions of
// RFC 8536, section 3.3.1).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace talkgraph {

// A moment of every year, in local time.
struct YearlyMoment {
  enum class Kind { kMonthWeekDay, kJulianDay, kDayOfYear };
  Kind kind = Kind::kMonthWeekDay;
  int month = 0;
  int week = 0;  // 5: the last
  int day = 0;   // of the week, 0 is Sunday; or of the year
  std::int32_t seconds = 7200;
  bool operator==(const YearlyMoment&) const = default;
};

struct PosixRule {
  struct Summer {
    std::int32_t offset_seconds = 0;
    YearlyMoment begin;  // by standard time
    YearlyMoment end;    // by summer time
    bool operator==(const Summer&) const = default;
  };
  std::int32_t standard_offset_seconds = 0;
  std::optional<Summer> summer;
  bool operator==(const PosixRule&) const = default;
};

// Nothing for a text that is no rule.
std::optional<PosixRule> parse_posix_rule(std::string_view text);

// Seconds since 1970 in UTC to the offset then.
std::int32_t offset_at(const PosixRule& rule, std::int64_t seconds);

}  // namespace talkgraph
