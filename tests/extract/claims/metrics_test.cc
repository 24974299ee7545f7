#include <catch2/catch.hpp>

#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using Lines = std::vector<std::string>;

TEST_CASE("figures are read in digits, words, magnitudes and currencies") {
  CHECK(figures("We have 12 million users.") == Lines{"Nordbit: users = 12000000"});
  CHECK(figures("We have six offices.") == Lines{"Nordbit: offices = 6"});
  CHECK(figures("We have 1,300 trading pairs.") == Lines{"Nordbit: trading pairs = 1300"});
  CHECK(figures("We raised $40m from friends.") == Lines{"Nordbit: funding raised = 40000000 USD"});
  CHECK(figures("Our revenue reached 2.5 billion euros.") ==
        Lines{"Nordbit: revenue = 2500000000 EUR"});
  CHECK(figures("Our user base? Half a million customers trust us, and we serve half a million "
                "customers.") == Lines{"Nordbit: customers = 500000"});
}

TEST_CASE("percentages and multiples carry their units") {
  CHECK(figures("We have a market share of 30%.") == Lines{"Nordbit: market share = 30 %"});
  CHECK(figures("We account for 25 percent of trading volume.") ==
        Lines{"Nordbit: share of trading volume = 25 %"});
  CHECK(figures("Our revenue has grown fivefold.") == Lines{"Nordbit: revenue growth = 5 x"});
  CHECK(figures("Our revenue doubled.").size() == 1);
}

TEST_CASE("rounds that have a letter are of money") {
  CHECK(figures("We just raised a 20 million series A.") ==
        Lines{"Nordbit: series A = 20000000 USD"});
  CHECK(figures("We raised a $30 million Series B.") == Lines{"Nordbit: Series B = 30000000 USD"});
}

TEST_CASE("what a company was sold for needs no currency") {
  CHECK(figures("[Halde Labs|Organization] was sold for over 2 billion.") ==
        Lines{"Halde Labs: sale price > 2000000000"});
}

TEST_CASE("years in a company need no for") {
  CHECK(figures("I've been with [Halde Labs|Organization] now ten years.") ==
        Lines{"Mara Quist: years at Halde Labs = 10"});
}

TEST_CASE("comparisons say on which side of the figure the truth lies") {
  CHECK(figures("We have more than 200 employees.") == Lines{"Nordbit: employees > 200"});
  CHECK(figures("We have about 200 employees.") == Lines{"Nordbit: employees ~ 200"});
  CHECK(figures("We have fewer than 200 employees.") == Lines{"Nordbit: employees < 200"});
  CHECK(figures("Our user count has surpassed 5 million.") ==
        Lines{"Nordbit: user count > 5000000"});
  CHECK(figures("Our fees are not over 20 dollars.") == Lines{"Nordbit: fees < 20 USD"});
}

TEST_CASE("a range is two figures") {
  CHECK(figures("We have 12-14 offices.") ==
        Lines{"Nordbit: offices = 12", "Nordbit: offices = 14"});
  CHECK(figures("We have 2 to 3 million users.") ==
        Lines{"Nordbit: users = 2000000", "Nordbit: users = 3000000"});
}

TEST_CASE("ranks are figures too") {
  CHECK(figures("We are among the top three in [Oslo|Place].") ==
        Lines{"Nordbit: rank in Oslo < 3"});
  CHECK(figures("We ranked fourth globally.") == Lines{"Nordbit: global rank = 4"});
}

TEST_CASE("periods and goals are noted") {
  CHECK(figures("Our monthly trading volume is $75 billion.") ==
        Lines{"Nordbit: monthly trading volume = 75000000000 USD, monthly"});
  CHECK(figures("We had 4 million visitors last quarter.") ==
        Lines{"Nordbit: visitors = 4000000, last quarter"});
  CHECK(figures("Our goal is to reach 9 million users.") ==
        Lines{"Nordbit: users = 9000000, target"});
}

