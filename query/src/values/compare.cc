#include "values/compare.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <functional>

namespace talkgraph::query {

namespace {

// Exact, without rounding the integer.
std::partial_ordering compare_int_to_double(std::int64_t integer, double number) {
  if (std::isnan(number)) return std::partial_ordering::unordered;
  if (number >= 0x1p63) return std::partial_ordering::less;
  if (number < -0x1p63) return std::partial_ordering::greater;
  const auto whole = static_cast<std::int64_t>(number);  // toward zero
  if (integer != whole) return integer <=> whole;
  return 0.0 <=> number - static_cast<double>(whole);
}

std::partial_ordering reverse(std::partial_ordering ordering) {
  return 0 <=> ordering;
}

std::partial_ordering compare_numbers(const Datum& a, const Datum& b) {
  const auto* a_int = a.as_int();
  const auto* b_int = b.as_int();
  if (a_int && b_int) return *a_int <=> *b_int;
  if (a_int) return compare_int_to_double(*a_int, *b.as_float());
  if (b_int) return reverse(compare_int_to_double(*b_int, *a.as_float()));
  return *a.as_float() <=> *b.as_float();
}

std::optional<bool> lists_equal(const DatumList& a, const DatumList& b) {
  if (a.size() != b.size()) return false;
  bool unknown = false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto same = equals(a[i], b[i]);
    if (same == false) return false;
    unknown = unknown || !same;
  }
  if (unknown) return std::nullopt;
  return true;
}

std::optional<bool> maps_equal(const DatumMap& a, const DatumMap& b) {
  if (a.size() != b.size()) return false;
  bool unknown = false;
  for (auto left = a.begin(), right = b.begin(); left != a.end(); ++left, ++right) {
    if (left->first != right->first) return false;
    const auto same = equals(left->second, right->second);
    if (same == false) return false;
    unknown = unknown || !same;
  }
  if (unknown) return std::nullopt;
  return true;
}

bool is_nan(const Datum& datum) {
  const auto* number = datum.as_float();
  return number && std::isnan(*number);
}

// Position of the kinds in ORDER BY.
int rank(const Datum& datum) {
  switch (datum.kind()) {
    case DatumKind::kMap:
      return 0;
    case DatumKind::kNode:
      return 1;
    case DatumKind::kRelationship:
      return 2;
    case DatumKind::kList:
      return 3;
    case DatumKind::kPath:
      return 4;
    case DatumKind::kDateTime:
      return 5;
    case DatumKind::kLocalDateTime:
      return 6;
    case DatumKind::kDate:
      return 7;
    case DatumKind::kTime:
      return 8;
    case DatumKind::kLocalTime:
      return 9;
    case DatumKind::kDuration:
      return 10;
    case DatumKind::kString:
      return 11;
    case DatumKind::kBoolean:
      return 12;
    case DatumKind::kInteger:
    case DatumKind::kFloat:
      return is_nan(datum) ? 14 : 13;
    case DatumKind::kNull:
      return 15;
  }
  return 15;
}

std::weak_ordering order_lists(const DatumList& a, const DatumList& b) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    const auto ordering = order(a[i], b[i]);
    if (ordering != 0) return ordering;
  }
  return a.size() <=> b.size();
}

std::weak_ordering order_maps(const DatumMap& a, const DatumMap& b) {
  if (a.size() != b.size()) return a.size() <=> b.size();
  for (auto left = a.begin(), right = b.begin(); left != a.end(); ++left, ++right) {
    if (left->first != right->first) return left->first <=> right->first;
  }
  for (auto left = a.begin(), right = b.begin(); left != a.end(); ++left, ++right) {
    const auto ordering = order(left->second, right->second);
    if (ordering != 0) return ordering;
  }
  return std::weak_ordering::equivalent;
}

std::weak_ordering order_paths(const PathDatum& a, const PathDatum& b) {
  for (std::size_t i = 0; i < a.nodes.size() && i < b.nodes.size(); ++i) {
    if (a.nodes[i] != b.nodes[i]) return a.nodes[i] <=> b.nodes[i];
    if (i >= a.relationships.size() || i >= b.relationships.size()) continue;
    const auto ordering = a.relationships[i].id <=> b.relationships[i].id;
    if (ordering != 0) return ordering;
  }
  return a.nodes.size() <=> b.nodes.size();
}

// Both of the same kind.
std::weak_ordering order_temporals(const Datum& a, const Datum& b) {
  switch (a.kind()) {
    case DatumKind::kDate:
      return *a.as_date() <=> *b.as_date();
    case DatumKind::kLocalTime:
      return *a.as_local_time() <=> *b.as_local_time();
    case DatumKind::kTime:
      return *a.as_time() <=> *b.as_time();
    case DatumKind::kLocalDateTime:
      return *a.as_local_date_time() <=> *b.as_local_date_time();
    case DatumKind::kDateTime:
      return *a.as_date_time() <=> *b.as_date_time();
    default:
      return order_durations(*a.as_duration(), *b.as_duration());
  }
}

