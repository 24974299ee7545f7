// Dates, times and durations, as openCypher knows them: plain values that are
// compared and copied. How they are read and shown is in temporal_text.h, how
// they are computed with in temporal_arithmetic.h.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace talkgraph {

class TimeZone;

constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;
constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::int64_t kNanosecondsPerDay = kSecondsPerDay * kNanosecondsPerSecond;
// Offsets from UTC lie within, both ends included.
constexpr std::int32_t kMaxOffsetSeconds = 18 * 3600;
// Stands for no offset where one may be preferred.
constexpr std::int32_t kNoOffset = 2 * kMaxOffsetSeconds;

// A day of the proleptic Gregorian calendar, in the years from -999,999,999 to
// 999,999,999.
struct Date {
  std::int64_t days = 0;  // since 1970-01-01
  auto operator<=>(const Date&) const = default;
};

struct LocalTime {
  std::int64_t nanoseconds = 0;  // since midnight, less than a day
  auto operator<=>(const LocalTime&) const = default;
};

// A time of day somewhere: two are ordered by what comes first in UTC, then by
// offset. Only equal offsets are equal.
struct Time {
  LocalTime local;
  std::int32_t offset_seconds = 0;  // to be subtracted to get UTC
  bool operator==(const Time&) const = default;
  std::strong_ordering operator<=>(const Time& other) const;
};

struct LocalDateTime {
  Date date;
  LocalTime time;
  auto operator<=>(const LocalDateTime&) const = default;
};

// An instant, with how a place reads it: ordered by instant, then by offset,
// then by the zone's name. Only the same offset and zone are equal.
struct DateTime {
  LocalDateTime local;
  std::int32_t offset_seconds = 0;
  const TimeZone* zone = nullptr;  // none: just an offset
  bool operator==(const DateTime&) const = default;
  std::strong_ordering operator<=>(const DateTime& other) const;
};

// A point of time in UTC, in seconds since 1970 and the nanoseconds after them.
struct Instant {
  std::int64_t seconds = 0;
  std::int32_t nanoseconds = 0;  // 0 up to a second
  auto operator<=>(const Instant&) const = default;
};

// Four amounts that do not turn into each other: a month has no fixed number of
// days, and a day has 23, 24 or 25 hours. Only seconds and nanoseconds do: the
// latter lie between 0 and a second, so that -0.1 s is -1 s and 900,000,000 ns.
struct Duration {
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t seconds = 0;
  std::int32_t nanoseconds = 0;
  bool operator==(const Duration&) const = default;
};

// For sorting: by length, a month counted as 30.436875 days, then by what they
// are made of. Not for `<`, which is not defined for durations.
std::strong_ordering order_durations(const Duration& a, const Duration& b);

Instant instant_of(const DateTime& time);

// Equal values have equal hashes, the same in every run.
std::size_t hash_of(const Date& value);
std::size_t hash_of(const LocalTime& value);
std::size_t hash_of(const Time& value);
std::size_t hash_of(const LocalDateTime& value);
std::size_t hash_of(const DateTime& value);
std::size_t hash_of(const Duration& value);

}  // namespace talkgraph
