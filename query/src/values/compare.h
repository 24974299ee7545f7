// The three ways in which Cypher compares values (openCypher CIP2016-06-14).
#pragma once

#include <compare>
#include <optional>

#include "query/datum.h"

namespace talkgraph::query {

// `=`: nothing where the answer is unknown, that is, where a null decides it.
// Integers equal floats of the same value; NaN equals nothing.
std::optional<bool> equals(const Datum& a, const Datum& b);

// What DISTINCT and grouping go by: null is equivalent to null and NaN to NaN;
// 1 and 1.0 are equivalent.
bool equivalent(const Datum& a, const Datum& b);
// Equivalent values have equal hashes. The same in every run.
std::size_t hash_of(const Datum& datum);

// `<` and its kin: nothing for null, for NaN's kinds of mismatch (a string and
// a number) and for kinds that have no order, such as durations.
std::optional<std::partial_ordering> compare(const Datum& a, const Datum& b);

// The order of ORDER BY, min and max, over all values: map, node, relationship,
// list, path, date and time, local date and time, date, time, local time,
// duration, string, boolean, number, NaN, null.
std::weak_ordering order(const Datum& a, const Datum& b);

}  // namespace talkgraph::query
