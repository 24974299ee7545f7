// Stores on a file system that fails, and what is found on their disks afterwards.
#pragma once

#include <filesystem>
#include <memory>
#include <random>
#include <set>
#include <string>

#include "faults/fault_file_system.h"
#include "store/store.h"

namespace talkgraph::tests {

// All that a store's graph holds, as contents() says it.
using GraphLines = std::multiset<std::string>;

struct FaultyStore {
  std::shared_ptr<FaultFileSystem> files = std::make_shared<FaultFileSystem>();
  std::unique_ptr<rocksdb::Env> env = std::make_unique<FaultEnv>(files);

  Result<std::unique_ptr<store::Store>> open(const std::filesystem::path& directory,
                                             store::Durability durability) const;
  Result<std::unique_ptr<store::Store>> open_to_read(const std::filesystem::path& directory) const;
};

// The note that is no file of RocksDB's, which a recording must be told of.
inline constexpr const char* kAcknowledgementNote = "ACKNOWLEDGED";
void note_acknowledgement(FaultFileSystem& files, const std::filesystem::path& directory);

// The directory as it was when nobody had made anything in it but the mark, and what
// the disk then kept.
void make_image(const Disk& disk, const std::filesystem::path& directory, Loss loss,
                std::mt19937& random);

// What the next process finds: one that writes, for which the store is recovered, or
// one that reads, which costs less.
Result<GraphLines> reopened(const std::filesystem::path& directory, bool to_write);

// TALKGRAPH_FAULT_POINTS: how many of many points to try, or as many as a quick test may.
std::uint64_t fault_points(std::uint64_t quick);
// TALKGRAPH_SEED, or chance.
std::uint32_t seed_of_run();

}  // namespace talkgraph::tests
