#include "query/plan_cache.h"

#include <bit>

namespace talkgraph::query {

Result<PlanCache::Outline> PlanCache::outline_of(const GraphReader& graph) {
  Outline outline;
  TG_ASSIGN(const std::uint64_t nodes, graph.count_nodes(std::nullopt));
  TG_ASSIGN(const std::uint64_t relationships, graph.count_relationships(std::nullopt));
  outline.nodes = std::bit_width(nodes);
  outline.relationships = std::bit_width(relationships);
  outline.labels = graph.labels().size();
  outline.types = graph.types().size();
  outline.indexes = graph.indexes();
  return outline;
}

Result<const Prepared*> PlanCache::prepare(const std::string& text, const GraphReader& graph) {
  TG_ASSIGN(Outline outline, outline_of(graph));
  const auto found = entries_.find(text);
  if (found != entries_.end() && found->second.outline == outline) return &found->second.prepared;
  PrepareOptions options = options_;
  options.graph = &graph;
  TG_ASSIGN(Prepared prepared, query::prepare(text, options));
  ++plans_made_;
  if (found == entries_.end() && entries_.size() >= capacity_) entries_.clear();
  const auto [place, inserted] =
      entries_.insert_or_assign(text, Entry{std::move(prepared), std::move(outline)});
  return &place->second.prepared;
}

}  // namespace talkgraph::query
