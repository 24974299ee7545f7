// Computing with dates, times and durations. What leaves the years that dates
// have, or 64 bits, is kTooLarge.
#pragma once

#include <cstdint>
#include <optional>

#include "base/result.h"
#include "graph/temporal.h"

namespace talkgraph {

// Amounts that add up to a duration. Fractions go down to the next smaller
// unit: half a month is 15.2184375 days, half a day 12 hours. Below a
// nanosecond they are rounded, halves to even.
class DurationBuilder {
 public:
  // `fraction` is the part behind the point, with the amount's sign.
  void months(std::int64_t whole, long double fraction = 0);
  void days(std::int64_t whole, long double fraction = 0);
  void seconds(std::int64_t whole, long double fraction = 0);
  void nanoseconds(std::int64_t whole, long double fraction = 0);
  Result<Duration> build() const;

 private:
  void add(std::int64_t& sum, std::int64_t amount);

  std::int64_t months_ = 0;
  std::int64_t days_ = 0;
  std::int64_t seconds_ = 0;
  std::int64_t nanoseconds_ = 0;
  long double fraction_of_nanoseconds_ = 0;
  bool overflow_ = false;
};

Result<Duration> add(const Duration& a, const Duration& b);
Result<Duration> subtract(const Duration& a, const Duration& b);
Result<Duration> multiply(const Duration& duration, std::int64_t factor);
Result<Duration> multiply(const Duration& duration, double factor);
// The divisor must not be 0.
Result<Duration> divide(const Duration& duration, std::int64_t divisor);
Result<Duration> divide(const Duration& duration, double divisor);
Result<Duration> negate(const Duration& duration);

// Months first, cut to the month's length, then days, then time. Dates heed
// only whole days of time, times nothing but time, and they go round. In a zone
// months and days move the clock, time moves the instant.
Result<Date> add(Date date, const Duration& duration);
LocalTime add(LocalTime time, const Duration& duration);
Time add(Time time, const Duration& duration);
Result<LocalDateTime> add(const LocalDateTime& time, const Duration& duration);
Result<DateTime> add(const DateTime& time, const Duration& duration);

// The instant as the zone, or else the offset, reads it.
Result<DateTime> date_time_at(Instant instant, std::int32_t offset_seconds, const TimeZone* zone);

// A temporal value of any kind, with the parts that it has.
struct Moment {
  std::optional<Date> date;
  LocalTime time;  // midnight if it has none
  bool has_offset = false;
  std::int32_t offset_seconds = 0;
  const TimeZone* zone = nullptr;
};

// From one to the other: what one lacks, day or zone, it takes from the other,
// and midnight for a time. Only two that both have a day are months and days
// apart. In months, days and time; in months alone, cut toward zero, and so on.
Result<Duration> duration_between(const Moment& from, const Moment& to);
Result<Duration> months_between(const Moment& from, const Moment& to);
Result<Duration> days_between(const Moment& from, const Moment& to);
Result<Duration> seconds_between(const Moment& from, const Moment& to);

}  // namespace talkgraph
