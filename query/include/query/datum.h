// The values that a query computes with: property values and, beyond them,
// maps, nodes, relationships and paths.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "graph/graph_reader.h"

namespace talkgraph::query {

class Datum;
using DatumList = std::vector<Datum>;
using DatumMap = std::map<std::string, Datum, std::less<>>;

// A walk through a graph: nodes[i] and nodes[i + 1] are the ends of
// relationships[i], whichever way it points.
struct PathDatum {
  std::vector<NodeId> nodes;  // never empty
  std::vector<Relationship> relationships;
  bool operator==(const PathDatum&) const = default;
};

enum class DatumKind {
  kNull,
  kBoolean,
  kInteger,
  kFloat,
  kString,
  kList,
  kMap,
  kNode,
  kRelationship,
  kPath,
  kDate,
  kLocalTime,
  kTime,
  kLocalDateTime,
  kDateTime,
  kDuration,
};

// Immutable; large contents are shared between copies. Nodes and relationships
// are ids: their properties are read from the graph when they are needed.
class Datum {
 public:
  // Defined in the source: the variant's are large, and inlined they make GCC 12
  // see uninitialized values where there are none.
  Datum() noexcept;
  Datum(const Datum& other);
  Datum(Datum&& other) noexcept;
  Datum& operator=(const Datum& other);
  Datum& operator=(Datum&& other) noexcept;
  ~Datum();

  Datum(bool value) : value_(value) {}                          // NOLINT: values convert
  Datum(std::int64_t value) : value_(value) {}                  // NOLINT
  Datum(int value) : value_(std::int64_t{value}) {}             // NOLINT
  Datum(double value) : value_(value) {}                        // NOLINT
  Datum(NodeId value) : value_(value) {}                        // NOLINT
  Datum(const Relationship& value) : value_(value) {}           // NOLINT
  Datum(Date value) : value_(value) {}                          // NOLINT
  Datum(LocalTime value) : value_(value) {}                     // NOLINT
  Datum(Time value) : value_(value) {}                          // NOLINT
  Datum(LocalDateTime value) : value_(value) {}                 // NOLINT
  Datum(const DateTime& value) : value_(value) {}               // NOLINT
  Datum(const Duration& value) : value_(value) {}               // NOLINT
  Datum(std::string value);                                     // NOLINT
  Datum(std::string_view value) : Datum(std::string(value)) {}  // NOLINT
  Datum(const char* value) : Datum(std::string(value)) {}       // NOLINT
  Datum(DatumList value);                                       // NOLINT
  Datum(DatumMap value);                                        // NOLINT
  Datum(PathDatum value);                                       // NOLINT
  explicit Datum(const Value& value);

  // What rows get most often, over what was there before.
  Datum& operator=(NodeId value) {
    if (auto* node = std::get_if<NodeId>(&value_)) {
      *node = value;
      return *this;
    }
    return *this = Datum(value);
  }
  Datum& operator=(const Relationship& value) {
    if (auto* relationship = std::get_if<Relationship>(&value_)) {
      *relationship = value;
      return *this;
    }
    return *this = Datum(value);
  }

  DatumKind kind() const { return static_cast<DatumKind>(value_.index()); }
  bool is_null() const { return kind() == DatumKind::kNull; }

  // Nothing (nullptr) if the datum is of another kind.
  const bool* as_bool() const { return std::get_if<bool>(&value_); }
  const std::int64_t* as_int() const { return std::get_if<std::int64_t>(&value_); }
  const double* as_float() const { return std::get_if<double>(&value_); }
  const NodeId* as_node() const { return std::get_if<NodeId>(&value_); }
  const Relationship* as_relationship() const { return std::get_if<Relationship>(&value_); }
  const Date* as_date() const { return std::get_if<Date>(&value_); }
  const LocalTime* as_local_time() const { return std::get_if<LocalTime>(&value_); }
  const Time* as_time() const { return std::get_if<Time>(&value_); }
  const LocalDateTime* as_local_date_time() const { return std::get_if<LocalDateTime>(&value_); }
  const DateTime* as_date_time() const { return std::get_if<DateTime>(&value_); }
  const Duration* as_duration() const { return std::get_if<Duration>(&value_); }
  const std::string* as_string() const { return shared<std::string>(); }
  const DatumList* as_list() const { return shared<DatumList>(); }
  const DatumMap* as_map() const { return shared<DatumMap>(); }
  const PathDatum* as_path() const { return shared<PathDatum>(); }

  // A date, a time, both, or a duration.
  bool is_temporal() const { return kind() >= DatumKind::kDate; }
  bool is_number() const { return as_int() != nullptr || as_float() != nullptr; }
  // Lists and maps inside each other: 0 for all else, 1 for a list of scalars.
  std::size_t nesting() const;
  // The datum must be a number.
  double to_double() const;

 private:
  template <class T>
  using Shared = std::shared_ptr<const T>;

  template <class T>
  const T* shared() const {
    const auto* pointer = std::get_if<Shared<T>>(&value_);
    return pointer ? pointer->get() : nullptr;
  }

  // In the order of DatumKind.
  std::variant<std::monostate, bool, std::int64_t, double, Shared<std::string>, Shared<DatumList>,
               Shared<DatumMap>, NodeId, Relationship, Shared<PathDatum>, Date, LocalTime, Time,
               LocalDateTime, DateTime, Duration>
      value_;
};

// "a string", "a list of ...": for messages.
std::string_view kind_name(DatumKind kind);

// What a property can hold: nothing if the datum is, or contains, a map, a
// node, a relationship, a path or a null in a list.
std::optional<Value> to_property(const Datum& datum);

// Cypher's notation: strings in single quotes, nodes as (:Label {key: value}),
// relationships as [:TYPE {key: value}], paths as <(...)-[...]->(...)>, temporal
// values as calls: date('2015-07-21'). Labels,
// types and properties come from `graph`; entities that were deleted show none.
Result<std::string> to_cypher(const Datum& datum, const GraphReader& graph);

// Bytes that a datum holds on to, for memory limits: an estimate that counts
// shared contents every time. Long lists are judged by their first items.
std::size_t approximate_size_in_bytes(const Datum& datum);

}  // namespace talkgraph::query
