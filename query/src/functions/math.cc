// Functions of numbers.
#include <algorithm>
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
double hyperbolic_sine(double x) {
  return std::sinh(x);
}
double hyperbolic_cosine(double x) {
  return std::cosh(x);
}
double hyperbolic_tangent(double x) {
  return std::tanh(x);
}
double hyperbolic_cotangent(double x) {
  return 1 / std::tanh(x);
}
// Halves go up, whatever the sign.
double round_half_up(double x) {
  const double down = std::floor(x);
  return x - down >= 0.5 ? down + 1 : down;
}

// Does `x`, if it is no whole number, become the next greater one?
bool goes_up(std::string_view mode, double x) {
  const double down = std::floor(x);
  const double share = x - down;
  if (share == 0) return false;
  const bool positive = x > 0;
  if (mode == "UP") return positive;
  if (mode == "DOWN") return !positive;
  if (mode == "CEILING") return true;
  if (mode == "FLOOR") return false;
  if (share != 0.5) return share > 0.5;
  if (mode == "HALF_UP") return positive;
  if (mode == "HALF_DOWN") return !positive;
  return std::fmod(down, 2) != 0;  // HALF_EVEN
}

// round(x), round(x, digits) and round(x, digits, mode)
Result<Datum> round(const Call& call, Arguments arguments) {
  if (!arguments[0].is_number()) return fail(call.wrong_argument(arguments[0]));
  const double number = arguments[0].to_double();
  if (arguments.size() == 1) return Datum(round_half_up(number));
  if (!arguments[1].is_number()) return fail(call.wrong_argument(arguments[1]));
  const double digits = arguments[1].to_double();
  if (!(digits >= 0 && digits <= 300) || digits != std::floor(digits)) {
    return fail(call.error(ErrorType::kArgumentError, Detail::kNumberOutOfRange,
                           "round() takes from 0 to 300 digits"));
  }
  std::string mode = "HALF_UP";
  if (arguments.size() == 3) {
    if (!arguments[2].as_string()) return fail(call.wrong_argument(arguments[2]));
    mode = *arguments[2].as_string();
    constexpr auto kModes = std::to_array<std::string_view>(
        {"UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN"});
    if (std::find(kModes.begin(), kModes.end(), mode) == kModes.end()) {
      return fail(call.error(ErrorType::kArgumentError, Detail::kInvalidArgumentValue,
                             "round() knows no mode " + mode));
    }
  }
  const double scale = std::pow(10.0, digits);
  const double scaled = number * scale;
  if (!std::isfinite(scaled) || std::abs(scaled) >= 0x1p52) return Datum(number);
  return Datum((std::floor(scaled) + (goes_up(mode, scaled) ? 1 : 0)) / scale);
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

constexpr Function make_round() {
  Function function = of("round", 1, kFloatOrNull, round);
  function.max_arguments = 3;
  function.accepts = {kNumberKinds, kNumberKinds, kStringKind};
  return function;
}

constexpr auto kMathFunctions = std::to_array<Function>({
    of("abs", 1, {kNumberKinds | kNullKind, kAnyKind}, absolute),
    of("sign", 1, kIntegerOrNull, sign),
    of("isNaN", 1, {kBooleanKind | kNullKind, kAnyKind}, is_nan),
    of("ceil", 1, kFloatOrNull, apply<round_up>),
    of("floor", 1, kFloatOrNull, apply<round_down>),
    make_round(),
    of("sqrt", 1, kFloatOrNull, apply<square_root>),
    of("exp", 1, kFloatOrNull, apply<exponential>),
    of("log", 1, kFloatOrNull, apply<natural_logarithm>),
    of("log10", 1, kFloatOrNull, apply<decimal_logarithm>),
    of("sin", 1, kFloatOrNull, apply<sine>),
    of("cos", 1, kFloatOrNull, apply<cosine>),
    of("tan", 1, kFloatOrNull, apply<tangent>),
    of("sinh", 1, kFloatOrNull, apply<hyperbolic_sine>),
    of("cosh", 1, kFloatOrNull, apply<hyperbolic_cosine>),
    of("tanh", 1, kFloatOrNull, apply<hyperbolic_tangent>),
    of("coth", 1, kFloatOrNull, apply<hyperbolic_cotangent>),
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
