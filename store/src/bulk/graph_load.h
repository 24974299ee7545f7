// BulkLoad over a database: everything goes to sorted files, which it takes in
// at the end.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

#include "bulk/background_table.h"
#include "bulk/byte_sorter.h"
#include "bulk/relationship_sorter.h"
#include "bulk/table_writer.h"
#include "graph_state.h"
#include "records.h"
#include "search/text_index.h"
#include "snapshot.h"
#include "store/bulk.h"

namespace talkgraph::store {

class GraphLoad final : public BulkLoad {
 public:
  // Waits until others have committed, and holds them off as long as it lives.
  static Result<std::unique_ptr<GraphLoad>> begin(std::shared_ptr<Database> database,
                                                  const BulkOptions& options);
  ~GraphLoad() override;
  GraphLoad(const GraphLoad&) = delete;
  GraphLoad& operator=(const GraphLoad&) = delete;

  Result<LabelId> label(std::string_view name) override;
  Result<TypeId> type(std::string_view name) override;
  Result<NodeId> create_node(std::span<const LabelId> labels,
                             const PropertyMap& properties) override;
  Result<RelationshipId> create_relationship(NodeId source, TypeId type, NodeId target,
                                             const PropertyMap& properties) override;
  Result<void> commit() override;

 private:
  // What a call came to: after an error that may have left half of something, the load
  // cannot be committed.
  template <class Made>
  Result<Made> noted(Result<Made> made);
  Result<NodeId> add_node(std::span<const LabelId> labels, const PropertyMap& properties);
  Result<RelationshipId> add_relationship(NodeId source, TypeId type, NodeId target,
                                          const PropertyMap& properties);

  using LabelSet = std::uint32_t;  // index into label_sets_

  GraphLoad(std::shared_ptr<Database> database, const BulkOptions& options);
  LabelSet label_set(std::vector<LabelId> labels);
  Result<LabelSet> label_set_of(NodeId node);
  void note_node(NodeId node, LabelSet labels);
  void count_end(LabelSet labels, TypeId type, bool outgoing);
  void intern_keys(const PropertyMap& properties);
  Result<void> index_properties(NodeId id, const NodeRecord& record);
  Result<void> index_names(NodeId id, const NodeRecord& record);
  void add_counts();
  // Sorts and writes all columns, side by side.
  Result<std::vector<TableFiles>> write_tables();
  Result<TableFiles> write_sorted(Column column, ByteSorter& sorter);
  Result<TableFiles> write_adjacency(Column column, std::size_t part);
  Result<TableFiles> write_properties();
  // kConstraint if the value of a unique index is another node's, too.
  Result<void> require_unique(std::string_view entry, std::string_view last) const;

  std::shared_ptr<Database> database_;
  std::filesystem::path folder_;
  std::unique_lock<std::mutex> lock_;
  Database::Beginning beginning_;
  Snapshot before_;
  GraphState after_;

  std::vector<std::vector<LabelId>> label_sets_;
  std::map<std::vector<LabelId>, LabelSet> label_set_numbers_;
  std::uint64_t first_node_ = 0;
  std::vector<LabelSet> own_labels_;                    // of nodes from first_node_ on
  std::unordered_map<NodeId, LabelSet> stored_labels_;  // of the store's, as far as asked for
  std::vector<std::uint64_t> nodes_with_;               // by label set
  std::vector<std::vector<std::uint64_t>> ends_with_;   // by label set, then 2 * type and end
  std::vector<std::uint64_t> relationships_of_;         // by type

  BackgroundTable nodes_;
  BackgroundTable relationships_;
  TableWriter terms_;
  RelationshipSorter adjacency_;
  ByteSorter labels_;
  ByteSorter properties_;
  ByteSorter aliases_;
  ByteSorter postings_;
  Analyzer analyzer_;
  std::optional<Error> failed_;
};

}  // namespace talkgraph::store
