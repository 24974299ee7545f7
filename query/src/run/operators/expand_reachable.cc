#include "run/operators/match_operators.h"
#include "run/operators/matching.h"
#include "run/operators/node_table.h"

namespace talkgraph::query {

namespace {

// Breadth first. A node is reached by a walk without repeated relationships if it
// is by any walk, for the shortest repeats none; but for the start, to which only
// a circle leads back.
class ExpandReachableCursor final : public Cursor {
 public:
  ExpandReachableCursor(const ExpandReachable& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), input_(std::move(input)) {
    types_ = known_types(execution.graph(), plan.types, plan.type_expression);
  }

  Result<bool> next(Row& row) override {
    while (true) {
      TG_TRY(execution_.tick());
      while (at_ < ends_.size()) {
        const NodeId end = ends_[at_++];
        if (plan_.to_bound) {
          const NodeId* wanted = row[plan_.to].as_node();
          if (!wanted || *wanted != end) continue;
        }
        if (!plan_.to_bound) row[plan_.to] = end;
        return true;
      }
      TG_ASSIGN(const bool more, input_->next(row));
      if (!more) return false;
      TG_TRY(search(row));
    }
  }

 private:
  // How a node was reached first.
  struct Reached {
    std::uint64_t distance = 0;
    std::uint64_t branch = 0;  // the first relationship of the walk, by number
    RelationshipId by;
  };

  Result<void> search(const Row& row) {
    at_ = 0;
    ends_.clear();
    reached_.clear();
    memory_.reset();
    memory_ = std::make_unique<HeldMemory>(execution_);
    const NodeId* from = row[plan_.from].as_node();
    if (!from) return {};
    bool circle = plan_.min_length == 0;
    reached_.insert(*from, {});
    if (circle) ends_.push_back(*from);
    std::vector<NodeId> layer{*from};
    std::uint64_t branches = 0;
    std::vector<Relationship> found;
    for (std::uint64_t distance = 1; distance <= plan_.max_length && !layer.empty(); ++distance) {
      std::vector<NodeId> next_layer;
      for (const NodeId node : layer) {
        TG_TRY(execution_.tick());
        const Reached here = *reached_.find(node);
        found.clear();
        TG_TRY(execution_.relationships_at(node, plan_.direction, types_, found));
        for (const Relationship& relationship : found) {
          const NodeId end = other_end(relationship, node);
          if (!circle && closes_circle(relationship, here, distance, *from, end)) {
            circle = true;
            ends_.push_back(*from);
          }
          const std::uint64_t branch = distance == 1 ? ++branches : here.branch;
          if (!reached_.insert(end, {distance, branch, relationship.id})) continue;
          TG_TRY(memory_->charge(sizeof(Reached) + sizeof(NodeId)));
          ends_.push_back(end);
          next_layer.push_back(end);
        }
      }
      layer = std::move(next_layer);
    }
    return {};
  }

  // Does the relationship lead back to the start, by a walk that is short enough
  // and repeats nothing? Against the arrows it may also join two walks that began
  // with different relationships.
  bool closes_circle(const Relationship& relationship, const Reached& here, std::uint64_t distance,
                     NodeId start, NodeId end) const {
    if (end == start) return relationship.id != here.by || distance == 1;
    if (plan_.direction != Direction::kBoth || distance == 1) return false;
    const Reached* met = reached_.find(end);
    return met && met->branch != here.branch && met->distance + distance <= plan_.max_length;
  }

  const ExpandReachable& plan_;
  Execution& execution_;
  std::optional<std::vector<TypeId>> types_;
  std::unique_ptr<HeldMemory> memory_;  // of one search
  CursorPtr input_;
  NodeTable<Reached> reached_;
  std::vector<NodeId> ends_;  // nearest first
  std::size_t at_ = 0;
};

}  // namespace

Result<CursorPtr> ExpandReachable::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<ExpandReachableCursor>(*this, execution, std::move(cursor));
}

}  // namespace talkgraph::query
