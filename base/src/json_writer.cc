#include "base/json_writer.h"

namespace talkgraph {
namespace {

void append_escape(std::string& out, unsigned char byte) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  switch (byte) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += "\\u00";
      out += kDigits[byte >> 4];
      out += kDigits[byte & 15];
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t kept = 0;  // everything before it is in `out`
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out += text.substr(kept, i - kept);
    append_escape(out, byte);
    kept = i + 1;
  }
  out += text.substr(kept);
  out += '"';
}

void JsonWriter::key(std::string_view name) {
  separate();
  append_json_string(out_, name);
  out_ += ':';
}

void JsonWriter::string(std::string_view text) {
  separate();
  append_json_string(out_, text);
  follows_value_ = true;
}

void JsonWriter::integer(std::int64_t value) {
  raw(std::to_string(value));
}

void JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
  follows_value_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  follows_value_ = true;
}

void JsonWriter::separate() {
  if (follows_value_) out_ += ',';
  follows_value_ = false;
}

}  // namespace talkgraph
