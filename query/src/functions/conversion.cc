// Conversions between scalars. Text that reads as nothing gives null; kinds that
// cannot be converted are errors, but for the ...OrNull variants.
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/unicode.h"
#include "functions/function.h"
#include "values/temporal.h"

namespace talkgraph::query {

namespace {

using Arguments = std::span<const Datum>;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\n\r\f\v";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

std::optional<double> read_float(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

// Toward zero; nothing if it does not fit.
std::optional<std::int64_t> to_whole(double number) {
  if (!(number >= -0x1p63 && number < 0x1p63)) return std::nullopt;
  return static_cast<std::int64_t>(number);
}

std::optional<std::int64_t> read_integer(std::string_view text) {
  const std::string_view digits = text.starts_with('+') ? text.substr(1) : text;
  std::int64_t integer = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), integer);
  if (read.ec == std::errc() && read.ptr == digits.data() + digits.size()) return integer;
  const auto number = read_float(text);
  return number ? to_whole(*number) : std::nullopt;
}

template <class T>
Datum optional_datum(const std::optional<T>& value) {
  return value ? Datum(*value) : Datum();
}

std::optional<Datum> convert_to_integer(const Datum& datum) {
  if (datum.as_int()) return datum;
  if (const auto* number = datum.as_float()) return optional_datum(to_whole(*number));
  if (const bool* boolean = datum.as_bool()) return Datum(*boolean ? 1 : 0);
  const std::string* text = datum.as_string();
  if (!text) return std::nullopt;
  return optional_datum(read_integer(trimmed(*text)));
}

std::optional<Datum> convert_to_float(const Datum& datum) {
  if (datum.is_number()) return Datum(datum.to_double());
  const std::string* text = datum.as_string();
  if (!text) return std::nullopt;
  return optional_datum(read_float(trimmed(*text)));
}

std::optional<Datum> convert_to_boolean(const Datum& datum) {
  if (datum.as_bool()) return datum;
  if (const auto* integer = datum.as_int()) return Datum(*integer != 0);
  const std::string* text = datum.as_string();
  if (!text) return std::nullopt;
  const std::string word = to_lower(trimmed(*text));
  if (word == "true") return Datum(true);
  if (word == "false") return Datum(false);
  return Datum();
}

std::optional<Datum> convert_to_string(const Datum& datum) {
  if (datum.as_string()) return datum;
  if (const bool* boolean = datum.as_bool()) return Datum(*boolean ? "true" : "false");
  if (const auto* integer = datum.as_int()) return Datum(std::to_string(*integer));
  if (const auto* number = datum.as_float()) return Datum(format_double(*number));
  if (auto text = temporal_text(datum)) return Datum(std::move(*text));
  return std::nullopt;
}

using Conversion = std::optional<Datum> (*)(const Datum&);

template <Conversion convert>
Result<Datum> or_error(const Call& call, Arguments arguments) {
  auto converted = convert(arguments[0]);
  if (!converted) return fail(call.wrong_argument(arguments[0]));
  return std::move(*converted);
}

template <Conversion convert>
Result<Datum> or_null(const Call&, Arguments arguments) {
  return convert(arguments[0]).value_or(Datum());
}

// Of each item; null where it cannot be converted.
template <Conversion convert>
Result<Datum> each_or_null(const Call& call, Arguments arguments) {
  const DatumList* list = arguments[0].as_list();
  if (!list) return fail(call.wrong_argument(arguments[0]));
  DatumList items;
  for (const Datum& item : *list) items.push_back(convert(item).value_or(Datum()));
  return Datum(std::move(items));
}

constexpr Function list_of(std::string_view name, KindSet items, Function::Implementation call) {
  return of_one(name, kListKind, {kListKind | kNullKind, static_cast<KindSet>(items | kNullKind)},
                call);
}

constexpr Function of(std::string_view name, KindSet result, Function::Implementation call) {
  Function function;
  function.name = name;
  function.min_arguments = 1;
  function.max_arguments = 1;
  function.result = {static_cast<KindSet>(result | kNullKind), kAnyKind};
  function.call = call;
  return function;
}

constexpr auto kConversionFunctions = std::to_array<Function>({
    of("toInteger", kIntegerKind, or_error<convert_to_integer>),
    of("toIntegerOrNull", kIntegerKind, or_null<convert_to_integer>),
    of("toFloat", kFloatKind, or_error<convert_to_float>),
    of("toFloatOrNull", kFloatKind, or_null<convert_to_float>),
    of("toBoolean", kBooleanKind, or_error<convert_to_boolean>),
    of("toBooleanOrNull", kBooleanKind, or_null<convert_to_boolean>),
    of("toString", kStringKind, or_error<convert_to_string>),
    of("toStringOrNull", kStringKind, or_null<convert_to_string>),
    list_of("toIntegerList", kIntegerKind, each_or_null<convert_to_integer>),
    list_of("toFloatList", kFloatKind, each_or_null<convert_to_float>),
    list_of("toBooleanList", kBooleanKind, each_or_null<convert_to_boolean>),
    list_of("toStringList", kStringKind, each_or_null<convert_to_string>),
});

}  // namespace

std::span<const Function> conversion_functions() {
  return kConversionFunctions;
}

}  // namespace talkgraph::query
