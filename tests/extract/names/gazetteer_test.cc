#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/file.h"
#include "names/gazetteer.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

// A directory with one gazetteer, removed at the end.
class TemporaryGazetteer {
 public:
  explicit TemporaryGazetteer(const std::string& json)
      : path_(std::filesystem::temp_directory_path() /
              ("talkgraph-gazetteer-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
    REQUIRE(write_file_atomically(path_ / "test.json", json));
  }
  ~TemporaryGazetteer() { std::filesystem::remove_all(path_); }

  Result<Gazetteer> load() {
    Result<NameLexicon> lexicon =
        NameLexicon::load(std::filesystem::path(TALKGRAPH_TEST_DATA) / "lexicons");
    REQUIRE(lexicon);
    return Gazetteer::load(path_, *lexicon);
  }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("a gazetteer keeps names, types, aliases and properties") {
  TemporaryGazetteer file(R"({"entries": [{"name": "Quarntex", "type": "Exchange",
      "aliases": ["QTX", "Quarn"], "weak": ["Quarn"], "alt": ["Organization"],
      "properties": {"ticker": "QTX"}}]})");
  const Result<Gazetteer> gazetteer = file.load();
  REQUIRE(gazetteer);
  const GazetteerEntry& entry = gazetteer->entries().at(0);
  CHECK(entry.name == "Quarntex");
  CHECK(entry.type == NameType::kExchange);
  CHECK(entry.alternatives == name_type_bit(NameType::kOrganization));
  CHECK(entry.aliases == std::vector<std::string>{"QTX"});
  CHECK(*entry.properties.at("ticker").as_string() == "QTX");
  CHECK(gazetteer->misspelt("quantex") == 0U);
}

TEST_CASE("a broken gazetteer is an error that names the file and the entry") {
  TemporaryGazetteer unknown(R"({"entries": [{"name": "Quarntex", "type": "Planet"}]})");
  const Result<Gazetteer> gazetteer = unknown.load();
  REQUIRE_FALSE(gazetteer);
  CHECK(gazetteer.error().code == ErrorCode::kMalformed);
  CHECK(gazetteer.error().message.find("Planet") != std::string::npos);
  CHECK(gazetteer.error().place.file.find("test.json") != std::string::npos);

  TemporaryGazetteer cut(R"({"entries": [{"name": "Quarn)");
  CHECK(cut.load().error().code == ErrorCode::kMalformed);
}

TEST_CASE("a missing gazetteer directory is an error") {
  NameLexicon lexicon;
  CHECK_FALSE(Gazetteer::load("/nonexistent/gazetteers", lexicon));
}
