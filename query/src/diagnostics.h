// Makes the errors of queries: kind, message, place, and the line with a caret.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/span.h"
#include "query/error_kind.h"

namespace talkgraph::query {

// Details of errors, with the type that each has in most places.
enum class Detail {
  // Of the text.
  kUnexpectedSyntax,
  kInvalidNumberLiteral,
  kIntegerOverflow,
  kFloatingPointOverflow,
  kInvalidUnicodeLiteral,
  kInvalidUnicodeCharacter,
  kInvalidRelationshipPattern,
  kInvalidParameterUse,
  kInvalidClauseComposition,
  // Of its meaning.
  kUndefinedVariable,
  kVariableAlreadyBound,
  kVariableTypeConflict,
  kRelationshipUniquenessViolation,
  kInvalidArgumentType,
  kInvalidAggregation,
  kNestedAggregation,
  kAmbiguousAggregationExpression,
  kNonConstantExpression,
  kNegativeIntegerArgument,
  kNoExpressionAlias,
  kColumnNameConflict,
  kNoVariablesInScope,
  kDifferentColumnsInUnion,
  kUnknownFunction,
  kInvalidNumberOfArguments,
  kInvalidArgumentPassingMode,
  kNoSingleRelationshipType,
  kRequiresDirectedRelationship,
  kCreatingVarLength,
  kInvalidDelete,
  kProcedureNotFound,
  kMissingParameter,
  // Found only while running.
  kInvalidArgumentValue,
  kNumberOutOfRange,
  kMapElementAccessByNonString,
  kInvalidPropertyType,
  kDeletedEntityAccess,
  kDeleteConnectedNode,
  kMergeReadOwnWrites,
  kDivisionByZero,
};

enum class ErrorType {
  kSyntaxError,
  kSemanticError,
  kTypeError,
  kArgumentError,
  kArithmeticError,
  kEntityNotFound,
  kConstraintVerificationFailed,
  kParameterMissing,
  kProcedureError,
};

// A query's text, for the places of errors.
class Source {
 public:
  explicit Source(std::string text) : text_(std::move(text)) {}

  const std::string& text() const { return text_; }

  // "TYPE (DETAIL, compile time): MESSAGE", then the line and the caret.
  Error syntax_error(Detail detail, const std::string& message, Span span) const;
  Error semantic_error(Detail detail, const std::string& message, Span span,
                       ErrorType type = ErrorType::kSyntaxError) const;
  Error runtime_error(ErrorType type, Detail detail, const std::string& message, Span span) const;
  Error unsupported(const std::string& feature, Span span) const;
  Error too_large(const std::string& message, Span span) const;

 private:
  Error located(ErrorCode code, const std::string& message, Span span) const;
  std::string text_;
};

}  // namespace talkgraph::query
