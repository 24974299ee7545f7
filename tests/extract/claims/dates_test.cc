#include <catch2/catch.hpp>

#include "claims/times/dates.h"
#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

// The date nearest to the start of the text, or "none".
std::string date_in(const std::string& sentence, const std::string& document_date = "") {
  Transcript transcript;
  transcript.text = sentence;
  transcript.date = document_date;
  transcript.blocks.push_back(
      {{0, static_cast<std::uint32_t>(sentence.size())}, BlockKind::kParagraph, Zone::kDialogue});
  const TokenizedText text = tokenize(transcript);
  const Names names;
  const TextView view(transcript, text, names, test_resources().words());
  const auto date = nearest_date(view, {0, view.token_count()}, 0);
  return date ? date->iso : "none";
}

}  // namespace

TEST_CASE("dates are read as far as they are told") {
  CHECK(date_in("on January 2, 2024") == "2024-01-02");
  CHECK(date_in("on 2 May 2020") == "2020-05-02");
  CHECK(date_in("on the 3rd of March 2019") == "2019-03-03");
  CHECK(date_in("in Sept. 2017") == "2017-09");
  CHECK(date_in("in October, 2019") == "2019-10");
  CHECK(date_in("in early 2024") == "2024");
  CHECK(date_in("since 2013") == "2013");
}

TEST_CASE("relative years need the document's date, without which a month stays as it is said") {
  CHECK(date_in("in September of this year", "2025-11-30") == "2025-09");
  CHECK(date_in("last year", "2025-11-30") == "2024");
  CHECK(date_in("next year", "2025") == "2026");
  CHECK(date_in("in September of this year") == "September");
  CHECK(date_in("in April") == "April");
}

TEST_CASE("numbers that only look like years are no dates") {
  CHECK(date_in("we sold 2018 hats") == "none");
  CHECK(date_in("it may 2018") == "none");
}

TEST_CASE("years are counted back, and understood as they are spoken") {
  CHECK(date_in("in twenty eighteen") == "2018");
  CHECK(date_in("back in twenty twenty one") == "2021");
  CHECK(date_in("since two thousand eight") == "2008");
  CHECK(date_in("twenty people") == "none");
}

TEST_CASE("relative dates are told from the document's, as precisely as they are said") {
  CHECK(date_in("five years ago", "2025-03-10") == "2020");
  CHECK(date_in("a couple of months ago", "2025-01-10") == "2024-11");
  CHECK(date_in("two weeks ago", "2025-03-10") == "2025-02");
  CHECK(date_in("yesterday", "2024-03-01") == "2024-02-29");
  CHECK(date_in("last month", "2025-01-10") == "2024-12");
  CHECK(date_in("next month", "2024-12-10") == "2025-01");
  CHECK(date_in("since last fall", "2025-03-10") == "2024");
  CHECK(date_in("this summer", "2025-03-10") == "2025");
  CHECK(date_in("last September", "2025-03-10") == "2024-09");
  CHECK(date_in("last January", "2025-03-10") == "2025-01");
  CHECK(date_in("this may be so", "2025-03-10") == "none");
  CHECK(date_in("two years ago") == "none");
  CHECK(date_in("yesterday", "2024-03") == "none");
}

TEST_CASE("years of the last century are understood as they are spoken") {
  CHECK(date_in("in nineteen ninety-nine") == "1999");
  CHECK(date_in("June of nineteen eighty four", "2020-05-05") == "1984-06");
  CHECK(date_in("nineteen people") == "none");
}
