// Aggregating functions. They are not given nulls.
#include <algorithm>
#include <array>
#include <cmath>

#include "functions/function.h"
#include "values/compare.h"
#include "values/temporal.h"

namespace talkgraph::query {

namespace {

using Arguments = std::span<const Datum>;

class Count final : public Accumulator {
 public:
  Result<void> add(const Call&, Arguments) override {
    ++count_;
    return {};
  }
  Result<Datum> finish(const Call&) override { return Datum(count_); }

 private:
  std::int64_t count_ = 0;
};

// The sum of durations among the values of an aggregate, which are all durations
// or all numbers.
class DurationSum {
 public:
  bool is_empty() const { return sum_.is_null(); }
  const Datum& sum() const { return sum_; }

  // False for what is no duration. InvalidArgumentValue for sums out of range.
  Result<bool> add(const Call& call, const Datum& value) {
    if (!value.as_duration()) return false;
    if (sum_.is_null()) {
      sum_ = value;
      return true;
    }
    TG_TRY(change(call, TemporalOperator::kAdd, value));
    return true;
  }
  Result<void> divide(const Call& call, std::uint64_t count) {
    return change(call, TemporalOperator::kDivide, static_cast<std::int64_t>(count));
  }

 private:
  Result<void> change(const Call& call, TemporalOperator op, const Datum& other) {
    auto changed = temporal_arithmetic(op, sum_, other);
    if (!changed) {
      return fail(call.error(ErrorType::kArgumentError, Detail::kNumberOutOfRange,
                             changed.error().message));
    }
    sum_ = std::move(**changed);
    return {};
  }

  Datum sum_;
};

// An integer as long as all values are.
class Sum final : public Accumulator {
 public:
  Result<void> add(const Call& call, Arguments arguments) override {
    const Datum& value = arguments[0];
    TG_ASSIGN(const bool duration, durations_.add(call, value));
    if (duration ? numbers_ : !value.is_number() || !durations_.is_empty()) {
      return fail(call.wrong_argument(value));
    }
    if (duration) return {};
    numbers_ = true;
    float_ += value.to_double();
    all_integers_ = all_integers_ && value.as_int();
    if (all_integers_ && __builtin_add_overflow(integer_, *value.as_int(), &integer_)) {
      return fail(call.error(ErrorType::kArithmeticError, Detail::kIntegerOverflow,
                             "the sum does not fit 64 bits"));
    }
    return {};
  }
  Result<Datum> finish(const Call&) override {
    if (!durations_.is_empty()) return durations_.sum();
    return all_integers_ ? Datum(integer_) : Datum(float_);
  }

 private:
  DurationSum durations_;
  bool numbers_ = false;
  bool all_integers_ = true;
  std::int64_t integer_ = 0;
  double float_ = 0;
};

class Average final : public Accumulator {
 public:
  Result<void> add(const Call& call, Arguments arguments) override {
    const Datum& value = arguments[0];
    const bool first_number = durations_.is_empty() && value.is_number();
    TG_ASSIGN(const bool duration, durations_.add(call, value));
    if (duration ? numbers_ : !first_number) return fail(call.wrong_argument(value));
    numbers_ = !duration;
    if (!duration) sum_ += value.to_double();
    ++count_;
    return {};
  }
  Result<Datum> finish(const Call& call) override {
    if (count_ == 0) return Datum();
    if (numbers_) return Datum(sum_ / static_cast<double>(count_));
    TG_TRY(durations_.divide(call, count_));
    return durations_.sum();
  }

 private:
  DurationSum durations_;
  bool numbers_ = false;
  double sum_ = 0;
  std::uint64_t count_ = 0;
};

template <bool greatest>
class Extreme final : public Accumulator {
 public:
  Result<void> add(const Call&, Arguments arguments) override {
    const auto ordering = order(arguments[0], best_);
    if (best_.is_null() || (greatest ? ordering > 0 : ordering < 0)) best_ = arguments[0];
    return {};
  }
  Result<Datum> finish(const Call&) override { return best_; }

 private:
  Datum best_;
};

class Collect final : public Accumulator {
 public:
  Result<void> add(const Call&, Arguments arguments) override {
    items_.push_back(arguments[0]);
    return {};
  }
  Result<Datum> finish(const Call&) override { return Datum(std::move(items_)); }

