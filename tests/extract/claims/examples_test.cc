#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "base/file.h"
#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

// What every example says, before its own sentence.
const std::vector<std::string> kFrame = {"Mara Quist WORKS_FOR Nordbit",
                                         "Pia Holm INTERVIEWED Mara Quist"};

std::vector<std::string> claims_of(const std::string& text) {
  const auto result = say(text);
  std::vector<std::string> found;
  for (std::string& line : result.relations()) {
    if (std::find(kFrame.begin(), kFrame.end(), line) == kFrame.end()) {
      found.push_back(std::move(line));
    }
  }
  return found;
}

const std::vector<std::string> kFiles = {"/patterns/relations.json", "/patterns/frames.json"};

std::vector<nlohmann::json> groups_in(const std::string& file) {
  const auto text = read_file(TALKGRAPH_TEST_DATA + file);
  REQUIRE(text.has_value());
  const auto root = nlohmann::json::parse(*text);
  return root.at("patterns").get<std::vector<nlohmann::json>>();
}

std::vector<nlohmann::json> pattern_groups() {
  std::vector<nlohmann::json> groups;
  for (const std::string& file : kFiles) {
    for (auto& group : groups_in(file)) groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace

TEST_CASE("every example among the patterns and frames claims what it says and nothing else") {
  std::size_t examples = 0;
  for (const auto& group : pattern_groups()) {
    for (const auto& example : group.at("examples")) {
      const auto sentence = example.at("text").get<std::string>();
      auto wanted = example.at("finds").get<std::vector<std::string>>();
      std::sort(wanted.begin(), wanted.end());
      INFO(group.at("name").get<std::string>() << ": " << sentence);
      CHECK(claims_of(sentence) == wanted);
      ++examples;
    }
  }
  CHECK(examples > 90);
}

TEST_CASE("every group of patterns and frames has an example that finds its relation") {
  for (const auto& group : pattern_groups()) {
    const auto relation = group.at("relation").get<std::string>();
    bool shown = false;
    for (const auto& example : group.at("examples")) {
      for (const auto& line : example.at("finds")) {
        shown = shown || line.get<std::string>().find(" " + relation + " ") != std::string::npos;
      }
    }
    INFO(group.at("name").get<std::string>());
    CHECK(shown);
  }
}

TEST_CASE("no group of a file of patterns or frames stands there twice, nor any line of one") {
  for (const std::string& file : kFiles) {
    std::set<std::string> names;
    std::set<std::string> lines;
    for (const auto& group : groups_in(file)) {
      const auto name = group.at("name").get<std::string>();
      INFO(file << ": " << name);
      CHECK(names.insert(name).second);
      for (const auto& pattern : group.at(group.contains("frames") ? "frames" : "patterns")) {
        const auto line = pattern.get<std::string>();
        INFO(line);
        CHECK(lines.insert(line).second);
      }
    }
  }
}
