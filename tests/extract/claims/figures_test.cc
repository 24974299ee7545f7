#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

struct Wanted {
  std::string subject;
  std::vector<std::string> words;  // of the measure, any of them
  double value = 0;
  std::string unit;
  bool target = false;
};

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

Wanted wanted(const std::string& line) {
  auto parts = split(line, '|');
  REQUIRE(parts.size() == 4);
  Wanted figure{parts[0], split(parts[1], ' '), std::stod(parts[2]), parts[3], false};
  figure.target = figure.unit.ends_with('!');
  if (figure.target) figure.unit.pop_back();
  return figure;
}

bool says(const MarkedTranscript::Result& result, const MetricAssertion& metric,
          const Wanted& figure) {
  std::string measure = metric.measure;
  std::transform(measure.begin(), measure.end(), measure.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto said = split(measure, ' ');
  const bool shared =
      std::any_of(figure.words.begin(), figure.words.end(), [&](const std::string& word) {
        return std::find(said.begin(), said.end(), word) != said.end();
      });
  return shared && result.names.entities[metric.subject].name == figure.subject &&
         std::abs(metric.value - figure.value) <= 0.005 * figure.value &&
         metric.unit == figure.unit && metric.target == figure.target;
}

struct Outcome {
  int right = 0;
  int wrong = 0;
  int missed = 0;
};

Outcome read_example(const nlohmann::json& example) {
  Outcome outcome;
  const auto result = say(example.at("text").get<std::string>());
  std::vector<Wanted> open;
  for (const auto& line : example.at("finds")) open.push_back(wanted(line.get<std::string>()));
  for (const MetricAssertion& metric : result.claims.metrics) {
    const auto found = std::find_if(open.begin(), open.end(), [&](const Wanted& figure) {
      return says(result, metric, figure);
    });
    if (found == open.end()) {
      ++outcome.wrong;
      continue;
    }
    open.erase(found);
    ++outcome.right;
  }
  outcome.missed = static_cast<int>(open.size());
  return outcome;
}

nlohmann::json examples() {
  const auto text = read_file(TALKGRAPH_TEST_DIRECTORY "/data/figures.json");
  REQUIRE(text.has_value());
  return nlohmann::json::parse(*text);
}

}  // namespace

TEST_CASE("figures are found however they are put, and nothing else") {
  const auto root = examples();
  for (const auto& example : root.at("examples")) {
    const auto text = example.at("text").get<std::string>();
    std::string found;
    for (const std::string& line : say(text).metrics()) found += "\n  " + line;
    INFO(text << found);
    const Outcome outcome = read_example(example);
    CHECK(outcome.missed == 0);
    CHECK(outcome.wrong == 0);
  }
}

// No rule was written for these; the bounds are what is reached.
TEST_CASE("figures in ways that no rule was written for are mostly found") {
  Outcome all;
  const auto root = examples();
  for (const auto& example : root.at("held_back")) {
    const Outcome outcome = read_example(example);
    all.right += outcome.right;
    all.wrong += outcome.wrong;
    all.missed += outcome.missed;
  }
  CAPTURE(all.right, all.wrong, all.missed);
  CHECK(all.right >= 18);
  CHECK(all.wrong == 0);
}
