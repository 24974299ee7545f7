// What the tests of exports share.
#pragma once

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <sstream>

#include "export/export.h"
#include "graph/memory_graph.h"

namespace talkgraph::exports::tests {

struct Exported {
  std::string text;
  Summary summary;
};

inline Exported run(const GraphReader& graph, Format format, Scope scope = Scope::kEverything) {
  std::ostringstream out;
  const auto summary = export_graph(graph, {format, scope}, out);
  REQUIRE(summary);
  return {out.str(), *summary};
}

inline NodeId node(MemoryGraph& graph, std::string_view label, const PropertyMap& properties) {
  return graph.create_node(std::array{graph.label(label).value()}, properties).value();
}

inline void connect(MemoryGraph& graph, NodeId source, std::string_view type, NodeId target,
                    const PropertyMap& properties = {}) {
  REQUIRE(graph.create_relationship(source, graph.type(type).value(), target, properties));
}

// The part of the text between two marks.
inline std::string between(const std::string& text, std::string_view from, std::string_view to) {
  const auto begin = text.find(from);
  REQUIRE(begin != std::string::npos);
  const auto end = text.find(to, begin + from.size());
  REQUIRE(end != std::string::npos);
  return text.substr(begin + from.size(), end - begin - from.size());
}

inline constexpr std::array kFormats{Format::kGraphml, Format::kNodeLink, Format::kCytoscape};

}  // namespace talkgraph::exports::tests
