// Types of values: LIST<INTEGER NOT NULL> | STRING.
#include <algorithm>
#include <array>
#include <span>

#include "parse/parser.h"
#include "parse/value_type.h"

namespace talkgraph::query {

namespace {

struct TypeName {
  std::array<std::string_view, 4> words;  // empty at the end
  KindSet kinds;
};

// Of two names that begin alike, the longer one first.
constexpr auto kTypeNames = std::to_array<TypeName>({
    {{"ANY", "VALUE"}, kAnyKind},
    {{"ANY", "NODE"}, kNodeKind},
    {{"ANY", "RELATIONSHIP"}, kRelationshipKind},
    {{"ANY", "MAP"}, kMapKind},
    {{"ANY"}, kAnyKind},
    {{"NOTHING"}, 0},
    {{"NULL"}, kNullKind},
    {{"BOOLEAN"}, kBooleanKind},
    {{"BOOL"}, kBooleanKind},
    {{"STRING"}, kStringKind},
    {{"VARCHAR"}, kStringKind},
    {{"INTEGER"}, kIntegerKind},
    {{"INT"}, kIntegerKind},
    {{"SIGNED", "INTEGER"}, kIntegerKind},
    {{"FLOAT"}, kFloatKind},
    {{"DATE"}, kDateKind},
    {{"LOCAL", "TIME"}, kLocalTimeKind},
    {{"TIME", "WITHOUT", "TIME", "ZONE"}, kLocalTimeKind},
    {{"TIME", "WITHOUT", "TIMEZONE"}, kLocalTimeKind},
    {{"ZONED", "TIME"}, kTimeKind},
    {{"TIME", "WITH", "TIME", "ZONE"}, kTimeKind},
    {{"TIME", "WITH", "TIMEZONE"}, kTimeKind},
    {{"LOCAL", "DATETIME"}, kLocalDateTimeKind},
    {{"TIMESTAMP", "WITHOUT", "TIME", "ZONE"}, kLocalDateTimeKind},
    {{"TIMESTAMP", "WITHOUT", "TIMEZONE"}, kLocalDateTimeKind},
    {{"ZONED", "DATETIME"}, kDateTimeKind},
    {{"TIMESTAMP", "WITH", "TIME", "ZONE"}, kDateTimeKind},
    {{"TIMESTAMP", "WITH", "TIMEZONE"}, kDateTimeKind},
    {{"DURATION"}, kDurationKind},
    {{"NODE"}, kNodeKind},
    {{"VERTEX"}, kNodeKind},
    {{"RELATIONSHIP"}, kRelationshipKind},
    {{"EDGE"}, kRelationshipKind},
    {{"MAP"}, kMapKind},
    {{"PATH"}, kPathKind},
    {{"LIST"}, kListKind},
    {{"ARRAY"}, kListKind},
});

std::size_t word_count(const TypeName& name) {
  return static_cast<std::size_t>(
      std::find(name.words.begin(), name.words.end(), std::string_view()) - name.words.begin());
}

}  // namespace

// A | joins types but where it ends the expression, as in a comprehension.
Result<std::shared_ptr<const ValueType>> Parser::parse_value_type() {
  if (depth_ >= kMaxTreeHeight) {
    return fail(source_.too_large("the type is nested too deep", peek().span));
  }
  ++depth_;
  auto type = std::make_shared<ValueType>();
  do {
    TG_ASSIGN(ValueType::Alternative alternative, parse_type_name());
    const bool not_null = at_keyword("NOT") && at_keyword("NULL", 1);
    if (not_null) at_ += 2;
    if (accept_symbol("!") || not_null) {
      alternative.kinds &= ~kNullKind;
    } else if (alternative.kinds != 0) {
      alternative.kinds |= kNullKind;
    }
    type->alternatives.push_back(std::move(alternative));
  } while (!bar_ends_expression_ && accept_symbol("|"));
  --depth_;
  return std::shared_ptr<const ValueType>(std::move(type));
}

Result<ValueType::Alternative> Parser::parse_type_name() {
  const auto* found = std::find_if(kTypeNames.begin(), kTypeNames.end(), [&](const auto& name) {
    const std::size_t count = word_count(name);
    for (std::size_t i = 0; i < count; ++i) {
      if (!at_keyword(name.words[i], i)) return false;
    }
    return true;
  });
  if (found == kTypeNames.end()) return fail(unexpected("a type such as STRING or LIST<INTEGER>"));
  at_ += static_cast<std::uint32_t>(word_count(*found));
  ValueType::Alternative alternative{found->kinds, nullptr};
  if (found->kinds == kListKind && accept_symbol("<")) {
    const Flag bars(bar_ends_expression_, false);
    TG_ASSIGN(alternative.elements, parse_value_type());
    TG_TRY(expect_symbol(">"));
  }
  return alternative;
}

bool fits(const ValueType& type, const Datum& value) {
  return std::any_of(
      type.alternatives.begin(), type.alternatives.end(), [&](const auto& alternative) {
        if ((alternative.kinds & kind_set(value.kind())) == 0) return false;
        const DatumList* list = value.as_list();
        return !list || !alternative.elements ||
               std::all_of(list->begin(), list->end(),
                           [&](const Datum& item) { return fits(*alternative.elements, item); });
      });
}

}  // namespace talkgraph::query
