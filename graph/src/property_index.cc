#include "graph/property_index.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <initializer_list>

#include "graph/time_zone.h"

namespace talkgraph {
namespace {

// First byte of an order key. On disk: DO NOT CHANGE.
enum class Kind : char {
  kBoolean = 1,
  kNumber = 2,
  kNaN = 3,
  kString = 4,
  kDate = 5,
  kLocalTime = 6,
  kTime = 7,
  kLocalDateTime = 8,
  kDateTime = 9,
};

void append_big_endian(std::string& key, std::uint64_t value, int bytes) {
  for (int shift = bytes * 8 - 8; shift >= 0; shift -= 8) {
    key.push_back(static_cast<char>(value >> shift));
  }
}

// The nearest double, then how far the number is from it: integers above 2^53
// have no double of their own.
void append_number(std::string& key, double nearest, std::int32_t rest) {
  constexpr std::uint64_t kSign = std::uint64_t{1} << 63;
  constexpr std::int32_t kBias = 0x8000;
  const auto bits = std::bit_cast<std::uint64_t>(nearest == 0 ? 0.0 : nearest);
  append_big_endian(key, (bits & kSign) != 0 ? ~bits : bits | kSign, 8);
  append_big_endian(key, static_cast<std::uint64_t>(rest + kBias), 2);
}

// What is left of an integer without its nearest double; that may be 2^63.
std::int32_t rest_of(std::int64_t integer, double nearest) {
  constexpr double kTwoTo63 = 9223372036854775808.0;
  if (nearest == kTwoTo63) {
    return static_cast<std::int32_t>(integer - INT64_MAX) - 1;
  }
  return static_cast<std::int32_t>(integer - static_cast<std::int64_t>(nearest));
}

// Zero bytes get a companion, so that the two at the end are lesser than any text.
void append_text(std::string& key, std::string_view text) {
  for (const char c : text) {
    key.push_back(c);
    if (c == '\0') key.push_back('\xff');
  }
}

void append_signed(std::string& key, std::int64_t value) {
  append_big_endian(key, static_cast<std::uint64_t>(value) ^ (std::uint64_t{1} << 63), 8);
}

std::string key_of(Kind kind) {
  return std::string(1, static_cast<char>(kind));
}

// The least string above all that begin with `key`, which does not end in a byte
// 0xff throughout.
std::string after(std::string key) {
  while (key.back() == '\xff') key.pop_back();
  key.back() = static_cast<char>(static_cast<unsigned char>(key.back()) + 1);
  return key;
}

std::string key_of_numbers(Kind kind, std::initializer_list<std::int64_t> numbers) {
  std::string key = key_of(kind);
  for (const std::int64_t number : numbers) append_signed(key, number);
  return key;
}

std::string key_of_date_time(const DateTime& time) {
  const Instant instant = instant_of(time);
  std::string key =
      key_of_numbers(Kind::kDateTime, {instant.seconds, instant.nanoseconds, time.offset_seconds});
  append_text(key, time.zone == nullptr ? std::string_view() : std::string_view(time.zone->name()));
  return key.append(2, '\0');
}

std::optional<std::string> temporal_key(const Value& value) {
  if (const Date* date = value.as_date()) return key_of_numbers(Kind::kDate, {date->days});
  if (const LocalTime* time = value.as_local_time()) {
    return key_of_numbers(Kind::kLocalTime, {time->nanoseconds});
  }
  if (const Time* time = value.as_time()) {
    const std::int64_t offset = time->offset_seconds;
    return key_of_numbers(Kind::kTime,
                          {time->local.nanoseconds - offset * kNanosecondsPerSecond, offset});
  }
  if (const LocalDateTime* time = value.as_local_date_time()) {
    return key_of_numbers(Kind::kLocalDateTime, {time->date.days, time->time.nanoseconds});
  }
  if (const DateTime* time = value.as_date_time()) return key_of_date_time(*time);
  return std::nullopt;
}

}  // namespace

std::optional<std::string> order_key(const Value& value) {
  if (const bool* truth = value.as_bool()) return key_of(Kind::kBoolean) + (*truth ? '\1' : '\0');
  if (const std::int64_t* integer = value.as_int()) {
    std::string key = key_of(Kind::kNumber);
    const auto nearest = static_cast<double>(*integer);
    append_number(key, nearest, rest_of(*integer, nearest));
    return key;
  }
  if (const double* number = value.as_double()) {
    if (std::isnan(*number)) return key_of(Kind::kNaN);
    std::string key = key_of(Kind::kNumber);
    append_number(key, *number, 0);
    return key;
  }
  if (const std::string* text = value.as_string()) {
    std::string key = key_of(Kind::kString);
    append_text(key, *text);
    return key.append(2, '\0');
  }
  return temporal_key(value);
}

std::optional<OrderKeys> order_keys(const PropertyRange& range) {
  std::optional<std::string> low;
  std::optional<std::string> high;
  if (range.low && !(low = order_key(range.low->value))) return std::nullopt;
  if (range.high && !(high = order_key(range.high->value))) return std::nullopt;
  if (!low && !high) return std::nullopt;
  const std::string kind = (low ? *low : *high).substr(0, 1);
  if (kind == key_of(Kind::kNaN) || (low && high && low->front() != high->front())) {
    return std::nullopt;
  }
  OrderKeys keys;
  keys.first = !low ? kind : range.low->inclusive ? *low : after(*low);
  keys.last = !high ? after(kind) : range.high->inclusive ? after(*high) : *high;
  if (keys.first >= keys.last) return std::nullopt;
  return keys;
}

PropertyRange prefix_range(std::string_view prefix) {
  PropertyRange range;
  range.low = RangeBound{prefix, true};
  // The least text above all with this prefix; without one there is no bound.
  std::string end(prefix);
  while (!end.empty() && end.back() == '\xff') end.pop_back();
  if (end.empty()) return range;
  end.back() = static_cast<char>(static_cast<unsigned char>(end.back()) + 1);
  range.high = RangeBound{std::move(end), false};
  return range;
}

Error not_unique(std::string_view label, std::string_view key, const Value& value) {
  std::string message = "there is a node with the label " + std::string(label) + " and the ";
  message.append(key).append(" ").append(to_json(value)).append(" already, and it must be unique");
  return {ErrorCode::kConstraint, std::move(message), {}};
}

}  // namespace talkgraph
