// Ranges of properties where no index serves.
#pragma once

#include "graph/graph_reader.h"

namespace talkgraph {

// GraphReader::seek_range, by reading the property of every node with the label.
Result<void> scan_range(const GraphReader& graph, LabelId label, PropertyKeyId key,
                        const PropertyRange& range, NodeVisitor visit);

}  // namespace talkgraph
