#include "expected_value.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>
#include <vector>

namespace talkgraph::tck {

namespace {

using query::Datum;
using query::DatumKind;
using query::DatumList;
using query::DatumMap;
using Texts = std::vector<std::string>;
using TextMap = std::map<std::string, std::string>;

std::string joined(const Texts& texts) {
  std::string out;
  for (const std::string& text : texts) out.append(out.empty() ? "" : ", ").append(text);
  return out;
}

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

// 0.0 and -0.0 are the same number; the tables write both alike.
std::string number_text(double number) {
  return format_double(number == 0 ? 0.0 : number);
}

// Reads the notation of the tables, and gives both the canonical text and, of
// values that are no part of a graph, the value.
class Reader {
 public:
  struct Value {
    std::string text;
    Datum datum;
    bool is_datum = true;
  };

  Reader(std::string_view text, Notation notation) : text_(text), notation_(notation) {}

  Result<Value> read_all() {
    TG_ASSIGN(Value value, read());
    skip_space();
    if (at_ != text_.size()) return fail(error());
    return value;
  }

 private:
  Error error() const { return {ErrorCode::kMalformed, "not a value: " + std::string(text_), {}}; }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_space() {
    while (peek() == ' ') ++at_;
  }
  bool accept(std::string_view symbol) {
    skip_space();
    if (text_.substr(at_, symbol.size()) != symbol) return false;
    at_ += symbol.size();
    return true;
  }
  Result<void> expect(std::string_view symbol) {
    if (accept(symbol)) return {};
    return fail(error());
  }
  std::string word() {
    skip_space();
    if (accept("`")) {
      const std::size_t end = text_.find('`', at_);
      const std::string name(text_.substr(at_, end - at_));
      at_ = end == std::string_view::npos ? text_.size() : end + 1;
      return name;
    }
    const std::size_t from = at_;
    while (at_ < text_.size() &&
           std::string_view(" :,{}[]()<>|'").find(text_[at_]) == std::string_view::npos) {
      ++at_;
    }
    return std::string(text_.substr(from, at_ - from));
  }

  Result<Value> read() {
    skip_space();
    switch (peek()) {
      case '\'':
        return read_string();
      case '[':
        return text_.substr(at_, 2) == "[:" ? read_relationship() : read_list();
      case '{':
        return read_map();
      case '(':
        return read_node();
      case '<':
        return read_path();
      default:
        return read_scalar();
    }
  }

  Result<Value> read_string() {
    std::string value;
    for (++at_; peek() != '\'';) {
      if (at_ >= text_.size()) return fail(error());
      if (peek() == '\\') ++at_;
      value += text_[at_++];
    }
    ++at_;
    return Value{quoted(value), Datum(value)};
  }

  Result<Value> read_list() {
    Texts texts;
    DatumList items;
    TG_TRY(expect("["));
    while (!accept("]")) {
      if (!texts.empty()) TG_TRY(expect(","));
      TG_ASSIGN(Value item, read());
      texts.push_back(item.text);
      items.push_back(item.datum);
    }
    return Value{list_text(texts, notation_), Datum(std::move(items))};
  }

  Result<Value> read_map() {
    TextMap texts;
    DatumMap entries;
    TG_TRY(expect("{"));
    while (!accept("}")) {
      if (!texts.empty()) TG_TRY(expect(","));
      const std::string key = word();
      TG_TRY(expect(":"));
      TG_ASSIGN(Value item, read());
      texts[key] = item.text;
      entries[key] = item.datum;
    }
    map_texts_ = texts;
    return Value{map_text(texts), Datum(std::move(entries))};
  }

  Result<TextMap> read_properties() {
    skip_space();
    if (peek() != '{') return TextMap();
    TG_TRY(read_map());
    return map_texts_;
  }

  Result<Value> read_node() {
    Texts labels;
    TG_TRY(expect("("));
    while (accept(":")) labels.push_back(word());
    TG_ASSIGN(const TextMap properties, read_properties());
    TG_TRY(expect(")"));
    return Value{node_text(labels, properties), Datum(), false};
  }

  Result<Value> read_relationship() {
    TG_TRY(expect("[:"));
    const std::string type = word();
    TG_ASSIGN(const TextMap properties, read_properties());
    TG_TRY(expect("]"));
    return Value{relationship_text(type, properties), Datum(), false};
  }

  Result<Value> read_path() {
    TG_TRY(expect("<"));
    TG_ASSIGN(const Value start, read_node());
    std::string out = "<" + start.text;
    while (!accept(">")) {
      const bool incoming = accept("<-");
      if (!incoming) TG_TRY(expect("-"));
      TG_ASSIGN(const Value relationship, read_relationship());
      TG_TRY(expect(incoming ? "-" : "->"));
      TG_ASSIGN(const Value node, read_node());
      out += (incoming ? "<-" : "-") + relationship.text + (incoming ? "-" : "->") + node.text;
    }
    return Value{out + ">", Datum(), false};
  }

