#pragma once

#include <memory>

#include "graph/versioned.h"
#include "graph_reading.h"

namespace talkgraph::store {

// The graph at one moment. Several threads may read it at once.
class Snapshot final : public GraphReading<GraphReader>, public Versioned {
 public:
  // Keeps the database open where that is shared, and must not outlive it elsewhere.
  explicit Snapshot(const Database& database) : Snapshot(database, database.now()) {}

  // Each commit publishes a state of its own.
  std::shared_ptr<const void> version() const override { return kept_; }

 private:
  Snapshot(const Database& database, Moment moment)
      : GraphReading(View(database, std::move(moment.snapshot), nullptr), moment.state.get()),
        kept_(std::move(moment.state)) {}

  std::shared_ptr<const GraphState> kept_;
};

}  // namespace talkgraph::store
