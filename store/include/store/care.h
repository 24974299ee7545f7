// Care for a store: is it whole, copies of it, its size. Each of these opens the
// store by itself.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/ontology.h"

namespace talkgraph::store {

struct CheckReport {
  // What was wrong, in words, each with the record or the document; the first
  // thousand, and all of them counted.
  std::vector<std::string> problems;
  std::uint64_t problem_count = 0;
  // What still is, or is lost for good: without `repair`, the same.
  std::vector<std::string> left;
  std::uint64_t left_count = 0;
};

// Is told now and then how much of what is to be done is done, and what of it now:
// "checksums", in bytes, or a kind of record, in records, of which only about so many
// may be there. After a repair it begins again.
using CheckProgress =
    std::function<void(std::uint64_t done, std::uint64_t total, std::string_view doing)>;

// Reads everything: the checksums of all files; nodes and relationships; what
// follows from them (adjacency from both ends, by label, by type, by name, indexes
// and their uniqueness, counts, the text index); documents, their spans and quotes
// against their text; and what follows from these, with what a person wrote over it.
//
// Without `repair` it writes nothing and may run beside a writer. With `repair`,
// what follows from something that is there is made anew, and everything is read
// again; each step is one transaction. What a person made, documents and
// dictionaries follow from nothing: a loss of them is told, and nothing is derived
// again while a document cannot be read.
//
// Errors: as Store::open; kCorrupt for files that cannot be read, which names them:
// then only a backup helps; kConstraint for another ontology than the store's.
// Memory: some bytes a node; with `repair`, all that is made anew.
Result<CheckReport> check_store(const std::filesystem::path& directory, const Ontology& ontology,
                                bool repair, const CheckProgress& progress = {});

// Adds the store's state to the backups in `backups`, a folder that is made or
// holds earlier backups of it: data files that are there already are shared. Returns
// the number of the backup. While another process writes, that is the state of some
// moment between call and return; then, on another file system than the store's, all
// data files are copied before those that are new are kept.
Result<std::uint32_t> backup_store(const std::filesystem::path& directory,
                                   const std::filesystem::path& backups);

struct RestoreOptions {
  std::uint32_t number = 0;  // of the backup; 0 is the last one
  bool replace = false;      // a store that is in the directory
};
// Makes a store from a backup, checks it as a whole, and only then puts it into
// `directory`, which must be absent or empty unless it may be replaced. kNotFound
// without such a backup, kCorrupt if it is damaged, kLocked if another process
// writes to what is to be replaced.
Result<void> restore_store(const std::filesystem::path& backups,
                           const std::filesystem::path& directory, const Ontology& ontology,
                           const RestoreOptions& options = {});

// Rewrites all data files without what was deleted or overwritten, and brings an
// older format up to date.
Result<void> compact_store(const std::filesystem::path& directory);

// Bytes on disk of one kind of record, by its column family; the log is "log".
struct KindSize {
  std::string kind;
  std::uint64_t bytes = 0;
};
Result<std::vector<KindSize>> store_sizes(const std::filesystem::path& directory);

}  // namespace talkgraph::store
