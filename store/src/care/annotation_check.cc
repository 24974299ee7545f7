#include "care/annotation_check.h"

#include <optional>
#include <string>

#include "care/reading.h"
#include "keys.h"

namespace talkgraph::store {
namespace {

// Is what the annotation is of there, and does it know that?
Result<bool> is_annotated(const Snapshot& snapshot, char kind, NodeId number) {
  const View& view = snapshot.view();
  if (kind == 'n') {
    TG_ASSIGN(const auto node, find_node(view, snapshot.state(), number));
    return node && node->ownership.annotated;
  }
  TG_ASSIGN(const auto relationship,
            find_relationship(view, snapshot.state(), RelationshipId{number.value}));
  return relationship && relationship->ownership.annotated;
}

Result<void> check_annotation(const Snapshot& snapshot, std::string_view key,
                              std::string_view bytes, Findings& findings) {
  const std::optional<Annotation> annotation = decode_annotation(bytes);
  const std::optional<NodeId> number = key.empty() ? std::nullopt : parse_node_key(key.substr(1));
  if (!annotation || !number) {
    findings.lost("what a person wrote cannot be read: " +
                  described_record(Column::kAnnotation, key));
    return {};
  }
  TG_ASSIGN(const bool annotated, is_annotated(snapshot, key.front(), *number));
  if (!annotated) {
    findings.lost("what a person wrote to is gone: " + described_record(Column::kAnnotation, key));
  }
  if (annotation->derived || annotation->anchor.empty()) return {};
  rocksdb::PinnableSlice node;
  TG_ASSIGN(const bool waits, snapshot.view().get(Column::kAnchor, annotation->anchor, node));
  if (waits && node.ToStringView() == node_key(*number)) return {};
  findings.patch(described_record(Column::kAnchor, annotation->anchor) + " does not lead to " +
                     described_record(Column::kNode, node_key(*number)),
                 {Column::kAnchor, annotation->anchor, node_key(*number)});
  return {};
}

Result<void> check_anchor(const Snapshot& snapshot, std::string_view anchor, std::string_view bytes,
                          Findings& findings) {
  const std::optional<NodeId> node = parse_node_key(bytes);
  std::optional<Annotation> annotation;
  if (node) {
    TG_ASSIGN(annotation, find_annotation(snapshot.view(), annotation_key(*node)));
  }
  // Where the annotation leads here, that is told there.
  if (!annotation || annotation->derived || annotation->anchor != anchor) {
    findings.excess(Column::kAnchor, anchor);
  }
  return {};
}

}  // namespace

Result<void> check_annotations(const Snapshot& snapshot, Findings& findings) {
  const View& view = snapshot.view();
  TG_TRY(scan_all(view, Column::kAnnotation, findings.watch(),
                  [&](std::string_view key, std::string_view bytes) {
                    return check_annotation(snapshot, key, bytes, findings);
                  }));
  return scan_all(view, Column::kAnchor, findings.watch(),
                  [&](std::string_view key, std::string_view bytes) {
                    return check_anchor(snapshot, key, bytes, findings);
                  });
}

}  // namespace talkgraph::store
