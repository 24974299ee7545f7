// Temporal values in queries: their parts, and what + - * / do with them.
#pragma once

#include <optional>
#include <string_view>

#include "graph/temporal_arithmetic.h"
#include "query/datum.h"

namespace talkgraph::query {

// The part of a date, a time or a duration under its name, such as `year`,
// `offset` or `minutesOfHour`. Nothing if the value has no such part.
std::optional<Datum> temporal_part(const Datum& value, std::string_view name);

// Any temporal value but a duration as what it is made of; nothing for others.
std::optional<Moment> moment_of(const Datum& value);

// "2015-07-21"; nothing for what is no temporal value.
std::optional<std::string> temporal_text(const Datum& value);

enum class TemporalOperator { kAdd, kSubtract, kMultiply, kDivide };

// Nothing where the operator has no meaning for the two; kTooLarge for results
// out of range, and for a division by zero.
Result<std::optional<Datum>> temporal_arithmetic(TemporalOperator op, const Datum& a,
                                                 const Datum& b);

}  // namespace talkgraph::query
