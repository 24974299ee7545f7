// date(), time() and their kin: from nothing (now), a text, a map, or another
// temporal value.
#include <array>

#include "functions/temporal_making.h"
#include "run/execution.h"

namespace talkgraph::query {

namespace {

using Arguments = std::span<const Datum>;

constexpr bool has_offset(TemporalKind kind) {
  return kind == TemporalKind::kTime || kind == TemporalKind::kDateTime;
}

template <class T>
Result<Datum> parsed_temporal(const Call& call, const Result<T>& value) {
  if (!value) return fail(temporal_error(call, value.error()));
  return Datum(*value);
}

Result<Datum> from_temporal_text(const Call& call, TemporalKind kind, const std::string& text) {
  switch (kind) {
    case TemporalKind::kDate:
      return parsed_temporal(call, parse_date(text));
    case TemporalKind::kLocalTime:
      return parsed_temporal(call, parse_local_time(text));
    case TemporalKind::kTime:
      return parsed_temporal(call, parse_time(text));
    case TemporalKind::kLocalDateTime:
      return parsed_temporal(call, parse_local_date_time(text));
    case TemporalKind::kDateTime:
      return parsed_temporal(call, parse_date_time(text));
  }
  return Datum();
}

// {epochSeconds: ..., nanosecond: ...} or {epochMillis: ...}
Result<Moment> moment_from_epoch(const Call& call, const TemporalFields& fields,
                                 const std::optional<ZoneOrOffset>& zone) {
  TG_ASSIGN(const auto seconds, fields.integer("epochSeconds"));
  TG_ASSIGN(const auto milliseconds, fields.integer("epochMillis"));
  TG_ASSIGN(const auto nanoseconds, fields.integer("nanosecond"));
  DurationBuilder builder;
  builder.seconds(seconds.value_or(0));
  builder.seconds(milliseconds.value_or(0) / 1'000);
  builder.nanoseconds(milliseconds.value_or(0) % 1'000 * 1'000'000);
  builder.nanoseconds(nanoseconds.value_or(0));
  const Result<Duration> since_1970 = builder.build();
  if (!since_1970) return fail(temporal_error(call, since_1970.error()));
  return moment_at(call, {since_1970->seconds, since_1970->nanoseconds}, zone);
}

// What the fields `date`, `time` and `datetime` bring along. The zone comes with
// the time.
struct TemporalBase {
  std::optional<Date> date;
  std::optional<LocalTime> time;
  std::optional<ZoneOrOffset> zone;
};

Result<TemporalBase> temporal_base(const TemporalFields& fields) {
  TemporalBase base;
  TG_ASSIGN(const auto date, fields.moment("date"));
  TG_ASSIGN(const auto time, fields.moment("time"));
  TG_ASSIGN(const auto both, fields.moment("datetime"));
  if (both) base.date = both->date;
  if (date) base.date = date->date;
  const std::optional<Moment>& clock = time ? time : both;
  if (clock) {
    base.time = clock->time;
    if (clock->has_offset) base.zone = ZoneOrOffset{clock->offset_seconds, clock->zone};
  }
  return base;
}

Result<Datum> from_temporal_fields(const Call& call, TemporalKind kind, const DatumMap& map) {
  const TemporalFields fields(call, map);
  TG_TRY(fields.check_names());
  if (fields.has_null()) return Datum();
  TG_ASSIGN(const auto zone, fields.zone());
  if (map.empty() || (map.size() == 1 && zone)) {
    TG_ASSIGN(const Moment now, moment_at(call, call.execution.statement_instant(), zone));
    return make_temporal(call, kind, now);
  }
  if (fields.has("epochSeconds") || fields.has("epochMillis")) {
    TG_ASSIGN(const Moment moment, moment_from_epoch(call, fields, zone));
    return make_temporal(call, kind, moment);
  }
  TG_ASSIGN(const TemporalBase base, temporal_base(fields));
  Moment moment;
  if (kind != TemporalKind::kLocalTime && kind != TemporalKind::kTime) {
    TG_ASSIGN(moment.date, fields.date(base.date));
  }
  const bool midnight = moment.date && !base.time && !fields.has_time_fields();
  if (kind != TemporalKind::kDate && !midnight) {
    TG_ASSIGN(moment.time, fields.time(base.time));
  }
  if (!has_offset(kind)) return make_temporal(call, kind, moment);
  if (base.zone) put_into_zone(moment, *base.zone);
  if (zone) {
    TG_ASSIGN(moment, moved_to_zone(call, moment, *zone));
  }
  return make_temporal(call, kind, moment);
}

template <TemporalKind kind>
Result<Datum> construct_temporal(const Call& call, Arguments arguments) {
  if (arguments.empty()) {
    TG_ASSIGN(const Moment now, moment_at(call, call.execution.statement_instant(), {}));
    return make_temporal(call, kind, now);
  }
  const Datum& argument = arguments[0];
  if (const std::string* text = argument.as_string()) return from_temporal_text(call, kind, *text);
  if (const DatumMap* map = argument.as_map()) return from_temporal_fields(call, kind, *map);
  const std::optional<Moment> moment = moment_of(argument);
  const bool lacks_time =
      argument.as_date() && (kind == TemporalKind::kLocalTime || kind == TemporalKind::kTime);
  if (!moment || lacks_time) return fail(call.wrong_argument(argument));
  return make_temporal(call, kind, *moment);
}

// Now, by one of the clocks; the argument is a time zone.
template <TemporalKind kind, bool realtime>
Result<Datum> current_temporal(const Call& call, Arguments arguments) {
  std::optional<ZoneOrOffset> zone;
  if (!arguments.empty()) {
    const std::string* text = arguments[0].as_string();
    if (!text) return fail(call.wrong_argument(arguments[0]));
    const Result<ZoneOrOffset> parsed = parse_zone(*text);
    if (!parsed) return fail(temporal_error(call, parsed.error()));
    zone = *parsed;
  }
  const Instant instant =
      realtime ? call.execution.clock_instant() : call.execution.statement_instant();
  TG_ASSIGN(const Moment now, moment_at(call, instant, zone));
  return make_temporal(call, kind, now);
}

// Milliseconds since 1970, by the statement's clock.
Result<Datum> timestamp(const Call& call, Arguments) {
  const Instant now = call.execution.statement_instant();
  return Datum(now.seconds * 1000 + now.nanoseconds / 1'000'000);
}

Result<Datum> date_time_from_epoch(const Call& call, Arguments arguments) {
  for (const Datum& argument : arguments) {
    if (!argument.as_int()) return fail(call.wrong_argument(argument));
  }
  const DatumMap fields = {{"epochSeconds", arguments[0]}, {"nanosecond", arguments[1]}};
  return from_temporal_fields(call, TemporalKind::kDateTime, fields);
}

Result<Datum> date_time_from_epoch_millis(const Call& call, Arguments arguments) {
  if (!arguments[0].as_int()) return fail(call.wrong_argument(arguments[0]));
  return from_temporal_fields(call, TemporalKind::kDateTime, {{"epochMillis", arguments[0]}});
}

constexpr Function temporal_function_of(std::string_view name, std::uint8_t min_arguments,
                                        std::uint8_t max_arguments, KindSet accepted,
                                        KindSet result, Function::Implementation call) {
  Function function;
  function.name = name;
  function.min_arguments = min_arguments;
  function.max_arguments = max_arguments;
  function.accepts = {accepted, accepted, accepted};
  function.result = {result | kNullKind, kAnyKind};
  function.call = call;
  return function;
}

constexpr KindSet kTemporalSources = kStringKind | kMapKind | kMomentKinds;

template <TemporalKind kind>
constexpr std::array<Function, 4> temporal_constructors(std::string_view name,
                                                        std::string_view transaction,
                                                        std::string_view statement,
                                                        std::string_view realtime, KindSet result) {
  return {
      temporal_function_of(name, 0, 1, kTemporalSources, result, construct_temporal<kind>),
      temporal_function_of(transaction, 0, 1, kStringKind, result, current_temporal<kind, false>),
      temporal_function_of(statement, 0, 1, kStringKind, result, current_temporal<kind, false>),
      temporal_function_of(realtime, 0, 1, kStringKind, result, current_temporal<kind, true>)};
}

constexpr auto kDateFunctions = temporal_constructors<TemporalKind::kDate>(
    "date", "date.transaction", "date.statement", "date.realtime", kDateKind);
constexpr auto kLocalTimeFunctions = temporal_constructors<TemporalKind::kLocalTime>(
    "localtime", "localtime.transaction", "localtime.statement", "localtime.realtime",
    kLocalTimeKind);
constexpr auto kTimeFunctions = temporal_constructors<TemporalKind::kTime>(
    "time", "time.transaction", "time.statement", "time.realtime", kTimeKind);
constexpr auto kLocalDateTimeFunctions = temporal_constructors<TemporalKind::kLocalDateTime>(
    "localdatetime", "localdatetime.transaction", "localdatetime.statement",
    "localdatetime.realtime", kLocalDateTimeKind);
constexpr auto kDateTimeFunctions = temporal_constructors<TemporalKind::kDateTime>(
    "datetime", "datetime.transaction", "datetime.statement", "datetime.realtime", kDateTimeKind);
constexpr auto kEpochFunctions = std::to_array<Function>({
    temporal_function_of("datetime.fromEpoch", 2, 2, kIntegerKind, kDateTimeKind,
                         date_time_from_epoch),
    temporal_function_of("datetime.fromEpochMillis", 1, 1, kIntegerKind, kDateTimeKind,
                         date_time_from_epoch_millis),
    temporal_function_of("timestamp", 0, 0, kAnyKind, kIntegerKind, timestamp),
});

std::vector<Function> all_temporal_constructors() {
  std::vector<Function> all(kEpochFunctions.begin(), kEpochFunctions.end());
  for (const auto& group : {kDateFunctions, kLocalTimeFunctions, kTimeFunctions,
                            kLocalDateTimeFunctions, kDateTimeFunctions}) {
    all.insert(all.end(), group.begin(), group.end());
  }
  return all;
}

}  // namespace

std::span<const Function> temporal_functions() {
  static const std::vector<Function> kFunctions = all_temporal_constructors();
  return kFunctions;
}

}  // namespace talkgraph::query
