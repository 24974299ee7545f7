// Words and sentences of a transcript, as views and spans into its text.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "read/transcript.h"

namespace talkgraph::extract {

enum class TokenKind : std::uint8_t { kWord, kNumber, kPunctuation, kSymbol };

// `span` covers the bytes in the transcript; `text` is what a reader sees there
// (the same bytes, unless markup such as "&amp;" stands between) and `lower`
// the same in lower case with straight apostrophes. A clitic is a token of its
// own ("Bitget" + "'s", "do" + "n't"), and so is a hyphen ("seventh" + "-" +
// "anniversary") except after "co" ("co-founder").
struct Token {
  Span span;
  std::string_view text;
  std::string_view lower;  // slips of typing put right (slips.h)
  TokenKind kind = TokenKind::kWord;
  bool capitalized = false;  // begins with an upper-case letter
  bool all_caps = false;     // two or more letters, none in lower case
  bool space_before = false;
};

// Half-open range of token indexes.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool contains(std::uint32_t token) const { return begin <= token && token < end; }
  constexpr bool contains(TokenRange o) const { return begin <= o.begin && o.end <= end; }
  constexpr bool overlaps(TokenRange o) const { return begin < o.end && o.begin < end; }
  constexpr auto operator<=>(const TokenRange&) const = default;
};

// A sentence never crosses a block or a turn. Turn labels are in no sentence, but for the
// first of a speaker that tells more than the name: "Jane Roe, CEO of Acme:".
struct Sentence {
  TokenRange tokens;
  Span span;
  std::uint32_t block = 0;            // index into Transcript::blocks
  std::optional<std::uint32_t> turn;  // index into Transcript::turns
  Zone zone = Zone::kDialogue;
  bool is_question = false;  // ends with a question mark
  bool is_label = false;     // such a label; in no turn
};

// Owns what the views point to; the transcript must outlive it.
class TokenizedText {
 public:
  std::vector<Token> tokens;        // ascending, disjoint
  std::vector<Sentence> sentences;  // ascending, disjoint, not empty
  // A stable copy of text that is not in the transcript as such.
  std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }

 private:
  std::deque<std::string> kept_;
};

// Tokens and sentences of all blocks outside furniture's reach as well as in it
// (stages above look at Sentence::zone). Linear time.
TokenizedText tokenize(const Transcript& transcript);

}  // namespace talkgraph::extract
