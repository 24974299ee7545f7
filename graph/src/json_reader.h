// Reading a JSON tree member by member. The first member that is missing or of
// the wrong kind is remembered by its full name, and what is wrong reads as
// empty: a caller reads everything and asks for the breach at the end.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/function_ref.h"
#include "base/span.h"
#include "graph/value.h"

namespace talkgraph {

class JsonReader {
 public:
  // "entities[3].mentions[0].start: not a number", or nothing.
  const std::optional<std::string>& breach() const { return breach_; }
  // Remembers that the object's member is wrong, unless something was before.
  void wrong(const char* key, const std::string& what);

  // Every element of an array; none if it is not one.
  void each(const nlohmann::json& object, const char* key,
            FunctionRef<void(const nlohmann::json&)> read);
  // What stands in an object that is a member itself.
  void inside(const nlohmann::json& object, const char* key,
              FunctionRef<void(const nlohmann::json&)> read);

  std::string text(const nlohmann::json& object, const char* key);
  std::optional<std::string> text_or_null(const nlohmann::json& object, const char* key);
  double number(const nlohmann::json& object, const char* key);
  std::uint32_t offset(const nlohmann::json& object, const char* key);
  Span span(const nlohmann::json& object);  // its `start` and `end`
  PropertyMap properties(const nlohmann::json& object, const char* key);
  // The text of an element that `each` is at.
  std::string element_text(const nlohmann::json& element);

 private:
  struct Step {
    const char* key;
    std::optional<std::size_t> index;
  };

  const nlohmann::json* find(const nlohmann::json& object, const char* key);
  Value value(const nlohmann::json& source, const char* key);

  std::vector<Step> path_;
  std::optional<std::string> breach_;
};

}  // namespace talkgraph
