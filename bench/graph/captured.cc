#include "captured.h"

#include <rocksdb/transaction_log.h>

#include <algorithm>

#include "database.h"
#include "open_store.h"
#include "person_edit.h"

namespace talkgraph::bench {
namespace {

class Collector final : public rocksdb::WriteBatch::Handler {
 public:
  explicit Collector(const store::Database& database) : database_(database) {}

  rocksdb::Status PutCF(std::uint32_t number, const rocksdb::Slice& key,
                        const rocksdb::Slice& value) override {
    const auto& handles = database_.handles();
    const auto found = std::find_if(handles.begin(), handles.end(),
                                    [&](const auto* handle) { return handle->GetID() == number; });
    records.push_back(
        {static_cast<store::Column>(found - handles.begin()), key.ToString(), value.ToString()});
    return rocksdb::Status::OK();
  }

  Records records;

 private:
  const store::Database& database_;
};

template <class Change>
Records capture(store::Database& database, Change change) {
  const rocksdb::SequenceNumber before = database.rocks().GetLatestSequenceNumber();
  {
    store::PersonEdit edit(database, store::Isolation::kOptimistic);
    must(change(edit));
    must(edit.commit());
  }
  std::unique_ptr<rocksdb::TransactionLogIterator> log;
  rocksdb::Status status = database.rocks().GetUpdatesSince(before + 1, &log);
  Collector collector(database);
  if (status.ok()) status = log->GetBatch().writeBatchPtr->Iterate(&collector);
  if (!status.ok()) give_up(status.ToString());
  return std::move(collector.records);
}

}  // namespace

Captured capture_writes(const std::filesystem::path& folder, const std::filesystem::path& scratch,
                        std::size_t inserts, const Workload& workload) {
  std::filesystem::remove_all(scratch);
  std::filesystem::copy(folder, scratch);
  store::Options options;
  options.directory = scratch;
  const auto database = must(store::Database::open(options));
  constexpr Person kFirst = 20'000'000;
  Captured captured;
  for (Person person = kFirst; person < kFirst + inserts; ++person) {
    captured.inserts.push_back(capture(*database, [&](GraphWriter& graph) -> Result<void> {
      TG_ASSIGN(const LabelId label, graph.label("Person"));
      TG_TRY(graph.create_node(std::span(&label, 1), properties_of(person)));
      return {};
    }));
  }
  captured.batch = capture(*database, [&](GraphWriter& graph) {
    return write_batch(graph, kFirst + static_cast<Person>(inserts), workload);
  });
  return captured;
}

}  // namespace talkgraph::bench
