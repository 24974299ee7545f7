// Lists and maps: making them, taking them apart, CASE.
#include <algorithm>

#include "run/evaluate.h"

namespace talkgraph::query {

namespace {

Error no_element(const Datum& container, const Datum& index, const Expr& expr,
                 const Execution& execution) {
  return execution.error(ErrorType::kTypeError, Detail::kInvalidArgumentType,
                         "an element of " + std::string(kind_name(container.kind())) +
                             " cannot be found by " + std::string(kind_name(index.kind())),
                         expr.span);
}

Result<Datum> element(const Datum& container, const Datum& index, const Expr& expr,
                      Execution& execution) {
  if (container.is_null() || index.is_null()) return Datum();
  if (const DatumList* list = container.as_list()) {
    if (!index.as_int()) return fail(no_element(container, index, expr, execution));
    const auto size = static_cast<std::int64_t>(list->size());
    std::int64_t position = *index.as_int();
    if (position < 0) position += size;
    if (position < 0 || position >= size) return Datum();
    return (*list)[static_cast<std::size_t>(position)];
  }
  if (!container.as_map() && !container.as_node() && !container.as_relationship() &&
      !container.is_temporal()) {
    return fail(no_element(container, index, expr, execution));
  }
  if (!index.as_string()) {
    return fail(execution.error(ErrorType::kTypeError, Detail::kMapElementAccessByNonString,
                                "a property is found by a string", expr.span));
  }
  return property_of(container, *index.as_string(), execution, expr.span);
}

// Bounds count from the end if negative and are cut to the list.
Result<std::optional<std::int64_t>> slice_bound(const Expr* bound, std::int64_t fallback,
                                                std::int64_t size, const Expr& expr, Row& row,
                                                Execution& execution) {
  if (!bound) return std::optional<std::int64_t>(fallback);
  TG_ASSIGN(const Datum value, evaluate(*bound, row, execution));
  if (value.is_null()) return std::optional<std::int64_t>();
  if (!value.as_int()) return fail(no_element(Datum(DatumList{}), value, expr, execution));
  std::int64_t position = *value.as_int();
  if (position < 0) position += size;
  return std::optional<std::int64_t>(std::clamp<std::int64_t>(position, 0, size));
}

Result<Datum> evaluate_slice(const Expr& expr, Row& row, Execution& execution) {
  TG_ASSIGN(const Datum container, evaluate(*expr.operands[0], row, execution));
  if (container.is_null()) return Datum();
  const DatumList* list = container.as_list();
  if (!list) return fail(no_element(container, Datum(0), expr, execution));
  const auto size = static_cast<std::int64_t>(list->size());
  TG_ASSIGN(const auto from, slice_bound(expr.operands[1].get(), 0, size, expr, row, execution));
  TG_ASSIGN(const auto to, slice_bound(expr.operands[2].get(), size, size, expr, row, execution));
  if (!from || !to) return Datum();
  if (*from >= *to) return Datum(DatumList{});
  return Datum(DatumList(list->begin() + *from, list->begin() + *to));
}

Result<Datum> evaluate_map(const Expr& expr, Row& row, Execution& execution) {
  DatumMap map;
  for (std::size_t i = 0; i < expr.keys.size(); ++i) {
    TG_ASSIGN(map[expr.keys[i]], evaluate(*expr.operands[i], row, execution));
  }
  return Datum(std::move(map));
}

Result<Datum> evaluate_map_projection(const Expr& expr, Row& row, Execution& execution) {
  TG_ASSIGN(const Datum entity, evaluate(*expr.operands.front(), row, execution));
  if (entity.is_null()) return Datum();
  DatumMap map;
  if (expr.star) {
    TG_ASSIGN(map, properties_of(entity, execution, expr.span));
  }
  for (std::size_t i = 0; i < expr.keys.size(); ++i) {
    TG_ASSIGN(map[expr.keys[i]], evaluate(*expr.operands[i + 1], row, execution));
  }
  return Datum(std::move(map));
}

}  // namespace

Result<Datum> evaluate_element(const Expr& expr, Row& row, Execution& execution) {
  if (expr.kind == ExprKind::kSlice) return evaluate_slice(expr, row, execution);
  TG_ASSIGN(const Datum container, evaluate(*expr.operands[0], row, execution));
  TG_ASSIGN(const Datum index, evaluate(*expr.operands[1], row, execution));
  return element(container, index, expr, execution);
}

Result<Datum> evaluate_collection(const Expr& expr, Row& row, Execution& execution) {
  if (expr.kind == ExprKind::kMap) return evaluate_map(expr, row, execution);
  if (expr.kind == ExprKind::kMapProjection) return evaluate_map_projection(expr, row, execution);
  DatumList items;
  items.reserve(expr.operands.size());
  for (const ExprPtr& operand : expr.operands) {
    TG_ASSIGN(Datum item, evaluate(*operand, row, execution));
    items.push_back(std::move(item));
  }
  return Datum(std::move(items));
}

Result<Datum> evaluate_case(const Expr& expr, Row& row, Execution& execution) {
  if (expr.operands.front()) {
    TG_ASSIGN(row[expr.slot], evaluate(*expr.operands.front(), row, execution));
  }
  for (std::size_t i = 1; i + 2 < expr.operands.size(); i += 2) {
    TG_ASSIGN(const bool chosen, holds(*expr.operands[i], row, execution));
    if (chosen) return evaluate(*expr.operands[i + 1], row, execution);
  }
  return expr.operands.back() ? evaluate(*expr.operands.back(), row, execution)
                              : Result<Datum>(Datum());
}

}  // namespace talkgraph::query
