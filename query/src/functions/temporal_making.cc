#include "functions/temporal_making.h"

#include "graph/time_zone.h"
#include "run/execution.h"

namespace talkgraph::query {

namespace {

DateTime placed_moment(const Moment& moment) {
  const LocalDateTime local{*moment.date, moment.time};
  if (moment.zone == nullptr) return {local, moment.offset_seconds, nullptr};
  return moment.zone->resolve(local, moment.offset_seconds);
}

}  // namespace

Error temporal_error(const Call& call, const Error& error) {
  const bool overflow = error.code == ErrorCode::kTooLarge;
  return call.error(overflow ? ErrorType::kArithmeticError : ErrorType::kArgumentError,
                    overflow ? Detail::kNumberOutOfRange : Detail::kInvalidArgumentValue,
                    std::string(call.function) + "(): " + error.message);
}

Result<Datum> make_temporal(const Call& call, TemporalKind kind, const Moment& moment) {
  const bool needs_date = kind != TemporalKind::kLocalTime && kind != TemporalKind::kTime;
  if (needs_date && !moment.date) {
    return fail(call.error(ErrorType::kArgumentError, Detail::kInvalidArgumentValue,
                           std::string(call.function) + "(): there is no date"));
  }
  switch (kind) {
    case TemporalKind::kDate:
      return Datum(*moment.date);
    case TemporalKind::kLocalTime:
      return Datum(moment.time);
    case TemporalKind::kTime:
      return Datum(Time{moment.time, moment.offset_seconds});
    case TemporalKind::kLocalDateTime:
      return Datum(LocalDateTime{*moment.date, moment.time});
    case TemporalKind::kDateTime:
      return Datum(placed_moment(moment));
  }
  return Datum();
}

Result<Moment> moment_at(const Call& call, Instant instant,
                         const std::optional<ZoneOrOffset>& zone) {
  const ZoneOrOffset place = zone.value_or(ZoneOrOffset());
  const Result<DateTime> time = date_time_at(instant, place.offset_seconds, place.zone);
  if (!time) return fail(temporal_error(call, time.error()));
  return *moment_of(Datum(*time));
}

Result<Moment> moved_to_zone(const Call& call, const Moment& moment, const ZoneOrOffset& zone) {
  Moment moved = moment;
  if (moment.has_offset && moment.date) {
    return moment_at(call, instant_of(placed_moment(moment)), zone);
  }
  put_into_zone(moved, zone);
  if (moment.date) return moved;
  // A time has an offset and no zone: the zone's offset as the statement runs.
  if (zone.zone != nullptr) {
    moved.offset_seconds = zone.zone->offset_at(call.execution.statement_instant());
    moved.zone = nullptr;
  }
  if (moment.has_offset) {
    const std::int64_t shift = moved.offset_seconds - moment.offset_seconds;
    moved.time = add(moved.time, Duration{0, 0, shift, 0});
  }
  return moved;
}

void put_into_zone(Moment& moment, const ZoneOrOffset& zone) {
  moment.has_offset = true;
  moment.offset_seconds = zone.offset_seconds;
  moment.zone = zone.zone;
}

}  // namespace talkgraph::query
