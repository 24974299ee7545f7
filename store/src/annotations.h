// What a person wrote to nodes and relationships that follow from documents: a
// layer over what these say, kept apart from it, so that neither changes the
// other.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/ids.h"
#include "graph/value.h"
#include "view.h"

namespace talkgraph::store {

struct Annotation {
  // The person's.
  std::vector<std::string> labels;  // added ones; sorted
  PropertyMap properties;           // null hides what lies below
  // What lies below: what documents say or, when none does any more, what the
  // node is then known by.
  bool derived = true;
  std::vector<std::string> base_labels;  // sorted
  PropertyMap base;
  std::string anchor;  // of a node that is not derived: its key in the column `anchor`

  bool is_empty() const { return labels.empty() && properties.empty(); }
};

std::string annotation_key(NodeId id);
std::string annotation_key(RelationshipId id);

std::string encode_annotation(const Annotation& annotation);
std::optional<Annotation> decode_annotation(std::string_view bytes);
// kCorrupt if there is none.
Result<Annotation> read_annotation(const View& view, const std::string& key);

// The labels and the properties that the graph shows.
std::vector<std::string> shown_labels(const Annotation& annotation);
PropertyMap shown_properties(const Annotation& annotation);
// The properties that, laid over `base`, show as `shown`.
PropertyMap difference(const PropertyMap& base, const PropertyMap& shown);

}  // namespace talkgraph::store