 private:
  DatumList items_;
};

// Welford's method: B. P. Welford, "Note on a method for calculating corrected
// sums of squares and products" (1962).
template <bool population>
class Deviation final : public Accumulator {
 public:
  Result<void> add(const Call& call, Arguments arguments) override {
    if (!arguments[0].is_number()) return fail(call.wrong_argument(arguments[0]));
    const double value = arguments[0].to_double();
    count_ += 1;
    const double distance = value - mean_;
    mean_ += distance / count_;
    squares_ += distance * (value - mean_);
    return {};
  }
  Result<Datum> finish(const Call&) override {
    const double divisor = population ? count_ : count_ - 1;
    return Datum(divisor > 0 ? std::sqrt(squares_ / divisor) : 0.0);
  }

 private:
  double count_ = 0;
  double mean_ = 0;
  double squares_ = 0;
};

template <bool continuous>
class Percentile final : public Accumulator {
 public:
  Result<void> add(const Call& call, Arguments arguments) override {
    for (const Datum& argument : arguments) {
      if (!argument.is_number()) return fail(call.wrong_argument(argument));
    }
    percentile_ = arguments[1].to_double();
    if (!(percentile_ >= 0 && percentile_ <= 1)) {
      return fail(call.error(ErrorType::kArgumentError, Detail::kNumberOutOfRange,
                             "a percentile lies between 0 and 1"));
    }
    values_.push_back(arguments[0]);
    return {};
  }

  Result<Datum> finish(const Call&) override {
    if (values_.empty()) return Datum();
    std::sort(values_.begin(), values_.end(),
              [](const Datum& a, const Datum& b) { return order(a, b) < 0; });
    const auto count = static_cast<double>(values_.size());
    if (!continuous) {
      const double rank = std::ceil(percentile_ * count);
      return values_[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
    }
    const double position = percentile_ * (count - 1);
    const auto below = static_cast<std::size_t>(position);
    const double share = position - std::floor(position);
    const double low = values_[below].to_double();
    if (share == 0) return Datum(low);
    return Datum(low * (1 - share) + values_[below + 1].to_double() * share);
  }

 private:
  double percentile_ = 0;
  DatumList values_;
};

template <class T>
std::unique_ptr<Accumulator> make() {
  return std::make_unique<T>();
}

constexpr Function of(std::string_view name, std::uint8_t arguments, KindSet accepted,
                      StaticType result, Function::MakeAccumulator accumulate,
                      bool keeps_values = false) {
  Function function;
  function.name = name;
  function.min_arguments = arguments;
  function.max_arguments = arguments;
  function.accepts = {accepted, accepted, accepted};
  function.result = result;
  function.accumulate = accumulate;
  function.keeps_values = keeps_values;
  return function;
}

constexpr StaticType kNumber{kNumberKinds | kNullKind, kAnyKind};

constexpr StaticType kNumberOrDuration{kNumberKinds | kDurationKind | kNullKind, kAnyKind};

constexpr auto kAggregatingFunctions = std::to_array<Function>({
    of("count", 1, kAnyKind, {kIntegerKind, kAnyKind}, make<Count>),
    of("sum", 1, kNumberKinds | kDurationKind, kNumberOrDuration, make<Sum>),
    of("avg", 1, kNumberKinds | kDurationKind, kNumberOrDuration, make<Average>),
    of("min", 1, kAnyKind, {}, make<Extreme<false>>),
    of("max", 1, kAnyKind, {}, make<Extreme<true>>),
    of("collect", 1, kAnyKind, {kListKind, kAnyKind}, make<Collect>, true),
    of("stDev", 1, kNumberKinds, kFloatOrNull, make<Deviation<false>>),
    of("stDevP", 1, kNumberKinds, kFloatOrNull, make<Deviation<true>>),
    of("percentileCont", 2, kNumberKinds, kFloatOrNull, make<Percentile<true>>, true),
    of("percentileDisc", 2, kNumberKinds, kNumber, make<Percentile<false>>, true),
});

}  // namespace

std::span<const Function> aggregating_functions() {
  return kAggregatingFunctions;
}

}  // namespace talkgraph::query
