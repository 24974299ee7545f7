#include "graph/value.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "graph/temporal_text.h"

using namespace talkgraph;

TEST_CASE("values are equal only when kind and content are") {
  REQUIRE(Value(1) == Value(std::int64_t{1}));
  REQUIRE_FALSE(Value(1) == Value(1.0));
  REQUIRE_FALSE(Value(1) == Value(true));
  REQUIRE_FALSE(Value("1") == Value(1));
  REQUIRE(Value() == Value());
  REQUIRE(Value(std::nan("")) == Value(std::nan("")));
  REQUIRE(Value(List{1, "a", std::nan("")}) == Value(List{1, "a", std::nan("")}));
  REQUIRE_FALSE(Value(List{1, 2}) == Value(List{2, 1}));
}

TEST_CASE("temporal values are shown as text") {
  const Value date = parse_date("2015-07-21").value();
  REQUIRE(temporal_text(date) == "2015-07-21");
  REQUIRE(to_json(List{date, parse_duration("P1D").value()}) == R"(["2015-07-21","P1D"])");
  REQUIRE(date == Value(parse_date("2015-W30-2").value()));
  REQUIRE_FALSE(date == Value(parse_local_date_time("2015-07-21").value()));
  REQUIRE_FALSE(date == Value("2015-07-21"));
  REQUIRE(temporal_text(Value("2015-07-21")) == std::nullopt);
}

TEST_CASE("doubles are written so that they read back the same and look like doubles") {
  REQUIRE(format_double(1) == "1.0");
  REQUIRE(format_double(-0.0) == "-0.0");
  REQUIRE(format_double(0.1) == "0.1");
  REQUIRE(format_double(120000000) == "120000000.0");
  REQUIRE(format_double(1e22) == "1e+22");
  REQUIRE(format_double(1.5e-9) == "1.5e-09");
  REQUIRE(format_double(std::numeric_limits<double>::infinity()) == "Infinity");
  REQUIRE(format_double(-std::numeric_limits<double>::infinity()) == "-Infinity");
  REQUIRE(format_double(std::nan("")) == "NaN");
  for (const double value : {1.0 / 3, 5e-324, 9007199254740993.0, 1.7976931348623157e308}) {
    REQUIRE(std::strtod(format_double(value).c_str(), nullptr) == value);
  }
}

TEST_CASE("JSON text keeps UTF-8 and escapes what JSON forbids") {
  REQUIRE(to_json(Value()) == "null");
  REQUIRE(to_json(Value(List{true, -7, 2.5, "x", List{}})) == R"([true,-7,2.5,"x",[]])");
  REQUIRE(to_json(Value("żółw \"\\\n\t\x01/")) == R"("żółw \"\\\n\t\u0001/")");
  REQUIRE(to_json(Value(std::nan(""))) == R"("NaN")");
}
