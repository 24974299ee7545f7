// Functions of lists; those that also take strings are here too.
#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "functions/function.h"
#include "run/execution.h"

namespace talkgraph::query {

namespace {

using Arguments = std::span<const Datum>;

Result<Datum> head(const Call& call, Arguments arguments) {
  const DatumList* list = arguments[0].as_list();
  if (!list) return fail(call.wrong_argument(arguments[0]));
  return list->empty() ? Datum() : list->front();
}

Result<Datum> last(const Call& call, Arguments arguments) {
  const DatumList* list = arguments[0].as_list();
  if (!list) return fail(call.wrong_argument(arguments[0]));
  return list->empty() ? Datum() : list->back();
}

Result<Datum> tail(const Call& call, Arguments arguments) {
  const DatumList* list = arguments[0].as_list();
  if (!list) return fail(call.wrong_argument(arguments[0]));
  if (list->empty()) return Datum(DatumList{});
  return Datum(DatumList(list->begin() + 1, list->end()));
}

Result<Datum> size(const Call& call, Arguments arguments) {
  if (const std::string* text = arguments[0].as_string()) {
    return Datum(static_cast<std::int64_t>(count_code_points(*text)));
  }
  const DatumList* list = arguments[0].as_list();
  if (!list) return fail(call.wrong_argument(arguments[0]));
  return Datum(static_cast<std::int64_t>(list->size()));
}

Result<Datum> is_empty(const Call& call, Arguments arguments) {
  if (const std::string* text = arguments[0].as_string()) return Datum(text->empty());
  if (const DatumMap* map = arguments[0].as_map()) return Datum(map->empty());
  const DatumList* list = arguments[0].as_list();
  if (!list) return fail(call.wrong_argument(arguments[0]));
  return Datum(list->empty());
}

Result<Datum> reverse(const Call& call, Arguments arguments) {
  if (const std::string* text = arguments[0].as_string()) {
    std::string reversed;
    reversed.reserve(text->size());
    for (std::size_t end = text->size(); end > 0;) {
      std::size_t begin = end - 1;
      while (begin > 0 && ((*text)[begin] & 0xC0) == 0x80) --begin;
      reversed.append(*text, begin, end - begin);
      end = begin;
    }
    return Datum(std::move(reversed));
  }
  const DatumList* list = arguments[0].as_list();
  if (!list) return fail(call.wrong_argument(arguments[0]));
  return Datum(DatumList(list->rbegin(), list->rend()));
}

// range(start, end, step): both ends are included.
Result<Datum> range(const Call& call, Arguments arguments) {
  std::array<std::int64_t, 3> numbers = {0, 0, 1};
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto* number = arguments[i].as_int();
    if (!number) {
      return fail(call.error(ErrorType::kArgumentError, Detail::kInvalidArgumentType,
                             "range() takes integers"));
    }
    numbers[i] = *number;
  }
  const auto [start, end, step] = numbers;
  if (step == 0) {
    return fail(call.error(ErrorType::kArgumentError, Detail::kNumberOutOfRange,
                           "range() cannot take steps of 0"));
  }
  DatumList items;
  if (step > 0 ? start > end : start < end) return Datum(std::move(items));
  // Unsigned: the distance between two integers may not fit a signed one.
  const auto from = static_cast<std::uint64_t>(start);
  const auto to = static_cast<std::uint64_t>(end);
  const std::uint64_t stride =
      step > 0 ? static_cast<std::uint64_t>(step) : 0 - static_cast<std::uint64_t>(step);
  const std::uint64_t steps = (step > 0 ? to - from : from - to) / stride;
  if (steps >= UINT64_MAX / sizeof(Datum))
    return fail(ErrorCode::kCancelled, "range() is too long");
  TG_TRY(call.execution.check_room((steps + 1) * sizeof(Datum)));
  items.reserve(steps + 1);
  std::uint64_t value = from;
  for (std::uint64_t i = 0; i <= steps; ++i) {
    TG_TRY(call.execution.tick());
    items.emplace_back(static_cast<std::int64_t>(value));
    value += static_cast<std::uint64_t>(step);
  }
  return Datum(std::move(items));
}

constexpr Function make_range() {
  Function function = of_one("range", kAnyKind, {kListKind | kNullKind, kIntegerKind}, range);
  function.min_arguments = 2;
  function.max_arguments = 3;
  return function;
}

constexpr StaticType kList{kListKind | kNullKind, kAnyKind};

constexpr auto kListFunctions = std::to_array<Function>({
    of_one("head", kListKind, {}, head),
    of_one("last", kListKind, {}, last),
    of_one("tail", kListKind, kList, tail),
    of_one("size", kListKind | kStringKind, {kIntegerKind | kNullKind, kAnyKind}, size),
    of_one("isEmpty", kListKind | kStringKind | kMapKind, {kBooleanKind | kNullKind, kAnyKind},
           is_empty),
    of_one("reverse", kListKind | kStringKind, {kListKind | kStringKind | kNullKind, kAnyKind},
           reverse),
    make_range(),
});

}  // namespace

std::span<const Function> list_functions() {
  return kListFunctions;
}

}  // namespace talkgraph::query