TEST_CASE("a figure belongs to its owner, or to the subject of its clause") {
  CHECK(figures("[KRON|Asset]'s price was around $86.") == Lines{"KRON: price ~ 86 USD"});
  CHECK(figures("At one point one [KRON|Asset] was $300.") == Lines{"KRON: price = 300 USD"});
  CHECK(figures("[Coinara|Exchange] has 40,000 customers.") == Lines{"Coinara: customers = 40000"});
  CHECK(figures("The market cap of [KRON|Asset] is $3 million.") ==
        Lines{"KRON: market cap = 3000000 USD"});
  CHECK(figures("I have 15 years of trading experience.") ==
        Lines{"Mara Quist: years of trading experience = 15"});
  CHECK(figures("They have 15 million users.").empty());
}

TEST_CASE("text that introduces an interview goes on about the company named last") {
  const auto result = MarkedTranscript()
                          .lead("[Coinara|Exchange] is old. It has 70,000 users.")
                          .asks("Pia Holm|Person", "Hello.")
                          .says("Ivo Lindt|Person", "Hello.")
                          .read();
  CHECK(result.metrics() == Lines{"Coinara: users = 70000"});
}

TEST_CASE("numbers that measure nothing are no figures") {
  for (const char* sentence :
       {"In 2018 we had users.", "We opened on January 10.", "We met at 3 AM.", "2. We have users.",
        "We run version 12 of it.", "We use a 2-of-3 wallet.", "One of the users told us.",
        "We waited for 5 years.", "We answer 24/7.", "Did we have 500 users?",
        "If we had 500 users, fine.", "We do not have 500 users.", "We paid 300 [KRON|Asset]."}) {
    INFO(sentence);
    CHECK(figures(sentence).empty());
  }
}

TEST_CASE("needs, suppositions, chances and what nobody has are no figures") {
  for (const char* sentence :
       {"We need 1,100 users.", "Imagine that we have 500 users.", "We have 500 users, let's say.",
        "It happens to one in 400 users.", "We have 300 signatures.", "I sent 700 payments.",
        "Two of our three offices would close.", "We could try it and have 500 users."}) {
    INFO(sentence);
    CHECK(figures(sentence).empty());
  }
  CHECK(figures("I think we have 500 users.").size() == 1);
  CHECK(figures("We want to reach 500 users.").size() == 1);
}

TEST_CASE("of a product that a pronoun stands for only what makers have is told") {
  CHECK(say("[Lumo|Product] came out in May. It has 40 channels.").metrics().empty());
  CHECK(say("[Lumo|Product] came out in May. It has 40,000 users.").metrics() ==
        std::vector<std::string>{"Lumo: users = 40000"});
}

TEST_CASE("a figure that is said twice is kept once") {
  CHECK(figures("We have 12 million users. Yes, our users number 12 million.").size() == 1);
}

TEST_CASE("a figure's evidence quotes it") {
  const auto result = say("It rained. We have 12 million users. It rained.");
  REQUIRE(result.claims.metrics.size() == 1);
  CHECK(result.quote(result.claims.metrics[0].evidence) == "We have 12 million users.");
}

TEST_CASE("figures of growth, rates, ranks and holdings say what they measure") {
  CHECK(say("We grew revenue by 40%.").metrics() ==
        std::vector<std::string>{"Nordbit: revenue growth = 40 %"});
  CHECK(say("[Fjordchain|Network] can do seven transactions per second.").metrics() ==
        std::vector<std::string>{"Fjordchain: transactions = 7, per second"});
  CHECK(say("We are number one in Peru.").metrics() ==
        std::vector<std::string>{"Nordbit: rank in Peru = 1"});
  CHECK(say("We hold 30,000 [KRON|Asset].").metrics() ==
        std::vector<std::string>{"Nordbit: KRON holdings = 30000"});
  CHECK(say("[KRON|Asset] dropped 20% overnight.").metrics() ==
        std::vector<std::string>{"KRON: price decline = 20 %"});
}

