// Queries and their reading clauses.
#include <algorithm>

#include "analyse/analyser.h"
#include "analyse/walk.h"
#include "procedures/schema.h"

namespace talkgraph::query {

namespace {

bool is_return(const Clause& clause) {
  const auto* projection = std::get_if<ProjectionClause>(&clause);
  return projection && projection->is_return;
}

Span span_of(const Clause& clause) {
  return std::visit([](const auto& concrete) { return concrete.span; }, clause);
}

KindSet kinds_of(ProcedureType type) {
  switch (type) {
    case ProcedureType::kAny:
      return kAnyKind;
    case ProcedureType::kBoolean:
      return kBooleanKind;
    case ProcedureType::kInteger:
      return kIntegerKind;
    case ProcedureType::kFloat:
    case ProcedureType::kNumber:
      return kNumberKinds;
    case ProcedureType::kString:
      return kStringKind;
  }
  return kAnyKind;
}

}  // namespace

Result<std::vector<std::string>> analyse(Query& query, const Source& source,
                                         const Procedures* procedures) {
  Analyser analyser(source, procedures);
  TG_TRY(analyser.analyse_statement(query));
  return analyser.take_slot_names();
}

Result<void> Analyser::analyse_statement(Query& query) {
  return analyse_query(query, QueryPlace::kTop);
}

Result<void> Analyser::analyse_query(Query& query, QueryPlace place) {
  const Scope outer = scope_;
  const Scope imported = imported_;
  if (place == QueryPlace::kExpression) imported_ = outer;
  for (SingleQuery& part : query.parts) {
    scope_ = outer;
    TG_TRY(analyse_single_query(part, place));
  }
  scope_ = outer;
  imported_ = imported;
  return set_columns(query);
}

Result<void> Analyser::analyse_single_query(SingleQuery& query, QueryPlace place) {
  TG_TRY(check_composition(query, place));
  const bool alone = query.clauses.size() == 1 && place == QueryPlace::kTop;
  for (Clause& clause : query.clauses) TG_TRY(analyse_clause(clause, alone));
  return {};
}

Result<void> Analyser::check_composition(const SingleQuery& query, QueryPlace place) const {
  const auto error = [&](const std::string& message, const Clause& clause) {
    return fail(source_.syntax_error(Detail::kInvalidClauseComposition, message, span_of(clause)));
  };
  for (std::size_t i = 0; i < query.clauses.size(); ++i) {
    const Clause& clause = query.clauses[i];
    const bool ends = is_return(clause) || std::holds_alternative<FinishClause>(clause);
    if (ends && i + 1 < query.clauses.size()) {
      return error("nothing can follow RETURN or FINISH", query.clauses[i + 1]);
    }
    const bool alone = query.clauses.size() == 1 && place == QueryPlace::kTop;
    if (std::holds_alternative<SchemaClause>(clause) && !alone) {
      return error("indexes and constraints are made and dropped by queries of their own", clause);
    }
    if (place == QueryPlace::kExpression && writes(clause)) {
      return error("a subquery here may not write", clause);
    }
  }
  const Clause& last = query.clauses.back();
  if (place == QueryPlace::kExpression || is_return(last) || writes(last)) return {};
  if (std::holds_alternative<CallClause>(last) || std::holds_alternative<FinishClause>(last)) {
    return {};
  }
  const auto* subquery = std::get_if<SubqueryClause>(&last);
  if (subquery && subquery->columns.empty() && writes(*subquery->query)) return {};
  return error("a query must end with RETURN or a clause that writes", last);
}

Result<void> Analyser::set_columns(Query& query) const {
  for (const SingleQuery& part : query.parts) {
    std::vector<std::string> names;
    std::vector<Slot> slots;
    const Clause& last = part.clauses.back();
    if (is_return(last)) {
      for (const ProjectionItem& item : std::get<ProjectionClause>(last).items) {
        names.push_back(item.name);
        slots.push_back(item.slot);
      }
    } else if (const auto* call = std::get_if<CallClause>(&last); call && call->standalone) {
      for (const YieldItem& item : call->yields) {
        names.push_back(item.variable);
        slots.push_back(item.slot);
      }
    }
    if (!query.column_slots.empty() && names != query.columns) {
      return fail(source_.semantic_error(Detail::kDifferentColumnsInUnion,
                                         "all parts of a UNION must have the same columns",
                                         part.span));
    }
    query.columns = std::move(names);
    query.column_slots.push_back(std::move(slots));
  }
  return {};
}

Result<void> Analyser::analyse_clause(Clause& clause, bool alone) {
  if (auto* match = std::get_if<MatchClause>(&clause)) return analyse_match(*match);
  if (auto* unwind = std::get_if<UnwindClause>(&clause)) return analyse_unwind(*unwind);
  if (auto* projection = std::get_if<ProjectionClause>(&clause)) {
    return analyse_projection(*projection);
  }
  if (auto* create = std::get_if<CreateClause>(&clause)) {
    for (PatternPart& part : create->parts) TG_TRY(create_part(part, false));
    return {};
  }
  if (auto* merge = std::get_if<MergeClause>(&clause)) return analyse_merge(*merge);
  if (auto* set = std::get_if<SetClause>(&clause)) return analyse_set(set->items);
  if (auto* remove = std::get_if<RemoveClause>(&clause)) return analyse_remove(*remove);
  if (auto* clause_delete = std::get_if<DeleteClause>(&clause)) {
    return analyse_delete(*clause_delete);
  }
  if (auto* subquery = std::get_if<SubqueryClause>(&clause)) {
    return analyse_subquery_call(*subquery);
  }
  if (auto* foreach = std::get_if<ForeachClause>(&clause)) return analyse_foreach(*foreach);
  if (auto* call = std::get_if<CallClause>(&clause)) return analyse_call(*call, alone);
  return {};  // FINISH, and what changes the schema
}

Result<void> Analyser::analyse_match(MatchClause& match) {
  const Scope before = scope_;
  Scope in_clause;
  for (PatternPart& part : match.parts) TG_TRY(match_part(part, before, in_clause));
  for (PatternPart& part : match.parts) {
    TG_TRY(analyse_pattern_properties(part, false));
    if (part.where) TG_TRY(analyse_where(*part.where));
  }
  if (match.where) TG_TRY(analyse_where(*match.where));
  if (!match.optional) return {};
  for (auto& [name, variable] : scope_) {
    if (!before.contains(name)) variable.type.kinds |= kNullKind;
  }
  return {};
}

Result<void> Analyser::analyse_where(Expr& where) {
  ExprPlace place;
  place.predicate = true;
  TG_ASSIGN(const StaticType type, analyse_expr(where, place));
  if (!type.can_be(kBooleanKind)) return fail(wrong_type(where, "a condition"));
  return {};
}

Result<void> Analyser::analyse_unwind(UnwindClause& unwind) {
  TG_ASSIGN(const StaticType type, analyse_expr(*unwind.list, {}));
  // What is no list counts as a list of one.
  StaticType element{kAnyKind, kAnyKind};
  if (type.kinds == kListKind) element.kinds = type.elements;
  TG_ASSIGN(unwind.slot, declare(unwind.variable, element, unwind.span));
  return {};
}

// Those from above go before our own.
std::shared_ptr<const Procedure> Analyser::find_procedure(const std::string& name) const {
  if (procedures_) {
    if (auto found = procedures_->find(name)) return found;
  }
  return find_schema_procedure(name, procedures_);
}

Result<void> Analyser::analyse_call(CallClause& call, bool alone) {
  call.standalone = alone;
  call.target = find_procedure(call.procedure);
  if (!call.target) {
    return fail(source_.semantic_error(Detail::kProcedureNotFound,
                                       "there is no procedure " + call.procedure, call.span,
                                       ErrorType::kProcedureError));
  }
  const auto& inputs = call.target->inputs;
  if (!call.explicit_arguments && !alone) {
    return fail(source_.semantic_error(Detail::kInvalidArgumentPassingMode,
                                       "inside a query, CALL needs its arguments in parentheses",
                                       call.span));
  }
  if (call.explicit_arguments && call.arguments.size() != inputs.size()) {
    return fail(source_.semantic_error(
        Detail::kInvalidNumberOfArguments,
        call.procedure + " takes " + std::to_string(inputs.size()) + " arguments", call.span));
  }
  for (std::size_t i = 0; i < call.arguments.size(); ++i) {
    TG_ASSIGN(const StaticType type, analyse_expr(*call.arguments[i], {}));
    if (!type.can_be(kinds_of(inputs[i].type))) {
      return fail(wrong_type(*call.arguments[i], "the argument " + inputs[i].name));
    }
  }
  return analyse_yield(call);
}

Result<void> Analyser::analyse_yield(CallClause& call) {
  const auto& outputs = call.target->outputs;
  if (call.yield_all && !call.standalone) {
    return fail(source_.syntax_error(Detail::kUnexpectedSyntax,
                                     "YIELD * is only for a CALL that stands alone", call.span));
  }
  if (call.standalone && (call.yield_all || !call.has_yield)) {
    for (const ProcedureField& output : outputs) {
      call.yields.push_back({call.span, output.name, output.name, kNoSlot, 0});
    }
  }
  for (YieldItem& item : call.yields) {
    const auto found = std::find_if(outputs.begin(), outputs.end(),
                                    [&](const auto& output) { return output.name == item.field; });
    if (found == outputs.end()) {
      return fail(source_.semantic_error(Detail::kUndefinedVariable,
                                         call.procedure + " yields no " + item.field, item.span));
    }
    item.column = static_cast<std::uint32_t>(found - outputs.begin());
    const KindSet kinds = kinds_of(found->type) | kNullKind;
    TG_ASSIGN(item.slot, declare(item.variable, {kinds, kAnyKind}, item.span));
  }
  if (call.where) TG_TRY(analyse_where(*call.where));
  return {};
}

Result<Slot> Analyser::declare(const std::string& name, StaticType type, Span span) {
  if (scope_.contains(name)) return fail(already_bound(name, span));
  const Slot slot = new_slot(name);
  scope_.emplace(name, Variable{slot, type});
  return slot;
}

Error Analyser::already_bound(const std::string& name, Span span) const {
  return source_.semantic_error(Detail::kVariableAlreadyBound,
                                "the variable " + name + " is bound already", span);
}

}  // namespace talkgraph::query
