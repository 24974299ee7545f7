// The operators that write, each in a file of its own. They own as those of
// match_operators.h do.
#pragma once

#include <vector>

#include "parse/ast.h"
#include "run/operator.h"

namespace talkgraph::query {

// An operator that writes: takes all rows of its input, then applies itself to
// each, then gives the rows that came of it. Where no row can tell what another
// has written, `streams`: it takes and gives one after another.
struct Update : Operator {
  OperatorPtr input;
  bool streams = false;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;

  // Appends to `out` the rows that follow from `row`.
  virtual Result<void> apply(Execution& execution, Row row, std::vector<Row>& out) const = 0;
};

struct Create final : Update {
  const CreateClause* clause = nullptr;
  void describe(Description& description) const override;
  Result<void> apply(Execution& execution, Row row, std::vector<Row>& out) const override;
};

struct SetProperties final : Update {
  const std::vector<SetItem>* items = nullptr;
  void describe(Description& description) const override;
  Result<void> apply(Execution& execution, Row row, std::vector<Row>& out) const override;
};

struct Remove final : Update {
  const RemoveClause* clause = nullptr;
  void describe(Description& description) const override;
  Result<void> apply(Execution& execution, Row row, std::vector<Row>& out) const override;
};

// Not an Update: it deletes only once it has seen the targets of every row.
struct Delete final : Operator {
  OperatorPtr input;
  const DeleteClause* clause = nullptr;
  void describe(Description& description) const override;
  Result<CursorPtr> make_cursor(Execution& execution, const Row& argument) const override;
};

// The body for each item of a list; the row stays.
struct Foreach final : Update {
  const Expr* list = nullptr;
  Slot slot = kNoSlot;
  OperatorPtr body;
  void describe(Description& description) const override;
  Result<void> apply(Execution& execution, Row row, std::vector<Row>& out) const override;
};

// An index or a constraint, made or dropped.
struct ChangeSchema final : Update {
  const SchemaClause* clause = nullptr;
  void describe(Description& description) const override;
  Result<void> apply(Execution& execution, Row row, std::vector<Row>& out) const override;
};

struct Merge final : Update {
  const MergeClause* clause = nullptr;
  OperatorPtr match;
  void describe(Description& description) const override;
  Result<void> apply(Execution& execution, Row row, std::vector<Row>& out) const override;
};

}  // namespace talkgraph::query
