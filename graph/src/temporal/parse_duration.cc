#include <array>

#include "graph/civil_date.h"
#include "graph/temporal_arithmetic.h"
#include "graph/temporal_text.h"
#include "temporal/text_reader.h"

namespace talkgraph {
namespace {

struct DurationUnit {
  char symbol;
  bool of_time;  // stands behind the T
  void (*add)(DurationBuilder& builder, std::int64_t whole, long double fraction);
};

// A fraction of a unit that is several of the next smaller one: its whole part
// counts as such.
void add_months(DurationBuilder& builder, std::int64_t whole, long double fraction) {
  builder.months(whole, fraction);
}
void add_years(DurationBuilder& builder, std::int64_t whole, long double fraction) {
  const auto months = static_cast<std::int64_t>(fraction * 12);
  builder.months(whole * 12);
  builder.months(months, fraction * 12 - static_cast<long double>(months));
}
void add_weeks(DurationBuilder& builder, std::int64_t whole, long double fraction) {
  const auto days = static_cast<std::int64_t>(fraction * 7);
  builder.days(whole * 7);
  builder.days(days, fraction * 7 - static_cast<long double>(days));
}
void add_days(DurationBuilder& builder, std::int64_t whole, long double fraction) {
  builder.days(whole, fraction);
}
void add_hours(DurationBuilder& builder, std::int64_t whole, long double fraction) {
  builder.seconds(whole * 3600, fraction * 3600);
}
void add_minutes(DurationBuilder& builder, std::int64_t whole, long double fraction) {
  builder.seconds(whole * 60, fraction * 60);
}
void add_seconds(DurationBuilder& builder, std::int64_t whole, long double fraction) {
  builder.seconds(whole, fraction);
}

// In the order in which they may stand.
constexpr std::array<DurationUnit, 7> kDurationUnits = {{{'Y', false, add_years},
                                                         {'M', false, add_months},
                                                         {'W', false, add_weeks},
                                                         {'D', false, add_days},
                                                         {'H', true, add_hours},
                                                         {'M', true, add_minutes},
                                                         {'S', true, add_seconds}}};

class DurationReader {
 public:
  DurationReader(std::string_view text, bool negative) : text_(text), negative_(negative) {}

  // "1Y2M3DT4H5M6.7S", at least one amount; the T only before an amount of time.
  bool read() {
    for (std::size_t next = 0; !text_.at_end() || next == 0;) {
      if (!in_time_ && text_.accept('T')) in_time_ = true;
      const auto unit = read_amount();
      if (!unit || *unit < next) return false;
      next = *unit + 1;
    }
    return true;
  }

  Result<Duration> build() const { return builder_.build(); }

 private:
  // The index of its unit; nothing for what is no amount.
  std::optional<std::size_t> read_amount() {
    const bool minus = text_.accept('-');
    if (!minus) text_.accept('+');
    constexpr std::size_t kMaxDigits = 15;  // a multiple of which still fits
    const std::size_t size = text_.digits();
    if (size > kMaxDigits) return std::nullopt;
    auto whole = text_.number(size);
    const auto fraction = read_amount_fraction();
    if (!whole || !fraction) return std::nullopt;
    const int sign = minus != negative_ ? -1 : 1;
    for (std::size_t i = 0; i < kDurationUnits.size(); ++i) {
      const DurationUnit& unit = kDurationUnits[i];
      if (unit.of_time != in_time_ || !text_.accept(unit.symbol)) continue;
      unit.add(builder_, sign * *whole, sign * *fraction);
      return i;
    }
    return std::nullopt;
  }

  std::optional<long double> read_amount_fraction() {
    if (!text_.accept('.') && !text_.accept(',')) return 0;
    long double scale = 1;
    const std::size_t size = text_.digits();
    for (std::size_t i = 0; i < size; ++i) scale *= 10;
    const auto digits = text_.number(size);
    return digits ? std::optional(static_cast<long double>(*digits) / scale) : std::nullopt;
  }

  TextReader text_;
  bool negative_;
  bool in_time_ = false;
  DurationBuilder builder_;
};

// "2012-02-02T14:37:21.545": as many years, months and so on, within what dates
// and times have.
Result<Duration> read_as_date_time(std::string_view text, bool negative) {
  TG_ASSIGN(const LocalDateTime time, parse_local_date_time(text));
  const CivilDate date = civil_date_of(time.date);
  DurationBuilder builder;
  builder.months(date.year * 12 + date.month);
  builder.days(date.day);
  builder.nanoseconds(time.time.nanoseconds);
  TG_ASSIGN(const Duration duration, builder.build());
  return negative ? negate(duration) : duration;
}

}  // namespace

Result<Duration> parse_duration(std::string_view text) {
  const auto refused = [&] {
    return fail(ErrorCode::kInvalidArgument,
                "'" + std::string(text.substr(0, 80)) + "' is no duration");
  };
  std::string_view rest = text;
  const bool negative = rest.starts_with('-');
  if (negative || rest.starts_with('+')) rest.remove_prefix(1);
  if (!rest.starts_with('P')) return refused();
  rest.remove_prefix(1);
  constexpr std::size_t kYearDigits = 4;
  if (rest.find('-') == kYearDigits && TextReader(rest).digits() == kYearDigits) {
    return read_as_date_time(rest, negative);
  }
  DurationReader reader(rest, negative);
  if (!reader.read()) return refused();
  return reader.build();
}

}  // namespace talkgraph
