// One run of a query: its graph, parameters and limits, and what it has used.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "diagnostics.h"
#include "query/query.h"

namespace re2 {
class RE2;
}

namespace talkgraph::query {

class Adjacency;
class NodeReads;
class Profile;
struct KeptParts;
struct Measurement;
struct NodeList;

// One value per slot.
using Row = std::vector<Datum>;

class Execution {
 public:
  // `writer` is null for queries that only read. All arguments must outlive
  // the execution.
  Execution(const Source& source, const GraphReader& graph, GraphWriter* writer,
            const Parameters& parameters, const Limits& limits, const Clock& clock);
  ~Execution();

  const GraphReader& graph() const {
    ++reads_;
    return graph_;
  }
  GraphWriter& writer() { return *writer_; }
  bool is_writing() const { return writer_ != nullptr; }
  // What outlives the run of what it reads; null: nothing.
  KeptParts* kept() const { return kept_; }
  // Of the graph, for what is kept.
  const std::shared_ptr<const void>& version() const { return version_; }
  // Appends the relationships at a node, of the types if there are any given, in the
  // order of GraphReader::expand, type after type. So many more nodes are expected to
  // be asked for.
  Result<void> relationships_at(NodeId node, Direction direction,
                                const std::optional<std::vector<TypeId>>& types,
                                std::vector<Relationship>& out, double expected = 0);
  // All nodes, or those with the label, ascending. Never null.
  Result<std::shared_ptr<const NodeList>> nodes(std::optional<LabelId> label);
  // `out[i]` becomes the property of `ids[i]`, null where that node lacks it. In any
  // order, though ascending ids are read fastest; so many more nodes are `expected` to be
  // asked for. kNotFound if a node does not exist.
  Result<void> properties(std::span<const NodeId> ids, PropertyKeyId key, std::span<Datum> out,
                          std::size_t expected = 0);
  // Counted by whoever writes.
  Changes& changes() { return changes_; }

  // How often something was read from the graph.
  std::uint64_t reads() const { return reads_; }
  // Null if the run is not measured.
  Profile* profile() const { return profile_; }
  void measure(Profile& profile) { profile_ = &profile; }

  // Called in every loop; kCancelled once the run was cancelled or is out of time.
  Result<void> tick() {
    constexpr std::uint64_t kTicksPerLook = 256;
    return ++ticks_ % kTicksPerLook != 0 ? Result<void>() : look();
  }
  // kCancelled if so many more bytes would be too much. For values that are
  // made and soon forgotten; what is kept is charged to a HeldMemory.
  Result<void> check_room(std::size_t bytes) const;

  // ParameterMissing if it was not given.
  Result<Datum> parameter(const std::string& name, Span span) const;

  // What the clock showed when this run first asked for it, and what it shows now.
  Instant statement_instant();
  Instant clock_instant() const { return clock_(); }

  // Compiled when it is not the same as the last one. ArgumentError for a
  // pattern that is none.
  Result<const re2::RE2*> regular_expression(const std::string& pattern, Span span);

  // In [0, 1). The same sequence in every run: results stay reproducible.
  double random();

  Error error(ErrorType type, Detail detail, const std::string& message, Span span) const {
    return source_.runtime_error(type, detail, message, span);
  }
  // An error of the graph as the query sees it: a node or relationship that is
  // not found was deleted by the query itself.
  Error graph_error(Error error, Span span) const;

  // Nodes that were to be deleted while relationships were still attached.
  void postpone_deletion(NodeId node, Span span);
  // Deletes them now; DeleteConnectedNode if that is still not possible.
  Result<void> finish_deletions();

 private:
  friend class HeldMemory;
  Result<void> look() const;
  bool has_room(std::size_t bytes) const {
    return memory_bytes_ + bytes <= limits_.max_memory_bytes;
  }
  struct PostponedDeletion {
    NodeId node;
    Span span;
  };

  const Source& source_;
  const GraphReader& graph_;
  GraphWriter* writer_;
  Changes changes_;
  const Parameters& parameters_;
  const Limits& limits_;
  const Clock& clock_;
  KeptParts* kept_ = nullptr;
  std::shared_ptr<const void> version_;  // null if nothing is kept
  std::optional<Instant> statement_instant_;
  std::chrono::steady_clock::time_point started_;
  std::uint64_t ticks_ = 0;
  mutable std::uint64_t reads_ = 0;
  Profile* profile_ = nullptr;
  std::uint64_t memory_bytes_ = 0;
  std::optional<std::mt19937_64> random_;       // made when it is first wanted: that takes a while
  std::unique_ptr<const re2::RE2> expression_;  // the last one; null at first
  std::vector<PostponedDeletion> postponed_;
  std::unique_ptr<Adjacency> adjacency_;   // of queries that only read, once it is needed
  std::unique_ptr<NodeReads> node_reads_;  // once it is needed
};

// The memory that one cursor keeps, given back when it is destroyed.
class HeldMemory {
 public:
  explicit HeldMemory(Execution& execution) : execution_(execution) {}
  HeldMemory(const HeldMemory&) = delete;
  HeldMemory& operator=(const HeldMemory&) = delete;
  ~HeldMemory();

  // kCancelled if that is too much.
  Result<void> charge(std::size_t bytes) {
    if (!execution_.has_room(bytes)) return execution_.check_room(bytes);
    execution_.memory_bytes_ += bytes;
    bytes_ += bytes;
    if (execution_.profile()) measure(bytes);
    return {};
  }
  Result<void> charge(const Row& row);

 private:
  void measure(std::size_t bytes);

  Execution& execution_;
  Measurement* measurement_ = nullptr;  // of the operator that keeps it
  std::size_t bytes_ = 0;
};

}  // namespace talkgraph::query
