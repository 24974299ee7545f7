// Runs the scenarios of the openCypher Technology Compatibility Kit:
//   tck [--store] [--at-least N] [FEATURE OR FOLDER]...
// on a graph in memory, or in a store on disk.
// Prints those that do not pass and how many do. Exit code 1 if fewer than N
// pass, 77 (skipped) where the kit is not installed.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "gherkin.h"
#include "run_scenario.h"

namespace {

namespace fs = std::filesystem;
using namespace talkgraph;

constexpr int kSkipped = 77;

// The kit around the features that are named, the one that TALKGRAPH_SHARED
// names, or the one beside the repository.
std::optional<fs::path> find_kit(const std::vector<fs::path>& paths) {
  if (!paths.empty()) {
    for (fs::path at = fs::absolute(paths.front()).lexically_normal(); at.has_relative_path();
         at = at.parent_path()) {
      if (fs::exists(at / "features") && fs::exists(at / "graphs")) return at;
    }
  }
  if (const char* shared = std::getenv("TALKGRAPH_SHARED")) {
    if (fs::exists(fs::path(shared) / "tck" / "features")) return fs::path(shared) / "tck";
  }
  const fs::path beside = fs::path(TALKGRAPH_SOURCE).parent_path() / "shared" / "tck";
  return fs::exists(beside / "features") ? std::optional(beside) : std::nullopt;
}

std::vector<fs::path> find_features(const std::vector<fs::path>& paths) {
  std::vector<fs::path> features;
  for (const fs::path& path : paths) {
    if (!fs::is_directory(path)) {
      features.push_back(path);
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
      if (entry.path().extension() == ".feature") features.push_back(entry.path());
    }
  }
  std::sort(features.begin(), features.end());
  return features;
}

int run_all(tck::Subject& subject, const std::vector<fs::path>& features, const fs::path& graphs,
            std::size_t at_least) {
  std::size_t total = 0;
  std::size_t passed = 0;
  for (const fs::path& feature : features) {
    const auto scenarios = tck::read_feature(feature);
    if (!scenarios) {
      std::cerr << scenarios.error().to_string() << "\n";
      return EXIT_FAILURE;
    }
    for (const tck::Scenario& scenario : *scenarios) {
      ++total;
      const auto failure = tck::run_scenario(scenario, subject, graphs);
      if (!failure) {
        ++passed;
        continue;
      }
      std::cout << scenario.file << ":" << scenario.line << ": " << scenario.name << "\n  "
                << *failure << "\n";
    }
  }
  std::cout << passed << " of " << total << " scenarios pass\n";
  return passed < at_least ? EXIT_FAILURE : EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<fs::path> paths;
  std::size_t at_least = 0;
  bool in_store = false;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--at-least" && i + 1 < argc) {
      at_least = std::strtoul(argv[++i], nullptr, 10);
    } else if (argument == "--store") {
      in_store = true;
    } else {
      paths.emplace_back(argument);
    }
  }
  const auto kit = find_kit(paths);
  if (!kit) {
    std::cout << "skipped: the openCypher Technology Compatibility Kit is not there "
                 "(set TALKGRAPH_SHARED)\n";
    return kSkipped;
  }
  if (paths.empty()) paths.push_back(*kit / "features");
  auto subject = in_store ? tck::make_store_subject()
                          : Result<std::unique_ptr<tck::Subject>>(tck::make_memory_subject());
  if (!subject) {
    std::cerr << subject.error().to_string() << "\n";
    return EXIT_FAILURE;
  }
  return run_all(**subject, find_features(paths), *kit / "graphs", at_least);
}
