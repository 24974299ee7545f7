// What is known of a value before the query runs: which kinds it can have.
#pragma once

#include <cstdint>

#include "query/datum.h"

namespace talkgraph::query {

// A set of kinds, one bit each.
using KindSet = std::uint32_t;

constexpr KindSet kind_set(DatumKind kind) {
  return static_cast<KindSet>(1U << static_cast<unsigned>(kind));
}

constexpr KindSet kNullKind = kind_set(DatumKind::kNull);
constexpr KindSet kBooleanKind = kind_set(DatumKind::kBoolean);
constexpr KindSet kIntegerKind = kind_set(DatumKind::kInteger);
constexpr KindSet kFloatKind = kind_set(DatumKind::kFloat);
constexpr KindSet kNumberKinds = kIntegerKind | kFloatKind;
constexpr KindSet kStringKind = kind_set(DatumKind::kString);
constexpr KindSet kListKind = kind_set(DatumKind::kList);
constexpr KindSet kMapKind = kind_set(DatumKind::kMap);
constexpr KindSet kNodeKind = kind_set(DatumKind::kNode);
constexpr KindSet kRelationshipKind = kind_set(DatumKind::kRelationship);
constexpr KindSet kPathKind = kind_set(DatumKind::kPath);
constexpr KindSet kDateKind = kind_set(DatumKind::kDate);
constexpr KindSet kLocalTimeKind = kind_set(DatumKind::kLocalTime);
constexpr KindSet kTimeKind = kind_set(DatumKind::kTime);
constexpr KindSet kLocalDateTimeKind = kind_set(DatumKind::kLocalDateTime);
constexpr KindSet kDateTimeKind = kind_set(DatumKind::kDateTime);
constexpr KindSet kDurationKind = kind_set(DatumKind::kDuration);
// Moments: all temporal kinds but durations.
constexpr KindSet kMomentKinds =
    kDateKind | kLocalTimeKind | kTimeKind | kLocalDateTimeKind | kDateTimeKind;
constexpr KindSet kTemporalKinds = kMomentKinds | kDurationKind;
constexpr KindSet kAnyKind = (1U << (static_cast<unsigned>(DatumKind::kDuration) + 1)) - 1;

struct StaticType {
  KindSet kinds = kAnyKind;
  KindSet elements = kAnyKind;  // of lists; no further down than that

  // Null goes everywhere: it is never a reason to refuse a query.
  bool can_be(KindSet wanted) const { return (kinds & (wanted | kNullKind)) != 0; }
  StaticType joined(StaticType other) const {
    return {static_cast<KindSet>(kinds | other.kinds),
            static_cast<KindSet>(elements | other.elements)};
  }
};

}  // namespace talkgraph::query
