#include <cmath>
#include <limits>

#include "base/floor_division.h"
#include "graph/temporal_arithmetic.h"
#include "temporal/wide_integer.h"

namespace talkgraph {
namespace {

constexpr long double kSecondsPerMonth = 2'629'746;  // 30.436875 days

Error too_long() {
  return {ErrorCode::kTooLarge, "the duration does not fit 64 bits", {}};
}

// The whole part, toward zero, and what is left; the number must fit.
struct SplitNumber {
  std::int64_t whole = 0;
  long double fraction = 0;
};

Result<SplitNumber> split_number(long double number) {
  constexpr long double kLimit = 0x1p63L;
  if (!(number > -kLimit && number < kLimit)) return fail(too_long());
  const long double whole = std::trunc(number);
  return SplitNumber{static_cast<std::int64_t>(whole), number - whole};
}

SplitNumber divided(std::int64_t amount, std::int64_t divisor) {
  return {amount / divisor, static_cast<long double>(amount % divisor) / divisor};
}

// The least integer has no positive counterpart.
bool overflows_negated(std::int64_t number) {
  return number == std::numeric_limits<std::int64_t>::min();
}

Result<Duration> scaled(const Duration& duration, long double factor) {
  TG_ASSIGN(const SplitNumber months, split_number(duration.months * factor));
  TG_ASSIGN(const SplitNumber days, split_number(duration.days * factor));
  TG_ASSIGN(const SplitNumber seconds, split_number(duration.seconds * factor));
  TG_ASSIGN(const SplitNumber nanoseconds, split_number(duration.nanoseconds * factor));
  DurationBuilder builder;
  builder.months(months.whole, months.fraction);
  builder.days(days.whole, days.fraction);
  builder.seconds(seconds.whole, seconds.fraction);
  builder.nanoseconds(nanoseconds.whole, nanoseconds.fraction);
  return builder.build();
}

}  // namespace

Result<Duration> duration_of(std::int64_t months, std::int64_t days, WideInteger nanoseconds) {
  const WideInteger seconds = floor_divide<WideInteger>(nanoseconds, kNanosecondsPerSecond);
  if (seconds < std::numeric_limits<std::int64_t>::min() ||
      seconds > std::numeric_limits<std::int64_t>::max()) {
    return fail(too_long());
  }
  const auto rest = floor_remainder<WideInteger>(nanoseconds, kNanosecondsPerSecond);
  return Duration{months, days, static_cast<std::int64_t>(seconds),
                  static_cast<std::int32_t>(rest)};
}

void DurationBuilder::add(std::int64_t& sum, std::int64_t amount) {
  overflow_ = __builtin_add_overflow(sum, amount, &sum) || overflow_;
}

void DurationBuilder::months(std::int64_t whole, long double fraction) {
  add(months_, whole);
  const long double seconds = fraction * kSecondsPerMonth;
  const long double days = std::trunc(seconds / kSecondsPerDay);
  add(days_, static_cast<std::int64_t>(days));
  fraction_of_nanoseconds_ += (seconds - days * kSecondsPerDay) * kNanosecondsPerSecond;
}

void DurationBuilder::days(std::int64_t whole, long double fraction) {
  add(days_, whole);
  fraction_of_nanoseconds_ += fraction * kNanosecondsPerDay;
}

void DurationBuilder::seconds(std::int64_t whole, long double fraction) {
  add(seconds_, whole);
  fraction_of_nanoseconds_ += fraction * kNanosecondsPerSecond;
}

void DurationBuilder::nanoseconds(std::int64_t whole, long double fraction) {
  add(nanoseconds_, whole);
  fraction_of_nanoseconds_ += fraction;
}

Result<Duration> DurationBuilder::build() const {
  if (overflow_) return fail(too_long());
  const WideInteger nanoseconds =
      WideInteger{seconds_} * kNanosecondsPerSecond + nanoseconds_ +
      static_cast<std::int64_t>(std::nearbyint(fraction_of_nanoseconds_));
  return duration_of(months_, days_, nanoseconds);
}

Result<Duration> add(const Duration& a, const Duration& b) {
  DurationBuilder builder;
  for (const Duration* part : {&a, &b}) {
    builder.months(part->months);
    builder.days(part->days);
    builder.seconds(part->seconds);
    builder.nanoseconds(part->nanoseconds);
  }
  return builder.build();
}

Result<Duration> negate(const Duration& duration) {
  if (overflows_negated(duration.months) || overflows_negated(duration.days)) {
    return fail(too_long());
  }
  return duration_of(-duration.months, -duration.days, -nanoseconds_of(duration));
}

Result<Duration> subtract(const Duration& a, const Duration& b) {
  TG_ASSIGN(const Duration negative, negate(b));
  return add(a, negative);
}

Result<Duration> multiply(const Duration& duration, std::int64_t factor) {
  Duration product;
  if (__builtin_mul_overflow(duration.months, factor, &product.months) ||
      __builtin_mul_overflow(duration.days, factor, &product.days)) {
    return fail(too_long());
  }
  WideInteger nanoseconds = 0;
  if (__builtin_mul_overflow(nanoseconds_of(duration), WideInteger{factor}, &nanoseconds)) {
    return fail(too_long());
  }
  return duration_of(product.months, product.days, nanoseconds);
}

Result<Duration> multiply(const Duration& duration, double factor) {
  return scaled(duration, factor);
}

Result<Duration> divide(const Duration& duration, std::int64_t divisor) {
  if (divisor == -1) return negate(duration);
  const SplitNumber months = divided(duration.months, divisor);
  const SplitNumber days = divided(duration.days, divisor);
  const WideInteger nanoseconds = nanoseconds_of(duration);
  const WideInteger quotient = nanoseconds / divisor;
  const auto rest = static_cast<std::int64_t>(nanoseconds % divisor);
  DurationBuilder builder;
  builder.months(months.whole, months.fraction);
  builder.days(days.whole, days.fraction);
  builder.seconds(static_cast<std::int64_t>(quotient / kNanosecondsPerSecond));
  builder.nanoseconds(static_cast<std::int64_t>(quotient % kNanosecondsPerSecond),
                      static_cast<long double>(rest) / divisor);
  return builder.build();
}

Result<Duration> divide(const Duration& duration, double divisor) {
  return scaled(duration, 1 / static_cast<long double>(divisor));
}

}  // namespace talkgraph
