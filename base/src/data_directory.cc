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
  std::error_code failure;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failure);
  const auto installed = program.parent_path().parent_path() / "share" / "talkgraph" / "data";
  if (!failure && holds_data(installed)) return installed;
  if (holds_data(TALKGRAPH_SOURCE_DATA)) return std::filesystem::path(TALKGRAPH_SOURCE_DATA);
  return fail(ErrorCode::kNotFound, "no ontology.json in " + installed.string() +
                                        " or " TALKGRAPH_SOURCE_DATA
                                        "; set TALKGRAPH_DATA to talkgraph's data folder");
}

}  // namespace talkgraph
