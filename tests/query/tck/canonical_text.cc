#include "canonical_text.h"

#include <algorithm>

namespace talkgraph::tck {

namespace {

std::string joined(const Texts& texts) {
  std::string out;
  for (const std::string& text : texts) out.append(out.empty() ? "" : ", ").append(text);
  return out;
}

}  // namespace

std::string list_text(Texts items, Notation notation) {
  if (notation.ignore_list_order) std::sort(items.begin(), items.end());
  return "[" + joined(items) + "]";
}

std::string map_text(const TextMap& entries) {
  Texts texts;
  for (const auto& [key, value] : entries) texts.push_back(key + ": " + value);
  return "{" + joined(texts) + "}";
}

std::string node_text(Texts labels, const TextMap& properties) {
  std::sort(labels.begin(), labels.end());
  std::string out = "(";
  for (const std::string& label : labels) out += ":" + label;
  return out + map_text(properties) + ")";
}

std::string relationship_text(const std::string& type, const TextMap& properties) {
  return "[:" + type + map_text(properties) + "]";
}

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string number_text(double number) {
  return format_double(number == 0 ? 0.0 : number);
}

}  // namespace talkgraph::tck
