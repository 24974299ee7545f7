// Functions of strings. Positions and lengths count code points.
#include <algorithm>
#include <array>
#include <limits>

#include "base/normal_form.h"
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

// Is the first code point of `text` one that is to be trimmed? Without `set`,
// space is.
bool is_trimmed(std::string_view text, const std::string* set) {
  const CodePoint c = decode_utf8(text, 0);
  if (!set) return is_space(c.value);
  return set->find(text.substr(0, c.size)) != std::string::npos;
}

std::string_view without_leading(std::string_view text, const std::string* set) {
  while (!text.empty() && is_trimmed(text, set)) text.remove_prefix(decode_utf8(text, 0).size);
  return text;
}

std::string_view without_trailing(std::string_view text, const std::string* set) {
  while (!text.empty()) {
    std::size_t begin = text.size() - 1;
    while (begin > 0 && (text[begin] & 0xC0) == 0x80) --begin;
    if (!is_trimmed(text.substr(begin), set)) break;
    text = text.substr(0, begin);
  }
  return text;
}

// The second argument says what is trimmed; space, if there is none.
template <bool left_side, bool right_side>
Result<Datum> trim(const Call& call, Arguments arguments) {
  TG_TRY(check(call, arguments, 2));
  const std::string* set = arguments.size() > 1 ? arguments[1].as_string() : nullptr;
  std::string_view text = *arguments[0].as_string();
  if (left_side) text = without_leading(text, set);
  if (right_side) text = without_trailing(text, set);
  return Datum(text);
}

Result<Datum> length_in_characters(const Call& call, Arguments arguments) {
  TG_TRY(check(call, arguments, 1));
  return Datum(static_cast<std::int64_t>(count_code_points(*arguments[0].as_string())));
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

// At most as often as the fourth argument says.
Result<Datum> replace(const Call& call, Arguments arguments) {
  TG_TRY(check(call, arguments, 3));
  std::int64_t most =
      arguments.size() > 3 ? *arguments[3].as_int() : std::numeric_limits<std::int64_t>::max();
  const std::string& text = *arguments[0].as_string();
  const std::string& search = *arguments[1].as_string();
  const std::string& replacement = *arguments[2].as_string();
  if (search.empty()) return arguments[0];
  std::string out;
  std::size_t from = 0;
  for (std::size_t found; most-- > 0 && (found = text.find(search, from)) != std::string::npos;
       from = found + search.size()) {
    out.append(text, from, found - from).append(replacement);
    TG_TRY(call.execution.check_room(out.size()));
  }
  return Datum(out.append(text, from));
}

// Where the first of the delimiters is found, and how long it is; an empty one
// is found before every code point but the first.
std::pair<std::size_t, std::size_t> find_delimiter(std::string_view text, std::size_t from,
                                                   const std::vector<std::string>& delimiters) {
  std::size_t found = std::string_view::npos;
  std::size_t length = 0;
  for (const std::string& delimiter : delimiters) {
    std::size_t at = text.find(delimiter, from);
    if (delimiter.empty()) {
      at = from < text.size() ? from + decode_utf8(text, from).size : text.size();
      if (at >= text.size()) continue;
    }
    if (at >= found) continue;
    found = at;
    length = delimiter.size();
  }
  return {found, length};
}

// At a delimiter, or at any of a list of them.
Result<Datum> split(const Call& call, Arguments arguments) {
  const std::string* text = arguments[0].as_string();
  if (!text) return fail(call.wrong_argument(arguments[0]));
  std::vector<std::string> delimiters;
  const DatumList single{arguments[1]};
  for (const Datum& delimiter : arguments[1].as_list() ? *arguments[1].as_list() : single) {
    if (!delimiter.as_string()) return fail(call.wrong_argument(delimiter));
    delimiters.push_back(*delimiter.as_string());
  }
  DatumList parts;
  std::size_t from = 0;
  while (true) {
    TG_TRY(call.execution.tick());
    const auto [found, length] = find_delimiter(*text, from, delimiters);
    if (found == std::string::npos) break;
    parts.emplace_back(text->substr(from, found - from));
    from = found + length;
  }
  parts.emplace_back(text->substr(from));
  TG_TRY(call.execution.check_room(parts.size() * sizeof(Datum)));
  return Datum(std::move(parts));
}

// The form that the second argument names; NFC, if there is none.
Result<NormalForm> form_of(const Call& call, Arguments arguments) {
  if (arguments.size() < 2) return NormalForm::kNfc;
  const std::string form = to_upper(*arguments[1].as_string());
  if (form == "NFC") return NormalForm::kNfc;
  if (form == "NFD") return NormalForm::kNfd;
  if (form == "NFKC") return NormalForm::kNfkc;
  if (form == "NFKD") return NormalForm::kNfkd;
  return fail(call.error(ErrorType::kArgumentError, Detail::kInvalidArgumentValue,
                         "the normal forms are NFC, NFD, NFKC and NFKD, not " + form));
}

Result<Datum> normalized(const Call& call, Arguments arguments) {
  TG_TRY(check(call, arguments, 2));
  TG_ASSIGN(const NormalForm form, form_of(call, arguments));
  return Datum(normalize(*arguments[0].as_string(), form));
}

Result<Datum> is_normalized(const Call& call, Arguments arguments) {
  if (!arguments[0].as_string()) return Datum();
  TG_TRY(check(call, arguments, 2));
  TG_ASSIGN(const NormalForm form, form_of(call, arguments));
  return Datum(normalize(*arguments[0].as_string(), form) == *arguments[0].as_string());
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
  Function function = of("split", 2, 2, kStringKind | kListKind, split);
  function.result = {kListKind | kNullKind, kStringKind};
  return function;
}

constexpr Function make_replace() {
  Function function = of("replace", 3, 4, kStringKind | kIntegerKind, replace);
  function.accepts = {kStringKind, kStringKind, kStringKind | kIntegerKind};
  return function;
}

constexpr Function make_is_normalized() {
  Function function = of("isNormalized", 1, 2, kStringKind, is_normalized);
  function.accepts = {kAnyKind, kStringKind, kStringKind};
  function.result = {kBooleanKind | kNullKind, kAnyKind};
  return function;
}

constexpr Function make_length(std::string_view name) {
  Function function = of(name, 1, 1, 0, length_in_characters);
  function.result = kIntegerOrNull;
  return function;
}

constexpr auto kStringFunctions = std::to_array<Function>({
    of("toLower", 1, 1, 0, to_lower_case),
    of("lower", 1, 1, 0, to_lower_case),
    of("toUpper", 1, 1, 0, to_upper_case),
    of("upper", 1, 1, 0, to_upper_case),
    of("trim", 1, 1, 0, trim<true, true>),
    of("btrim", 1, 2, kStringKind, trim<true, true>),
    of("lTrim", 1, 2, kStringKind, trim<true, false>),
    of("rTrim", 1, 2, kStringKind, trim<false, true>),
    make_length("char_length"),
    make_length("character_length"),
    of("left", 2, 2, kIntegerKind, left),
    of("right", 2, 2, kIntegerKind, right),
    of("substring", 2, 3, kIntegerKind, substring),
    make_replace(),
    make_split(),
    of("normalize", 1, 2, kStringKind, normalized),
    make_is_normalized(),
});

}  // namespace

std::span<const Function> string_functions() {
  return kStringFunctions;
}

}  // namespace talkgraph::query
