#include "graph/temporal_text.h"

#include <cstdlib>
#include <string_view>

#include "graph/civil_date.h"
#include "graph/time_zone.h"
#include "temporal/wide_integer.h"

namespace talkgraph {
namespace {

// Digits, at least `width`.
void append_padded(std::string& out, std::int64_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

// ".142", or nothing.
void append_fraction(std::string& out, std::int64_t nanoseconds) {
  if (nanoseconds == 0) return;
  std::string digits;
  append_padded(digits, nanoseconds, 9);
  digits.erase(digits.find_last_not_of('0') + 1);
  out.append(".").append(digits);
}

void append_amount(std::string& out, std::int64_t amount, char unit) {
  if (amount == 0) return;
  out += std::to_string(amount);
  out += unit;
}

}  // namespace

std::string to_text(const Date& value) {
  const CivilDate civil = civil_date_of(value);
  std::string out;
  if (civil.year < 0) out += '-';
  if (civil.year > 9999) out += '+';
  append_padded(out, std::abs(civil.year), 4);
  out += '-';
  append_padded(out, civil.month, 2);
  out += '-';
  append_padded(out, civil.day, 2);
  return out;
}

std::string to_text(const LocalTime& value) {
  const std::int64_t seconds = value.nanoseconds / kNanosecondsPerSecond;
  std::string out;
  append_padded(out, seconds / 3600, 2);
  out += ':';
  append_padded(out, seconds / 60 % 60, 2);
  const std::int64_t fraction = value.nanoseconds % kNanosecondsPerSecond;
  if (seconds % 60 == 0 && fraction == 0) return out;
  out += ':';
  append_padded(out, seconds % 60, 2);
  append_fraction(out, fraction);
  return out;
}

std::string offset_text(std::int32_t offset_seconds) {
  if (offset_seconds == 0) return "Z";
  const std::int32_t size = std::abs(offset_seconds);
  std::string out = offset_seconds < 0 ? "-" : "+";
  append_padded(out, size / 3600, 2);
  out += ':';
  append_padded(out, size / 60 % 60, 2);
  if (size % 60 == 0) return out;
  out += ':';
  append_padded(out, size % 60, 2);
  return out;
}

std::string to_text(const Time& value) {
  return to_text(value.local) + offset_text(value.offset_seconds);
}

std::string to_text(const LocalDateTime& value) {
  return to_text(value.date) + 'T' + to_text(value.time);
}

std::string to_text(const DateTime& value) {
  std::string out = to_text(value.local) + offset_text(value.offset_seconds);
  if (value.zone != nullptr) out += '[' + value.zone->name() + ']';
  return out;
}

std::string to_text(const Duration& value) {
  std::string out = "P";
  append_amount(out, value.months / 12, 'Y');
  append_amount(out, value.months % 12, 'M');
  append_amount(out, value.days, 'D');
  const WideInteger nanoseconds = nanoseconds_of(value);
  const auto seconds = static_cast<std::int64_t>(nanoseconds / kNanosecondsPerSecond);
  const auto fraction = static_cast<std::int64_t>(nanoseconds % kNanosecondsPerSecond);
  if (nanoseconds != 0) {
    out += 'T';
    append_amount(out, seconds / 3600, 'H');
    append_amount(out, seconds / 60 % 60, 'M');
    if (seconds % 60 != 0 || fraction != 0) {
      if (nanoseconds < 0) out += '-';
      out += std::to_string(std::abs(seconds % 60));
      append_fraction(out, std::abs(fraction));
      out += 'S';
    }
  }
  return out == "P" ? "PT0S" : out;
}

}  // namespace talkgraph
