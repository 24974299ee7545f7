#include "query/datum.h"

#include <algorithm>
#include <cmath>

namespace talkgraph::query {

namespace {

std::size_t nesting_of(const Datum& item) {
  return item.nesting();
}
std::size_t nesting_of(const DatumMap::value_type& member) {
  return member.second.nesting();
}

// Every list and map that a datum shares is one of these.
template <class Container>
struct Nested : Container {
  explicit Nested(Container items) : Container(std::move(items)) {
    for (const auto& item : *this) nesting = std::max(nesting, nesting_of(item) + 1);
  }
  std::size_t nesting = 1;
};

}  // namespace

Datum::Datum() noexcept = default;
Datum::Datum(const Datum& other) = default;
Datum::Datum(Datum&& other) noexcept = default;
Datum& Datum::operator=(const Datum& other) = default;
Datum& Datum::operator=(Datum&& other) noexcept = default;
Datum::~Datum() = default;

Datum::Datum(std::string value) : value_(std::make_shared<const std::string>(std::move(value))) {}
Datum::Datum(DatumList value)
    : value_(std::make_shared<const Nested<DatumList>>(std::move(value))) {}
Datum::Datum(DatumMap value) : value_(std::make_shared<const Nested<DatumMap>>(std::move(value))) {}
Datum::Datum(PathDatum value) : value_(std::make_shared<const PathDatum>(std::move(value))) {}

Datum::Datum(const Value& value) {
  if (const auto* boolean = value.as_bool()) *this = Datum(*boolean);
  if (const auto* integer = value.as_int()) *this = Datum(*integer);
  if (const auto* number = value.as_double()) *this = Datum(*number);
  if (const auto* string = value.as_string()) *this = Datum(*string);
  if (const auto* date = value.as_date()) *this = Datum(*date);
  if (const auto* time = value.as_local_time()) *this = Datum(*time);
  if (const auto* time = value.as_time()) *this = Datum(*time);
  if (const auto* time = value.as_local_date_time()) *this = Datum(*time);
  if (const auto* time = value.as_date_time()) *this = Datum(*time);
  if (const auto* duration = value.as_duration()) *this = Datum(*duration);
  if (const auto* list = value.as_list()) {
    DatumList items;
    items.reserve(list->size());
    for (const Value& item : *list) items.emplace_back(item);
    *this = Datum(std::move(items));
  }
}

std::size_t Datum::nesting() const {
  if (const DatumList* list = as_list()) {
    return static_cast<const Nested<DatumList>*>(list)->nesting;
  }
  if (const DatumMap* map = as_map()) return static_cast<const Nested<DatumMap>*>(map)->nesting;
  return 0;
}

double Datum::to_double() const {
  const auto* integer = as_int();
  return integer ? static_cast<double>(*integer) : *as_float();
}

std::string_view kind_name(DatumKind kind) {
  switch (kind) {
    case DatumKind::kNull:
      return "null";
    case DatumKind::kBoolean:
      return "a boolean";
    case DatumKind::kInteger:
      return "an integer";
    case DatumKind::kFloat:
      return "a float";
    case DatumKind::kString:
      return "a string";
    case DatumKind::kList:
      return "a list";
    case DatumKind::kMap:
      return "a map";
    case DatumKind::kNode:
      return "a node";
    case DatumKind::kRelationship:
      return "a relationship";
    case DatumKind::kPath:
      return "a path";
    case DatumKind::kDate:
      return "a date";
    case DatumKind::kLocalTime:
      return "a local time";
    case DatumKind::kTime:
      return "a time";
    case DatumKind::kLocalDateTime:
      return "a local date and time";
    case DatumKind::kDateTime:
      return "a date and time";
    case DatumKind::kDuration:
      return "a duration";
  }
  return "a value";
}

namespace {

std::optional<Value> scalar_to_property(const Datum& datum) {
  if (const auto* boolean = datum.as_bool()) return Value(*boolean);
  if (const auto* integer = datum.as_int()) return Value(*integer);
  if (const auto* number = datum.as_float()) return Value(*number);
  if (const auto* string = datum.as_string()) return Value(*string);
  if (const auto* date = datum.as_date()) return Value(*date);
  if (const auto* time = datum.as_local_time()) return Value(*time);
  if (const auto* time = datum.as_time()) return Value(*time);
  if (const auto* time = datum.as_local_date_time()) return Value(*time);
  if (const auto* time = datum.as_date_time()) return Value(*time);
  if (const auto* duration = datum.as_duration()) return Value(*duration);
  return std::nullopt;
}

}  // namespace

std::optional<Value> to_property(const Datum& datum) {
  if (datum.is_null()) return Value();
  const DatumList* list = datum.as_list();
  if (!list) return scalar_to_property(datum);
  List items;
  items.reserve(list->size());
  for (const Datum& item : *list) {
    auto property = scalar_to_property(item);
    if (!property) return std::nullopt;
    items.push_back(std::move(*property));
  }
  return Value(std::move(items));
}

std::size_t approximate_size_in_bytes(const Datum& datum) {
  constexpr std::size_t kSample = 16;
  constexpr std::size_t kMapNode = 96;  // a tree node beside key and value
  if (const auto* string = datum.as_string()) return sizeof(Datum) + string->size() + 48;
  if (const auto* path = datum.as_path()) {
    return sizeof(Datum) + path->nodes.size() * (sizeof(NodeId) + sizeof(Relationship));
  }
  if (const auto* list = datum.as_list()) {
    std::size_t sampled = 0;
    const std::size_t count = std::min(list->size(), kSample);
    for (std::size_t i = 0; i < count; ++i) sampled += approximate_size_in_bytes((*list)[i]);
    return sizeof(Datum) + (count == 0 ? 0 : sampled * list->size() / count);
  }
  if (const auto* map = datum.as_map()) {
    std::size_t size = sizeof(Datum);
    for (const auto& [key, value] : *map) {
      size += kMapNode + key.size() + approximate_size_in_bytes(value);
    }
    return size;
  }
  return sizeof(Datum);
}

}  // namespace talkgraph::query
