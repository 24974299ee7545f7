#include <array>

#include "base/floor_division.h"
#include "graph/civil_date.h"
#include "graph/temporal_text.h"
#include "graph/time_zone.h"
#include "values/temporal.h"

namespace talkgraph::query {

namespace {

template <class Source>
struct TemporalPart {
  std::string_view name;
  Datum (*get)(const Source& source);
};

template <class Source, std::size_t size>
std::optional<Datum> find_part(const std::array<TemporalPart<Source>, size>& parts,
                               const Source& source, std::string_view name) {
  for (const TemporalPart<Source>& part : parts) {
    if (part.name == name) return part.get(source);
  }
  return std::nullopt;
}

const auto kDateParts = std::to_array<TemporalPart<Date>>({
    {"year", [](const Date& date) { return Datum(civil_date_of(date).year); }},
    {"quarter", [](const Date& date) { return Datum((civil_date_of(date).month + 2) / 3); }},
    {"month", [](const Date& date) { return Datum(civil_date_of(date).month); }},
    {"day", [](const Date& date) { return Datum(civil_date_of(date).day); }},
    {"week", [](const Date& date) { return Datum(week_date_of(date).week); }},
    {"weekYear", [](const Date& date) { return Datum(week_date_of(date).week_year); }},
    {"dayOfWeek", [](const Date& date) { return Datum(day_of_week_of(date)); }},
    {"weekDay", [](const Date& date) { return Datum(day_of_week_of(date)); }},
    {"ordinalDay", [](const Date& date) { return Datum(ordinal_day_of(date)); }},
    {"dayOfQuarter", [](const Date& date) { return Datum(day_of_quarter_of(date)); }},
});

constexpr std::int64_t kHour = 3600 * kNanosecondsPerSecond;
constexpr std::int64_t kMinute = 60 * kNanosecondsPerSecond;

// Of the second: 645, 645876 and 645876123 for .645876123.
constexpr std::int64_t fraction_of(LocalTime time) {
  return time.nanoseconds % kNanosecondsPerSecond;
}

const auto kTimeParts = std::to_array<TemporalPart<LocalTime>>({
    {"hour", [](const LocalTime& time) { return Datum(time.nanoseconds / kHour); }},
    {"minute", [](const LocalTime& time) { return Datum(time.nanoseconds / kMinute % 60); }},
    {"second",
     [](const LocalTime& time) { return Datum(time.nanoseconds / kNanosecondsPerSecond % 60); }},
    {"millisecond", [](const LocalTime& time) { return Datum(fraction_of(time) / 1'000'000); }},
    {"microsecond", [](const LocalTime& time) { return Datum(fraction_of(time) / 1'000); }},
    {"nanosecond", [](const LocalTime& time) { return Datum(fraction_of(time)); }},
});

std::string offset_of(const Moment& moment) {
  return offset_text(moment.offset_seconds);
}

const auto kZoneParts = std::to_array<TemporalPart<Moment>>({
    {"timezone",
     [](const Moment& moment) {
       return Datum(moment.zone != nullptr ? moment.zone->name() : offset_of(moment));
     }},
    {"offset", [](const Moment& moment) { return Datum(offset_of(moment)); }},
    {"offsetMinutes", [](const Moment& moment) { return Datum(moment.offset_seconds / 60); }},
    {"offsetSeconds", [](const Moment& moment) { return Datum(moment.offset_seconds); }},
});

const auto kInstantParts = std::to_array<TemporalPart<Instant>>({
    {"epochSeconds", [](const Instant& instant) { return Datum(instant.seconds); }},
    {"epochMillis",
     [](const Instant& instant) {
       return Datum(instant.seconds * 1'000 + instant.nanoseconds / 1'000'000);
     }},
});

// Seconds times `scale`, with the nanoseconds' share of them; null where that
// does not fit.
Datum scaled_seconds(const Duration& duration, std::int64_t scale) {
  std::int64_t scaled = 0;
  const std::int64_t share = duration.nanoseconds / (kNanosecondsPerSecond / scale);
  if (__builtin_mul_overflow(duration.seconds, scale, &scaled)) return {};
  if (__builtin_add_overflow(scaled, share, &scaled)) return {};
  return scaled;
}

const auto kDurationParts = std::to_array<TemporalPart<Duration>>({
    {"years", [](const Duration& duration) { return Datum(duration.months / 12); }},
    {"quarters", [](const Duration& duration) { return Datum(duration.months / 3); }},
    {"months", [](const Duration& duration) { return Datum(duration.months); }},
    {"weeks", [](const Duration& duration) { return Datum(duration.days / 7); }},
    {"days", [](const Duration& duration) { return Datum(duration.days); }},
    {"hours", [](const Duration& duration) { return Datum(duration.seconds / 3600); }},
    {"minutes", [](const Duration& duration) { return Datum(duration.seconds / 60); }},
    {"seconds", [](const Duration& duration) { return Datum(duration.seconds); }},
    {"milliseconds", [](const Duration& duration) { return scaled_seconds(duration, 1'000); }},
    {"microseconds", [](const Duration& duration) { return scaled_seconds(duration, 1'000'000); }},
    {"nanoseconds",
     [](const Duration& duration) { return scaled_seconds(duration, kNanosecondsPerSecond); }},
    {"quartersOfYear", [](const Duration& duration) { return Datum(duration.months % 12 / 3); }},
    {"monthsOfQuarter", [](const Duration& duration) { return Datum(duration.months % 3); }},
    {"monthsOfYear", [](const Duration& duration) { return Datum(duration.months % 12); }},
    {"daysOfWeek", [](const Duration& duration) { return Datum(duration.days % 7); }},
    {"minutesOfHour", [](const Duration& duration) { return Datum(duration.seconds / 60 % 60); }},
    {"secondsOfMinute", [](const Duration& duration) { return Datum(duration.seconds % 60); }},
    {"millisecondsOfSecond",
     [](const Duration& duration) { return Datum(duration.nanoseconds / 1'000'000); }},
    {"microsecondsOfSecond",
     [](const Duration& duration) { return Datum(duration.nanoseconds / 1'000); }},
    {"nanosecondsOfSecond", [](const Duration& duration) { return Datum(duration.nanoseconds); }},
});

}  // namespace

std::optional<Datum> temporal_part(const Datum& value, std::string_view name) {
  if (const Duration* duration = value.as_duration()) {
    return find_part(kDurationParts, *duration, name);
  }
  const std::optional<Moment> moment = moment_of(value);
  if (!moment) return std::nullopt;
  std::optional<Datum> part;
  if (moment->date) part = find_part(kDateParts, *moment->date, name);
  if (!part && !value.as_date()) part = find_part(kTimeParts, moment->time, name);
  if (!part && moment->has_offset) part = find_part(kZoneParts, *moment, name);
  if (!part && value.as_date_time()) {
    part = find_part(kInstantParts, instant_of(*value.as_date_time()), name);
  }
  return part;
}

std::optional<Moment> moment_of(const Datum& value) {
  if (const Date* date = value.as_date()) return Moment{*date, {}, false, 0, nullptr};
  if (const LocalTime* time = value.as_local_time()) {
    return Moment{std::nullopt, *time, false, 0, nullptr};
  }
  if (const Time* time = value.as_time()) {
    return Moment{std::nullopt, time->local, true, time->offset_seconds, nullptr};
  }
  if (const LocalDateTime* time = value.as_local_date_time()) {
    return Moment{time->date, time->time, false, 0, nullptr};
  }
  if (const DateTime* time = value.as_date_time()) {
    return Moment{time->local.date, time->local.time, true, time->offset_seconds, time->zone};
  }
  return std::nullopt;
}

std::optional<std::string> temporal_text(const Datum& value) {
  if (!value.is_temporal()) return std::nullopt;
  return talkgraph::temporal_text(*to_property(value));
}

}  // namespace talkgraph::query
