#include "values/temporal.h"

namespace talkgraph::query {

namespace {

using Outcome = Result<std::optional<Datum>>;

template <class T>
Outcome outcome(const Result<T>& result) {
  if (!result) return fail(result.error());
  return std::optional<Datum>(*result);
}

Outcome moved(const Datum& moment, const Duration& duration) {
  if (const Date* date = moment.as_date()) return outcome(add(*date, duration));
  if (const LocalTime* time = moment.as_local_time()) {
    return std::optional<Datum>(add(*time, duration));
  }
  if (const Time* time = moment.as_time()) return std::optional<Datum>(add(*time, duration));
  if (const LocalDateTime* time = moment.as_local_date_time()) {
    return outcome(add(*time, duration));
  }
  if (const DateTime* time = moment.as_date_time()) return outcome(add(*time, duration));
  return std::optional<Datum>();
}

Outcome added(const Datum& a, const Datum& b) {
  const Duration* a_duration = a.as_duration();
  const Duration* b_duration = b.as_duration();
  if (a_duration && b_duration) return outcome(add(*a_duration, *b_duration));
  if (b_duration) return moved(a, *b_duration);
  if (a_duration) return moved(b, *a_duration);
  return std::optional<Datum>();
}

Outcome subtracted(const Datum& a, const Datum& b) {
  const Duration* duration = b.as_duration();
  if (!duration) return std::optional<Datum>();
  if (const Duration* from = a.as_duration()) return outcome(subtract(*from, *duration));
  TG_ASSIGN(const Duration negative, negate(*duration));
  return moved(a, negative);
}

Outcome multiplied(const Datum& a, const Datum& b) {
  if (b.as_duration()) return a.as_duration() ? std::optional<Datum>() : multiplied(b, a);
  if (!a.as_duration() || !b.is_number()) return std::optional<Datum>();
  if (const std::int64_t* factor = b.as_int()) return outcome(multiply(*a.as_duration(), *factor));
  return outcome(multiply(*a.as_duration(), *b.as_float()));
}

Outcome divided(const Datum& a, const Datum& b) {
  if (!a.as_duration() || !b.is_number()) return std::optional<Datum>();
  const std::int64_t* divisor = b.as_int();
  if (!divisor) return outcome(divide(*a.as_duration(), *b.as_float()));
  if (*divisor == 0) return fail(ErrorCode::kTooLarge, "a duration cannot be divided by 0");
  return outcome(divide(*a.as_duration(), *divisor));
}

}  // namespace

Outcome temporal_arithmetic(TemporalOperator op, const Datum& a, const Datum& b) {
  switch (op) {
    case TemporalOperator::kAdd:
      return added(a, b);
    case TemporalOperator::kSubtract:
      return subtracted(a, b);
    case TemporalOperator::kMultiply:
      return multiplied(a, b);
    case TemporalOperator::kDivide:
      return divided(a, b);
  }
  return std::optional<Datum>();
}

}  // namespace talkgraph::query