TEST_CASE("a bound is no growth, and a comparison with others no figure") {
  CHECK(say("Our revenue is up 40%.").metrics() ==
        std::vector<std::string>{"Nordbit: revenue growth = 40 %"});
  CHECK(say("[KRON|Asset] was issued in 2021, and holders pay up to 25% less in fees.")
            .metrics()
            .empty());
}

TEST_CASE("what was spoken of last is counted where the noun is left out") {
  CHECK(say("Users? We have about 20 million.").metrics() ==
        std::vector<std::string>{"Nordbit: users ~ 20000000"});
  CHECK(say("Painters? We have about 20 million.").metrics().empty());
}

TEST_CASE("no sum of money says how many of something there are") {
  const auto answered = [](const std::string& answer) {
    return MarkedTranscript()
        .lead("[Mara Quist|Person], COO, [Nordbit|Exchange], was asked by [Pia Holm|Person].")
        .asks("Pia Holm|Person", "How many investors do you have?")
        .says("Mara Quist|Person", answer)
        .read()
        .metrics();
  };
  CHECK(answered("About 30.") == Lines{"Nordbit: investors ~ 30"});
  CHECK(answered("[Varn Bank|Organization] led the first round, $6 million.").empty());
}

TEST_CASE("people who use a product are counted as its") {
  CHECK(say("Over half a million people use [Lumo|Product].").metrics() ==
        std::vector<std::string>{"Lumo: people > 500000"});
}

TEST_CASE("numbers are read as they are spoken") {
  CHECK(figures("We have a hundred and fifty thousand users.") == Lines{"Nordbit: users = 150000"});
  CHECK(figures("We have three point five million users.") == Lines{"Nordbit: users = 3500000"});
  CHECK(figures("We have twelve hundred employees.") == Lines{"Nordbit: employees = 1200"});
  CHECK(figures("We have a couple hundred employees.") == Lines{"Nordbit: employees ~ 200"});
  CHECK(figures("We have two dozen employees.") == Lines{"Nordbit: employees = 24"});
  CHECK(figures("We have 40 000 users.") == Lines{"Nordbit: users = 40000"});
  CHECK(figures("We raised a quarter of a million Canadian dollars.") ==
        Lines{"Nordbit: funding raised = 250000 CAD"});
  CHECK(figures("We raised HK$30 million.") == Lines{"Nordbit: funding raised = 30000000 HKD"});
  CHECK(figures("We have twenty twenty users.").empty());
}

TEST_CASE("a range may grow or fall, and name its magnitude once") {
  CHECK(figures("We went from 5 to 20 million users.") ==
        Lines{"Nordbit: users = 20000000", "Nordbit: users = 5000000"});
  CHECK(figures("Our headcount shrank from 900 to 600.") ==
        Lines{"Nordbit: headcount = 600", "Nordbit: headcount = 900"});
}

TEST_CASE("a figure that follows one of the same takes its measure from it") {
  CHECK(figures("[Coinara|Exchange] charges 1.5%, we charge 0.25.") ==
        Lines{"Coinara: fee = 1.5 %", "Nordbit: fee = 0.25 %"});
  CHECK(figures("We have 9,000 customers, of whom 2,000 are active.") ==
        Lines{"Nordbit: active customers = 2000", "Nordbit: customers = 9000"});
  CHECK(figures("We have 8,000 customers, up from 5,000.") ==
        Lines{"Nordbit: customers = 5000", "Nordbit: customers = 8000"});
}

TEST_CASE("who is described has the figure, and nobody who is quoted") {
  CHECK(figures("We met [Coinara|Exchange], which has 4 million users.") ==
        Lines{"Coinara: users = 4000000"});
  CHECK(figures("[Coinara|Exchange], a bank from [Oslo|Place] that raised 30 million dollars, "
                "called.") == Lines{"Coinara: funding raised = 30000000 USD"});
  CHECK(figures("[Coinara|Exchange] fired 200 people.") == Lines{"Coinara: employees = 200"});
  CHECK(figures("So this user is saying, hey, I lost 45,000 dollars.").empty());
  CHECK(figures("In [Fjordchain|Network], we have 150 million transactions.").empty());
  CHECK(figures("Take these 20,000 users.").empty());
}

