#include <algorithm>
#include <array>

#include "graph/civil_date.h"
#include "graph/temporal_text.h"
#include "graph/time_zone.h"
#include "temporal/text_reader.h"

namespace talkgraph {
namespace {

Error not_a(std::string_view what, std::string_view text) {
  constexpr std::size_t kShown = 80;
  return {ErrorCode::kInvalidArgument,
          "'" + std::string(text.substr(0, kShown)) + "' is no " + std::string(what),
          {}};
}

bool within(std::int64_t number, std::int64_t least, std::int64_t greatest) {
  return least <= number && number <= greatest;
}

// Nothing, throughout, for a text that is not of the form or names a day that
// does not exist.
class DateReader {
 public:
  explicit DateReader(std::string_view text) : text_(text) {}

  std::optional<Date> read() {
    const auto year = read_year();
    if (!year || !within(*year, -kMaxYear, kMaxYear)) return std::nullopt;
    if (text_.at_end()) return date_of({*year, 1, 1});
    const bool separated = text_.accept('-');
    std::optional<Date> date;
    if (text_.accept('W')) {
      date = read_week(*year, separated);
    } else if (text_.accept('Q')) {
      date = read_quarter(*year, separated);
    } else if (text_.digits() == 3) {
      date = read_ordinal_day(*year);
    } else {
      date = read_month(*year, separated);
    }
    return text_.at_end() && date && is_in_range(*date) ? date : std::nullopt;
  }

 private:
  // Four digits, or up to nine behind a sign.
  std::optional<std::int64_t> read_year() {
    const bool negative = text_.at('-');
    if (!negative && !text_.accept('+')) return text_.number(4);
    if (negative) text_.accept('-');
    if (text_.digits() > 9) return std::nullopt;
    const auto year = text_.number(text_.digits());
    return year && negative ? std::optional(-*year) : year;
  }

  // What a smaller unit says, or 1 where the text ends before it.
  std::optional<std::int64_t> read_smaller(bool separated, std::size_t digits) {
    if (text_.at_end()) return 1;
    if (separated && !text_.accept('-')) return std::nullopt;
    return text_.number(separated ? std::min(text_.digits(), digits) : digits);
  }

  std::optional<Date> read_month(std::int64_t year, bool separated) {
    const auto month = text_.number(separated ? std::min<std::size_t>(text_.digits(), 2) : 2);
    if (!month || !within(*month, 1, 12)) return std::nullopt;
    const auto day = read_smaller(separated, 2);
    if (!day || !within(*day, 1, days_in_month(year, static_cast<int>(*month)))) {
      return std::nullopt;
    }
    return date_of({year, static_cast<int>(*month), static_cast<int>(*day)});
  }

  std::optional<Date> read_week(std::int64_t year, bool separated) {
    const auto week = text_.number(2);
    if (!week || !within(*week, 1, weeks_in_year(year))) return std::nullopt;
    const auto day = read_smaller(separated, 1);
    if (!day || !within(*day, 1, 7)) return std::nullopt;
    return date_of_week({year, static_cast<int>(*week), static_cast<int>(*day)});
  }

  std::optional<Date> read_quarter(std::int64_t year, bool separated) {
    const auto quarter = text_.number(1);
    if (!quarter || !within(*quarter, 1, 4)) return std::nullopt;
    const auto day = read_smaller(separated, 2);
    if (!day || !within(*day, 1, days_in_quarter(year, static_cast<int>(*quarter)))) {
      return std::nullopt;
    }
    return Date{date_of({year, static_cast<int>(*quarter) * 3 - 2, 1}).days + *day - 1};
  }

  std::optional<Date> read_ordinal_day(std::int64_t year) {
    const auto day = text_.number(3);
    if (!within(*day, 1, days_in_year(year))) return std::nullopt;
    return date_of_ordinal_day(year, *day);
  }

