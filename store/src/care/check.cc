// Whether a store is what FORMAT.md says, and how it becomes so again.
#include <algorithm>
#include <memory>
#include <utility>

#include "care/annotation_check.h"
#include "care/derivation_check.h"
#include "care/document_check.h"
#include "care/findings.h"
#include "care/node_check.h"
#include "care/rebuild.h"
#include "care/relationship_check.h"
#include "care/statistics_check.h"
#include "care/text_check.h"
#include "care/verify.h"
#include "care/watch.h"
#include "ontology_mark.h"
#include "store/care.h"

namespace talkgraph::store {
namespace {

// Indexes and counts; what follows from documents; the indexes of what could not
// be read before; and one more look.
constexpr int kRounds = 5;
constexpr int kAttempts = 5;

bool is_file_gone(const rocksdb::Status& status) {
  return status.IsPathNotFound() || status.ToString().find("No such file") != std::string::npos;
}

// About so many.
std::uint64_t records_in(const Database& database) {
  std::uint64_t total = 0;
  for (rocksdb::ColumnFamilyHandle* handle : database.handles()) {
    std::uint64_t records = 0;
    if (database.rocks().GetIntProperty(handle, rocksdb::DB::Properties::kEstimateNumKeys,
                                        &records)) {
      total += records;
    }
  }
  return total;
}

Result<Findings> examine(const Database& database, const Ontology& ontology, Watch& watch) {
  const Snapshot snapshot(database);
  watch.begin(records_in(database));
  Findings findings(watch);
  Census census;
  TextCheck text(snapshot, findings);
  TG_TRY(check_nodes(snapshot, text, census, findings));
  TG_TRY(check_relationships(snapshot, census, findings));
  TG_ASSIGN(const DocumentTotals written, check_documents(snapshot, ontology, text, findings));
  TG_TRY(text.finish());
  census.counts.text = text.totals();
  TG_TRY(check_statistics(database, snapshot, census, findings));
  TG_TRY(check_derivation(snapshot, ontology, census, written, findings));
  TG_TRY(check_annotations(snapshot, findings));
  return findings;
}

Result<void> apply(Database& database, const std::vector<Patch>& patches) {
  Transaction transaction(database);
  for (const Patch& patch : patches) {
    TG_TRY(patch.value ? transaction.put(patch.column, patch.key, *patch.value)
                       : transaction.remove(patch.column, patch.key));
  }
  return transaction.commit();
}

// False if there is nothing to be done.
Result<bool> mend(Database& database, const Ontology& ontology, const Findings& findings) {
  if (!findings.patches().empty()) {
    TG_TRY(apply(database, findings.patches()));
    return true;
  }
  if (!findings.can_derive()) return false;
  Transaction transaction(database);
  TG_TRY(derive_again(transaction, ontology));
  TG_TRY(transaction.commit());
  return true;
}

// What cannot be made again stays told, also where nothing of it is left to see.
void keep_losses(const Problems& losses, Problems& left) {
  for (const std::string& text : losses.texts) {
    const bool known = std::find(left.texts.begin(), left.texts.end(), text) != left.texts.end();
    if (!known) left.add(text);
  }
}

class Check {
 public:
  Check(const std::filesystem::path& directory, const Ontology& ontology, bool repair,
        const CheckProgress& progress)
      : directory_(directory), ontology_(ontology), repair_(repair), watch_(progress) {}

  Result<CheckReport> run() {
    CheckReport report;
    Problems left;
    Problems losses;
    bool goes_on = true;
    for (int round = 0; goes_on && round < kRounds; ++round) {
      // Opened again each time: what was wrong is in memory, too.
      TG_ASSIGN(const std::unique_ptr<Database> database, open(round == 0));
      TG_ASSIGN(const Findings findings, examine(*database, ontology_, watch_));
      if (round == 0) {
        report.problems = findings.problems().texts;
        report.problem_count = findings.problems().count;
        losses = findings.losses();
      }
      left = findings.problems();
      const bool may_mend = repair_ && round + 1 < kRounds;
      TG_ASSIGN(goes_on, may_mend ? mend(*database, ontology_, findings) : Result<bool>(false));
    }
    keep_losses(losses, left);
    report.left = std::move(left.texts);
    report.left_count = left.count;
    return report;
  }

 private:
  // With `verify`, after reading all files.
  Result<std::unique_ptr<Database>> open(bool verify) {
    Options options;
    options.directory = directory_;
    options.read_only = !repair_;
    for (int attempt = 1;; ++attempt) {
      Result<std::unique_ptr<Database>> opened = Database::open(options);
      if (!opened && opened.error().code == ErrorCode::kCorrupt) {
        opened = Database::open(options, nullptr, Counting::kUnknown);
      }
      TG_ASSIGN(std::unique_ptr<Database> database, std::move(opened));
      const rocksdb::Status status =
          verify ? verify_files(*database, watch_) : rocksdb::Status::OK();
      if (status.ok()) {
        Transaction looking(*database);
        TG_TRY(require_ontology(looking, ontology_fingerprint(ontology_)));
        return database;
      }
      // A writer beside a reader may have replaced a file meanwhile.
      const bool may_pass = options.read_only && is_file_gone(status);
      if (!may_pass || attempt == kAttempts) return fail(database->error(status));
    }
  }

  const std::filesystem::path& directory_;
  const Ontology& ontology_;
  bool repair_;
  Watch watch_;
};

}  // namespace

Result<CheckReport> check_store(const std::filesystem::path& directory, const Ontology& ontology,
                                bool repair, const CheckProgress& progress) {
  return Check(directory, ontology, repair, progress).run();
}

}  // namespace talkgraph::store
