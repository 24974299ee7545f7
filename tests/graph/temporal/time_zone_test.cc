#include "graph/time_zone.h"

#include <catch2/catch.hpp>

#include "graph/temporal_text.h"

using namespace talkgraph;

namespace {

std::string resolved(const char* zone, const char* local) {
  const TimeZone* found = TimeZone::find(zone);
  REQUIRE(found != nullptr);
  return to_text(found->resolve(parse_local_date_time(local).value()));
}

}  // namespace

TEST_CASE("a zone has the offsets of its summers and winters") {
  REQUIRE(resolved("Europe/Stockholm", "2017-08-08T12:00") ==
          "2017-08-08T12:00+02:00[Europe/Stockholm]");
  REQUIRE(resolved("Europe/Stockholm", "2017-01-08T12:00") ==
          "2017-01-08T12:00+01:00[Europe/Stockholm]");
  REQUIRE(resolved("Australia/Eucla", "2015-07-21T21:40") ==
          "2015-07-21T21:40+08:45[Australia/Eucla]");
  REQUIRE(resolved("America/Sao_Paulo", "2010-01-01T00:00") ==
          "2010-01-01T00:00-02:00[America/Sao_Paulo]");
}

TEST_CASE("beyond what a zone's file lists its rule goes on") {
  REQUIRE(resolved("Europe/Paris", "+12345-07-01T12:00") ==
          "+12345-07-01T12:00+02:00[Europe/Paris]");
  REQUIRE(resolved("Europe/Paris", "+12345-12-01T12:00") ==
          "+12345-12-01T12:00+01:00[Europe/Paris]");
  REQUIRE(resolved("America/New_York", "2099-03-08T02:30") ==
          "2099-03-08T03:30-04:00[America/New_York]");
  REQUIRE(resolved("Australia/Sydney", "2099-01-01T00:00") ==
          "2099-01-01T00:00+11:00[Australia/Sydney]");
}

TEST_CASE("before the first clock change a zone has its local mean time") {
  REQUIRE(resolved("Europe/Berlin", "1818-07-21T21:40") ==
          "1818-07-21T21:40+00:53:28[Europe/Berlin]");
  // One zone with Berlin since 1970, and so before.
  REQUIRE(resolved("Europe/Stockholm", "1818-07-21T21:40") ==
          "1818-07-21T21:40+00:53:28[Europe/Stockholm]");
}

TEST_CASE("an hour that is left out moves on, one that comes twice is the first") {
  REQUIRE(resolved("Europe/Berlin", "2024-03-31T02:30") == "2024-03-31T03:30+02:00[Europe/Berlin]");
  REQUIRE(resolved("Europe/Berlin", "2024-10-27T02:30") == "2024-10-27T02:30+02:00[Europe/Berlin]");
  const TimeZone* berlin = TimeZone::find("Europe/Berlin");
  const auto local = parse_local_date_time("2024-10-27T02:30").value();
  REQUIRE(berlin->resolve(local, 3600).offset_seconds == 3600);
  REQUIRE(berlin->resolve(local, 7200).offset_seconds == 7200);
  REQUIRE(berlin->resolve(local, 10800).offset_seconds == 7200);
}

TEST_CASE("a zone is there once, and only under names of zones") {
  REQUIRE(TimeZone::find("Europe/Berlin") == TimeZone::find("Europe/Berlin"));
  REQUIRE(TimeZone::find("Europe/Atlantis") == nullptr);
  REQUIRE(TimeZone::find("") == nullptr);
  REQUIRE(TimeZone::find("../zoneinfo/Europe/Berlin") == nullptr);
  REQUIRE(TimeZone::find("/usr/share/zoneinfo/Europe/Berlin") == nullptr);
  REQUIRE(TimeZone::find("zone.tab") == nullptr);
  const TimeZone* unknown = TimeZone::named("Mars/Jezero");
  REQUIRE(unknown->name() == "Mars/Jezero");
  REQUIRE(unknown->offset_at({0, 0}) == 0);
  REQUIRE(TimeZone::find("Mars/Jezero") == nullptr);
}
