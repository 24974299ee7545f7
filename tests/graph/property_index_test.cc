#include "graph/property_index.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <random>

using namespace talkgraph;

namespace {

using Integers = std::numeric_limits<std::int64_t>;

// a < b for numbers of both kinds, without a rounding.
bool less(const Value& a, const Value& b) {
  const auto wide = [](const Value& value) {
    const std::int64_t* integer = value.as_int();
    return integer != nullptr ? static_cast<long double>(*integer)
                              : static_cast<long double>(*value.as_double());
  };
  return wide(a) < wide(b);
}

bool in_range(const PropertyRange& range, const Value& value) {
  const auto keys = order_keys(range);
  const auto key = order_key(value);
  return keys && key && keys->first <= *key && *key < keys->last;
}

}  // namespace

TEST_CASE("order keys of numbers order as the numbers do") {
  const double infinity = std::numeric_limits<double>::infinity();
  std::vector<Value> numbers = {0,
                                1,
                                -1,
                                1.5,
                                -1.5,
                                0.1,
                                1e300,
                                -1e300,
                                infinity,
                                -infinity,
                                5e-324,
                                Integers::max(),
                                Integers::min()};
  for (const std::int64_t near :
       {std::int64_t{1} << 53, std::int64_t{1} << 60, Integers::max() - 600}) {
    for (std::int64_t i = -3; i <= 3; ++i) {
      numbers.emplace_back(near + i);
      numbers.emplace_back(-near - i);
      numbers.emplace_back(static_cast<double>(near + i));
    }
  }
  std::mt19937_64 random(1);
  for (int i = 0; i < 50; ++i) numbers.emplace_back(static_cast<std::int64_t>(random()));
  for (const Value& a : numbers) {
    for (const Value& b : numbers) {
      CAPTURE(to_json(a), to_json(b));
      REQUIRE((*order_key(a) < *order_key(b)) == less(a, b));
      REQUIRE((*order_key(a) == *order_key(b)) == (!less(a, b) && !less(b, a)));
    }
  }
  REQUIRE(order_key(0.0) == order_key(-0.0));
}

TEST_CASE("order keys of texts order by byte, and none begins another") {
  const std::vector<std::string> texts = {"",
                                          std::string("\0", 1),
                                          std::string("\0a", 2),
                                          "a",
                                          std::string("a\0", 2),
                                          "aa",
                                          "ab",
                                          "\xc3\xa9",
                                          "\xff"};
  for (const std::string& a : texts) {
    for (const std::string& b : texts) {
      CAPTURE(a, b);
      REQUIRE((*order_key(a) < *order_key(b)) == (a < b));
      if (a != b) REQUIRE_FALSE(order_key(a)->starts_with(*order_key(b)));
    }
  }
}

TEST_CASE("order keys of dates and times order as these do, and none equals another's") {
  const auto at = [](std::int64_t days, std::int64_t nanoseconds) {
    return LocalDateTime{Date{days}, LocalTime{nanoseconds}};
  };
  const std::vector<LocalDateTime> locals = {at(-3, 5), at(-3, 6), at(0, 0), at(2, 1)};
  std::vector<Time> times;
  std::vector<DateTime> instants;
  for (const LocalDateTime& local : locals) {
    for (const std::int32_t offset : {-3600, 0, 3600}) {
      times.push_back({local.time, offset});
      instants.push_back({local, offset, nullptr});
    }
  }
  const auto require_ordered = [](const auto& values) {
    for (const auto& a : values) {
      for (const auto& b : values) {
        REQUIRE((*order_key(a) < *order_key(b)) == (a < b));
        REQUIRE((*order_key(a) == *order_key(b)) == (a == b));
      }
    }
  };
  require_ordered(locals);
  require_ordered(times);
  require_ordered(instants);
  require_ordered(std::vector<Date>{{-5}, {0}, {7}});
  REQUIRE_FALSE(order_key(Duration{}));
}

TEST_CASE("a range holds what its bounds say, and only values of their kind") {
  const PropertyRange above{RangeBound{2, false}, {}};
  REQUIRE(in_range(above, 2.5));
  REQUIRE(in_range(above, std::numeric_limits<double>::infinity()));
  REQUIRE_FALSE(in_range(above, 2));
  REQUIRE_FALSE(in_range(above, 2.0));
  REQUIRE_FALSE(in_range(above, "3"));
  REQUIRE_FALSE(in_range(above, std::nan("")));
  REQUIRE_FALSE(in_range(above, true));
  const PropertyRange between{RangeBound{1.0, true}, RangeBound{3, true}};
  REQUIRE(in_range(between, 1));
  REQUIRE(in_range(between, 3.0));
  REQUIRE_FALSE(in_range(between, 3.01));
  const PropertyRange below{{}, RangeBound{"b", false}};
  REQUIRE(in_range(below, ""));
  REQUIRE(in_range(below, "azz"));
  REQUIRE_FALSE(in_range(below, "b"));
  REQUIRE_FALSE(in_range(below, 1));
  REQUIRE(in_range({RangeBound{false, false}, {}}, true));
}

TEST_CASE("a range that can hold nothing has no keys") {
  REQUIRE_FALSE(order_keys({}));
  REQUIRE_FALSE(order_keys({RangeBound{2, true}, RangeBound{1, true}}));
  REQUIRE_FALSE(order_keys({RangeBound{1, true}, RangeBound{1, false}}));
  REQUIRE_FALSE(order_keys({RangeBound{1, true}, RangeBound{"a", true}}));
  REQUIRE_FALSE(order_keys({RangeBound{std::nan(""), true}, {}}));
  REQUIRE_FALSE(order_keys({RangeBound{List{1}, true}, {}}));
  REQUIRE_FALSE(order_keys({RangeBound{Value(), true}, {}}));
}

TEST_CASE("a prefix's range holds the texts that begin with it") {
  const PropertyRange range = prefix_range("ab");
  REQUIRE(in_range(range, "ab"));
  REQUIRE(in_range(range, "ab\xff\xff"));
  REQUIRE(in_range(range, std::string("ab\0", 3)));
  REQUIRE_FALSE(in_range(range, "a"));
  REQUIRE_FALSE(in_range(range, "ac"));
  REQUIRE(in_range(prefix_range(""), ""));
  REQUIRE(in_range(prefix_range(""), "x"));
  REQUIRE_FALSE(in_range(prefix_range(""), 1));
  REQUIRE(in_range(prefix_range("\xff"), "\xff\xff"));
}
