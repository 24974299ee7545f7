// Prepared queries that are kept, and planned again once the graph is another.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "query/query.h"

namespace talkgraph::query {

// For one thread.
class PlanCache {
 public:
  // `options` are those of every query; their graph plays no role. At most
  // `capacity` queries are kept.
  explicit PlanCache(const PrepareOptions& options = {}, std::size_t capacity = 200)
      : options_(options), capacity_(capacity) {}

  // Prepared for the graph: anew if the text was never seen, or since then the graph's
  // indexes changed, it got new labels or types, or the number of its nodes or
  // relationships about doubled or halved.
  // Valid until the next call. Errors: prepare()'s, and the graph's.
  Result<const Prepared*> prepare(const std::string& text, const GraphReader& graph);

  std::size_t plans_made() const { return plans_made_; }

 private:
  // What plans were chosen by, but for details.
  struct Outline {
    int nodes = 0;  // in bits, as relationships
    int relationships = 0;
    std::size_t labels = 0;  // the graph has ever seen, as types
    std::size_t types = 0;
    std::vector<PropertyIndex> indexes;
    bool operator==(const Outline&) const = default;
  };
  struct Entry {
    Prepared prepared;
    Outline outline;
  };
  static Result<Outline> outline_of(const GraphReader& graph);

  PrepareOptions options_;
  std::size_t capacity_;
  std::size_t plans_made_ = 0;
  std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace talkgraph::query
