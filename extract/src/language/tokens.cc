#include "language/tokens.h"

#include <algorithm>
#include <set>

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
      if (piece.label) {
        add_label(block, {begin, piece_end}, transcript_.turns[*piece.turn]);
      } else {
        add_piece(block, {begin, piece_end}, piece.turn);
      }
      begin = piece_end;
    }
  }

  struct Piece {
    std::uint32_t end = UINT32_MAX;  // byte where the next piece begins
    bool label = false;
    std::optional<std::uint32_t> turn;  // also that of a label
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
    const auto index = static_cast<std::uint32_t>(next_turn_);
    if (turn.label && offset < turn.label->begin) return {turn.label->begin, false, {}};
    if (turn.label && offset < turn.span.begin) return {turn.span.begin, true, index};
    if (offset < turn.span.begin) return {turn.span.begin, false, {}};
    return {turn.span.end, false, index};
  }

  // "Jane Roe, CEO of Acme:" is a sentence up to its colon, where it stands first.
  void add_label(std::uint32_t block, TokenRange range, const TurnSpan& turn) {
    while (range.size() > 0 && is_mark(out_.tokens[range.end - 1])) --range.end;
    bool tells_more = false;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const Token& token = out_.tokens[i];
      const bool behind = turn.label->end <= token.span.begin;
      tells_more = tells_more || (behind && token.kind == TokenKind::kWord);
    }
    if (!tells_more || !described_.insert(turn.speaker).second) return;
    Sentence sentence;
    sentence.tokens = range;
    sentence.span = {out_.tokens[range.begin].span.begin, out_.tokens[range.end - 1].span.end};
    sentence.block = block;
    sentence.zone = transcript_.blocks[block].zone;
    sentence.is_label = true;
    out_.sentences.push_back(sentence);
  }
  // What closes a label.
  static bool is_mark(const Token& token) {
    return token.kind != TokenKind::kWord && token.text != ")" && token.text != "]";
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
           asks(sentence),
           false});
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
  std::set<std::uint32_t> described_;  // speakers whose label told more than the name
};

}  // namespace

TokenizedText tokenize(const Transcript& transcript) {
  return Tokenizer(transcript).run();
}

}  // namespace talkgraph::extract
