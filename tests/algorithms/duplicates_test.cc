#include "algorithms/duplicates.h"

#include <catch2/catch.hpp>

#include "name_likeness.h"
#include "small_graph.h"

using namespace talkgraph;
using namespace talkgraph::algorithms;

namespace {

class People {
 public:
  void add(const std::string& id, const std::string& label, const std::string& name,
           std::int64_t documents = 1, const List& aliases = {}) {
    const NodeId node = small.node(id);
    const std::vector<LabelId> labels = {*small.graph.label("Entity"), *small.graph.label(label)};
    REQUIRE(small.graph.set_node_labels(node, labels));
    const PropertyMap properties = {
        {"id", id}, {"name", name}, {"document_count", documents}, {"aliases", aliases}};
    REQUIRE(small.graph.set_node_properties(node, properties));
  }
  void mention(const std::string& document, const std::string& id) {
    const NodeId turn = *small.graph.create_node({}, {});
    small.graph.create_relationship(turn, *small.graph.type("IN"), place(document), {}).value();
    small.graph.create_relationship(turn, *small.graph.type("MENTIONS"), small.node(id), {})
        .value();
  }
  std::vector<std::string> found() {
    std::vector<std::string> out;
    const auto duplicates = find_duplicates(small.graph);
    REQUIRE(duplicates);
    for (const Duplicate& one : *duplicates) {
      out.push_back(small.id(one.entity) + " " + small.id(one.other));
    }
    return out;
  }

  SmallGraph small;

 private:
  NodeId place(const std::string& document) {
    const auto [known, is_new] = documents_.try_emplace(document);
    if (is_new) known->second = *small.graph.create_node({}, {});
    return known->second;
  }
  std::map<std::string, NodeId> documents_;
};

std::optional<Likeness> alike(const char* a, const char* b, bool persons = false) {
  return likeness(name_words(a), name_words(b), persons);
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("names are alike in their words, by an initial, but for a letter, or one goes on") {
  CHECK(alike("Orb Club", "OrbClub") == Likeness::kSameWords);
  CHECK(alike("Jane Roe", "Roe Jane", true) == Likeness::kSameWords);
  CHECK(alike("J. Roe", "Jane Roe", true) == Likeness::kInitial);
  CHECK(alike("J. Roe", "Mary Roe", true) == std::nullopt);
  CHECK(alike("Tidewell", "Tidewel") == Likeness::kMisspelt);
  CHECK(alike("Orbex", "Orbix") == std::nullopt);
  CHECK(alike("Tidal 12", "Tidal 13") == std::nullopt);
  CHECK(alike("Lantern", "Lantern Protocol") == Likeness::kLonger);
  CHECK(alike("Roe", "Jane Roe", true) == Likeness::kLonger);
  CHECK(alike("Labs", "Orbex Labs") == std::nullopt);
}

TEST_CASE("alike names have a key in common") {
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"Orb Club", "OrbClub"},        {"Jane Roe", "Roe Jane"}, {"J. Roe", "Jane Roe"},
      {"Tidewell", "Tidewel"},        {"Tidewell", "Tidwell"},  {"Tidewell", "Tiedwell"},
      {"Lantern", "Lantern Chain X"}, {"Roe", "Jane Roe"}};
  for (const auto& [a, b] : pairs) {
    INFO(a << " and " << b);
    REQUIRE(likeness(name_words(a), name_words(b), true));
    const auto keys = name_keys(name_words(a), true);
    const auto others = name_keys(name_words(b), true);
    CHECK(std::find_first_of(keys.begin(), keys.end(), others.begin(), others.end()) != keys.end());
  }
}

TEST_CASE("what more documents name comes first, and the most shared of all") {
  People people;
  people.add("lantern", "Organization", "Lantern");
  people.add("lantern-labs", "Organization", "Lantern Labs", 2);
  people.add("tidewell", "Organization", "Tidewell");
  people.add("tidewel", "Organization", "Tidewel");
  people.add("orbex", "Organization", "Orbex");
  people.small.relate("tidewell", "orbex");
  people.small.relate("orbex", "tidewel");
  CHECK(people.found() == Lines{"tidewell tidewel", "lantern-labs lantern"});
}

TEST_CASE("what one document names, a relationship joins or a label parts is told apart") {
  People people;
  people.add("lantern", "Organization", "Lantern");
  people.add("lantern-labs", "Organization", "Lantern Labs");
  SECTION("nothing parts them") {
    CHECK(people.found() == Lines{"lantern-labs lantern"});
  }
  SECTION("one document") {
    people.mention("talk", "lantern");
    people.mention("panel", "lantern-labs");
    CHECK(people.found().size() == 1);
    people.mention("talk", "lantern-labs");
    CHECK(people.found().empty());
  }
  SECTION("a relationship") {
    people.small.relate("lantern-labs", "lantern");
    CHECK(people.found().empty());
  }
  SECTION("another label") {
    people.add("lantern-x", "Product", "Lantern Labs");
    CHECK(people.found() == Lines{"lantern-labs lantern"});
  }
}

TEST_CASE("a given name alone is somebody's only with something shared") {
  People people;
  people.add("jane-talk", "Person", "Jane");
  people.add("jane-roe", "Person", "Jane Roe");
  people.add("orbex", "Organization", "Orbex");
  CHECK(people.found().empty());
  people.small.relate("jane-talk", "orbex");
  people.small.relate("jane-roe", "orbex");
  CHECK(people.found() == Lines{"jane-roe jane-talk"});
}

TEST_CASE("what two persons are called beside their full names makes them not alike") {
  People people;
  people.add("jane-roe", "Person", "Jane Roe", 1, {"Jane"});
  people.add("jane-lund", "Person", "Jane Lund", 1, {"Jane"});
  people.add("orbex", "Organization", "Orbex");
  people.small.relate("jane-lund", "orbex");
  people.small.relate("jane-roe", "orbex");
  CHECK(people.found().empty());
}

TEST_CASE("a beginning that a hundred names share tells nothing") {
  People people;
  people.add("deep", "Organization", "Deep");
  for (int i = 0; i < 101; ++i) {
    const std::string end(1, static_cast<char>('a' + i % 26));
    people.add(
        "deep-" + std::to_string(i), "Organization",
        "Deep " + std::string(static_cast<std::size_t>(1 + i / 26), 'q') + end + "zyxw" + end);
  }
  for (const std::string& line : people.found()) CHECK(line.find("deep ") == std::string::npos);
}
