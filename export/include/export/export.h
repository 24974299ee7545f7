// The room's front door: a graph out as a file that other programs read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>

#include "base/result.h"
#include "graph/graph_reader.h"

namespace talkgraph::exports {

enum class Format {
  kGraphml,    // Gephi, yEd, igraph, NetworkX, Cytoscape
  kNodeLink,   // JSON: NetworkX, D3
  kCytoscape,  // JSON: Cytoscape.js, Cytoscape
};

enum class Scope {
  kEverything,
  kEntities,  // nodes with the label Entity, and the relationships between them
};

struct Options {
  Format format = Format::kGraphml;
  Scope scope = Scope::kEverything;
};

struct Summary {
  std::uint64_t nodes = 0;
  std::uint64_t relationships = 0;
  // Characters that XML 1.0 has no form for, written as U+FFFD instead.
  std::uint64_t replaced_characters = 0;
  bool operator==(const Summary&) const = default;
};

// Equal graphs give equal bytes, whatever their internal ids: nodes stand by
// `id`, relationships by source, type, target and properties. README.md of this
// room tells what becomes of labels, types and properties. Memory is
// proportional to the nodes and to the relationships at one node. Errors: those
// of the graph, and kIo if `out` fails; `out` then holds a part.
Result<Summary> export_graph(const GraphReader& graph, const Options& options, std::ostream& out);

// The same into a file that appears when it is whole; errors as AtomicFile's.
Result<Summary> export_to_file(const GraphReader& graph, const Options& options,
                               const std::filesystem::path& path);

}  // namespace talkgraph::exports
