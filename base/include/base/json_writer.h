// JSON text written piece by piece, for output that must not be held as a tree.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace talkgraph {

// The text as a JSON string with its quotes: escaped as RFC 8259 demands and no
// further, other characters kept as UTF-8. `text` must be well-formed.
void append_json_string(std::string& out, std::string_view text);

// Appends to a string that the caller may flush and clear between any two
// calls. Puts the commas; that objects and arrays are closed and that keys
// stand before values is the caller's part.
class JsonWriter {
 public:
  // `out` must outlive the writer.
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);
  void string(std::string_view text);
  void integer(std::int64_t value);
  void null() { raw("null"); }
  // A value that is JSON text already.
  void raw(std::string_view json);

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();

  std::string& out_;
  bool follows_value_ = false;
};

}  // namespace talkgraph
