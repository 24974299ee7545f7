#include "algorithms/projection_cache.h"

#include <utility>

#include "graph/versioned.h"

namespace talkgraph::algorithms {

Result<std::shared_ptr<const Projection>> ProjectionCache::project(
    const GraphReader& graph, const ProjectionOptions& options) {
  const auto* versioned = dynamic_cast<const Versioned*>(&graph);
  std::shared_ptr<const void> version = versioned == nullptr ? nullptr : versioned->version();
  const std::lock_guard lock(mutex_);
  if (version != nullptr && version == version_ && options == options_) return projection_;
  TG_ASSIGN(Projection made, Projection::make(graph, options));
  auto projection = std::make_shared<const Projection>(std::move(made));
  if (version != nullptr) {
    version_ = std::move(version);
    options_ = options;
    projection_ = projection;
  }
  return projection;
}

}  // namespace talkgraph::algorithms
