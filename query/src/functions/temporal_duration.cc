// duration(), and durations between two temporal values.
#include <array>
#include <cmath>

#include "functions/temporal_making.h"

namespace talkgraph::query {

namespace {

using Arguments = std::span<const Datum>;

struct DurationField {
  std::string_view name;
  std::int64_t multiple;  // of the unit that `add` counts
  void (DurationBuilder::*add)(std::int64_t whole, long double fraction);
};

constexpr auto kDurationFields = std::to_array<DurationField>({
    {"years", 12, &DurationBuilder::months},
    {"quarters", 3, &DurationBuilder::months},
    {"months", 1, &DurationBuilder::months},
    {"weeks", 7, &DurationBuilder::days},
    {"days", 1, &DurationBuilder::days},
    {"hours", 3600, &DurationBuilder::seconds},
    {"minutes", 60, &DurationBuilder::seconds},
    {"seconds", 1, &DurationBuilder::seconds},
    {"milliseconds", 1'000'000, &DurationBuilder::nanoseconds},
    {"microseconds", 1'000, &DurationBuilder::nanoseconds},
    {"nanoseconds", 1, &DurationBuilder::nanoseconds},
});

const DurationField* find_duration_field(std::string_view name) {
  for (const DurationField& field : kDurationFields) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

Error wrong_duration(const Call& call, const std::string& what) {
  return call.error(ErrorType::kArgumentError, Detail::kInvalidArgumentValue,
                    std::string(call.function) + "(): " + what);
}

Result<void> add_duration_field(const Call& call, const DurationField& field, const Datum& value,
                                DurationBuilder& builder) {
  const auto too_large = [&] {
    return fail(wrong_duration(call, std::string(field.name) + " is too large"));
  };
  std::int64_t whole = 0;
  if (const std::int64_t* integer = value.as_int()) {
    if (__builtin_mul_overflow(*integer, field.multiple, &whole)) return too_large();
    (builder.*field.add)(whole, 0);
    return {};
  }
  const long double amount = static_cast<long double>(*value.as_float()) * field.multiple;
  if (!(amount > -0x1p62L && amount < 0x1p62L)) return too_large();
  whole = static_cast<std::int64_t>(amount);
  (builder.*field.add)(whole, amount - static_cast<long double>(whole));
  return {};
}

Result<Datum> duration_from_fields(const Call& call, const DatumMap& map) {
  DurationBuilder builder;
  if (map.empty()) return fail(wrong_duration(call, "there are no fields"));
  for (const auto& [name, value] : map) {
    const DurationField* field = find_duration_field(name);
    if (!field) return fail(wrong_duration(call, "there is no field " + name));
    if (value.is_null()) return Datum();
    if (!value.is_number()) return fail(wrong_duration(call, name + " must be a number"));
    TG_TRY(add_duration_field(call, *field, value, builder));
  }
  const Result<Duration> duration = builder.build();
  if (!duration) return fail(temporal_error(call, duration.error()));
  return Datum(*duration);
}

Result<Datum> construct_duration(const Call& call, Arguments arguments) {
  if (arguments[0].as_duration()) return arguments[0];
  if (const DatumMap* map = arguments[0].as_map()) return duration_from_fields(call, *map);
  const std::string* text = arguments[0].as_string();
  if (!text) return fail(call.wrong_argument(arguments[0]));
  const Result<Duration> duration = parse_duration(*text);
  if (!duration) return fail(temporal_error(call, duration.error()));
  return Datum(*duration);
}

template <Result<Duration> (*measure)(const Moment& from, const Moment& to)>
Result<Datum> measured_duration(const Call& call, Arguments arguments) {
  const std::optional<Moment> from = moment_of(arguments[0]);
  const std::optional<Moment> to = moment_of(arguments[1]);
  if (!from || !to) return fail(call.wrong_argument(arguments[from ? 1 : 0]));
  const Result<Duration> duration = measure(*from, *to);
  if (!duration) return fail(temporal_error(call, duration.error()));
  return Datum(*duration);
}

constexpr Function duration_function_of(std::string_view name, std::uint8_t arguments,
                                        KindSet accepted, Function::Implementation call) {
  Function function;
  function.name = name;
  function.min_arguments = arguments;
  function.max_arguments = arguments;
  function.accepts = {accepted, accepted, accepted};
  function.result = {kDurationKind | kNullKind, kAnyKind};
  function.call = call;
  return function;
}

constexpr auto kDurationFunctions = std::to_array<Function>({
    duration_function_of("duration", 1, kStringKind | kMapKind | kDurationKind, construct_duration),
    duration_function_of("duration.between", 2, kMomentKinds, measured_duration<duration_between>),
    duration_function_of("duration.inMonths", 2, kMomentKinds, measured_duration<months_between>),
    duration_function_of("duration.inDays", 2, kMomentKinds, measured_duration<days_between>),
    duration_function_of("duration.inSeconds", 2, kMomentKinds, measured_duration<seconds_between>),
});

}  // namespace

std::span<const Function> duration_functions() {
  return kDurationFunctions;
}

}  // namespace talkgraph::query
