#include "parameters.h"

#include <nlohmann/json.hpp>

namespace talkgraph::cli {
namespace {

constexpr int kMaxDepth = 100;

// Nothing for what is no JSON or nests too deep, before anything recurses.
std::optional<nlohmann::json> read(std::string_view text) {
  bool too_deep = false;
  const auto limit_depth = [&](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
    too_deep = too_deep || depth > kMaxDepth;
    return !too_deep;
  };
  nlohmann::json json = nlohmann::json::parse(text, limit_depth, /*allow_exceptions=*/false);
  if (too_deep || json.is_discarded()) return std::nullopt;
  return json;
}

query::Datum to_datum(const nlohmann::json& json) {
  switch (json.type()) {
    case nlohmann::json::value_t::boolean:
      return json.get<bool>();
    case nlohmann::json::value_t::number_integer:
      return json.get<std::int64_t>();
    case nlohmann::json::value_t::number_unsigned: {
      const auto number = json.get<std::uint64_t>();
      if (number > INT64_MAX) return static_cast<double>(number);
      return static_cast<std::int64_t>(number);
    }
    case nlohmann::json::value_t::number_float:
      return json.get<double>();
    case nlohmann::json::value_t::string:
      return json.get_ref<const std::string&>();
    case nlohmann::json::value_t::array: {
      query::DatumList list;
      for (const nlohmann::json& item : json) list.push_back(to_datum(item));
      return list;
    }
    case nlohmann::json::value_t::object: {
      query::DatumMap map;
      for (const auto& [key, value] : json.items()) map.emplace(key, to_datum(value));
      return map;
    }
    default:
      return {};
  }
}

}  // namespace

Result<query::Datum> datum_from_json(std::string_view json) {
  const std::optional<nlohmann::json> parsed = read(json);
  if (!parsed) return fail(ErrorCode::kInvalidArgument, "this is no JSON: " + std::string(json));
  return to_datum(*parsed);
}

Result<void> add_parameter(std::string_view text, query::Parameters& parameters) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0) {
    return fail(ErrorCode::kInvalidArgument, "a parameter is given as NAME=VALUE");
  }
  const std::string_view value = text.substr(equals + 1);
  const std::optional<nlohmann::json> json = read(value);
  parameters[std::string(text.substr(0, equals))] = json ? to_datum(*json) : query::Datum(value);
  return {};
}

Result<void> add_parameters(std::string_view json, query::Parameters& parameters) {
  const std::optional<nlohmann::json> parsed = read(json);
  if (!parsed || !parsed->is_object()) {
    return fail(ErrorCode::kInvalidArgument, "parameters are given as a JSON object");
  }
  for (const auto& [key, value] : parsed->items()) parameters[key] = to_datum(value);
  return {};
}

}  // namespace talkgraph::cli
