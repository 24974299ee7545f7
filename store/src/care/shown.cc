#include "care/shown.h"

#include <algorithm>
#include <vector>

#include "care/reading.h"

namespace talkgraph::store {
namespace {

std::vector<std::string> label_names(const GraphState& state, const NodeRecord& node) {
  std::vector<std::string> names;
  names.reserve(node.labels.size());
  for (const LabelId label : node.labels) names.emplace_back(state.labels.name(label.value));
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

Result<bool> shows(const View& view, const GraphState& state, NodeId id, const NodeRecord& node,
                   const DerivedNode& derived) {
  if (node.ownership.persons) return false;
  if (!node.ownership.annotated) {
    return label_names(state, node) == derived.labels && node.properties == derived.properties;
  }
  TG_ASSIGN(const std::optional<Annotation> annotation, find_annotation(view, annotation_key(id)));
  if (!annotation) return true;  // told elsewhere: nobody knows what it was
  return annotation->derived && annotation->base_labels == derived.labels &&
         annotation->base == derived.properties && shows(state, node, *annotation);
}

Result<bool> shows(const View& view, const RelationshipRecord& relationship,
                   const PropertyMap& derived) {
  if (relationship.ownership.persons) return false;
  if (!relationship.ownership.annotated) return relationship.properties == derived;
  TG_ASSIGN(const std::optional<Annotation> annotation,
            find_annotation(view, annotation_key(relationship.relationship.id)));
  if (!annotation) return true;
  return annotation->derived && annotation->base == derived &&
         relationship.properties == shown_properties(*annotation);
}

bool shows(const GraphState& state, const NodeRecord& node, const Annotation& annotation) {
  return label_names(state, node) == shown_labels(annotation) &&
         node.properties == shown_properties(annotation);
}

}  // namespace talkgraph::store
