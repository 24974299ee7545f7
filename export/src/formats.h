// One writer per format, each in its own file.
#pragma once

#include "base/result.h"
#include "byte_sink.h"
#include "export/export.h"
#include "ordered_graph.h"

namespace talkgraph::exports {

Result<Summary> write_graphml(const OrderedGraph& graph, ByteSink& sink);
Result<Summary> write_node_link(const OrderedGraph& graph, ByteSink& sink);
Result<Summary> write_cytoscape(const OrderedGraph& graph, ByteSink& sink);

}  // namespace talkgraph::exports
