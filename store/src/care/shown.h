// Nodes and relationships that follow from documents, with what a person wrote
// over them.
#pragma once

#include "annotations.h"
#include "graph/fold.h"
#include "records.h"
#include "view.h"

namespace talkgraph::store {

// Is the node what documents make of it, and a person's annotation of that?
Result<bool> shows(const View& view, const GraphState& state, NodeId id, const NodeRecord& node,
                   const DerivedNode& derived);
Result<bool> shows(const View& view, const RelationshipRecord& relationship,
                   const PropertyMap& derived);
// The same for an annotation of what no document speaks of any more.
bool shows(const GraphState& state, const NodeRecord& node, const Annotation& annotation);

}  // namespace talkgraph::store
