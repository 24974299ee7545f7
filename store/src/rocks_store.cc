// The room's front door over RocksDB.
#include <memory>
#include <mutex>
#include <utility>

#include "bulk/graph_load.h"
#include "database.h"
#include "deciding.h"
#include "decision_records.h"
#include "directory.h"
#include "documents.h"
#include "find_entities.h"
#include "ontology_mark.h"
#include "open_store.h"
#include "person_edit.h"
#include "search/search.h"
#include "snapshot.h"
#include "store/store.h"
#include "transaction.h"

namespace talkgraph::store {
namespace {

// Conflicts are rare where transactions are short; who meets so many waits for
// the others.
constexpr int kEditAttempts = 8;

class RocksStore final : public Store {
 public:
  RocksStore(const Options& options, std::string files, std::shared_ptr<Database> database,
             const Ontology& ontology)
      : options_(options),
        files_(std::move(files)),
        shared_(std::move(database)),
        ontology_(ontology),
        fingerprint_(ontology_fingerprint(ontology)) {}

  Result<CommitOutcome> commit_document(const DocumentGraph& document) override {
    Result<void> valid = validate(document, ontology_);
    if (!valid) return fail(std::move(valid.error()).in_file(document.id));
    return placed(try_commit(document));
  }

  Result<bool> remove_document(std::string_view id) override { return placed(try_remove(id)); }

  Result<std::unique_ptr<Edit>> begin_edit() override {
    TG_TRY(placed(require_writable()));
    return std::unique_ptr<Edit>(std::make_unique<PersonEdit>(*database(), Isolation::kOptimistic));
  }

  Result<void> edit(FunctionRef<Result<void>(GraphWriter&)> change) override {
    TG_TRY(placed(require_writable()));
    for (int attempt = 1;; ++attempt) {
      const bool is_last = attempt == kEditAttempts;
      PersonEdit transaction(*database(), is_last ? Isolation::kExclusive : Isolation::kOptimistic);
      TG_TRY(change(transaction));
      Result<void> committed = transaction.commit();
      if (committed || is_last || committed.error().code != ErrorCode::kConflict) {
        return placed(std::move(committed));
      }
    }
  }

  Result<std::vector<std::uint64_t>> decide(std::span<const Decision> decisions) override {
    return placed(try_decide(decisions));
  }

  Result<Decision> undo(std::uint64_t number) override { return placed(try_undo(number)); }

  Result<std::vector<NumberedDecision>> decisions() const override {
    return placed(read_decisions(Snapshot(*database()).view()));
  }

  Result<std::optional<EntityKey>> entity_key(NodeId node) const override {
    return placed(store::entity_key(Snapshot(*database()), node));
  }

  Result<std::unique_ptr<BulkLoad>> begin_bulk_load(const BulkOptions& options) override {
    TG_TRY(placed(require_writable()));
    TG_ASSIGN(std::unique_ptr<GraphLoad> load, placed(GraphLoad::begin(database(), options)));
    return std::unique_ptr<BulkLoad>(std::move(load));
  }

  Result<std::vector<DocumentInfo>> documents() const override {
    return placed(list_documents(Snapshot(*database()).view()));
  }

  Result<std::optional<DocumentGraph>> document(std::string_view id) const override {
    return placed(read_document(Snapshot(*database()).view(), id));
  }

  Result<std::vector<NameMatch>> find_entities(std::string_view name) const override {
    return placed(store::find_entities(Snapshot(*database()), name));
  }

  Result<std::vector<PassageMatch>> search(const SearchRequest& request) const override {
    return placed(search_passages(Snapshot(*database()), request));
  }

  Result<std::vector<EntityMatch>> search_names(std::string_view text,
                                                std::size_t limit) const override {
    return placed(store::search_names(Snapshot(*database()), text, limit));
  }

  Result<std::unique_ptr<const GraphReader>> snapshot() const override {
    return std::unique_ptr<const GraphReader>(std::make_unique<const Snapshot>(*database()));
  }

  Result<void> refresh() override {
    if (!options_.read_only) return {};
    const std::lock_guard one_at_a_time(refreshing_);
    TG_ASSIGN(std::string files, placed(data_files(options_.directory)));
    if (files == files_) return {};
    TG_ASSIGN(std::shared_ptr<Database> opened, Database::open(options_));
    files_ = std::move(files);
    const std::lock_guard lock(mutex_);
    shared_ = std::move(opened);
    return {};
  }

  Result<std::uint64_t> size_on_disk_bytes() const override {
    return database()->size_on_disk_bytes();
  }

 private:
  template <class T>
  Result<T> placed(Result<T> result) const {
    if (result) return result;
    return fail(std::move(result.error()).in_file(options_.directory.string()));
  }

  Result<void> require_writable() const {
    if (!options_.read_only) return {};
    return fail(ErrorCode::kInvalidArgument, "the store was opened read-only");
  }

  Result<CommitOutcome> try_commit(const DocumentGraph& document) {
    TG_TRY(require_writable());
    Transaction transaction(*database());
    TG_TRY(require_ontology(transaction, fingerprint_));
    TG_ASSIGN(const CommitOutcome outcome, put_document(transaction, ontology_, document));
    if (outcome != CommitOutcome::kUnchanged) TG_TRY(transaction.commit());
    return outcome;
  }

  Result<bool> try_remove(std::string_view id) {
    TG_TRY(require_writable());
    Transaction transaction(*database());
    TG_TRY(require_ontology(transaction, fingerprint_));
    TG_ASSIGN(const bool known, store::remove_document(transaction, ontology_, id));
    if (known) TG_TRY(transaction.commit());
    return known;
  }

  Result<std::vector<std::uint64_t>> try_decide(std::span<const Decision> decisions) {
    TG_TRY(require_writable());
    Transaction transaction(*database());
    TG_TRY(require_ontology(transaction, fingerprint_));
    TG_ASSIGN(std::vector<std::uint64_t> numbers,
              take_decisions(transaction, ontology_, decisions));
    TG_TRY(transaction.commit());
    return numbers;
  }

  Result<Decision> try_undo(std::uint64_t number) {
    TG_TRY(require_writable());
    Transaction transaction(*database());
    TG_TRY(require_ontology(transaction, fingerprint_));
    TG_ASSIGN(Decision decision, take_back(transaction, ontology_, number));
    TG_TRY(transaction.commit());
    return decision;
  }

  // A writer's is always the same one.
  std::shared_ptr<Database> database() const {
    const std::lock_guard lock(mutex_);
    return shared_;
  }

  const Options options_;
  std::mutex refreshing_;
  std::string files_;         // when what is shared was opened
  mutable std::mutex mutex_;  // guards what follows
  std::shared_ptr<Database> shared_;
  const Ontology& ontology_;
  std::string fingerprint_;
};

}  // namespace

Result<std::unique_ptr<Store>> Store::open(const Options& options, const Ontology& ontology) {
  return open_store(options, ontology, nullptr);
}

Result<std::unique_ptr<Store>> open_store(const Options& options, const Ontology& ontology,
                                          rocksdb::Env* env) {
  // Before it is opened: what comes meanwhile counts as new.
  std::string files = data_files(options.directory).value_or(std::string());
  TG_ASSIGN(std::shared_ptr<Database> database, Database::open(options, env));
  return std::unique_ptr<Store>(
      std::make_unique<RocksStore>(options, std::move(files), std::move(database), ontology));
}

}  // namespace talkgraph::store
