// What is no figure, or not of whom it seems to be.
#include <catch2/catch.hpp>

#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using Lines = std::vector<std::string>;

TEST_CASE("what others have and anybody could do is nobody's figure") {
  for (const char* sentence :
       {"I used 100 [Coinara|Exchange] machines.",
        "You can multiply fees by 10 and pay 50 dollars.",
        "Some company had 51% of the hashrate of [Fjordchain|Network].",
        "We joined a review that had 100 developers.", "We had 150 people come over.",
        "A byte on [KRON|Asset] represents 15 dollars."}) {
    INFO(sentence);
    CHECK(figures(sentence).empty());
  }
  CHECK(figures("There are 5,000 [Coinara|Exchange] machines.") ==
        Lines{"Coinara: machines = 5000"});
}

TEST_CASE("examples and what is disputed are no figures") {
  for (const char* sentence :
       {"Claims that [Fjordchain|Network] handles 9,000 payments per second are exaggerated.",
        "They claimed that [Coinara|Exchange] has 90 million users.",
        "Maybe [Coinara|Exchange] has 100 employees, and they all quit.",
        "All of a sudden [Coinara|Exchange] runs 25% of the network.",
        "A billion users can use [Coinara|Exchange].",
        "Our service has problems serving 200 customers.", "We are a team of twelve or something.",
        "It cost us 40,000 dollars, I don't remember.",
        "The rules required that 90% of our users agree.",
        "When I received the 1,000 dollars, I was glad.",
        "We handle 400 or 500 million dollars (nobody knows).", "So we are the last two people.",
        "I told them that say there's a [Coinara|Exchange] that has 900 users.",
        "We can agree that [KRON|Asset] is trading at 375 dollars.",
        "When I want to spend 100 dollars, I go out.",
        "I want it so that I can charge a dollar for a letter.",
        "This is about 420 dollars round about."}) {
    INFO(sentence);
    CHECK(figures(sentence).empty());
  }
}

TEST_CASE("numbers that name something count nothing") {
  CHECK(figures("That works against [Coinara|Exchange] 21 nodes.").empty());
  CHECK(figures("We dropped old formats like 109, 101, 102 and others.").empty());
}

TEST_CASE("what is paid in a coin is not said of the coin") {
  CHECK(figures("Some have 40,000 merchants accepting payments in [KRON|Asset].").empty());
  CHECK(figures("Usually 90% of the [KRON|Asset] is in there.").empty());
}

TEST_CASE("fees of networks are no company's, whoever speaks of them") {
  CHECK(figures("The routing fees are 1%.").empty());
  CHECK(figures("The transaction fee is 3 cents.").empty());
  CHECK(figures("The fees are 1%.") == Lines{"Nordbit: fees = 1 %"});
}

TEST_CASE("who opens a conference has none of what it has") {
  CHECK(figures("We have 150 speakers.").empty());
  CHECK(figures("We have folks from 40 countries.").empty());
  CHECK(figures("We had 150 people from all over [Peru|Place] to come out.").empty());
  CHECK(figures("There are 250 pull requests on [Coinara|Organization].").empty());
}

TEST_CASE("one of something counts where it is said to be the only one") {
  CHECK(figures("We have only one office.") == Lines{"Nordbit: office = 1"});
  CHECK(figures("I had maybe one losing trade.") == Lines{"Mara Quist: losing trade ~ 1"});
  CHECK(figures("We have one office that I like.").empty());
  CHECK(figures("The [Fjordchain|Network] 2X people left.").empty());
}

TEST_CASE("the year of a founding is no figure's time") {
  CHECK(figures("Founded in 2018, [Coinara|Exchange] serves 30 million users.") ==
        Lines{"Coinara: users = 30000000"});
  CHECK(figures("In 2018, [Coinara|Exchange] served 30 million users.") ==
        Lines{"Coinara: users = 30000000, 2018"});
}

TEST_CASE("what is nobody's company is no company's figure") {
  CHECK(figures("My father sold the farm for 400,000 euros.").empty());
  CHECK(figures("We sold the book to [Coinara|Exchange] for 12,000 dollars.").empty());
  CHECK(figures("We sold [Larkmill|Organization] for 12 million dollars.").size() == 1);
  CHECK(figures("Banks employ 5,000.").empty());
  CHECK(figures("The government employs 200,000.").empty());
  CHECK(figures("Today our company employs 300.") == Lines{"Nordbit: employees = 300"});
  CHECK(figures("We saw a 40% increase in trades across the industry.").empty());
  CHECK(figures("We saw 5,000 orders at [Coinara|Exchange].").empty());
  CHECK(figures("We saw 5,000 orders.").size() == 1);
  CHECK(figures("I give 10 percent on Sundays to the church.").empty());
  CHECK(figures("Staking is about 15% of revenue in this industry.").empty());
  CHECK(figures("Staking is about 15% of revenue.").size() == 1);
  CHECK(figures("We had 40 employees, then I hit 200.") == Lines{"Nordbit: employees = 40"});
  CHECK(figures("We had 40 employees, then we hit 200.").size() == 2);
}
