#pragma once

#include <cstdint>
#include <string>

#include "base/span.h"

namespace talkgraph::query {

enum class TokenKind {
  kIdentifier,         // also every keyword: Cypher reserves none
  kEscapedIdentifier,  // `in backticks`
  kInteger,
  kFloat,
  kBadNumber,  // digits run into letters; an error where a number is wanted
  kString,
  kParameter,  // $name
  kSymbol,     // punctuation
  kEnd,
};

struct Token {
  TokenKind kind = TokenKind::kEnd;
  Span span;
  // Identifiers, parameters and strings without their quotes and escapes;
  // numbers and symbols as written.
  std::string text;
  // For brackets: the index of the token that closes it, 0 if none does.
  std::uint32_t closing = 0;
};

}  // namespace talkgraph::query
