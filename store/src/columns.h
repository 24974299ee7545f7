// The column families of a store, in which every kind of record has its own
// sorted key space.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace talkgraph::store {

enum class Column : std::size_t {
  kMeta,
  kDictionary,
  kStatistics,
  kNode,
  kLabel,
  kProperty,
  kRelationship,
  kOut,
  kIn,
  kDocument,
  kText,
  kWritten,
  kEntity,
  kContribution,
  kAssertion,
  kMetric,
  kAlias,
  kPosting,
  kTerm,
  kType,
  kAnnotation,
  kAnchor,
  kIndex,
  kDecision,
};

inline constexpr std::size_t kColumnCount = 24;

// Names of the column families, by Column. DO NOT CHANGE: they are on disk.
// "default" is there in every RocksDB database, also before a store is complete.
inline constexpr std::array<std::string_view, kColumnCount> kColumnNames = {
    "default",      "dictionary",   "statistics", "node",     "label", "property",
    "relationship", "out",          "in",         "document", "text",  "written",
    "entity",       "contribution", "assertion",  "metric",   "alias", "posting",
    "term",         "type",         "annotation", "anchor",   "index", "decision"};

constexpr std::string_view column_name(Column column) {
  return kColumnNames[static_cast<std::size_t>(column)];
}

}  // namespace talkgraph::store
