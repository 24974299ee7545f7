// What a disk holds when the power is cut: of what was written, that which was
// synced for sure, and of the rest what chance leaves.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <string>

namespace talkgraph::tests {

enum class Change { kCreate, kAppend, kSync, kSyncNames, kRename, kLink, kDelete };

// A change to a file of one directory or of a folder in it; `more` has the bytes, or the
// new name.
struct DiskEvent {
  Change change;
  std::string name;
  std::string more;
};

enum class Loss {
  kNothing,   // the process alone has died
  kUnsynced,  // all bytes that were not synced
  kNames,     // also every new, other or deleted name since the directory was synced
  kTorn,      // the end of what was not synced
  kZeros,     // the same, with zeros in its place
  kGarbage,   // the same, with anything in its place
};

class Disk {
 public:
  void apply(const DiskEvent& event);
  // Makes the files in an empty directory.
  void write(const std::filesystem::path& directory, Loss loss, std::mt19937& random) const;

 private:
  struct File {
    std::string bytes;
    std::size_t synced = 0;
  };
  // Names are given to files as a directory does it, so that a file outlives its name.
  using Names = std::map<std::string, std::shared_ptr<File>>;
  static std::string kept(const File& file, Loss loss, std::mt19937& random);

  Names names_;
  Names synced_names_;
};

}  // namespace talkgraph::tests
