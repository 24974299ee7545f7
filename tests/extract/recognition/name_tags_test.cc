#include "recognition/name_tags.h"

#include <catch2/catch.hpp>

using namespace talkgraph::extract;

TEST_CASE("tags mark names of one word and of several") {
  const std::vector<NameTag> tags = {NameTag::kPersonBegin, NameTag::kPersonEnd, NameTag::kNone,
                                     NameTag::kPlaceSingle, NameTag::kOrganizationSingle};
  REQUIRE(names_of(tags) == std::vector<RecognizedName>{{{0, 2}, RecognizedType::kPerson},
                                                        {{3, 4}, RecognizedType::kPlace},
                                                        {{4, 5}, RecognizedType::kOrganization}});
}

TEST_CASE("a name goes on with its own type alone, and no name goes on from nothing") {
  REQUIRE(may_follow(NameTag::kPersonBegin, NameTag::kPersonEnd));
  REQUIRE_FALSE(may_follow(NameTag::kPersonBegin, NameTag::kPlaceEnd));
  REQUIRE_FALSE(may_follow(NameTag::kPersonBegin, NameTag::kNone));
  REQUIRE_FALSE(may_follow(NameTag::kNone, NameTag::kPersonInside));
  REQUIRE(may_follow(NameTag::kPersonEnd, NameTag::kPlaceBegin));
}

TEST_CASE("a name that is cut off goes as far as its tags") {
  const std::vector<NameTag> tags = {NameTag::kPlaceBegin, NameTag::kPlaceInside};
  REQUIRE(names_of(tags) == std::vector<RecognizedName>{{{0, 2}, RecognizedType::kPlace}});
}
