#include <catch2/catch.hpp>

#include "entities.h"

using talkgraph::cli::near_misses;

using Names = std::vector<std::string>;

TEST_CASE("a typing error leads to the name that was meant") {
  REQUIRE(near_misses("Coinhavn", {"Coinhaven", "Theo Lindqvist"}) == Names{"Coinhaven"});
  REQUIRE(near_misses("COINHAVEN!", {"Coinhaven", "Theo Lindqvist"}) == Names{"Coinhaven"});
}

TEST_CASE("part of a name leads to it, beginnings first") {
  REQUIRE(near_misses("Lind", {"Theo Lindqvist", "Lindholm Capital"}) ==
          Names{"Lindholm Capital", "Theo Lindqvist"});
}

TEST_CASE("names that are far away are not suggested") {
  REQUIRE(near_misses("Zzyzx", {"Coinhaven", "Theo Lindqvist"}).empty());
  REQUIRE(near_misses("", {"Coinhaven"}).empty());
}

TEST_CASE("at most five names are suggested") {
  Names names;
  for (char c = 'a'; c <= 'z'; ++c) names.push_back(std::string("Branch ") + c);
  REQUIRE(near_misses("Branch", names).size() == 5);
}
