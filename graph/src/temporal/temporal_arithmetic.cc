#include "graph/temporal_arithmetic.h"

#include "base/floor_division.h"
#include "graph/civil_date.h"
#include "graph/time_zone.h"
#include "temporal/wide_integer.h"

namespace talkgraph {
namespace {

// Beyond, months reach no year that a date may have.
constexpr std::int64_t kMaxMonths = std::int64_t{1} << 35;

Error beyond_years() {
  return {ErrorCode::kTooLarge, "a date's year must lie within ±999,999,999", {}};
}

Result<Date> moved_date(Date date, std::int64_t months, WideInteger days) {
  if (months > kMaxMonths || months < -kMaxMonths) return fail(beyond_years());
  const WideInteger moved = plus_months(date, months).days + days;
  constexpr std::int64_t kFarDays = std::int64_t{1} << 40;
  if (moved > kFarDays || moved < -kFarDays) return fail(beyond_years());
  const Date result{static_cast<std::int64_t>(moved)};
  if (!is_in_range(result)) return fail(beyond_years());
  return result;
}

Result<LocalDateTime> moved_time(const LocalDateTime& time, WideInteger nanoseconds) {
  const WideInteger total = time.time.nanoseconds + nanoseconds;
  TG_ASSIGN(const Date date,
            moved_date(time.date, 0, floor_divide<WideInteger>(total, kNanosecondsPerDay)));
  return LocalDateTime{
      date, {static_cast<std::int64_t>(floor_remainder<WideInteger>(total, kNanosecondsPerDay))}};
}

}  // namespace

Result<Date> add(Date date, const Duration& duration) {
  const std::int64_t days_of_time =
      static_cast<std::int64_t>(nanoseconds_of(duration) / kNanosecondsPerDay);
  return moved_date(date, duration.months, WideInteger{duration.days} + days_of_time);
}

LocalTime add(LocalTime time, const Duration& duration) {
  const WideInteger total = time.nanoseconds + nanoseconds_of(duration);
  return {static_cast<std::int64_t>(floor_remainder<WideInteger>(total, kNanosecondsPerDay))};
}

Time add(Time time, const Duration& duration) {
  return {add(time.local, duration), time.offset_seconds};
}

Result<LocalDateTime> add(const LocalDateTime& time, const Duration& duration) {
  TG_ASSIGN(const Date date, moved_date(time.date, duration.months, duration.days));
  return moved_time({date, time.time}, nanoseconds_of(duration));
}

Result<DateTime> add(const DateTime& time, const Duration& duration) {
  TG_ASSIGN(const Date date, moved_date(time.local.date, duration.months, duration.days));
  DateTime moved{{date, time.local.time}, time.offset_seconds, time.zone};
  if (time.zone != nullptr && date != time.local.date) {
    moved = time.zone->resolve(moved.local, time.offset_seconds);
  }
  TG_ASSIGN(moved.local, moved_time(moved.local, nanoseconds_of(duration)));
  if (nanoseconds_of(duration) == 0) return moved;
  return date_time_at(instant_of(moved), moved.offset_seconds, moved.zone);
}

Result<DateTime> date_time_at(Instant instant, std::int32_t offset_seconds, const TimeZone* zone) {
  if (zone != nullptr) offset_seconds = zone->offset_at(instant);
  const WideInteger nanoseconds =
      nanoseconds_of(instant) + WideInteger{offset_seconds} * kNanosecondsPerSecond;
  TG_ASSIGN(const LocalDateTime local, moved_time({}, nanoseconds));
  return DateTime{local, offset_seconds, zone};
}

namespace {

// Two moments on one scale, `to` read in the zone of `from`.
struct Distance {
  LocalDateTime from;
  LocalDateTime to;
  Instant from_instant;
  Instant to_instant;
  const TimeZone* zone = nullptr;
  std::int32_t from_offset_seconds = 0;
};

DateTime placed(const Moment& moment) {
  const LocalDateTime local{*moment.date, moment.time};
  return moment.zone != nullptr ? moment.zone->resolve(local, moment.offset_seconds)
                                : DateTime{local, moment.offset_seconds, nullptr};
}

Result<Distance> distance_between(Moment from, Moment to) {
  if (!from.date) from.date = to.date.value_or(Date());
  if (!to.date) to.date = from.date;
  const auto take_offset = [](Moment& moment, const Moment& other) {
    if (moment.has_offset) return;
    moment.offset_seconds = other.offset_seconds;
    moment.zone = other.zone;
  };
  take_offset(from, to);
  take_offset(to, from);
  const DateTime begin = placed(from);
  const DateTime end = placed(to);
  TG_ASSIGN(const DateTime moved, date_time_at(instant_of(end), begin.offset_seconds, begin.zone));
  return Distance{begin.local,     moved.local, instant_of(begin),
                  instant_of(end), begin.zone,  begin.offset_seconds};
}

// The last day, on the way from one to the other, that is reached at the time of
// day at which the way begins.
Date last_full_day(const LocalDateTime& from, const LocalDateTime& to) {
  if (from.date < to.date && to.time < from.time) return {to.date.days - 1};
  if (from.date > to.date && to.time > from.time) return {to.date.days + 1};
  return to.date;
}

std::int64_t whole_days(const LocalDateTime& from, const LocalDateTime& to) {
  return last_full_day(from, to).days - from.date.days;
}

// Toward zero.
std::int64_t whole_months(const LocalDateTime& from, const LocalDateTime& to) {
  const CivilDate a = civil_date_of(from.date);
  const CivilDate b = civil_date_of(last_full_day(from, to));
  const std::int64_t months = (b.year - a.year) * 12 + b.month - a.month;
  if (months > 0 && b.day < a.day) return months - 1;
  if (months < 0 && b.day > a.day) return months + 1;
  return months;
}

}  // namespace

Result<Duration> duration_between(const Moment& from, const Moment& to) {
  TG_ASSIGN(const Distance distance, distance_between(from, to));
  Duration result;
  if (from.date && to.date) {
    result.months = whole_months(distance.from, distance.to);
    const LocalDateTime later{plus_months(distance.from.date, result.months), distance.from.time};
    result.days = whole_days(later, distance.to);
  }
  DateTime begin{distance.from, distance.from_offset_seconds, distance.zone};
  TG_ASSIGN(begin, add(begin, Duration{result.months, result.days, 0, 0}));
  return duration_of(result.months, result.days,
                     nanoseconds_of(distance.to_instant) - nanoseconds_of(instant_of(begin)));
}

Result<Duration> months_between(const Moment& from, const Moment& to) {
  if (!from.date || !to.date) return Duration{};
  TG_ASSIGN(const Distance distance, distance_between(from, to));
  return Duration{whole_months(distance.from, distance.to), 0, 0, 0};
}

Result<Duration> days_between(const Moment& from, const Moment& to) {
  if (!from.date || !to.date) return Duration{};
  TG_ASSIGN(const Distance distance, distance_between(from, to));
  return Duration{0, whole_days(distance.from, distance.to), 0, 0};
}

Result<Duration> seconds_between(const Moment& from, const Moment& to) {
  TG_ASSIGN(const Distance distance, distance_between(from, to));
  return duration_of(0, 0,
                     nanoseconds_of(distance.to_instant) - nanoseconds_of(distance.from_instant));
}

}  // namespace talkgraph
