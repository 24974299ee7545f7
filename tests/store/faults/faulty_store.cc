#include "faults/faulty_store.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "base/file.h"
#include "directory.h"
#include "folder.h"
#include "open_store.h"
#include "support/graph_contents.h"

namespace talkgraph::tests {

namespace fs = std::filesystem;
using store::Durability;
using store::Store;

Result<std::unique_ptr<Store>> FaultyStore::open(const fs::path& directory,
                                                 Durability durability) const {
  store::Options options{directory, true};
  options.durability = durability;
  return store::open_store(options, ontology(), env.get());
}

Result<std::unique_ptr<Store>> FaultyStore::open_to_read(const fs::path& directory) const {
  return store::open_store({directory, false, true}, ontology(), env.get());
}

void note_acknowledgement(FaultFileSystem& files, const fs::path& directory) {
  files.note(kAcknowledgementNote,
             read_file(directory / kAcknowledgementNote).value_or(std::string()));
}

void make_image(const Disk& disk, const fs::path& directory, Loss loss, std::mt19937& random) {
  REQUIRE(store::mark_directory(directory));
  disk.write(directory, loss, random);
  // Never synced, so that it is there or not as it happens.
  if (loss != Loss::kNothing && random() % 2 == 0) fs::remove(directory / kAcknowledgementNote);
}

Result<GraphLines> reopened(const fs::path& directory, bool to_write) {
  const FaultyStore healthy;
  Result<std::unique_ptr<Store>> opened =
      to_write ? healthy.open(directory, Durability::kFull) : healthy.open_to_read(directory);
  // Where making it was interrupted, only who may make it goes on.
  if (!opened && opened.error().code == ErrorCode::kNotFound) {
    opened = healthy.open(directory, Durability::kFull);
  }
  TG_ASSIGN(const auto store, std::move(opened));
  TG_ASSIGN(const auto graph, store->snapshot());
  return contents(*graph);
}

std::uint64_t fault_points(std::uint64_t quick) {
  const char* wanted = std::getenv("TALKGRAPH_FAULT_POINTS");
  return wanted == nullptr ? quick : std::stoull(wanted);
}

std::uint32_t seed_of_run() {
  const char* wanted = std::getenv("TALKGRAPH_SEED");
  return wanted == nullptr ? std::random_device()()
                           : static_cast<std::uint32_t>(std::stoul(wanted));
}

}  // namespace talkgraph::tests
