// SET, REMOVE, DELETE and MERGE.
#include "analyse/analyser.h"

namespace talkgraph::query {

Result<void> Analyser::check_target(Expr& target, KindSet kinds) {
  TG_ASSIGN(const StaticType type, analyse_expr(target, {}));
  if (!type.can_be(kinds)) return fail(wrong_type(target, "what is written to"));
  return {};
}

Result<void> Analyser::analyse_names(const ExprPtr& key, const std::vector<ExprPtr>& labels) {
  if (key) {
    TG_ASSIGN(const StaticType type, analyse_expr(*key, {}));
    if (!type.can_be(kStringKind)) return fail(wrong_type(*key, "a property's name"));
  }
  for (const ExprPtr& names : labels) {
    TG_ASSIGN(const StaticType type, analyse_expr(*names, {}));
    if (!type.can_be(kStringKind | kListKind)) return fail(wrong_type(*names, "labels"));
  }
  return {};
}

Result<void> Analyser::analyse_set(std::vector<SetItem>& items) {
  for (SetItem& item : items) {
    const bool labels = item.kind == SetItem::Kind::kLabels;
    TG_TRY(check_target(*item.target, labels ? kNodeKind : kNodeKind | kRelationshipKind));
    TG_TRY(analyse_names(item.computed_key, item.computed_labels));
    if (!item.value) continue;
    TG_ASSIGN(const StaticType type, analyse_expr(*item.value, {}));
    if (item.kind == SetItem::Kind::kProperty) continue;
    if (!type.can_be(kMapKind | kNodeKind | kRelationshipKind)) {
      return fail(wrong_type(*item.value, "properties"));
    }
  }
  return {};
}

Result<void> Analyser::analyse_remove(RemoveClause& remove) {
  for (RemoveItem& item : remove.items) {
    const KindSet owners = item.property ? kNodeKind | kRelationshipKind : kNodeKind;
    TG_TRY(check_target(*item.target, owners));
    TG_TRY(analyse_names(item.computed_key, item.computed_labels));
  }
  return {};
}

Result<void> Analyser::analyse_delete(DeleteClause& clause) {
  for (ExprPtr& target : clause.targets) {
    if (target->kind == ExprKind::kHasLabels) {
      return fail(source_.semantic_error(Detail::kInvalidDelete,
                                         "DELETE takes no labels or types; REMOVE takes labels",
                                         target->span));
    }
    TG_TRY(check_target(*target, kNodeKind | kRelationshipKind | kPathKind));
  }
  return {};
}

Result<void> Analyser::analyse_merge(MergeClause& merge) {
  TG_TRY(create_part(merge.part, true));
  TG_TRY(analyse_set(merge.on_match));
  return analyse_set(merge.on_create);
}

}  // namespace talkgraph::query
