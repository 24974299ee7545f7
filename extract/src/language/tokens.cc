#include "language/tokens.h"

#include <algorithm>

#include "base/unicode.h"
#include "base/utf8.h"
#include "language/seen_text.h"
#include "language/sentence_splitter.h"
#include "language/slips.h"
#include "language/token_scanner.h"

namespace talkgraph::extract {
namespace {

// Lower case with straight apostrophes; `text` itself when it is that already.
std::string_view lower_form(std::string_view text, TokenizedText& out) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && (c < 'A' || c > 'Z');
  });
  if (plain) return text;
  std::string lower = to_lower(text);
  for (std::size_t at; (at = lower.find("’")) != std::string::npos;) lower.replace(at, 3, "'");
  return lower == text ? text : out.keep(std::move(lower));
}

class Tokenizer {
 public:
  explicit Tokenizer(const Transcript& transcript) : transcript_(transcript) {}

  TokenizedText run() {
    for (std::uint32_t block = 0; block < transcript_.blocks.size(); ++block) {
      const auto first = static_cast<std::uint32_t>(out_.tokens.size());
      add_tokens(see(transcript_, transcript_.blocks[block].span, first_markup_));
      add_sentences(block, first);
    }
    return std::move(out_);
  }

 private:
  void add_tokens(const std::vector<SeenCharacter>& characters) {
    std::uint32_t end_before = 0;
    for (const ScannedToken& scanned : scan_tokens(characters)) {
      out_.tokens.push_back(make_token(characters, scanned));
      out_.tokens.back().space_before = scanned.begin == 0 || scanned.begin > end_before;
      end_before = scanned.end;
    }
  }

  Token make_token(const std::vector<SeenCharacter>& characters, const ScannedToken& scanned) {
    Token token;
    token.kind = scanned.kind;
    token.span = {characters[scanned.begin].span.begin, characters[scanned.end - 1].span.end};
    token.text = seen_bytes(characters, scanned, token.span);
    token.lower = lower_form(token.text, out_);
    std::size_t letters = 0;
    bool lower_case = false;
    for (std::uint32_t i = scanned.begin; i < scanned.end; ++i) {
      letters += is_word_letter(characters[i].kind);
      lower_case = lower_case || characters[i].kind == CharacterClass::kLower;
    }
    token.capitalized = characters[scanned.begin].kind == CharacterClass::kUpper;
    token.all_caps = letters > 1 && !lower_case && token.lower != token.text;
    if (!token.all_caps) token.lower = without_slip(token.lower);
    return token;
  }

  std::string_view seen_bytes(const std::vector<SeenCharacter>& characters,
                              const ScannedToken& scanned, Span span) {
    std::size_t own_bytes = 0;
    bool replaced = false;
    for (std::uint32_t i = scanned.begin; i < scanned.end; ++i) {
      own_bytes += characters[i].span.size();
      replaced = replaced || characters[i].replaced;
    }
    if (!replaced && own_bytes == span.size()) return slice(transcript_.text, span);
    std::string seen;
    for (std::uint32_t i = scanned.begin; i < scanned.end; ++i) {
      append_utf8(seen, characters[i].value);
    }
    return out_.keep(std::move(seen));
  }

  // Cuts the tokens of a block from `first` on where turns and labels begin and
  // end, and each piece that is no label into sentences.
  void add_sentences(std::uint32_t block, std::uint32_t first) {
    const auto end = static_cast<std::uint32_t>(out_.tokens.size());
    for (std::uint32_t begin = first; begin < end;) {
      const Piece piece = piece_at(out_.tokens[begin].span.begin);
      std::uint32_t piece_end = begin + 1;
      while (piece_end < end && out_.tokens[piece_end].span.begin < piece.end) ++piece_end;
      if (!piece.label) add_piece(block, {begin, piece_end}, piece.turn);
      begin = piece_end;
    }
  }

  struct Piece {
    std::uint32_t end = UINT32_MAX;  // byte where the next piece begins
    bool label = false;
    std::optional<std::uint32_t> turn;
  };
  // Offsets must not decrease from call to call.
  Piece piece_at(std::uint32_t offset) {
    const std::vector<TurnSpan>& turns = transcript_.turns;
    while (next_turn_ < turns.size() && turns[next_turn_].span.end <= offset &&
           (!turns[next_turn_].label || turns[next_turn_].label->end <= offset)) {
      ++next_turn_;
    }
    if (next_turn_ == turns.size()) return {};
    const TurnSpan& turn = turns[next_turn_];
    if (turn.label && offset < turn.label->begin) return {turn.label->begin, false, {}};
    if (turn.label && offset < turn.label->end) return {turn.label->end, true, {}};
    if (offset < turn.span.begin) return {turn.span.begin, turn.label.has_value(), {}};
    return {turn.span.end, false, static_cast<std::uint32_t>(next_turn_)};
  }

  void add_piece(std::uint32_t block, TokenRange range, std::optional<std::uint32_t> turn) {
    const std::span<const Token> tokens(out_.tokens);
    for (const TokenRange sentence :
         split_sentences(tokens.subspan(range.begin, range.size()), range.begin)) {
      out_.sentences.push_back(
          {sentence,
           {tokens[sentence.begin].span.begin, tokens[sentence.end - 1].span.end},
           block,
           turn,
           transcript_.blocks[block].zone,
           asks(sentence)});
    }
  }
  bool asks(TokenRange sentence) const {
    for (std::uint32_t i = sentence.end; i-- > sentence.begin;) {
      const Token& token = out_.tokens[i];
      if (token.text.find('?') != std::string_view::npos || token.text == "？") return true;
      if (token.kind != TokenKind::kPunctuation) return false;
    }
    return false;
  }

  const Transcript& transcript_;
  TokenizedText out_;
  std::size_t first_markup_ = 0;
  std::size_t next_turn_ = 0;
};

}  // namespace

TokenizedText tokenize(const Transcript& transcript) {
  return Tokenizer(transcript).run();
}

}  // namespace talkgraph::extract
