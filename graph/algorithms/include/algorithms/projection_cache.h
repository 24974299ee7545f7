// The last projection that was made, for whoever asks for the same again.
#pragma once

#include <memory>
#include <mutex>

#include "algorithms/projection.h"

namespace talkgraph::algorithms {

// Holds one projection. Several threads may use it; they wait for each other.
class ProjectionCache {
 public:
  // As Projection::make; what it made last if the graph is Versioned and in the same
  // state, and the options are the same.
  Result<std::shared_ptr<const Projection>> project(const GraphReader& graph,
                                                    const ProjectionOptions& options = {});

 private:
  std::mutex mutex_;
  std::shared_ptr<const void> version_;  // null while there is nothing
  ProjectionOptions options_;
  std::shared_ptr<const Projection> projection_;
};

}  // namespace talkgraph::algorithms
