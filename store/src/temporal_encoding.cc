#include "temporal_encoding.h"

#include "graph/civil_date.h"
#include "graph/time_zone.h"

namespace talkgraph::store {
namespace {

std::int32_t decode_offset(Decoder& in) {
  const std::int64_t offset = in.zigzag();
  if (offset >= -kMaxOffsetSeconds && offset <= kMaxOffsetSeconds) {
    return static_cast<std::int32_t>(offset);
  }
  in.reject();
  return 0;
}

// A varint of nanoseconds below `limit`.
std::int64_t decode_nanoseconds(Decoder& in, std::int64_t limit) {
  const std::uint64_t nanoseconds = in.varint();
  if (nanoseconds < static_cast<std::uint64_t>(limit)) {
    return static_cast<std::int64_t>(nanoseconds);
  }
  in.reject();
  return 0;
}

}  // namespace

void encode_date(Encoder& out, Date date) {
  out.zigzag(date.days);
}

void encode_local_time(Encoder& out, LocalTime time) {
  out.varint(static_cast<std::uint64_t>(time.nanoseconds));
}

void encode_time(Encoder& out, const Time& time) {
  encode_local_time(out, time.local);
  out.zigzag(time.offset_seconds);
}

void encode_local_date_time(Encoder& out, const LocalDateTime& time) {
  encode_date(out, time.date);
  encode_local_time(out, time.time);
}

void encode_date_time(Encoder& out, const DateTime& time) {
  encode_local_date_time(out, time.local);
  out.zigzag(time.offset_seconds);
  out.string(time.zone == nullptr ? std::string_view() : std::string_view(time.zone->name()));
}

void encode_duration(Encoder& out, const Duration& duration) {
  out.zigzag(duration.months);
  out.zigzag(duration.days);
  out.zigzag(duration.seconds);
  out.varint(static_cast<std::uint64_t>(duration.nanoseconds));
}

Date decode_date(Decoder& in) {
  const Date date{in.zigzag()};
  if (is_in_range(date)) return date;
  in.reject();
  return {};
}

LocalTime decode_local_time(Decoder& in) {
  return {decode_nanoseconds(in, kNanosecondsPerDay)};
}

Time decode_time(Decoder& in) {
  const LocalTime local = decode_local_time(in);
  return {local, decode_offset(in)};
}

LocalDateTime decode_local_date_time(Decoder& in) {
  const Date date = decode_date(in);
  return {date, decode_local_time(in)};
}

DateTime decode_date_time(Decoder& in) {
  const LocalDateTime local = decode_local_date_time(in);
  const std::int32_t offset = decode_offset(in);
  const std::string_view zone = in.string();
  return {local, offset, zone.empty() || !in.ok() ? nullptr : TimeZone::named(zone)};
}

Duration decode_duration(Decoder& in) {
  Duration duration;
  duration.months = in.zigzag();
  duration.days = in.zigzag();
  duration.seconds = in.zigzag();
  duration.nanoseconds = static_cast<std::int32_t>(decode_nanoseconds(in, kNanosecondsPerSecond));
  return duration;
}

}  // namespace talkgraph::store
