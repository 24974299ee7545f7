// Functions of any value.
#include <array>
#include <set>
#include <string>

#include "functions/function.h"
#include "run/execution.h"
#include "values/compare.h"

namespace talkgraph::query {

namespace {

using Arguments = std::span<const Datum>;

Result<Datum> coalesce(const Call&, Arguments arguments) {
  for (const Datum& argument : arguments) {
    if (!argument.is_null()) return argument;
  }
  return Datum();
}

Result<Datum> exists(const Call&, Arguments arguments) {
  return Datum(!arguments[0].is_null());
}

Result<Datum> null_if(const Call&, Arguments arguments) {
  return equals(arguments[0], arguments[1]) == true ? Datum() : arguments[0];
}

// The name of a value's type, as Neo4j writes it.
std::string type_name_of(const Datum& datum) {
  switch (datum.kind()) {
    case DatumKind::kNull:
      return "NULL";
    case DatumKind::kBoolean:
      return "BOOLEAN";
    case DatumKind::kInteger:
      return "INTEGER";
    case DatumKind::kFloat:
      return "FLOAT";
    case DatumKind::kString:
      return "STRING";
    case DatumKind::kMap:
      return "MAP";
    case DatumKind::kNode:
      return "NODE";
    case DatumKind::kRelationship:
      return "RELATIONSHIP";
    case DatumKind::kPath:
      return "PATH";
    case DatumKind::kDate:
      return "DATE";
    case DatumKind::kLocalTime:
      return "LOCAL TIME";
    case DatumKind::kTime:
      return "ZONED TIME";
    case DatumKind::kLocalDateTime:
      return "LOCAL DATETIME";
    case DatumKind::kDateTime:
      return "ZONED DATETIME";
    case DatumKind::kDuration:
      return "DURATION";
    case DatumKind::kList:
      return "LIST<ANY>";
  }
  return "ANY";
}

Result<Datum> value_type(const Call&, Arguments arguments) {
  const Datum& datum = arguments[0];
  const std::string suffix = datum.is_null() ? "" : " NOT NULL";
  const DatumList* list = datum.as_list();
  if (!list) return Datum(type_name_of(datum) + suffix);
  std::set<std::string> items;
  for (const Datum& item : *list) {
    items.insert(type_name_of(item) + (item.is_null() ? "" : " NOT NULL"));
  }
  std::string joined;
  for (const std::string& item : items) joined += (joined.empty() ? "" : " | ") + item;
  return Datum("LIST<" + (joined.empty() ? "NOTHING" : joined) + ">" + suffix);
}

// Version 4 in form; of the query's own random numbers, the same in every run.
Result<Datum> random_uuid(const Call& call, Arguments) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (int i = 0; i < 32; ++i) {
    if (i == 8 || i == 12 || i == 16 || i == 20) text += '-';
    auto digit = static_cast<std::size_t>(call.execution.random() * 16);
    if (i == 12) digit = 4;
    if (i == 16) digit = 8 + digit % 4;
    text += kDigits[digit];
  }
  return Datum(std::move(text));
}

constexpr StaticType kAnything{};

const auto kScalarFunctions = std::to_array<Function>({
    {.name = "coalesce",
     .min_arguments = 1,
     .max_arguments = 255,
     .result = kAnything,
     .call = coalesce,
     .null_for_null = false},
    {.name = "nullIf",
     .min_arguments = 2,
     .max_arguments = 2,
     .result = kAnything,
     .call = null_if,
     .null_for_null = false},
    {.name = "exists",
     .min_arguments = 1,
     .max_arguments = 1,
     .result = {kBooleanKind, kAnyKind},
     .call = exists,
     .null_for_null = false},
    {.name = "valueType",
     .min_arguments = 1,
     .max_arguments = 1,
     .result = {kStringKind, kAnyKind},
     .call = value_type,
     .null_for_null = false},
    {.name = "randomUUID",
     .min_arguments = 0,
     .max_arguments = 0,
     .result = {kStringKind, kAnyKind},
     .call = random_uuid,
     .random = true},
});

}  // namespace

std::span<const Function> scalar_functions() {
  return kScalarFunctions;
}

}  // namespace talkgraph::query