  Result<Value> read_scalar() {
    const std::string text = word();
    if (text == "null") return Value{"null", Datum()};
    if (text == "true" || text == "false") return Value{text, Datum(text == "true")};
    const double nan = std::numeric_limits<double>::quiet_NaN();
    if (text == "NaN") return Value{"NaN", Datum(nan)};
    const char* begin = text.data() + (text.starts_with('+') ? 1 : 0);
    const char* end = text.data() + text.size();
    std::int64_t integer = 0;
    const auto as_integer = std::from_chars(begin, end, integer);
    if (as_integer.ec == std::errc() && as_integer.ptr == end) {
      return Value{std::to_string(integer), Datum(integer)};
    }
    double number = 0;
    const auto as_number = std::from_chars(begin, end, number);
    if (begin == end || as_number.ec != std::errc() || as_number.ptr != end) return fail(error());
    return Value{number_text(number), Datum(number)};
  }

  std::string_view text_;
  Notation notation_;
  std::size_t at_ = 0;
  TextMap map_texts_;  // of the last map
};

Result<TextMap> property_texts(const PropertyMap& properties, const GraphReader& graph,
                               Notation notation) {
  TextMap texts;
  for (const auto& [key, value] : properties) {
    TG_ASSIGN(texts[key], canonical(Datum(value), graph, notation));
  }
  return texts;
}

Result<std::string> canonical_node(NodeId node, const GraphReader& graph, Notation notation) {
  TG_ASSIGN(const auto labels, graph.node_labels(node));
  Texts names;
  for (const LabelId label : labels) names.emplace_back(graph.label_name(label));
  TG_ASSIGN(const PropertyMap properties, graph.node_properties(node));
  TG_ASSIGN(const TextMap texts, property_texts(properties, graph, notation));
  return node_text(names, texts);
}

Result<std::string> canonical_relationship(const Relationship& relationship,
                                           const GraphReader& graph, Notation notation) {
  TG_ASSIGN(const PropertyMap properties, graph.relationship_properties(relationship.id));
  TG_ASSIGN(const TextMap texts, property_texts(properties, graph, notation));
  return relationship_text(std::string(graph.type_name(relationship.type)), texts);
}

Result<std::string> canonical_path(const query::PathDatum& path, const GraphReader& graph,
                                   Notation notation) {
  TG_ASSIGN(std::string out, canonical_node(path.nodes.front(), graph, notation));
  for (std::size_t i = 0; i < path.relationships.size(); ++i) {
    const Relationship& relationship = path.relationships[i];
    const bool incoming = relationship.source != path.nodes[i];
    TG_ASSIGN(const std::string step, canonical_relationship(relationship, graph, notation));
    TG_ASSIGN(const std::string node, canonical_node(path.nodes[i + 1], graph, notation));
    out += (incoming ? "<-" : "-") + step + (incoming ? "-" : "->") + node;
  }
  return "<" + out + ">";
}

}  // namespace

Result<std::string> canonical(std::string_view text, Notation notation) {
  TG_ASSIGN(const Reader::Value value, Reader(text, notation).read_all());
  return value.text;
}

Result<query::Datum> read_datum(std::string_view text) {
  TG_ASSIGN(const Reader::Value value, Reader(text, {}).read_all());
  if (value.is_datum) return value.datum;
  return fail(ErrorCode::kMalformed, "not a value of its own: " + std::string(text));
}

Result<std::string> canonical(const Datum& datum, const GraphReader& graph, Notation notation) {
  if (const auto* node = datum.as_node()) return canonical_node(*node, graph, notation);
  if (const auto* path = datum.as_path()) return canonical_path(*path, graph, notation);
  if (const auto* relationship = datum.as_relationship()) {
    return canonical_relationship(*relationship, graph, notation);
  }
  if (const auto* text = datum.as_string()) return quoted(*text);
  if (const auto* list = datum.as_list()) {
    Texts texts;
    for (const Datum& item : *list) {
      TG_ASSIGN(std::string text, canonical(item, graph, notation));
      texts.push_back(std::move(text));
    }
    return list_text(texts, notation);
  }
  if (const auto* map = datum.as_map()) {
    TextMap texts;
    for (const auto& [key, value] : *map) {
      TG_ASSIGN(texts[key], canonical(value, graph, notation));
    }
    return map_text(texts);
  }
  if (const auto* number = datum.as_float()) return number_text(*number);
  return query::to_cypher(datum, graph);
}

}  // namespace talkgraph::tck
