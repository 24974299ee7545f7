#include "inputs.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <set>

#include "base/utf8.h"
#include "store/store.h"

namespace talkgraph::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* kStandardInput = "-";
constexpr std::array kTranscriptExtensions = {".txt", ".md",  ".markdown", ".html",
                                              ".htm", ".vtt", ".srt"};

Error io_error(const fs::path& path, const std::error_code& code) {
  const ErrorCode kind = code == std::errc::no_such_file_or_directory ? ErrorCode::kNotFound
                         : code == std::errc::permission_denied       ? ErrorCode::kPermissionDenied
                                                                      : ErrorCode::kIo;
  return Error{kind, "cannot read: " + code.message(), {path.string()}};
}

std::string lower_extension(const fs::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return extension;
}

bool is_json_lines(const fs::path& path) {
  return lower_extension(path) == ".jsonl";
}

// Programs and other data show themselves by a zero byte near the start; UTF-16
// has such bytes, too, but begins with its mark.
bool looks_like_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::array<char, 4096> start{};
  file.read(start.data(), start.size());
  const std::string_view bytes(start.data(), static_cast<std::size_t>(file.gcount()));
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
         bytes.find('\0') == std::string_view::npos;
}

bool is_transcript(const fs::path& path) {
  const std::string extension = lower_extension(path);
  if (extension.empty()) return looks_like_text(path);
  return std::find(kTranscriptExtensions.begin(), kTranscriptExtensions.end(), extension) !=
         kTranscriptExtensions.end();
}

class Collector {
 public:
  void add_argument(const std::string& argument) {
    if (argument == kStandardInput) {
      inputs_.files.push_back({{}, "stdin", false});
      return;
    }
    std::error_code failure;
    const fs::file_status status = fs::status(argument, failure);
    if (failure || !fs::exists(status)) {
      inputs_.errors.push_back(io_error(argument, failure));
    } else if (fs::is_directory(status)) {
      walk(argument);
    } else {
      add_file(argument, fs::path(argument).filename());
    }
  }

  Inputs finish() { return std::move(inputs_); }

 private:
  // Depth first, with a stack of our own: folders nest as deep as they like.
  void walk(const fs::path& root) {
    std::vector<fs::path> below = {fs::path()};
    while (!below.empty()) {
      const fs::path relative = std::move(below.back());
      below.pop_back();
      const fs::path path = relative.empty() ? root : root / relative;
      std::error_code failure;
      // Links to files are files; links to folders could lead in circles.
      if (relative.empty() ||
          fs::symlink_status(path, failure).type() == fs::file_type::directory) {
        list(root, relative, below);
      } else if (!fs::is_regular_file(path, failure)) {
        if (failure) {
          inputs_.errors.push_back(io_error(path, failure));
        } else {
          inputs_.ignored.push_back(path);
        }
      } else if (is_json_lines(path) || is_transcript(path)) {
        add_file(path, relative);
      } else {
        inputs_.ignored.push_back(path);
      }
    }
  }

  // Puts a folder's entries on the stack, the first in order on top.
  void list(const fs::path& root, const fs::path& relative, std::vector<fs::path>& below) {
    // A store often lies in the folder that it was built from.
    if (store::is_store(root / relative)) return;
    std::error_code failure;
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(root / relative, failure), end; !failure && entry != end;
         entry.increment(failure)) {
      const fs::path name = entry->path().filename();
      if (!name.native().starts_with('.')) entries.push_back(relative / name);
    }
    if (failure) inputs_.errors.push_back(io_error(root / relative, failure));
    std::sort(entries.begin(), entries.end(),
              [](const fs::path& a, const fs::path& b) { return a.native() > b.native(); });
    below.insert(below.end(), entries.begin(), entries.end());
  }

  void add_file(const fs::path& path, const fs::path& relative) {
    const std::string id = relative.generic_string();
    if (find_invalid_utf8(id)) {
      inputs_.errors.push_back(
          {ErrorCode::kInvalidArgument, "the file's name is not UTF-8", {path.string()}});
      return;
    }
    std::error_code failure;
    const fs::path real = fs::canonical(path, failure);
    if (!failure && !reached_.insert(real).second) return;
    if (is_json_lines(path)) {
      inputs_.files.push_back({path, id, true});
      return;
    }
    const auto [taken, fresh] = by_id_.emplace(id, path);
    if (fresh) {
      inputs_.files.push_back({path, id, false});
      return;
    }
    inputs_.errors.push_back(
        {ErrorCode::kConflict,
         "document id '" + id + "' is already taken by " + taken->second.string(),
         {path.string()}});
  }

  Inputs inputs_;
  std::map<std::string, fs::path> by_id_;
  std::set<fs::path> reached_;
};

}  // namespace

Inputs collect_inputs(const std::vector<std::string>& arguments) {
  Collector collector;
  for (const std::string& argument : arguments) collector.add_argument(argument);
  return collector.finish();
}

}  // namespace talkgraph::cli
