// The embedded store: documents, their assertions, and the property graph that
// follows from them. The only room that sees RocksDB; FORMAT.md is its contract
// with the disk.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/function_ref.h"
#include "base/result.h"
#include "graph/decisions.h"
#include "graph/document_graph.h"
#include "graph/graph_writer.h"
#include "graph/ontology.h"
#include "store/bulk.h"
#include "store/search.h"

namespace talkgraph::store {

// What a commit has survived when it returns.
enum class Durability {
  kFull,     // the process's end, the system's crash and a power cut
  kRelaxed,  // the process's end; a power cut may take the last commits, never one
             // before another that stays
  kNone,     // nothing until the store is closed: a crash goes back to an earlier
             // state, in which every commit is there wholly or not at all
};

struct Options {
  std::filesystem::path directory;
  // Make a new store where there is none; otherwise kNotFound.
  bool create_if_missing = false;
  // Open beside a writer and see what was committed when opened, or refreshed.
  bool read_only = false;
  std::uint64_t cache_size_bytes = 64ULL << 20;
  Durability durability = Durability::kFull;
};

enum class CommitOutcome { kAdded, kReplaced, kUnchanged };

struct DocumentInfo {
  std::string id;
  std::string title;
  std::string date;
  std::string source;
  std::string sha256;
  std::uint64_t text_bytes = 0;
  std::uint64_t turns = 0;
  std::uint64_t entities = 0;
  std::uint64_t assertions = 0;
  std::uint64_t metrics = 0;
};

// An entity that goes by a name.
struct NameMatch {
  NodeId node;
  std::string id;
  std::string name;
  std::string type;
};

struct NumberedDecision {
  std::uint64_t number = 0;  // never given again
  Decision decision;
  bool operator==(const NumberedDecision&) const = default;
};

// Does this directory hold a store, finished or not? False, too, for what cannot
// be looked at.
bool is_store(const std::filesystem::path& directory);

// What a person changes, as one transaction: all of it or nothing. It reads the
// graph of its beginning and its own writes. Made by one thread, while others
// make theirs; what commits beside it counts as if it came wholly before or
// wholly after (serialisable): a commit that would break this is kConflict.
//
// What a person makes is theirs to change and delete, and no commit or removal
// of a document touches it. To what follows from documents a person may add
// labels and properties, and may override an entity's properties other than
// `id`: that stays theirs, too, lies over what documents say, and stays with the
// node, or with what is left of it, when these are rebuilt or removed. What else
// follows from documents can be neither changed nor deleted: kConstraint.
// docs/adr/0004 says why.
class Edit : public GraphWriter {
 public:
  // To be called once, as the last thing; durable as the store was opened.
  virtual Result<void> commit() = 0;
};

class Store {
 public:
  // Errors: kNotFound, kNotAStore (a folder with other content is never
  // touched), kLocked (another process writes; names the lock), kVersion,
  // kCorrupt, kPermissionDenied, kIo; each placed in the directory. The
  // ontology must outlive the store.
  static Result<std::unique_ptr<Store>> open(const Options& options, const Ontology& ontology);
  virtual ~Store() = default;

  // Puts the document and all that follows from it into the graph, in place of
  // an earlier one with the same id: wholly or not at all, and durable when
  // this returns. kUnchanged, without a write, if the same document is there.
  // The document must pass validate(). Several threads may call it; one waits
  // for the other.
  virtual Result<CommitOutcome> commit_document(const DocumentGraph& document) = 0;
  // Takes a document and all that only it said out again; false if unknown.
  virtual Result<bool> remove_document(std::string_view id) = 0;

  // Begins a person's transaction, which must not outlive the store. Any number
  // at a time.
  virtual Result<std::unique_ptr<Edit>> begin_edit() = 0;
  // Makes the change in a transaction and commits it, from the beginning again
  // after a conflict, in the end with all others waiting; so `change` may be
  // called several times, and must not begin transactions itself. Its errors end
  // it without a trace.
  virtual Result<void> edit(FunctionRef<Result<void>(GraphWriter&)> change) = 0;

  // What a person decides about which entities are one: it holds for the documents
  // that are there and for all that come, whatever is built and removed. All of
  // them or none; their numbers. kConstraint if one contradicts an earlier one or
  // says nothing new. Cost: what documents say of the entities concerned.
  virtual Result<std::vector<std::uint64_t>> decide(std::span<const Decision> decisions) = 0;
  // Takes a decision back, as if it had never been; kNotFound if there is none.
  virtual Result<Decision> undo(std::uint64_t number) = 0;
  // Ascending by number.
  virtual Result<std::vector<NumberedDecision>> decisions() const = 0;
  // By what decisions name the entity; nothing for other nodes, and for an entity
  // of which no document speaks.
  virtual Result<std::optional<EntityKey>> entity_key(NodeId node) const = 0;

  // Begins a load of many nodes and relationships, which must not outlive the
  // store. Waits for others that write, and they for it.
  virtual Result<std::unique_ptr<BulkLoad>> begin_bulk_load(const BulkOptions& options) = 0;

  // Ascending by id.
  virtual Result<std::vector<DocumentInfo>> documents() const = 0;
  // The document as it was committed, text included; nothing if unknown.
  virtual Result<std::optional<DocumentGraph>> document(std::string_view id) const = 0;

  // The entities that go by `name`: by id, else by one that a decision led away,
  // else by name or alias, compared by fold_name. Ascending by id; empty if none.
  virtual Result<std::vector<NameMatch>> find_entities(std::string_view name) const = 0;

  // The passages that answer best, best first; equal scores by document and
  // place. The same for equal sets of documents. kInvalidArgument if the request
  // names nothing to be found. Cost: the postings of the words sought.
  virtual Result<std::vector<PassageMatch>> search(const SearchRequest& request) const = 0;
  // Entities whose name or an alias answers SearchRequest::text, best first; equal
  // scores by id.
  virtual Result<std::vector<EntityMatch>> search_names(std::string_view text,
                                                        std::size_t limit) const = 0;

  // The graph as it is now: a snapshot that later commits do not change. It
  // must not outlive the store.
  virtual Result<std::unique_ptr<const GraphReader>> snapshot() const = 0;

  // Sees from here on what is committed now; snapshots that are there stay as they
  // are. For a store opened read-only: a writer sees its own commits anyway. An
  // error leaves all as it was. Several threads may read meanwhile. Cost: a look
  // at the directory, and opening the store again if its files have changed.
  virtual Result<void> refresh() = 0;

  // Bytes on disk: the live data files and the write-ahead log.
  virtual Result<std::uint64_t> size_on_disk_bytes() const = 0;
};

}  // namespace talkgraph::store
