#include "base/json_writer.h"

#include <catch2/catch.hpp>

using namespace talkgraph;

TEST_CASE("JSON is written with commas where they belong") {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.key("empty");
  json.begin_array();
  json.end_array();
  json.key("list");
  json.begin_array();
  json.integer(-1);
  json.string("a");
  json.begin_object();
  json.end_object();
  json.null();
  json.end_array();
  json.key("raw");
  json.raw("[1]");
  json.end_object();
  REQUIRE(out == R"({"empty":[],"list":[-1,"a",{},null],"raw":[1]})");
}

TEST_CASE("a JSON writer goes on after its text was taken") {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  json.integer(1);
  out.clear();
  json.integer(2);
  json.end_array();
  REQUIRE(out == ",2]");
}

TEST_CASE("JSON strings escape quotes, backslashes and controls only") {
  std::string out;
  append_json_string(out, std::string_view("\"\\/\b\f\n\r\t\0\x1f\x7f ż🐢", 18));
  REQUIRE(out == "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\x7f ż🐢\"");
}
