#include "base/data_directory.h"

#include <cstdlib>

namespace talkgraph {

Result<std::filesystem::path> find_data_directory() {
  const auto holds_data = [](const std::filesystem::path& directory) {
    std::error_code ignored;
    return std::filesystem::exists(directory / "ontology.json", ignored);
  };
  if (const char* named = std::getenv("TALKGRAPH_DATA"); named != nullptr && *named != '\0') {
    if (holds_data(named)) return std::filesystem::path(named);
    return fail(ErrorCode::kNotFound, "TALKGRAPH_DATA names a folder without ontology.json",
                {named});
  }
  for (const char* place : {TALKGRAPH_INSTALLED_DATA, TALKGRAPH_SOURCE_DATA}) {
    if (holds_data(place)) return std::filesystem::path(place);
  }
  return fail(ErrorCode::kNotFound,
              "no ontology.json in " TALKGRAPH_INSTALLED_DATA " or " TALKGRAPH_SOURCE_DATA
              "; set TALKGRAPH_DATA to talkgraph's data folder");
}

}  // namespace talkgraph
