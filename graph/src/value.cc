#include "graph/value.h"

#include <array>
#include <charconv>
#include <cmath>

#include "base/json_writer.h"
#include "graph/temporal_text.h"

namespace talkgraph {
namespace {

// Recursion is bounded: whoever makes lists from input limits their depth.
void write_value(JsonWriter& out, const Value& value) {
  if (const bool* truth = value.as_bool()) return out.raw(*truth ? "true" : "false");
  if (const std::int64_t* integer = value.as_int()) return out.integer(*integer);
  if (const std::string* text = value.as_string()) return out.string(*text);
  if (const double* number = value.as_double()) {
    const std::string text = format_double(*number);
    return std::isfinite(*number) ? out.raw(text) : out.string(text);
  }
  if (const auto text = temporal_text(value)) return out.string(*text);
  const List* list = value.as_list();
  if (list == nullptr) return out.null();
  out.begin_array();
  for (const Value& item : *list) write_value(out, item);
  out.end_array();
}

}  // namespace

bool Value::operator==(const Value& other) const {
  const double* mine = as_double();
  const double* theirs = other.as_double();
  if (mine != nullptr && theirs != nullptr) {
    return *mine == *theirs || (std::isnan(*mine) && std::isnan(*theirs));
  }
  return value_ == other.value_;
}

std::string format_double(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  // Figures are for people: no exponent where all digits before the point mean
  // something, that is about up to 2^53.
  const double size = std::fabs(value);
  const bool fixed = size == 0 || (size >= 1e-5 && size < 1e16);
  std::array<char, 64> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 fixed ? std::chars_format::fixed : std::chars_format::scientific);
  std::string text(buffer.data(), end.ptr);
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

std::optional<std::string> temporal_text(const Value& value) {
  if (const Date* date = value.as_date()) return to_text(*date);
  if (const LocalTime* time = value.as_local_time()) return to_text(*time);
  if (const Time* time = value.as_time()) return to_text(*time);
  if (const LocalDateTime* time = value.as_local_date_time()) return to_text(*time);
  if (const DateTime* time = value.as_date_time()) return to_text(*time);
  if (const Duration* duration = value.as_duration()) return to_text(*duration);
  return std::nullopt;
}

std::string to_json(const Value& value) {
  std::string text;
  JsonWriter out(text);
  write_value(out, value);
  return text;
}

}  // namespace talkgraph
