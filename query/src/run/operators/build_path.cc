#include "run/operators/match_operators.h"
#include "run/operators/matching.h"

namespace talkgraph::query {

namespace {

void extend(PathDatum& path, const Relationship& relationship) {
  path.nodes.push_back(other_end(relationship, path.nodes.back()));
  path.relationships.push_back(relationship);
}

// Null if an element is.
Datum path_along(const Row& row, const std::vector<Slot>& elements) {
  PathDatum path;
  const NodeId* first = row[elements.front()].as_node();
  if (!first) return Datum();
  path.nodes.push_back(*first);
  for (std::size_t i = 1; i < elements.size(); i += 2) {
    const Datum& element = row[elements[i]];
    if (const Relationship* relationship = element.as_relationship()) {
      extend(path, *relationship);
    } else if (const DatumList* list = element.as_list()) {
      for (const Datum& item : *list) {
        if (!item.as_relationship()) return Datum();
        extend(path, *item.as_relationship());
      }
    } else {
      return Datum();
    }
  }
  return Datum(std::move(path));
}

class BuildPathCursor final : public Cursor {
 public:
  BuildPathCursor(const BuildPath& plan, CursorPtr input) : plan_(plan), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    TG_ASSIGN(const bool more, input_->next(row));
    if (more) row[plan_.slot] = path_along(row, plan_.elements);
    return more;
  }

 private:
  const BuildPath& plan_;
  CursorPtr input_;
};

}  // namespace

Result<CursorPtr> BuildPath::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<BuildPathCursor>(*this, std::move(cursor));
}

}  // namespace talkgraph::query
