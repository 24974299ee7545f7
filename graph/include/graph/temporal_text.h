// Temporal values as text: ISO 8601 as openCypher writes and reads it.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/temporal.h"

namespace talkgraph {

// "2015-07-21", "+12015-07-21"
std::string to_text(const Date& value);
// "21:40", "21:40:32", "21:40:32.142"
std::string to_text(const LocalTime& value);
// "21:40+01:00", "21:40Z"
std::string to_text(const Time& value);
// "2015-07-21T21:40"
std::string to_text(const LocalDateTime& value);
// "2015-07-21T21:40+02:00[Europe/Stockholm]"
std::string to_text(const DateTime& value);
// "P1Y2M3DT4H5M6.7S", with signs at the numbers: "P1DT-1H"
std::string to_text(const Duration& value);
// "Z", "+01:00", "-00:30:15"
std::string offset_text(std::int32_t offset_seconds);

// What stands in a text is an offset ("Z", "+1", "+01:00", "+010059") or the
// name of a zone ("Europe/Stockholm"; a space stands for "_").
struct ZoneOrOffset {
  std::int32_t offset_seconds = 0;  // in a zone the preferred one, or kNoOffset
  const TimeZone* zone = nullptr;
};

// kInvalidArgument for what is not a value of the kind, with the reason. Dates
// are given by month and day, week, ordinal day or quarter ("2015-Q2-60"), with
// or without hyphens, and may lack their small end; so do times.
Result<Date> parse_date(std::string_view text);
Result<LocalTime> parse_local_time(std::string_view text);
Result<Time> parse_time(std::string_view text);
Result<LocalDateTime> parse_local_date_time(std::string_view text);
Result<DateTime> parse_date_time(std::string_view text);
Result<Duration> parse_duration(std::string_view text);
Result<ZoneOrOffset> parse_zone(std::string_view text);

}  // namespace talkgraph
