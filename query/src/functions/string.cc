// Functions of strings. Positions and lengths count code points.
#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "base/utf8.h"
#include "functions/function.h"
#include "run/execution.h"

namespace talkgraph::query {

namespace {

using Arguments = std::span<const Datum>;

// The first `count` arguments are strings, the others integers of at least 0.
Result<void> check(const Call& call, Arguments arguments, std::size_t count) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (i < count ? !arguments[i].as_string() : !arguments[i].as_int()) {
      return fail(call.wrong_argument(arguments[i]));
    }
    if (i >= count && *arguments[i].as_int() < 0) {
      return fail(call.error(ErrorType::kArgumentError, Detail::kNumberOutOfRange,
                             std::string(call.function) + "() cannot take a negative number"));
    }
  }
  return {};
}

// Offset in bytes of the code point at `position`, or the end.
std::size_t offset_of(std::string_view text, std::int64_t position, std::size_t from = 0) {
  std::size_t offset = from;
  for (; position > 0 && offset < text.size(); --position) {
    offset += decode_utf8(text, offset).size;
  }
  return offset;
}

Result<Datum> to_lower_case(const Call& call, Arguments arguments) {
  TG_TRY(check(call, arguments, 1));
  return Datum(to_lower(*arguments[0].as_string()));
}

Result<Datum> to_upper_case(const Call& call, Arguments arguments) {
  TG_TRY(check(call, arguments, 1));
  return Datum(to_upper(*arguments[0].as_string()));
}

std::string_view without_leading_space(std::string_view text) {
  while (!text.empty() && is_space(decode_utf8(text, 0).value)) {
    text.remove_prefix(decode_utf8(text, 0).size);
  }
  return text;
}

std::string_view without_trailing_space(std::string_view text) {
  while (!text.empty()) {
    std::size_t begin = text.size() - 1;
    while (begin > 0 && (text[begin] & 0xC0) == 0x80) --begin;
    if (!is_space(decode_utf8(text, begin).value)) break;
    text = text.substr(0, begin);
  }
  return text;
}

Result<Datum> trim_left(const Call& call, Arguments arguments) {
  TG_TRY(check(call, arguments, 1));
  return Datum(without_leading_space(*arguments[0].as_string()));
}

Result<Datum> trim_right(const Call& call, Arguments arguments) {
  TG_TRY(check(call, arguments, 1));
  return Datum(without_trailing_space(*arguments[0].as_string()));
}

Result<Datum> trim(const Call& call, Arguments arguments) {
  TG_TRY(check(call, arguments, 1));
  return Datum(without_trailing_space(without_leading_space(*arguments[0].as_string())));
}

Result<Datum> left(const Call& call, Arguments arguments) {
  TG_TRY(check(call, arguments, 1));
  const std::string_view text = *arguments[0].as_string();
  return Datum(text.substr(0, offset_of(text, *arguments[1].as_int())));
}

Result<Datum> right(const Call& call, Arguments arguments) {
  TG_TRY(check(call, arguments, 1));
  const std::string_view text = *arguments[0].as_string();
  const auto length = static_cast<std::int64_t>(count_code_points(text));
  return Datum(text.substr(offset_of(text, length - *arguments[1].as_int())));
}

Result<Datum> substring(const Call& call, Arguments arguments) {
  TG_TRY(check(call, arguments, 1));
  const std::string_view text = *arguments[0].as_string();
  const std::size_t begin = offset_of(text, *arguments[1].as_int());
  if (arguments.size() == 2) return Datum(text.substr(begin));
  return Datum(text.substr(begin, offset_of(text, *arguments[2].as_int(), begin) - begin));
}

Result<Datum> replace(const Call& call, Arguments arguments) {
  TG_TRY(check(call, arguments, 3));
  const std::string& text = *arguments[0].as_string();
  const std::string& search = *arguments[1].as_string();
  const std::string& replacement = *arguments[2].as_string();
  if (search.empty()) return arguments[0];
  std::string out;
  std::size_t from = 0;
  for (std::size_t found; (found = text.find(search, from)) != std::string::npos;
       from = found + search.size()) {
    out.append(text, from, found - from).append(replacement);
    TG_TRY(call.execution.check_room(out.size()));
  }
  return Datum(out.append(text, from));
}

// An empty delimiter splits between all code points.
Result<Datum> split(const Call& call, Arguments arguments) {
  TG_TRY(check(call, arguments, 2));
  const std::string_view text = *arguments[0].as_string();
  const std::string& delimiter = *arguments[1].as_string();
  DatumList parts;
  std::size_t from = 0;
  if (delimiter.empty()) {
    for (; from < text.size(); from += decode_utf8(text, from).size) {
      parts.emplace_back(text.substr(from, decode_utf8(text, from).size));
    }
    if (parts.empty()) parts.emplace_back("");
  } else {
    for (std::size_t found; (found = text.find(delimiter, from)) != std::string_view::npos;
         from = found + delimiter.size()) {
      parts.emplace_back(text.substr(from, found - from));
    }
    parts.emplace_back(text.substr(from));
  }
  TG_TRY(call.execution.check_room(parts.size() * sizeof(Datum)));
  return Datum(std::move(parts));
}

constexpr Function of(std::string_view name, std::uint8_t min_arguments, std::uint8_t max_arguments,
                      KindSet others, Function::Implementation call) {
  Function function;
  function.name = name;
  function.min_arguments = min_arguments;
  function.max_arguments = max_arguments;
  function.accepts = {kStringKind, others, others};
  function.result = {kStringKind | kNullKind, kAnyKind};
  function.call = call;
  return function;
}

constexpr Function make_split() {
  Function function = of("split", 2, 2, kStringKind, split);
  function.result = {kListKind | kNullKind, kStringKind};
  return function;
}

constexpr auto kStringFunctions = std::to_array<Function>({
    of("toLower", 1, 1, 0, to_lower_case),
    of("lower", 1, 1, 0, to_lower_case),
    of("toUpper", 1, 1, 0, to_upper_case),
    of("upper", 1, 1, 0, to_upper_case),
    of("trim", 1, 1, 0, trim),
    of("btrim", 1, 1, 0, trim),
    of("lTrim", 1, 1, 0, trim_left),
    of("rTrim", 1, 1, 0, trim_right),
    of("left", 2, 2, kIntegerKind, left),
    of("right", 2, 2, kIntegerKind, right),
    of("substring", 2, 3, kIntegerKind, substring),
    of("replace", 3, 3, kStringKind, replace),
    make_split(),
});

}  // namespace

std::span<const Function> string_functions() {
  return kStringFunctions;
}

}  // namespace talkgraph::query
