// Functions of numbers.
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "functions/function.h"
#include "run/execution.h"

namespace talkgraph::query {

namespace {

using Arguments = std::span<const Datum>;
using Operation = double (*)(double);

template <Operation operation>
Result<Datum> apply(const Call& call, Arguments arguments) {
  if (!arguments[0].is_number()) return fail(call.wrong_argument(arguments[0]));
  return Datum(operation(arguments[0].to_double()));
}

double cotangent(double x) {
  return 1 / std::tan(x);
}
double to_degrees(double x) {
  return x * 180 / std::numbers::pi;
}
double to_radians(double x) {
  return x * std::numbers::pi / 180;
}
double haversine(double x) {
  return (1 - std::cos(x)) / 2;
}
double square_root(double x) {
  return std::sqrt(x);
}
double exponential(double x) {
  return std::exp(x);
}
double natural_logarithm(double x) {
  return std::log(x);
}
double decimal_logarithm(double x) {
  return std::log10(x);
}
double sine(double x) {
  return std::sin(x);
}
double cosine(double x) {
  return std::cos(x);
}
double tangent(double x) {
  return std::tan(x);
}
double arc_sine(double x) {
  return std::asin(x);
}
double arc_cosine(double x) {
  return std::acos(x);
}
double arc_tangent(double x) {
  return std::atan(x);
}
double round_up(double x) {
  return std::ceil(x);
}
double round_down(double x) {
  return std::floor(x);
}
// Halves go up, whatever the sign.
double round_half_up(double x) {
  const double down = std::floor(x);
  return x - down >= 0.5 ? down + 1 : down;
}

Result<Datum> absolute(const Call& call, Arguments arguments) {
  if (const auto* number = arguments[0].as_float()) return Datum(std::abs(*number));
  const auto* integer = arguments[0].as_int();
  if (!integer) return fail(call.wrong_argument(arguments[0]));
  if (*integer == std::numeric_limits<std::int64_t>::min()) {
    return fail(call.error(ErrorType::kArithmeticError, Detail::kIntegerOverflow,
                           "the result does not fit 64 bits"));
  }
  return Datum(*integer < 0 ? -*integer : *integer);
}

Result<Datum> sign(const Call& call, Arguments arguments) {
  if (!arguments[0].is_number()) return fail(call.wrong_argument(arguments[0]));
  const double number = arguments[0].to_double();
  return Datum(number > 0 ? 1 : number < 0 ? -1 : 0);
}

Result<Datum> is_nan(const Call& call, Arguments arguments) {
  if (!arguments[0].is_number()) return fail(call.wrong_argument(arguments[0]));
  return Datum(std::isnan(arguments[0].to_double()));
}

Result<Datum> arc_tangent_2(const Call& call, Arguments arguments) {
  for (const Datum& argument : arguments) {
    if (!argument.is_number()) return fail(call.wrong_argument(argument));
  }
  return Datum(std::atan2(arguments[0].to_double(), arguments[1].to_double()));
}

Result<Datum> pi(const Call&, Arguments) {
  return Datum(std::numbers::pi);
}
Result<Datum> e(const Call&, Arguments) {
  return Datum(std::numbers::e);
}
Result<Datum> random(const Call& call, Arguments) {
  return Datum(call.execution.random());
}

constexpr Function of(std::string_view name, std::uint8_t arguments, StaticType result,
                      Function::Implementation call) {
  Function function;
  function.name = name;
  function.min_arguments = arguments;
  function.max_arguments = arguments;
  function.accepts = {kNumberKinds, kNumberKinds, kNumberKinds};
  function.result = result;
  function.call = call;
  return function;
}

constexpr Function make_random() {
  Function function = of("rand", 0, kFloatOrNull, random);
  function.random = true;
  return function;
}

constexpr auto kMathFunctions = std::to_array<Function>({
    of("abs", 1, {kNumberKinds | kNullKind, kAnyKind}, absolute),
    of("sign", 1, kIntegerOrNull, sign),
    of("isNaN", 1, {kBooleanKind | kNullKind, kAnyKind}, is_nan),
    of("ceil", 1, kFloatOrNull, apply<round_up>),
    of("floor", 1, kFloatOrNull, apply<round_down>),
    of("round", 1, kFloatOrNull, apply<round_half_up>),
    of("sqrt", 1, kFloatOrNull, apply<square_root>),
    of("exp", 1, kFloatOrNull, apply<exponential>),
    of("log", 1, kFloatOrNull, apply<natural_logarithm>),
    of("log10", 1, kFloatOrNull, apply<decimal_logarithm>),
    of("sin", 1, kFloatOrNull, apply<sine>),
    of("cos", 1, kFloatOrNull, apply<cosine>),
    of("tan", 1, kFloatOrNull, apply<tangent>),
    of("cot", 1, kFloatOrNull, apply<cotangent>),
    of("asin", 1, kFloatOrNull, apply<arc_sine>),
    of("acos", 1, kFloatOrNull, apply<arc_cosine>),
    of("atan", 1, kFloatOrNull, apply<arc_tangent>),
    of("atan2", 2, kFloatOrNull, arc_tangent_2),
    of("degrees", 1, kFloatOrNull, apply<to_degrees>),
    of("radians", 1, kFloatOrNull, apply<to_radians>),
    of("haversin", 1, kFloatOrNull, apply<haversine>),
    of("pi", 0, kFloatOrNull, pi),
    of("e", 0, kFloatOrNull, e),
    make_random(),
});

}  // namespace

std::span<const Function> math_functions() {
  return kMathFunctions;
}

}  // namespace talkgraph::query
