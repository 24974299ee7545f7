#include "names/legal_form.h"

#include <catch2/catch.hpp>

using namespace talkgraph::extract;

TEST_CASE("legal forms are told with and without dots, states of America are none") {
  for (const char* form : {"inc.", "inc", "llc", "l.l.c.", "ltd", "p.a.", "gmbh"}) {
    INFO(form);
    CHECK(is_legal_form(form));
  }
  for (const char* other : {"pa", "co", "", ".", "income"}) {
    INFO(other);
    CHECK_FALSE(is_legal_form(other));
  }
}

TEST_CASE("a company is the same without its legal form") {
  CHECK(without_legal_form("Orbex Devices, Inc.") == "Orbex Devices");
  CHECK(without_legal_form("Orbex Devices LLC") == "Orbex Devices");
  CHECK(without_legal_form("Orbex Devices") == "Orbex Devices");
  CHECK(without_legal_form("Inc.") == "Inc.");
  CHECK(without_legal_form("").empty());
}
