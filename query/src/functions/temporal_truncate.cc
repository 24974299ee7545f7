// date.truncate() and its kin: down to the beginning of a unit, then a few
// fields set anew.
#include <array>

#include "base/floor_division.h"
#include "functions/temporal_making.h"
#include "graph/civil_date.h"
#include "run/execution.h"

namespace talkgraph::query {

namespace {

using Arguments = std::span<const Datum>;

enum class TruncationUnit {
  kMillennium,
  kCentury,
  kDecade,
  kYear,
  kWeekYear,
  kQuarter,
  kMonth,
  kWeek,
  kDay,
  kHour,
  kMinute,
  kSecond,
  kMillisecond,
  kMicrosecond,
};

// In the order of TruncationUnit.
constexpr auto kUnitNames = std::to_array<std::string_view>(
    {"millennium", "century", "decade", "year", "weekyear", "quarter", "month", "week", "day",
     "hour", "minute", "second", "millisecond", "microsecond"});

std::optional<TruncationUnit> find_unit(std::string name) {
  for (char& c : name) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  for (std::size_t i = 0; i < kUnitNames.size(); ++i) {
    if (kUnitNames[i] == name) return static_cast<TruncationUnit>(i);
  }
  return std::nullopt;
}

Date truncated_date(Date date, TruncationUnit unit) {
  const CivilDate civil = civil_date_of(date);
  const auto years = [&](std::int64_t count) {
    return date_of({floor_divide(civil.year, count) * count, 1, 1});
  };
  switch (unit) {
    case TruncationUnit::kMillennium:
      return years(1000);
    case TruncationUnit::kCentury:
      return years(100);
    case TruncationUnit::kDecade:
      return years(10);
    case TruncationUnit::kYear:
      return years(1);
    case TruncationUnit::kWeekYear:
      return date_of_week({week_date_of(date).week_year, 1, 1});
    case TruncationUnit::kQuarter:
      return date_of({civil.year, (civil.month - 1) / 3 * 3 + 1, 1});
    case TruncationUnit::kMonth:
      return date_of({civil.year, civil.month, 1});
    case TruncationUnit::kWeek:
      return {date.days - day_of_week_of(date) + 1};
    default:
      return date;
  }
}

LocalTime truncated_time(LocalTime time, TruncationUnit unit) {
  const auto down_to = [&](std::int64_t nanoseconds) {
    return LocalTime{time.nanoseconds / nanoseconds * nanoseconds};
  };
  switch (unit) {
    case TruncationUnit::kHour:
      return down_to(3600 * kNanosecondsPerSecond);
    case TruncationUnit::kMinute:
      return down_to(60 * kNanosecondsPerSecond);
    case TruncationUnit::kSecond:
      return down_to(kNanosecondsPerSecond);
    case TruncationUnit::kMillisecond:
      return down_to(1'000'000);
    case TruncationUnit::kMicrosecond:
      return down_to(1'000);
    default:
      return {};
  }
}

// Fields below the unit add to what is left of the second, so that what is left
// counts as given.
DatumMap with_kept_fraction(DatumMap fields, TruncationUnit unit, LocalTime time) {
  const std::int64_t fraction = time.nanoseconds % kNanosecondsPerSecond;
  if (unit == TruncationUnit::kMillisecond) fields.try_emplace("millisecond", fraction / 1'000'000);
  if (unit == TruncationUnit::kMicrosecond && !fields.contains("millisecond")) {
    fields.try_emplace("microsecond", fraction / 1'000);
  }
  return fields;
}

Result<Moment> with_fields(const Call& call, Moment moment, const DatumMap& map) {
  const TemporalFields fields(call, map);
  TG_TRY(fields.check_names());
  if (fields.has_date_fields()) {
    TG_ASSIGN(moment.date, fields.date(moment.date));
  }
  if (fields.has_time_fields()) {
    TG_ASSIGN(moment.time, fields.time(moment.time));
  }
  TG_ASSIGN(const auto zone, fields.zone());
  if (!zone) return moment;
  if (!moment.date) {
    moment.has_offset = false;  // the clock stays, wherever it was
    return moved_to_zone(call, moment, *zone);
  }
  put_into_zone(moment, *zone);
  return moment;
}

Error wrong_truncation(const Call& call, const std::string& what) {
  return call.error(ErrorType::kArgumentError, Detail::kInvalidArgumentValue,
                    std::string(call.function) + "(): " + what);
}

// Times are only truncated down from a day, dates only down to one.
constexpr bool is_unit_of(TemporalKind kind, TruncationUnit unit) {
  if (kind == TemporalKind::kDate) return unit <= TruncationUnit::kDay;
  if (kind == TemporalKind::kLocalTime || kind == TemporalKind::kTime) {
    return unit >= TruncationUnit::kDay;
  }
  return true;
}

template <TemporalKind kind>
Result<Datum> truncate_temporal(const Call& call, Arguments arguments) {
  if (!arguments[0].as_string()) return fail(call.wrong_argument(arguments[0]));
  const auto unit = find_unit(*arguments[0].as_string());
  if (!unit || !is_unit_of(kind, *unit)) {
    return fail(wrong_truncation(call, "there is no unit '" + *arguments[0].as_string() + "'"));
  }
  Moment moment;
  if (arguments.size() == 1) {
    TG_ASSIGN(moment, moment_at(call, call.execution.statement_instant(), {}));
  } else {
    const std::optional<Moment> given = moment_of(arguments[1]);
    const bool lacks_time =
        arguments[1].as_date() && (kind == TemporalKind::kLocalTime || kind == TemporalKind::kTime);
    if (!given || lacks_time) return fail(call.wrong_argument(arguments[1]));
    moment = *given;
  }
  if (moment.date) moment.date = truncated_date(*moment.date, *unit);
  if (moment.date && !is_in_range(*moment.date)) {
    return fail(wrong_truncation(call, "the result is before all dates"));
  }
  moment.time = truncated_time(moment.time, *unit);
  if (arguments.size() == 3) {
    const DatumMap* map = arguments[2].as_map();
    if (!map) return fail(call.wrong_argument(arguments[2]));
    if (TemporalFields(call, *map).has_null()) return Datum();
    if (!map->empty()) {
      const bool keeps = TemporalFields(call, *map).has_time_fields();
      TG_ASSIGN(moment, with_fields(call, moment,
                                    keeps ? with_kept_fraction(*map, *unit, moment.time) : *map));
    }
  }
  return make_temporal(call, kind, moment);
}

constexpr Function truncation_of(std::string_view name, KindSet result,
                                 Function::Implementation call) {
  Function function;
  function.name = name;
  function.min_arguments = 1;
  function.max_arguments = 3;
  function.accepts = {kStringKind, kMomentKinds, kMapKind};
  function.result = {result | kNullKind, kAnyKind};
  function.call = call;
  return function;
}

constexpr auto kTruncationFunctions = std::to_array<Function>({
    truncation_of("date.truncate", kDateKind, truncate_temporal<TemporalKind::kDate>),
    truncation_of("localtime.truncate", kLocalTimeKind,
                  truncate_temporal<TemporalKind::kLocalTime>),
    truncation_of("time.truncate", kTimeKind, truncate_temporal<TemporalKind::kTime>),
    truncation_of("localdatetime.truncate", kLocalDateTimeKind,
                  truncate_temporal<TemporalKind::kLocalDateTime>),
    truncation_of("datetime.truncate", kDateTimeKind, truncate_temporal<TemporalKind::kDateTime>),
});

}  // namespace

std::span<const Function> truncation_functions() {
  return kTruncationFunctions;
}

}  // namespace talkgraph::query
