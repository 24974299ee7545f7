#include <algorithm>

#include "run/evaluate.h"
#include "run/operators/match_operators.h"
#include "run/operators/matching.h"
#include "run/operators/path_search.h"

namespace talkgraph::query {

namespace {

class ShortestPathCursor final : public Cursor {
 public:
  ShortestPathCursor(const ShortestPath& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    while (true) {
      TG_TRY(execution_.tick());
      if (searches_.empty()) {
        TG_ASSIGN(const bool more, input_->next(input_row_));
        if (!more) return false;
        start();
        continue;
      }
      TG_ASSIGN(std::optional<Walk> walk, searches_.back().search->next());
      if (walk) {
        row = input_row_;
        put(*walk, row);
        TG_ASSIGN(const bool fits, fulfils_conditions(row));
        if (!fits) continue;
        if (!searches_.back().counted || is_wanted(walk->size())) return true;
      }
      searches_.pop_back();
      lengths_ = 0;
    }
  }

 private:
  struct Search {
    std::unique_ptr<PathSearch> search;
    bool counted = true;  // gives more than is wanted
  };

  // Breadth first where that finds everything; else best first.
  void start() {
    lengths_ = 0;
    const NodeId* from = input_row_[plan_.from].as_node();
    if (!from) return;
    SearchTask task;
    task.source = *from;
    task.min_length = plan_.min_length;
    task.max_length = plan_.max_length;
    task.find_steps = [this](NodeId node, bool forward, std::vector<SearchStep>& steps) {
      return find_steps(node, forward, steps);
    };
    if (!plan_.to_bound) {
      if (plan_.min_length > 0) {
        task.target = *from;  // breadth does not lead back to where it began
        searches_.push_back({search_best_first(task, execution_), true});
      }
      searches_.push_back(
          {search_everywhere(std::move(task), plan_.whole_groups, execution_), false});
      return;
    }
    const NodeId* to = input_row_[plan_.to].as_node();
    if (!to) return;
    task.target = *to;
    const bool breadth = plan_.count == 1 && plan_.min_length <= 1 && plan_.conditions.empty() &&
                         task.source != task.target;
    searches_.push_back({breadth ? search_from_both_ends(std::move(task), execution_)
                                 : search_best_first(std::move(task), execution_),
                         true});
  }

  bool is_wanted(std::size_t length) {
    const bool counts = !plan_.whole_groups || lengths_ == 0 || length != last_length_;
    last_length_ = length;
    if (counts) ++lengths_;
    return lengths_ <= plan_.count;
  }

  Result<void> find_steps(NodeId node, bool forward, std::vector<SearchStep>& steps) {
    const bool along = forward != plan_.reversed;
    Row argument = input_row_;
    argument[along ? plan_.step_left : plan_.step_right] = node;
    TG_ASSIGN(const CursorPtr cursor,
              (along ? plan_.forward : plan_.backward)->open(execution_, argument));
    Row row;
    while (true) {
      TG_TRY(execution_.tick());
      TG_ASSIGN(const bool more, cursor->next(row));
      if (!more) return {};
      const Relationship& relationship = *row[plan_.step_relationship].as_relationship();
      steps.push_back({relationship, other_end(relationship, node)});
    }
  }

  void put(const Walk& walk, Row& row) const {
    std::vector<NodeId> nodes{*input_row_[plan_.from].as_node()};
    DatumList relationships;
    for (const SearchStep& step : walk) {
      nodes.push_back(step.end);
      relationships.emplace_back(step.relationship);
    }
    row[plan_.to] = nodes.back();
    if (plan_.reversed) {
      std::reverse(nodes.begin(), nodes.end());
      std::reverse(relationships.begin(), relationships.end());
    }
    put_groups(nodes, relationships, row);
    if (plan_.path != kNoSlot) {
      PathDatum path;
      path.nodes = std::move(nodes);
      for (const Datum& item : relationships) {
        path.relationships.push_back(*item.as_relationship());
      }
      row[plan_.path] = std::move(path);
    }
    if (plan_.single) {
      row[plan_.relationships] = relationships.front();
    } else {
      row[plan_.relationships] = std::move(relationships);
    }
  }

  void put_groups(const std::vector<NodeId>& nodes, const DatumList& relationships,
                  Row& row) const {
    for (const GroupVariable& group : plan_.groups) {
      if (group.inner == plan_.step_relationship) {
        row[group.list] = relationships;
      } else if (group.inner == plan_.step_left) {
        row[group.list] = DatumList(nodes.begin(), nodes.end() - 1);
      } else {
        row[group.list] = DatumList(nodes.begin() + 1, nodes.end());
      }
    }
  }

  Result<bool> fulfils_conditions(Row& row) const {
    for (const Expr* condition : plan_.conditions) {
      TG_ASSIGN(const bool fulfilled, holds(*condition, row, execution_));
      if (!fulfilled) return false;
    }
    return true;
  }

  const ShortestPath& plan_;
  Execution& execution_;
  CursorPtr input_;
  Row input_row_;
  std::vector<Search> searches_;  // the last one runs
  std::uint64_t lengths_ = 0;
  std::size_t last_length_ = 0;
};

}  // namespace

Result<CursorPtr> ShortestPath::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<ShortestPathCursor>(*this, execution, std::move(cursor));
}

}  // namespace talkgraph::query
