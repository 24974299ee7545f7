#include "care/statistics_check.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "encoding.h"

namespace talkgraph::store {
namespace {

using Records = std::map<std::pair<Column, std::string>, std::string>;

// What a batch puts.
class PutReader final : public rocksdb::WriteBatch::Handler {
 public:
  explicit PutReader(const Database& database) : database_(database) {}

  rocksdb::Status PutCF(std::uint32_t number, const rocksdb::Slice& key,
                        const rocksdb::Slice& value) override {
    for (const Column column : {Column::kMeta, Column::kStatistics}) {
      if (database_.handle(column)->GetID() == number) {
        records_[{column, key.ToString()}] = value.ToString();
      }
    }
    return rocksdb::Status::OK();
  }
  Records take() { return std::move(records_); }

 private:
  const Database& database_;
  Records records_;
};

// What a commit would write to get from an empty graph to these counts.
Result<Records> records_of(const Database& database, const GraphState& counts) {
  rocksdb::WriteBatch batch;
  TG_TRY(save_graph_state(database, GraphState(), counts, batch));
  PutReader reader(database);
  const rocksdb::Status status = batch.Iterate(&reader);
  if (!status.ok()) return fail(database.error(status));
  return reader.take();
}

bool is_zero(std::string_view bytes) {
  Decoder in(bytes);
  return in.varint() == 0 && in.finished();
}

}  // namespace

Result<void> check_statistics(const Database& database, const Snapshot& snapshot,
                              const Census& census, Findings& findings) {
  GraphState counts = census.counts;
  // Ids are never given again, so those of what is gone stay given.
  counts.next_node = std::max(counts.next_node, snapshot.state().next_node);
  counts.next_relationship = std::max(counts.next_relationship, snapshot.state().next_relationship);
  TG_ASSIGN(const Records expected, records_of(database, counts));
  const View& view = snapshot.view();
  rocksdb::PinnableSlice bytes;
  for (const auto& [place, value] : expected) {
    const auto& [column, key] = place;
    TG_ASSIGN(const bool found, view.get(column, key, bytes));
    if (found && bytes.ToStringView() == value) continue;
    findings.patch(described_record(column, key) + (found ? " counts wrong" : " is not there"),
                   {column, key, value});
  }
  return view.scan(Column::kStatistics, "",
                   [&](std::string_view key, std::string_view value) -> Result<bool> {
                     const bool known = expected.contains({Column::kStatistics, std::string(key)});
                     if (!known && !is_zero(value)) findings.excess(Column::kStatistics, key);
                     return true;
                   });
}

}  // namespace talkgraph::store
