// Bits that a disk has changed, and ends that it has lost: in logs, manifests and
// data files.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <random>

#include "base/file.h"
#include "folder.h"
#include "random_documents.h"
#include "store/care.h"
#include "store/store.h"
#include "support/graph_contents.h"

using namespace talkgraph;
using store::Store;
using tests::contents;
using tests::Folder;
using tests::ontology;

namespace {

namespace fs = std::filesystem;

using Files = std::map<std::string, std::string>;

// Files of a store that a writer has open: data files, and a log with more.
Files files_of_store(std::uint32_t seed) {
  const Folder folder;
  std::mt19937 random(seed);
  const auto commit = [&](Store& store, int first, int last) {
    for (int i = first; i < last; ++i) {
      REQUIRE(store.commit_document(tests::random_document("d" + std::to_string(i), random)));
    }
  };
  commit(*Store::open({folder.store(), true}, ontology()).value(), 0, 12);
  REQUIRE(store::compact_store(folder.store()));
  const auto writer = Store::open({folder.store(), true}, ontology()).value();
  commit(*writer, 10, 15);
  Files files;
  for (const auto& entry : fs::directory_iterator(folder.store())) {
    files[entry.path().filename().string()] = read_file(entry.path()).value();
  }
  return files;
}

bool is_kind(const std::string& name, const std::string& kind) {
  return name.find(kind) != std::string::npos;
}

// All that somebody who reads everything sees: graph, documents, a search.
struct Answers {
  std::multiset<std::string> graph;
  std::map<std::string, DocumentGraph> documents;
  std::vector<std::string> found;
  bool operator==(const Answers&) const = default;
};

Result<Answers> answers(const fs::path& directory) {
  TG_ASSIGN(const auto store, Store::open({directory, false, true}, ontology()));
  Answers answers;
  TG_ASSIGN(const std::vector<store::DocumentInfo> listed, store->documents());
  for (const store::DocumentInfo& info : listed) {
    TG_ASSIGN(const auto document, store->document(info.id));
    if (document) answers.documents.emplace(info.id, *document);
  }
  store::SearchRequest request;
  request.text = "word3";
  TG_ASSIGN(const auto matches, store->search(request));
  for (const auto& match : matches) answers.found.push_back(match.document);
  return answers;
}

// A read that fails within contents() ends the test; a check reads all of it first.
Result<Answers> checked_answers(const fs::path& directory) {
  TG_ASSIGN(const store::CheckReport report, store::check_store(directory, ontology(), false));
  if (report.problem_count > 0) return fail(ErrorCode::kCorrupt, report.problems.front());
  TG_ASSIGN(Answers all, answers(directory));
  TG_ASSIGN(const auto store, Store::open({directory, false, true}, ontology()));
  TG_ASSIGN(const auto graph, store->snapshot());
  all.graph = contents(*graph);
  return all;
}

// Flips a bit or cuts the end off; says what it did.
std::string damage(std::string& bytes, std::mt19937& random) {
  const std::size_t place = random() % bytes.size();
  if (random() % 4 == 0) {
    bytes.resize(place);
    return "cut off at byte " + std::to_string(place);
  }
  bytes[place] = static_cast<char>(bytes[place] ^ (1 << random() % 8));
  return "bit flipped in byte " + std::to_string(place);
}

void write_files(const Files& files, const fs::path& directory) {
  fs::create_directories(directory);
  for (const auto& [name, bytes] : files) {
    std::ofstream(directory / name, std::ios::binary) << bytes;
  }
}

}  // namespace

TEST_CASE("damage to a file is told by name, or changes no answer") {
  const char* points = std::getenv("TALKGRAPH_FLIPS");
  const int wanted = points == nullptr ? 150 : std::stoi(points);
  const char* given = std::getenv("TALKGRAPH_SEED");
  const auto seed =
      given == nullptr ? std::random_device()() : static_cast<std::uint32_t>(std::stoul(given));
  std::mt19937 random(seed);
  const Files files = files_of_store(seed);
  const Folder undamaged;
  write_files(files, undamaged.store());
  const Answers expected = checked_answers(undamaged.store()).value();
  int refused = 0;
  for (int i = 0; i < wanted; ++i) {
    const std::string kind = i % 3 == 0 ? ".log" : i % 3 == 1 ? "MANIFEST" : ".sst";
    std::vector<std::string> names;
    for (const auto& [name, bytes] : files) {
      if (is_kind(name, kind) && !bytes.empty()) names.push_back(name);
    }
    const std::string& name = names[random() % names.size()];
    Files damaged = files;
    const std::string what = damage(damaged.at(name), random);
    const Folder folder;
    write_files(damaged, folder.store());
    INFO("seed " << seed << ", " << name << " " << what);
    const Result<Answers> found = checked_answers(folder.store());
    if (found) {
      REQUIRE(*found == expected);
    } else {
      INFO(found.error().to_string());
      REQUIRE(
          (found.error().code == ErrorCode::kCorrupt || found.error().code == ErrorCode::kVersion));
      ++refused;
    }
  }
  std::cout << "damaged files: " << wanted << ", of which " << refused
            << " were refused, the others read as before; seed " << seed << "\n";
}
