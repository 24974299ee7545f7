// Property values, as openCypher knows them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/temporal.h"

namespace talkgraph {

class Value;
using List = std::vector<Value>;

// null, boolean, 64-bit integer, double, UTF-8 string, a temporal value, or a
// list of these.
// Stored properties are never null: setting null removes the property. Lists
// nest as deep as their maker allows; what makes them from input sets a limit,
// so that comparing, printing and destroying them may recurse.
class Value {
 public:
  Value() = default;
  Value(bool value) : value_(value) {}                           // NOLINT: values convert
  Value(std::int64_t value) : value_(value) {}                   // NOLINT
  Value(int value) : value_(std::int64_t{value}) {}              // NOLINT
  Value(double value) : value_(value) {}                         // NOLINT
  Value(std::string value) : value_(std::move(value)) {}         // NOLINT
  Value(std::string_view value) : value_(std::string(value)) {}  // NOLINT
  Value(const char* value) : value_(std::string(value)) {}       // NOLINT
  Value(List value) : value_(std::move(value)) {}                // NOLINT
  Value(Date value) : value_(value) {}                           // NOLINT
  Value(LocalTime value) : value_(value) {}                      // NOLINT
  Value(Time value) : value_(value) {}                           // NOLINT
  Value(LocalDateTime value) : value_(value) {}                  // NOLINT
  Value(DateTime value) : value_(value) {}                       // NOLINT
  Value(Duration value) : value_(value) {}                       // NOLINT

  bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
  const bool* as_bool() const { return std::get_if<bool>(&value_); }
  const std::int64_t* as_int() const { return std::get_if<std::int64_t>(&value_); }
  const double* as_double() const { return std::get_if<double>(&value_); }
  const std::string* as_string() const { return std::get_if<std::string>(&value_); }
  const List* as_list() const { return std::get_if<List>(&value_); }
  const Date* as_date() const { return std::get_if<Date>(&value_); }
  const LocalTime* as_local_time() const { return std::get_if<LocalTime>(&value_); }
  const Time* as_time() const { return std::get_if<Time>(&value_); }
  const LocalDateTime* as_local_date_time() const { return std::get_if<LocalDateTime>(&value_); }
  const DateTime* as_date_time() const { return std::get_if<DateTime>(&value_); }
  const Duration* as_duration() const { return std::get_if<Duration>(&value_); }

  // Same kind and same content; unlike Cypher's =, an integer never equals a
  // double here, null equals null, and NaN equals NaN.
  bool operator==(const Value& other) const;

 private:
  std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Date, LocalTime, Time,
               LocalDateTime, DateTime, Duration>
      value_;
};

// Property key to value, in byte order of the keys.
using PropertyMap = std::map<std::string, Value, std::less<>>;

// The shortest decimal digits that read back as the same double, always with a
// '.' or an exponent ("1.0", "120000000.0", "1e+22"); "NaN", "Infinity",
// "-Infinity". Exponents only below 1e-5 and from 1e16.
std::string format_double(double value);

// The text of a temporal value, "2015-07-21"; nothing for other values.
std::optional<std::string> temporal_text(const Value& value);

// JSON text of a value: strings escaped by RFC 8259 with UTF-8 kept, non-finite
// doubles and temporal values as strings. Deterministic.
std::string to_json(const Value& value);

}  // namespace talkgraph