TEST_CASE("quarters and halves of years are periods") {
  CHECK(figures("We had 4 million visitors in Q3 2024.") ==
        Lines{"Nordbit: visitors = 4000000, 2024-Q3"});
  CHECK(figures("We had 4 million visitors in the first half of 2023.") ==
        Lines{"Nordbit: visitors = 4000000, 2023-H1"});
  CHECK(figures("We had 4 million visitors two years ago.") ==
        Lines{"Nordbit: visitors = 4000000, two years ago"});
}

TEST_CASE("figures are read with a plus behind them, and basis points as parts of a percent") {
  CHECK(figures("We have $2B+ in customer assets.") ==
        Lines{"Nordbit: customer assets > 2000000000 USD"});
  CHECK(figures("We have 30M+ users in 180+ countries.") ==
        Lines{"Nordbit: countries > 180", "Nordbit: users > 30000000"});
  CHECK(figures("We support 14 or so different cryptocurrencies.") ==
        Lines{"Nordbit: different cryptocurrencies ~ 14"});
  CHECK(figures("We charge 5 bps.") == Lines{"Nordbit: fee = 0.05 %"});
  CHECK(figures("We charge 2 basis points.") == Lines{"Nordbit: fee = 0.02 %"});
  CHECK(figures("We raised USD 2 M from friends.") ==
        Lines{"Nordbit: funding raised = 2000000 USD"});
  CHECK(figures("We raised Rs 100 crore.") == Lines{"Nordbit: funding raised = 1000000000 INR"});
}

TEST_CASE("deeds count in every form of their verb") {
  CHECK(figures("[Coinara|Exchange] is an exchange trading over $2bn per day.") ==
        Lines{"Coinara: volume traded > 2000000000 USD, per day"});
  CHECK(figures("Every month around 10 billion euros is traded on our platform.") ==
        Lines{"Nordbit: volume traded ~ 10000000000 EUR, per month"});
  CHECK(figures("We tripled the team last year.") == Lines{"Nordbit: team = 3 x, last year"});
  CHECK(figures("[Coinara|Exchange] shares were trading at 5 dollars.").empty());
}

TEST_CASE("text that introduces an interview goes on about the company that it is about") {
  const auto told = [](const std::string& lead) {
    return MarkedTranscript()
        .lead("[Coinara|Exchange] CEO [Ivo Lindt|Person] spoke with [Varn News|Organization].")
        .lead(lead)
        .asks("Pia Holm|Person", "Hello.")
        .says("Ivo Lindt|Person", "Hello.")
        .read()
        .metrics();
  };
  CHECK(told("The exchange has 5 million users.") == Lines{"Coinara: users = 5000000"});
  CHECK(told("The Oslo-based firm employs 300 people.") == Lines{"Coinara: employees = 300"});
  CHECK(told("Its daily volume is 20 million dollars.") ==
        Lines{"Coinara: daily volume = 20000000 USD, daily"});
  CHECK(told("The firm's revenue fell by 40%.") == Lines{"Coinara: revenue decline = 40 %"});
  CHECK(told("He said that his exchange added 40,000 users.") == Lines{"Coinara: users = 40000"});
  CHECK(told("It is based in Bergen and operates in 65 countries.") ==
        Lines{"Coinara: countries = 65"});
  CHECK(told("The exchange that failed had 5 million users.").empty());
  CHECK(told("An exchange in Peru has 5 million users.").empty());
  CHECK(told("“We have 300 employees,” he said.") == Lines{"Coinara: employees = 300"});
  CHECK(told("We have 3 million readers.").empty());
}

