#include "learning/logistic.h"

#include <catch2/catch.hpp>
#include <cmath>

using talkgraph::extract::logistic;

TEST_CASE("the logistic function is the library's to many digits") {
  for (double x = -45; x < 45; x += 0.37)
    CHECK(std::abs(logistic(x) - 1 / (1 + std::exp(-x))) < 1e-9);
}

TEST_CASE("the logistic function has its known values") {
  CHECK(logistic(0) == 0.5);
  CHECK(logistic(100) == 1);
  CHECK(logistic(-100) == 0);
}
