#include <string_view>
#include <tuple>

#include "graph/temporal.h"
#include "graph/time_zone.h"
#include "temporal/wide_integer.h"

namespace talkgraph {
namespace {

std::string_view zone_name(const DateTime& time) {
  return time.zone == nullptr ? std::string_view() : std::string_view(time.zone->name());
}

// Splitmix64's finishing steps spread what differs in few bits.
std::size_t mixed_hash(std::size_t seed, std::uint64_t value) {
  value += seed + 0x9e3779b97f4a7c15ULL;
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31);
}

std::size_t mixed_hash(std::size_t seed, std::int64_t value) {
  return mixed_hash(seed, static_cast<std::uint64_t>(value));
}

// By average lengths, in nanoseconds.
WideInteger length_of(const Duration& duration) {
  constexpr WideInteger kSecondsPerMonth = 2'629'746;  // 30.436875 days
  const WideInteger seconds = duration.months * kSecondsPerMonth +
                              duration.days * WideInteger{kSecondsPerDay} + duration.seconds;
  return seconds * kNanosecondsPerSecond + duration.nanoseconds;
}

}  // namespace

std::strong_ordering Time::operator<=>(const Time& other) const {
  const auto in_utc = [](const Time& time) {
    return time.local.nanoseconds - time.offset_seconds * kNanosecondsPerSecond;
  };
  return std::tuple(in_utc(*this), offset_seconds) <=>
         std::tuple(in_utc(other), other.offset_seconds);
}

std::strong_ordering DateTime::operator<=>(const DateTime& other) const {
  return std::tuple(instant_of(*this), offset_seconds, zone_name(*this)) <=>
         std::tuple(instant_of(other), other.offset_seconds, zone_name(other));
}

std::strong_ordering order_durations(const Duration& a, const Duration& b) {
  const WideInteger a_length = length_of(a);
  const WideInteger b_length = length_of(b);
  if (a_length != b_length) {
    return a_length < b_length ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  return std::tuple(a.months, a.days, a.seconds) <=> std::tuple(b.months, b.days, b.seconds);
}

Instant instant_of(const DateTime& time) {
  const std::int64_t seconds = time.local.time.nanoseconds / kNanosecondsPerSecond;
  return {time.local.date.days * kSecondsPerDay + seconds - time.offset_seconds,
          static_cast<std::int32_t>(time.local.time.nanoseconds % kNanosecondsPerSecond)};
}

std::size_t hash_of(const Date& value) {
  return mixed_hash(1, value.days);
}

std::size_t hash_of(const LocalTime& value) {
  return mixed_hash(2, value.nanoseconds);
}

std::size_t hash_of(const Time& value) {
  return mixed_hash(mixed_hash(3, value.local.nanoseconds), std::int64_t{value.offset_seconds});
}

std::size_t hash_of(const LocalDateTime& value) {
  return mixed_hash(mixed_hash(4, value.date.days), value.time.nanoseconds);
}

std::size_t hash_of(const DateTime& value) {
  std::size_t hash = mixed_hash(hash_of(value.local), std::int64_t{value.offset_seconds});
  for (const char c : zone_name(value)) hash = mixed_hash(hash, std::int64_t{c});
  return hash;
}

std::size_t hash_of(const Duration& value) {
  const std::size_t hash = mixed_hash(mixed_hash(5, value.months), value.days);
  return mixed_hash(mixed_hash(hash, value.seconds), std::int64_t{value.nanoseconds});
}

}  // namespace talkgraph
