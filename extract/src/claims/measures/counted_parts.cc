#include "claims/measures/counted_parts.h"

#include "claims/measures/measure_reader.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kManyOfUs = 50;  // "a hundred of us sit in Oslo"
constexpr double kLeastPart = 20;

class CountedPartReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  // "200 of our 640 people", "75 of us".
  std::optional<Measure> read() const {
    const std::uint32_t at = figure_.tokens.end + 1;
    Measure measure;
    measure.tokens = figure_.tokens;
    measure.head = measure.text = "employees";
    // "250,000 of those customers": of whom was just told.
    if (is_among(word(at), {"those", "these"}) && figure_.value >= kLeastPart) {
      auto part = make(measured_from(at + 1), nullptr);
      if (part && FigureWords::holds(words_.company_nouns, part->head)) return part;
    }
    if (word(at) == "us") {
      const std::uint32_t begin = figure_.tokens.begin;
      std::uint32_t be = begin;
      while (be > tokens_.begin && is_link(be - 1)) --be;
      const bool exist = be >= tokens_.begin + 2 &&
                         ((word(be - 2) == "there" &&
                           (view_.is(be - 1, WordClass::kBe) || word(be - 1) == "'s")) ||
                          (word(be - 2) == "we" && is_among(word(be - 1), {"have", "had", "'ve"})));
      measure.owner = view_.mention_at(at);
      // "five of us who heard about it": some who did something.
      if (is_among(word(at + 1), {"who", "that", "which", "there", "here"})) return std::nullopt;
      const bool many = figure_.value >= kManyOfUs && at + 1 < tokens_.end;
      return (exist || many) && measure.owner != nullptr ? std::optional(measure) : std::nullopt;
    }
    const Mention* owner = at < tokens_.end ? view_.mention_from(at) : nullptr;
    if (owner == nullptr || !view_.is_possessive(*owner)) return std::nullopt;
    std::uint32_t whole = owner->tokens.end;
    while (whole < tokens_.end && view_.token(whole).kind != TokenKind::kWord) ++whole;
    // "200,000 of our users", but "two of our engineers" are nobody's count.
    if (whole == owner->tokens.end && figure_.value < kLeastPart) return std::nullopt;
    const TokenRange phrase = measured_from(whole);
    if (phrase.size() == 0) return std::nullopt;
    auto part = make(phrase, owner);
    if (part && words_.vague_nouns.contains(part->head)) part->text = "employees";
    return part;
  }
  std::optional<Measure> bracketed() const {
    std::uint32_t open = figure_.tokens.begin;
    while (open > tokens_.begin && is_link(open - 1)) --open;
    // "lost much of its volume (from $5 billion to $3 billion)"
    const bool moves = open > tokens_.begin && word(open - 1) == "from" && figure_.upper;
    if (moves) --open;
    if (open < tokens_.begin + 2 || word(open - 1) != "(" || word(figure_.tokens.end) != ")") {
      return std::nullopt;
    }
    TokenRange phrase = phrase_to(view_, words_, open - 1, tokens_.begin);
    // "supported coins and tokens"
    const bool pair = phrase.size() == 1 && phrase.begin > tokens_.begin + 1 &&
                      word(phrase.begin - 1) == "and" && measured(word(phrase.begin - 2));
    if (pair) phrase.begin = phrase_to(view_, words_, phrase.begin - 1, tokens_.begin).begin;
    if (phrase.size() == 0 || !measured(word(phrase.end - 1))) return std::nullopt;
    if (!moves && !word(phrase.end - 1).ends_with('s')) return std::nullopt;
    auto measure = make(phrase, owner_before(view_, phrase.begin, tokens_.begin));
    if (measure && measure->head == "aum") measure->text = "assets under management (AUM)";
    return measure;
  }
};

}  // namespace

std::optional<Measure> find_bracketed(const TextView& view, const FigureWords& words,
                                      TokenRange sentence, const Figure& figure) {
  return CountedPartReader(view, words, sentence, figure).bracketed();
}

std::optional<Measure> find_counted_part(const TextView& view, const FigureWords& words,
                                         TokenRange sentence, const Figure& figure) {
  return CountedPartReader(view, words, sentence, figure).read();
}

}  // namespace talkgraph::extract
