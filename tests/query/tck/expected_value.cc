#include "expected_value.h"

#include <charconv>
#include <limits>

#include "canonical_text.h"

namespace talkgraph::tck {

namespace {

using query::Datum;
using query::DatumList;
using query::DatumMap;

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

}  // namespace talkgraph::tck