  TextReader text_;
};

// ".142" as nanoseconds; 0 if there is none.
std::optional<std::int64_t> read_fraction(TextReader& text) {
  if (!text.accept('.') && !text.accept(',')) return 0;
  const std::size_t digits = text.digits();
  if (digits > 9) return std::nullopt;
  auto fraction = text.number(digits);
  for (std::size_t i = digits; fraction && i < 9; ++i) *fraction *= 10;
  return fraction;
}

// HH, HH:MM, HH:MM:SS, HH:MM:SS.F, with or without colons.
std::optional<LocalTime> read_local_time(std::string_view all) {
  TextReader text(all);
  const auto hour = text.number(2);
  if (!hour || *hour > 23) return std::nullopt;
  std::array<std::int64_t, 2> smaller = {0, 0};  // minute, second
  const bool separated = text.at(':');
  bool has_seconds = false;
  for (std::size_t i = 0; i < smaller.size(); ++i) {
    if (text.at_end()) break;
    if (separated && !text.accept(':')) return std::nullopt;
    const auto number = text.number(2);
    if (!number || *number > 59) return std::nullopt;
    smaller[i] = *number;
    has_seconds = i == 1;
  }
  const auto fraction = has_seconds ? read_fraction(text) : std::optional<std::int64_t>(0);
  if (!fraction || !text.at_end()) return std::nullopt;
  const std::int64_t seconds = *hour * 3600 + smaller[0] * 60 + smaller[1];
  return LocalTime{seconds * kNanosecondsPerSecond + *fraction};
}

// "Z", or a sign and HH, HH:MM or HH:MM:SS, with or without colons.
std::optional<std::int32_t> read_offset(std::string_view all) {
  if (all == "Z") return 0;
  TextReader text(all);
  const bool negative = text.accept('-');
  if (!negative && !text.accept('+')) return std::nullopt;
  const auto hours = text.number(std::min<std::size_t>(text.digits(), 2));
  if (!hours) return std::nullopt;
  std::int64_t seconds = *hours * 3600;
  const bool separated = text.at(':');
  for (const std::int64_t unit : {60, 1}) {
    if (text.at_end()) break;
    if (separated && !text.accept(':')) return std::nullopt;
    const auto number = text.number(2);
    if (!number || *number > 59) return std::nullopt;
    seconds += *number * unit;
  }
  if (!text.at_end() || seconds > kMaxOffsetSeconds) return std::nullopt;
  return static_cast<std::int32_t>(negative ? -seconds : seconds);
}

// "+01:00", "[Europe/Stockholm]", or both; UTC for an empty text.
struct ZoneSuffix {
  std::optional<std::int32_t> offset_seconds;
  const TimeZone* zone = nullptr;
};

const TimeZone* find_zone(std::string_view name) {
  std::string spelled(name);
  std::replace(spelled.begin(), spelled.end(), ' ', '_');
  return TimeZone::find(spelled);
}

Result<ZoneSuffix> read_zone_suffix(std::string_view text) {
  ZoneSuffix suffix;
  const std::size_t open = text.find('[');
  const std::string_view offset = text.substr(0, open);
  if (!offset.empty()) {
    suffix.offset_seconds = read_offset(offset);
    if (!suffix.offset_seconds) return fail(not_a("offset from UTC", offset));
  }
  if (open == std::string_view::npos) return suffix;
  const std::string_view name = text.substr(open + 1, text.size() - open - 2);
  suffix.zone = text.ends_with(']') ? find_zone(name) : nullptr;
  if (suffix.zone == nullptr) return fail(not_a("time zone that is known here", name));
  return suffix;
}

// Where the zone begins behind a time.
std::size_t zone_begin(std::string_view time) {
  return std::min(time.find_first_of("Z+-["), time.size());
}

}  // namespace

Result<Date> parse_date(std::string_view text) {
  const auto date = DateReader(text).read();
  if (!date) return fail(not_a("date", text));
  return *date;
}

Result<LocalTime> parse_local_time(std::string_view text) {
  const auto time = read_local_time(text);
  if (!time) return fail(not_a("time", text));
  return *time;
}

Result<Time> parse_time(std::string_view text) {
  const std::size_t end = zone_begin(text);
  TG_ASSIGN(const LocalTime time, parse_local_time(text.substr(0, end)));
  const std::string_view offset = text.substr(end);
  const auto seconds = offset.empty() ? std::optional<std::int32_t>(0) : read_offset(offset);
  if (!seconds) return fail(not_a("offset from UTC", offset));
  return Time{time, *seconds};
}

Result<LocalDateTime> parse_local_date_time(std::string_view text) {
  const std::size_t separator = text.find('T');
  TG_ASSIGN(const Date date, parse_date(text.substr(0, separator)));
  if (separator == std::string_view::npos) return LocalDateTime{date, {}};
  TG_ASSIGN(const LocalTime time, parse_local_time(text.substr(separator + 1)));
  return LocalDateTime{date, time};
}

Result<DateTime> parse_date_time(std::string_view text) {
  const std::size_t separator = std::min(text.find('T'), text.size());
  const std::size_t end = std::min(separator + zone_begin(text.substr(separator)), text.size());
  TG_ASSIGN(const LocalDateTime local, parse_local_date_time(text.substr(0, end)));
  TG_ASSIGN(const ZoneSuffix suffix, read_zone_suffix(text.substr(end)));
  if (suffix.zone == nullptr) return DateTime{local, suffix.offset_seconds.value_or(0), nullptr};
  if (!suffix.offset_seconds) return suffix.zone->resolve(local);
  const DateTime resolved = suffix.zone->resolve(local, *suffix.offset_seconds);
  if (resolved.offset_seconds == *suffix.offset_seconds && resolved.local == local) return resolved;
  return fail(ErrorCode::kInvalidArgument, "at that time " + suffix.zone->name() +
                                               " has the offset " +
                                               offset_text(resolved.offset_seconds));
}

Result<ZoneOrOffset> parse_zone(std::string_view text) {
  if (const auto offset = read_offset(text)) return ZoneOrOffset{*offset, nullptr};
  const TimeZone* zone = find_zone(text);
  if (zone == nullptr) return fail(not_a("time zone that is known here", text));
  return ZoneOrOffset{kNoOffset, zone};
}

}  // namespace talkgraph
