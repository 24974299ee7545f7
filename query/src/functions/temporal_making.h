// What the functions that make temporal values share.
#pragma once

#include <optional>

#include "functions/temporal_fields.h"

namespace talkgraph::query {

enum class TemporalKind { kDate, kLocalTime, kTime, kLocalDateTime, kDateTime };

// Errors of the library of dates, as errors of the call.
Error temporal_error(const Call& call, const Error& error);

// The value of a kind with the moment's parts: midnight for a time that it
// lacks, UTC for an offset; an error for a date that it lacks. In a zone the
// local time is what its clocks show.
Result<Datum> make_temporal(const Call& call, TemporalKind kind, const Moment& moment);

// The instant, read in the zone or, without one, in UTC.
Result<Moment> moment_at(const Call& call, Instant instant,
                         const std::optional<ZoneOrOffset>& zone);

// The same moment with the clocks of another zone: it stays the same instant if
// it had an offset, else the same local time.
Result<Moment> moved_to_zone(const Call& call, const Moment& moment, const ZoneOrOffset& zone);

// Put there without regard to what it was before.
void put_into_zone(Moment& moment, const ZoneOrOffset& zone);

}  // namespace talkgraph::query
