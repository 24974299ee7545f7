#include "functions/temporal_fields.h"

#include <algorithm>
#include <array>

#include "graph/civil_date.h"
#include "graph/temporal_text.h"

namespace talkgraph::query {

namespace {

constexpr auto kDateFields = std::to_array<std::string_view>(
    {"year", "quarter", "month", "week", "day", "dayOfWeek", "dayOfQuarter", "ordinalDay"});
constexpr auto kTimeFields = std::to_array<std::string_view>(
    {"hour", "minute", "second", "millisecond", "microsecond", "nanosecond"});
constexpr auto kOtherFields = std::to_array<std::string_view>(
    {"date", "time", "datetime", "timezone", "epochSeconds", "epochMillis"});

template <std::size_t size>
bool contains_name(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

Error TemporalFields::wrong(std::string_view what) const {
  return call_.error(ErrorType::kArgumentError, Detail::kInvalidArgumentValue,
                     std::string(call_.function) + "(): " + std::string(what));
}

Result<void> TemporalFields::check_names() const {
  for (const auto& [name, value] : map_) {
    if (contains_name(kDateFields, name) || contains_name(kTimeFields, name) ||
        contains_name(kOtherFields, name)) {
      continue;
    }
    return fail(wrong("there is no field " + name));
  }
  return {};
}

bool TemporalFields::has_null() const {
  return std::any_of(map_.begin(), map_.end(),
                     [](const auto& field) { return field.second.is_null(); });
}

bool TemporalFields::has_date_fields() const {
  return std::any_of(kDateFields.begin(), kDateFields.end(),
                     [this](std::string_view name) { return has(name); });
}

bool TemporalFields::has_time_fields() const {
  return std::any_of(kTimeFields.begin(), kTimeFields.end(),
                     [this](std::string_view name) { return has(name); });
}

Result<std::optional<std::int64_t>> TemporalFields::integer(std::string_view name) const {
  const auto found = map_.find(name);
  if (found == map_.end()) return std::optional<std::int64_t>();
  if (const std::int64_t* integer = found->second.as_int()) return std::optional(*integer);
  return fail(wrong(std::string(name) + " must be an integer"));
}

Result<std::optional<Moment>> TemporalFields::moment(std::string_view name) const {
  const auto found = map_.find(name);
  if (found == map_.end()) return std::optional<Moment>();
  std::optional<Moment> moment = moment_of(found->second);
  const bool needs_date = name != "time";
  const bool needs_time = name != "date";
  if (!moment || (needs_date && !moment->date) || (needs_time && found->second.as_date())) {
    return fail(wrong(std::string(name) + " cannot be taken from " +
                      std::string(kind_name(found->second.kind()))));
  }
  return moment;
}

Result<std::optional<ZoneOrOffset>> TemporalFields::zone() const {
  const auto found = map_.find("timezone");
  if (found == map_.end()) return std::optional<ZoneOrOffset>();
  const std::string* text = found->second.as_string();
  if (!text) return fail(wrong("timezone must be a string"));
  const Result<ZoneOrOffset> zone = parse_zone(*text);
  if (!zone) return fail(wrong(zone.error().message));
  return std::optional(*zone);
}

Result<std::int64_t> TemporalFields::unit(std::string_view name, Range range,
                                          std::optional<std::int64_t> fallback) const {
  TG_ASSIGN(const auto given, integer(name));
  if (!given && !fallback) return fail(wrong(std::string(name) + " is missing"));
  if (!given) return std::clamp(*fallback, range.least, range.greatest);
  if (*given >= range.least && *given <= range.greatest) return *given;
  return fail(wrong(std::string(name) + " must lie between " + std::to_string(range.least) +
                    " and " + std::to_string(range.greatest)));
}

Result<Date> TemporalFields::date(std::optional<Date> base) const {
  const bool by_week = has("week") || has("dayOfWeek");
  const bool by_quarter = has("quarter") || has("dayOfQuarter");
  const bool by_ordinal_day = has("ordinalDay");
  const bool by_month = has("month") || has("day");
  if (by_week + by_quarter + by_ordinal_day + by_month > 1) {
    return fail(wrong("a day is named by month, week, quarter or ordinal day, not by several"));
  }
  std::optional<std::int64_t> base_year;
  if (base) base_year = by_week ? week_date_of(*base).week_year : civil_date_of(*base).year;
  TG_ASSIGN(const std::int64_t year, unit("year", {-kMaxYear, kMaxYear}, base_year));
  Result<Date> date = by_week          ? week_date(year, base)
                      : by_quarter     ? quarter_date(year, base)
                      : by_ordinal_day ? ordinal_date(year)
                                       : calendar_date(year, base);
  if (date && !is_in_range(*date)) return fail(wrong("the year must lie within ±999,999,999"));
  return date;
}

Result<Date> TemporalFields::calendar_date(std::int64_t year, std::optional<Date> base) const {
  std::optional<std::int64_t> month;
  std::optional<std::int64_t> day;
  if (base) {
    month = civil_date_of(*base).month;
    day = civil_date_of(*base).day;
  } else {
    if (!has("day")) month = day = 1;
    if (has("month")) day = 1;
  }
  TG_ASSIGN(month, unit("month", {1, 12}, month));
  const int month_number = static_cast<int>(*month);
  TG_ASSIGN(day, unit("day", {1, days_in_month(year, month_number)}, day));
  return date_of({year, month_number, static_cast<int>(*day)});
}

Result<Date> TemporalFields::week_date(std::int64_t year, std::optional<Date> base) const {
  std::optional<std::int64_t> week;
  std::optional<std::int64_t> day = 1;
  if (base) {
    week = week_date_of(*base).week;
    day = week_date_of(*base).day_of_week;
  }
  TG_ASSIGN(week, unit("week", {1, weeks_in_year(year)}, week));
  TG_ASSIGN(day, unit("dayOfWeek", {1, 7}, day));
  return date_of_week({year, static_cast<int>(*week), static_cast<int>(*day)});
}

// Without a day of the quarter the day keeps its place: the month within the
// quarter, and the day within the month.
Result<Date> TemporalFields::quarter_date(std::int64_t year, std::optional<Date> base) const {
  std::optional<std::int64_t> quarter;
  CivilDate civil{year, 1, 1};
  if (base) {
    civil = civil_date_of(*base);
    quarter = (civil.month + 2) / 3;
  }
  TG_ASSIGN(quarter, unit("quarter", {1, 4}, quarter));
  const int number = static_cast<int>(*quarter);
  if (has("dayOfQuarter")) {
    TG_ASSIGN(const std::int64_t day,
              unit("dayOfQuarter", {1, days_in_quarter(year, number)}, std::nullopt));
    return Date{date_of({year, 3 * number - 2, 1}).days + day - 1};
  }
  const int month = 3 * number - 2 + (civil.month - 1) % 3;
  return date_of({year, month, std::min(civil.day, days_in_month(year, month))});
}

Result<Date> TemporalFields::ordinal_date(std::int64_t year) const {
  TG_ASSIGN(const std::int64_t day, unit("ordinalDay", {1, days_in_year(year)}, std::nullopt));
  return date_of_ordinal_day(year, day);
}

Result<LocalTime> TemporalFields::time(std::optional<LocalTime> base) const {
  if (!base) {
    if (!has("hour")) return fail(wrong("hour is missing"));
    const bool has_fraction = has("millisecond") || has("microsecond") || has("nanosecond");
    if (!has("minute") && (has("second") || has_fraction)) return fail(wrong("minute is missing"));
    if (!has("second") && has_fraction) return fail(wrong("second is missing"));
  }
  const std::int64_t from = base.value_or(LocalTime()).nanoseconds;
  const std::int64_t seconds = from / kNanosecondsPerSecond;
  TG_ASSIGN(const std::int64_t hour, unit("hour", {0, 23}, seconds / 3600));
  TG_ASSIGN(const std::int64_t minute, unit("minute", {0, 59}, seconds / 60 % 60));
  TG_ASSIGN(const std::int64_t second, unit("second", {0, 59}, seconds % 60));
  TG_ASSIGN(const std::int64_t nanoseconds, fraction(from % kNanosecondsPerSecond));
  return LocalTime{(hour * 3600 + minute * 60 + second) * kNanosecondsPerSecond + nanoseconds};
}

// Each of the three adds to the larger ones, which it must not reach.
Result<std::int64_t> TemporalFields::fraction(std::int64_t base) const {
  if (!has("millisecond") && !has("microsecond") && !has("nanosecond")) return base;
  constexpr std::int64_t kMillisecond = 1'000'000;
  constexpr std::int64_t kMicrosecond = 1'000;
  const std::int64_t below_micro =
      has("millisecond") ? kMillisecond : kNanosecondsPerSecond;  // in nanoseconds
  const std::int64_t below_nano = has("microsecond") ? kMicrosecond : below_micro;
  TG_ASSIGN(const std::int64_t milli, unit("millisecond", {0, 999}, 0));
  TG_ASSIGN(const std::int64_t micro, unit("microsecond", {0, below_micro / kMicrosecond - 1}, 0));
  TG_ASSIGN(const std::int64_t nano, unit("nanosecond", {0, below_nano - 1}, 0));
  return milli * kMillisecond + micro * kMicrosecond + nano;
}

}  // namespace talkgraph::query
