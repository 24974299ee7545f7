#pragma once

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "graph/ontology.h"

namespace talkgraph::tests {

// An empty directory that goes away with its content.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "talkgraph-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path store() const { return path_ / "store"; }

 private:
  std::filesystem::path path_;
};

inline const Ontology& ontology() {
  static const Ontology loaded =
      Ontology::load(std::string(TALKGRAPH_TEST_DATA) + "/ontology.json").value();
  return loaded;
}

}  // namespace talkgraph::tests
