// Functions of any value.
#include <array>

#include "functions/function.h"
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
});

}  // namespace

std::span<const Function> scalar_functions() {
  return kScalarFunctions;
}

}  // namespace talkgraph::query