TEST_CASE("a page of questions and answers without labels speaks of its guest's company") {
  const auto answered = [](const std::string& answer) {
    return MarkedTranscript()
        .lead("[Ivo Lindt|Person] is the CEO of [Coinara|Exchange].")
        .lead("How large have you become?")
        .lead(answer)
        .read()
        .metrics();
  };
  CHECK(answered("Our users come from 180 countries.") == Lines{"Coinara: countries = 180"});
  CHECK(answered("We serve 30 million users.") == Lines{"Coinara: users = 30000000"});
}

TEST_CASE("what a sentence opens with describes its subject") {
  CHECK(figures("With 300 employees in 12 offices, [Coinara|Exchange] is large.") ==
        Lines{"Coinara: employees = 300", "Coinara: offices = 12"});
  CHECK(figures("Having raised 30 million dollars, [Coinara|Exchange] has a lot to do.") ==
        Lines{"Coinara: funding raised = 30000000 USD"});
}

TEST_CASE("a part of what was counted before belongs to the same") {
  CHECK(figures("We have 9,000 users. Yes, we have 9,000 users, and 2,000 of them trade every "
                "month.") ==
        Lines{"Nordbit: monthly users = 2000, per month", "Nordbit: users = 9000"});
}

TEST_CASE("sums of what only money measures are in the currency named last, or in dollars") {
  CHECK(figures("We raised 55 million at a valuation of 1.1 billion.") ==
        Lines{"Nordbit: funding raised = 55000000 USD", "Nordbit: valuation = 1100000000 USD"});
  CHECK(figures("Our fund holds 3 million euros. We raised 55 million.") ==
        Lines{"Nordbit: fund = 3000000 EUR", "Nordbit: funding raised = 55000000 EUR"});
}

TEST_CASE("growth is told with its time, from and to, and of several") {
  CHECK(figures("Our team has grown over the past year to 600 people.") ==
        Lines{"Nordbit: team size (people) = 600"});
  CHECK(figures("We grew our user base from 8 million to 21 million.") ==
        Lines{"Nordbit: user base = 21000000", "Nordbit: user base = 8000000"});
  CHECK(figures("We went from 30 people to 450.") ==
        Lines{"Nordbit: people = 30", "Nordbit: people = 450"});
  CHECK(figures("Our [KRON|Asset] reserves have grown fivefold, and [FJD|Asset] has increased by "
                "tenfold.") ==
        Lines{"Nordbit: FJD reserves growth = 10 x", "Nordbit: KRON reserves growth = 5 x"});
  CHECK(figures("We've grown tenfold.") == Lines{"Nordbit: growth = 10 x"});
  CHECK(figures("Our volume is up five times.") == Lines{"Nordbit: volume growth = 5 x"});
  CHECK(figures("We cut our fees by 30%.") == Lines{"Nordbit: fees decline = 30 %"});
}

TEST_CASE("a share says of which part it is") {
  CHECK(figures("30% of our users in [Peru|Place] are women.") ==
        Lines{"Nordbit: share of users in Peru that are women = 30 %"});
  CHECK(figures("Some 70% of our staff work from home.") ==
        Lines{"Nordbit: share of staff that work from home ~ 70 %"});
  CHECK(figures("He allegedly has 20% of our staff.").empty());
}

TEST_CASE("what is counted ends with its plural, and a rank may be joined") {
  CHECK(figures("We have 300 employees spread across 12 offices.") ==
        Lines{"Nordbit: employees = 300", "Nordbit: offices = 12"});
  CHECK(figures("Our 24-hour volume is 3 billion dollars.") ==
        Lines{"Nordbit: 24-hour volume = 3000000000 USD"});
  CHECK(figures("We are the third-largest exchange in [Peru|Place].") ==
        Lines{"Nordbit: rank in Peru = 3"});
  CHECK(figures("60% of our users are from Asia. Asia accounts for 60% of our volume.") ==
        Lines{"Nordbit: share of users that are from Asia = 60 %",
              "Nordbit: share of volume = 60 %"});
}
