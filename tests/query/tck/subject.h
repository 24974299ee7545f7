// The graph that the scenarios run on.
#pragma once

#include <filesystem>
#include <memory>

#include "query/query.h"

namespace talkgraph::tck {

class Subject {
 public:
  virtual ~Subject() = default;
  // Takes out whatever is there.
  virtual Result<void> clear() = 0;
  // Runs a query and keeps what it wrote, unless it failed.
  virtual Result<query::ResultTable> run(const query::Prepared& query,
                                         const query::Parameters& parameters,
                                         const query::Limits& limits) = 0;
  // As it is after the last run. Valid until the next call.
  virtual const GraphReader& graph() const = 0;
};

std::unique_ptr<Subject> make_memory_subject();
// A store in a new directory of its own, which goes away with the subject.
Result<std::unique_ptr<Subject>> make_store_subject();

}  // namespace talkgraph::tck
