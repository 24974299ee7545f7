#include "care/reading.h"

#include "keys.h"

namespace talkgraph::store {

Result<void> scan_all(const View& view, Column column, EachRecord visit) {
  return view.scan(column, "", [&](std::string_view key, std::string_view value) -> Result<bool> {
    TG_TRY(visit(key, value));
    return true;
  });
}

Result<void> scan_all(const View& view, Column column, Watch& watch, EachRecord visit) {
  watch.doing(column_name(column));
  return scan_all(view, column, [&](std::string_view key, std::string_view value) -> Result<void> {
    watch.done();
    return visit(key, value);
  });
}

Result<std::optional<NodeRecord>> find_node(const View& view, const GraphState& state, NodeId id) {
  rocksdb::PinnableSlice bytes;
  TG_ASSIGN(const bool found, view.get(Column::kNode, node_key(id), bytes));
  if (!found) return std::optional<NodeRecord>();
  return decode_node(bytes.ToStringView(), state);
}

Result<std::optional<RelationshipRecord>> find_relationship(const View& view,
                                                            const GraphState& state,
                                                            RelationshipId id) {
  rocksdb::PinnableSlice bytes;
  TG_ASSIGN(const bool found, view.get(Column::kRelationship, relationship_key(id), bytes));
  if (!found) return std::optional<RelationshipRecord>();
  return decode_relationship(id, bytes.ToStringView(), state);
}

Result<std::optional<Annotation>> find_annotation(const View& view, const std::string& key) {
  rocksdb::PinnableSlice bytes;
  TG_ASSIGN(const bool found, view.get(Column::kAnnotation, key, bytes));
  if (!found) return std::optional<Annotation>();
  return decode_annotation(bytes.ToStringView());
}

}  // namespace talkgraph::store
