#include "base/result.h"

#include <catch2/catch.hpp>

#include "base/function_ref.h"
#include "base/span.h"

using namespace talkgraph;

namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return fail(ErrorCode::kInvalidArgument, "odd", {"numbers", 3, 7});
  return number / 2;
}

Result<int> quarter(int number) {
  TG_ASSIGN(const int once, half(number));
  TG_ASSIGN(const int twice, half(once));
  return twice;
}

}  // namespace

TEST_CASE("an error travels through callers unchanged") {
  REQUIRE(quarter(12).value() == 3);
  REQUIRE(quarter(6).error().to_string() == "numbers:3:7: odd");
}

TEST_CASE("an error takes the file's name only when it has none") {
  REQUIRE(Error{ErrorCode::kIo, "m", {}}.in_file("a").to_string() == "a: m");
  REQUIRE(Error{ErrorCode::kIo, "m", {"b", 2}}.in_file("a").to_string() == "b:2: m");
}

TEST_CASE("spans are half-open") {
  const Span span{2, 5};
  REQUIRE(span.contains(2));
  REQUIRE(!span.contains(5));
  REQUIRE(!span.overlaps({5, 6}));
  REQUIRE(slice("abcdefg", span) == "cde");
}

TEST_CASE("a function reference calls what it was made from") {
  int calls = 0;
  auto count = [&](int by) { return calls += by; };
  const FunctionRef<int(int)> reference = count;
  REQUIRE(reference(2) == 2);
  REQUIRE(reference(3) == 5);
}
