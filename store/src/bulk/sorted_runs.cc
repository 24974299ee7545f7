#include "bulk/sorted_runs.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <queue>
#include <string>
#include <utility>

namespace talkgraph::store {
namespace {

using Sizes = std::array<std::uint32_t, 2>;  // of a record's key and value; before both

constexpr std::size_t kRunBufferBytes = 256U << 10;

tl::unexpected<Error> file_error(const char* what, const std::filesystem::path& path) {
  return fail(ErrorCode::kIo, std::string(what) + ": " + std::strerror(errno), {path.string()});
}

}  // namespace

// A run's file, of which one record is at hand.
class SortedRuns::Reader {
 public:
  explicit Reader(const std::filesystem::path& path) : path_(path), buffer_(kRunBufferBytes) {
    file_.rdbuf()->pubsetbuf(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    file_.open(path, std::ios::binary);
  }

  // False at the end.
  Result<bool> next() {
    Sizes sizes{};
    if (!file_.read(reinterpret_cast<char*>(sizes.data()), sizeof sizes)) {
      if (file_.eof() && file_.gcount() == 0) return false;
      return file_error("cannot read", path_);
    }
    key_.resize(sizes[0]);
    value_.resize(sizes[1]);
    file_.read(key_.data(), static_cast<std::streamsize>(key_.size()));
    file_.read(value_.data(), static_cast<std::streamsize>(value_.size()));
    if (!file_) return file_error("cannot read", path_);
    return true;
  }

  const std::string& key() const { return key_; }
  const std::string& value() const { return value_; }

 private:
  std::filesystem::path path_;
  std::vector<char> buffer_;
  std::ifstream file_;
  std::string key_;
  std::string value_;
};

void SortedRuns::begin() {
  std::filesystem::path& path = paths_.emplace_back(files_);
  path += "." + std::to_string(paths_.size() - 1);
  file_ = std::ofstream(path, std::ios::binary | std::ios::trunc);
}

void SortedRuns::add(std::string_view key, std::string_view value) {
  const Sizes sizes{static_cast<std::uint32_t>(key.size()),
                    static_cast<std::uint32_t>(value.size())};
  file_.write(reinterpret_cast<const char*>(sizes.data()), sizeof sizes);
  file_.write(key.data(), static_cast<std::streamsize>(key.size()));
  file_.write(value.data(), static_cast<std::streamsize>(value.size()));
}

Result<void> SortedRuns::end() {
  file_.close();
  if (!file_) return file_error("cannot write", paths_.back());
  return {};
}

Result<void> SortedRuns::merge(Visitor visit) const {
  const auto comes_after = [](const Reader* a, const Reader* b) { return a->key() > b->key(); };
  std::vector<std::unique_ptr<Reader>> runs;
  std::priority_queue<Reader*, std::vector<Reader*>, decltype(comes_after)> least(comes_after);
  for (const std::filesystem::path& path : paths_) {
    runs.push_back(std::make_unique<Reader>(path));
    TG_ASSIGN(const bool has_record, runs.back()->next());
    if (has_record) least.push(runs.back().get());
  }
  while (!least.empty()) {
    Reader* run = least.top();
    least.pop();
    TG_TRY(visit(run->key(), run->value()));
    TG_ASSIGN(const bool has_record, run->next());
    if (has_record) least.push(run);
  }
  return {};
}

}  // namespace talkgraph::store