std::size_t hash_temporal(const Datum& datum) {
  if (const auto* date = datum.as_date()) return talkgraph::hash_of(*date);
  if (const auto* time = datum.as_local_time()) return talkgraph::hash_of(*time);
  if (const auto* time = datum.as_time()) return talkgraph::hash_of(*time);
  if (const auto* time = datum.as_local_date_time()) return talkgraph::hash_of(*time);
  if (const auto* time = datum.as_date_time()) return talkgraph::hash_of(*time);
  return talkgraph::hash_of(*datum.as_duration());
}

std::size_t combine(std::size_t seed, std::size_t value) {
  return seed ^ (value + 0x9e3779b97f4a7c15ULL + (seed << 6) + (seed >> 2));
}

std::size_t hash_number(const Datum& datum) {
  const double number = datum.to_double();
  if (std::isnan(number)) return 7;
  const auto bits = std::bit_cast<std::uint64_t>(number + 0.0);  // the same for -0.0 and 0.0
  return (bits ^ (bits >> 32)) * 0x9E3779B97F4A7C15ULL;
}

}  // namespace

std::optional<bool> equals(const Datum& a, const Datum& b) {
  if (a.is_null() || b.is_null()) return std::nullopt;
  if (a.is_number() && b.is_number()) return compare_numbers(a, b) == 0;
  if (a.kind() != b.kind()) return false;
  switch (a.kind()) {
    case DatumKind::kList:
      return lists_equal(*a.as_list(), *b.as_list());
    case DatumKind::kMap:
      return maps_equal(*a.as_map(), *b.as_map());
    default:
      return order(a, b) == 0;
  }
}

bool equivalent(const Datum& a, const Datum& b) {
  if (const NodeId* node = a.as_node()) return b.as_node() && *b.as_node() == *node;
  if (a.as_int() && b.as_int()) return *a.as_int() == *b.as_int();
  return order(a, b) == 0;
}

std::size_t hash_of(const Datum& datum) {
  std::size_t hash = static_cast<std::size_t>(rank(datum));
  switch (datum.kind()) {
    case DatumKind::kNull:
      return hash;
    case DatumKind::kBoolean:
      return combine(hash, *datum.as_bool() ? 1 : 2);
    case DatumKind::kInteger:
    case DatumKind::kFloat:
      return combine(hash, hash_number(datum));
    case DatumKind::kString:
      return combine(hash, std::hash<std::string>{}(*datum.as_string()));
    case DatumKind::kList:
      for (const Datum& item : *datum.as_list()) hash = combine(hash, hash_of(item));
      return hash;
    case DatumKind::kMap:
      for (const auto& [key, value] : *datum.as_map()) {
        hash = combine(combine(hash, std::hash<std::string>{}(key)), hash_of(value));
      }
      return hash;
    case DatumKind::kNode:
      return combine(hash, datum.as_node()->value);
    case DatumKind::kRelationship:
      return combine(hash, datum.as_relationship()->id.value);
    case DatumKind::kPath:
      for (const NodeId node : datum.as_path()->nodes) hash = combine(hash, node.value);
      return hash;
    default:
      return combine(hash, hash_temporal(datum));
  }
}

std::optional<std::partial_ordering> compare(const Datum& a, const Datum& b) {
  if (a.is_number() && b.is_number()) return compare_numbers(a, b);
  if (a.kind() != b.kind()) return std::nullopt;
  switch (a.kind()) {
    case DatumKind::kBoolean:
      return *a.as_bool() <=> *b.as_bool();
    case DatumKind::kString:
      return *a.as_string() <=> *b.as_string();
    case DatumKind::kList: {
      const DatumList& left = *a.as_list();
      const DatumList& right = *b.as_list();
      for (std::size_t i = 0; i < left.size() && i < right.size(); ++i) {
        const auto same = equals(left[i], right[i]);
        if (same == true) continue;
        return same ? compare(left[i], right[i]) : std::nullopt;
      }
      return left.size() <=> right.size();
    }
    case DatumKind::kDate:
    case DatumKind::kLocalTime:
    case DatumKind::kTime:
    case DatumKind::kLocalDateTime:
    case DatumKind::kDateTime:
      return order_temporals(a, b);
    default:
      return std::nullopt;
  }
}

std::weak_ordering order(const Datum& a, const Datum& b) {
  const int a_rank = rank(a);
  const int b_rank = rank(b);
  if (a_rank != b_rank) return a_rank <=> b_rank;
  switch (a.kind()) {
    case DatumKind::kNull:
      return std::weak_ordering::equivalent;
    case DatumKind::kBoolean:
      return *a.as_bool() <=> *b.as_bool();
    case DatumKind::kInteger:
    case DatumKind::kFloat: {
      const auto ordering = compare_numbers(a, b);
      if (ordering < 0) return std::weak_ordering::less;
      if (ordering > 0) return std::weak_ordering::greater;
      return std::weak_ordering::equivalent;
    }
    case DatumKind::kString:
      return *a.as_string() <=> *b.as_string();
    case DatumKind::kList:
      return order_lists(*a.as_list(), *b.as_list());
    case DatumKind::kMap:
      return order_maps(*a.as_map(), *b.as_map());
    case DatumKind::kNode:
      return *a.as_node() <=> *b.as_node();
    case DatumKind::kRelationship:
      return a.as_relationship()->id <=> b.as_relationship()->id;
    case DatumKind::kPath:
      return order_paths(*a.as_path(), *b.as_path());
    default:
      return order_temporals(a, b);
  }
}

}  // namespace talkgraph::query
