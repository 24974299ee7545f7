// The functions of the language: one table, filled group by group.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/static_type.h"
#include "diagnostics.h"

namespace talkgraph::query {

class Execution;

// A call that is being evaluated: what a function may use beside its arguments.
struct Call {
  Execution& execution;
  Span span;
  std::string_view function;

  Error error(ErrorType type, Detail detail, const std::string& message) const;
  // "NAME() cannot take KIND", of an argument.
  Error wrong_argument(const Datum& argument) const;
};

// Collects the values of one group; nulls are not given to it.
class Accumulator {
 public:
  virtual ~Accumulator() = default;
  // The arguments of the function for one row.
  virtual Result<void> add(const Call& call, std::span<const Datum> arguments) = 0;
  virtual Result<Datum> finish(const Call& call) = 0;
};

struct Function {
  using Implementation = Result<Datum> (*)(const Call& call, std::span<const Datum> arguments);
  using MakeAccumulator = std::unique_ptr<Accumulator> (*)();

  std::string_view name;  // as documented; found whatever its case
  std::uint8_t min_arguments = 0;
  std::uint8_t max_arguments = 0;
  std::array<KindSet, 3> accepts = {kAnyKind, kAnyKind, kAnyKind};  // beyond: the last
  StaticType result;
  Implementation call = nullptr;         // of functions of one row
  MakeAccumulator accumulate = nullptr;  // of aggregating functions
  bool null_for_null = true;             // is null, without a call, when an argument is
  bool random = false;                   // differs from call to call
  bool keeps_values = false;             // of aggregating ones: needs memory for every row

  bool aggregating() const { return accumulate != nullptr; }
};

constexpr StaticType kIntegerOrNull{kIntegerKind | kNullKind, kAnyKind};
constexpr StaticType kFloatOrNull{kFloatKind | kNullKind, kAnyKind};

// A function of one argument and of one row.
constexpr Function of_one(std::string_view name, KindSet accepted, StaticType result,
                          Function::Implementation call) {
  Function function;
  function.name = name;
  function.min_arguments = 1;
  function.max_arguments = 1;
  function.accepts = {accepted, accepted, accepted};
  function.result = result;
  function.call = call;
  return function;
}

// Nothing if there is none of that name. The result lives forever.
const Function* find_function(std::string_view name);

// Ascending by name, whatever its case.
std::vector<const Function*> all_functions();

// The groups.
std::span<const Function> scalar_functions();
std::span<const Function> graph_functions();
std::span<const Function> list_functions();
std::span<const Function> string_functions();
std::span<const Function> math_functions();
std::span<const Function> conversion_functions();
std::span<const Function> temporal_functions();
std::span<const Function> truncation_functions();
std::span<const Function> duration_functions();
std::span<const Function> aggregating_functions();

}  // namespace talkgraph::query
