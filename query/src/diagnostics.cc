#include "diagnostics.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace talkgraph::query {

namespace {

constexpr std::string_view kCompileTime = "compile time";
constexpr std::string_view kRuntime = "runtime";

constexpr auto kDetailNames = std::to_array<std::string_view>({
    "UnexpectedSyntax",
    "InvalidNumberLiteral",
    "IntegerOverflow",
    "FloatingPointOverflow",
    "InvalidUnicodeLiteral",
    "InvalidUnicodeCharacter",
    "InvalidRelationshipPattern",
    "InvalidParameterUse",
    "InvalidClauseComposition",
    "UndefinedVariable",
    "VariableAlreadyBound",
    "VariableTypeConflict",
    "RelationshipUniquenessViolation",
    "InvalidArgumentType",
    "InvalidAggregation",
    "NestedAggregation",
    "AmbiguousAggregationExpression",
    "NonConstantExpression",
    "NegativeIntegerArgument",
    "NoExpressionAlias",
    "ColumnNameConflict",
    "NoVariablesInScope",
    "DifferentColumnsInUnion",
    "UnknownFunction",
    "InvalidNumberOfArguments",
    "InvalidArgumentPassingMode",
    "NoSingleRelationshipType",
    "RequiresDirectedRelationship",
    "CreatingVarLength",
    "InvalidDelete",
    "ProcedureNotFound",
    "MissingParameter",
    "InvalidArgumentValue",
    "NumberOutOfRange",
    "MapElementAccessByNonString",
    "InvalidPropertyType",
    "DeletedEntityAccess",
    "DeleteConnectedNode",
    "MergeReadOwnWrites",
    "DivisionByZero",
});
static_assert(kDetailNames.size() == static_cast<std::size_t>(Detail::kDivisionByZero) + 1);

constexpr auto kTypeNames = std::to_array<std::string_view>({
    "SyntaxError",
    "SemanticError",
    "TypeError",
    "ArgumentError",
    "ArithmeticError",
    "EntityNotFound",
    "ConstraintVerificationFailed",
    "ParameterMissing",
    "ProcedureError",
});
static_assert(kTypeNames.size() == static_cast<std::size_t>(ErrorType::kProcedureError) + 1);

std::string head(ErrorType type, Detail detail, std::string_view phase) {
  std::string out(kTypeNames[static_cast<std::size_t>(type)]);
  out.append(" (").append(kDetailNames[static_cast<std::size_t>(detail)]).append(", ");
  return out.append(phase).append("): ");
}

// The line around `offset`, cut to what fits a terminal, and a caret below it.
std::string excerpt(std::string_view text, std::size_t line_begin, std::size_t offset) {
  constexpr std::size_t kReach = 60;
  std::size_t begin = offset - line_begin > kReach ? offset - kReach : line_begin;
  while (begin > line_begin && (text[begin] & 0xC0) == 0x80) --begin;
  std::size_t end = std::min(text.find('\n', offset), text.size());
  end = std::min(end, offset + kReach);
  while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
  std::string line(text.substr(begin, end - begin));
  std::replace(line.begin(), line.end(), '\t', ' ');
  std::replace(line.begin(), line.end(), '\r', ' ');
  const std::size_t indent = count_code_points(text.substr(begin, offset - begin));
  return "\n  " + line + "\n  " + std::string(indent, ' ') + "^";
}

}  // namespace

Error Source::located(ErrorCode code, const std::string& message, Span span) const {
  if (find_invalid_utf8(text_)) return {code, message, {}};
  const std::size_t offset = std::min<std::size_t>(span.begin, text_.size());
  const std::string_view before = std::string_view(text_).substr(0, offset);
  const std::size_t newline = before.rfind('\n');
  const std::size_t line_begin = newline == std::string_view::npos ? 0 : newline + 1;
  Place place;
  place.line = 1 + static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
  place.column = 1 + count_code_points(before.substr(line_begin));
  return {code, message + excerpt(text_, line_begin, offset), place};
}

Error Source::syntax_error(Detail detail, const std::string& message, Span span) const {
  return located(ErrorCode::kQuerySyntax,
                 head(ErrorType::kSyntaxError, detail, kCompileTime) + message, span);
}

Error Source::semantic_error(Detail detail, const std::string& message, Span span,
                             ErrorType type) const {
  return located(ErrorCode::kQuerySemantics, head(type, detail, kCompileTime) + message, span);
}

Error Source::runtime_error(ErrorType type, Detail detail, const std::string& message,
                            Span span) const {
  return located(ErrorCode::kQueryRuntime, head(type, detail, kRuntime) + message, span);
}

Error Source::unsupported(const std::string& feature, Span span) const {
  return located(ErrorCode::kUnsupported, feature + " is not supported", span);
}

Error Source::too_large(const std::string& message, Span span) const {
  return located(ErrorCode::kTooLarge, message, span);
}

std::optional<ErrorKind> error_kind(const Error& error) {
  if (error.code != ErrorCode::kQuerySyntax && error.code != ErrorCode::kQuerySemantics &&
      error.code != ErrorCode::kQueryRuntime) {
    return std::nullopt;
  }
  const std::string& message = error.message;
  const std::size_t open = message.find(" (");
  const std::size_t comma = message.find(", ", open);
  const std::size_t close = message.find("): ", comma);
  if (close == std::string::npos) return std::nullopt;
  ErrorKind kind;
  kind.type = message.substr(0, open);
  kind.detail = message.substr(open + 2, comma - open - 2);
  kind.phase = message.compare(comma + 2, close - comma - 2, kRuntime) == 0 ? Phase::kRuntime
                                                                            : Phase::kCompileTime;
  return kind;
}

}  // namespace talkgraph::query
