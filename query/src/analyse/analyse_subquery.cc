// Clauses with clauses inside: CALL { } and FOREACH.
#include <algorithm>
#include <utility>

#include "analyse/analyser.h"

namespace talkgraph::query {

namespace {

// Without parentheses a subquery sees what its first WITH names, if that does
// nothing else.
bool imports_variables(const SingleQuery& part) {
  const auto* import = std::get_if<ProjectionClause>(&part.clauses.front());
  if (!import || import->is_return || import->distinct || import->skip || import->limit ||
      import->where || !import->order_by.empty()) {
    return false;
  }
  return std::all_of(import->items.begin(), import->items.end(), [](const ProjectionItem& item) {
    return item.expr->kind == ExprKind::kVariable &&
           (item.alias.empty() || item.alias == item.expr->name);
  });
}

}  // namespace

Result<void> Analyser::analyse_subquery_call(SubqueryClause& call) {
  for (const std::string& name : call.imports) {
    if (scope_.contains(name)) continue;
    return fail(source_.semantic_error(Detail::kUndefinedVariable,
                                       "the variable " + name + " is not defined", call.span));
  }
  const Scope outer = scope_;
  std::vector<std::vector<StaticType>> types;
  for (SingleQuery& part : call.query->parts) {
    TG_TRY(analyse_call_part(part, call, outer));
    types.push_back(std::move(column_types_));
  }
  scope_ = outer;
  TG_TRY(set_columns(*call.query));
  for (std::size_t i = 0; i < call.query->columns.size(); ++i) {
    StaticType type{call.optional ? kNullKind : KindSet{0}, 0};
    for (const auto& part : types) type = i < part.size() ? type.joined(part[i]) : StaticType{};
    TG_ASSIGN(const Slot slot, declare(call.query->columns[i], type, call.span));
    call.columns.push_back(slot);
  }
  return {};
}

Result<void> Analyser::analyse_call_part(SingleQuery& part, const SubqueryClause& call,
                                         const Scope& outer) {
  scope_.clear();
  column_types_.clear();
  if (call.imports_all) {
    scope_ = outer;
  } else if (call.scoped) {
    for (const std::string& name : call.imports) scope_.emplace(name, outer.at(name));
  }
  // What the parentheses name is seen everywhere inside, also behind a WITH.
  const Scope imported = std::exchange(imported_, scope_);
  if (!call.scoped && imports_variables(part)) scope_ = outer;
  TG_TRY(analyse_single_query(part, QueryPlace::kCall));
  imported_ = imported;
  return {};
}

Result<void> Analyser::analyse_foreach(ForeachClause& foreach) {
  TG_ASSIGN(const StaticType type, analyse_expr(*foreach.list, {}));
  if (!type.can_be(kListKind)) return fail(wrong_type(*foreach.list, "the list of FOREACH"));
  const Scope outer = scope_;
  if (scope_.contains(foreach.variable)) return fail(already_bound(foreach.variable, foreach.span));
  const KindSet elements = type.kinds == kListKind ? type.elements : kAnyKind;
  TG_ASSIGN(foreach.slot, declare(foreach.variable, {elements, kAnyKind}, foreach.span));
  TG_TRY(analyse_single_query(foreach.body->parts.front(), QueryPlace::kForeach));
  scope_ = outer;
  return {};
}

}  // namespace talkgraph::query
