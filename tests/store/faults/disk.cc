#include "faults/disk.h"

#include <fstream>

namespace talkgraph::tests {

void Disk::apply(const DiskEvent& event) {
  switch (event.change) {
    case Change::kCreate:
      names_[event.name] = std::make_shared<File>();
      break;
    case Change::kAppend:
      names_.at(event.name)->bytes += event.more;
      break;
    case Change::kSync: {
      // It may have been deleted while it was open.
      const auto file = names_.find(event.name);
      if (file != names_.end()) file->second->synced = file->second->bytes.size();
      break;
    }
    case Change::kSyncNames:
      synced_names_ = names_;
      break;
    case Change::kRename:
      names_[event.more] = names_.at(event.name);
      names_.erase(event.name);
      break;
    case Change::kLink:
      names_[event.more] = names_.at(event.name);
      break;
    case Change::kDelete:
      names_.erase(event.name);
      break;
  }
}

std::string Disk::kept(const File& file, Loss loss, std::mt19937& random) {
  if (loss == Loss::kNothing) return file.bytes;
  std::string bytes = file.bytes.substr(0, file.synced);
  if (loss == Loss::kUnsynced || loss == Loss::kNames) return bytes;
  const std::size_t unsynced = file.bytes.size() - file.synced;
  if (unsynced == 0) return bytes;
  bytes += file.bytes.substr(file.synced, random() % unsynced);
  while (loss != Loss::kTorn && bytes.size() < file.bytes.size()) {
    bytes.push_back(loss == Loss::kZeros ? '\0' : static_cast<char>(random()));
  }
  return bytes;
}

void Disk::write(const std::filesystem::path& directory, Loss loss, std::mt19937& random) const {
  for (const auto& [name, file] : loss == Loss::kNames ? synced_names_ : names_) {
    const std::filesystem::path path = directory / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << kept(*file, loss, random);
  }
}

}  // namespace talkgraph::tests
