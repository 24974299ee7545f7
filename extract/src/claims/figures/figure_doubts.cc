#include "claims/figures/figure_doubts.h"

#include "claims/text/word_list.h"
#include "claims/times/dates.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint64_t kLongestPlainNumber = 7;  // digits; longer ones are identifiers
constexpr double kFewTold = 10;
constexpr double kLeastAnswer = 20;  // a smaller number before a full stop counts a list's items

class DoubtReader {
 public:
  DoubtReader(const TextView& view, const FigureWords& words, TokenRange sentence,
              TokenRange figure, const SaidNumber& number)
      : view_(view),
        words_(words),
        tokens_(sentence),
        begin_(figure.begin),
        at_(figure.end),
        number_(number) {}

  bool read() const {
    const std::string_view next = word(at_);
    const bool told = number_.grouped || number_.scaled;
    if (before(1) == "(" && next == ")" && !told) return true;  // "(2) there is", an item of a list
    // "these 20,000 channels" are those of the example before.
    if (is_among(before(1), {"these", "those"}) || is_among(before(2), {"these", "those"})) {
      return true;
    }
    // "5 stars hotels"
    if (is_among(next, {"star", "stars"}) &&
        is_among(word(at_ + 1), {"hotel", "hotels", "restaurant", "restaurants", "resort",
                                 "resorts", "service", "general"})) {
      return true;
    }
    if (is_of_world()) return true;
    // "two-of-three", "a 2 of 3"
    const std::uint32_t of = next == "-" ? at_ + 1 : at_;
    if (word(of) == "of" && (next == "-" || is_number(of + 1))) {
      return true;
    }
    // "3 out of 6 offices": how far somebody got; "120 of 400 licences": not all of them.
    const std::uint32_t part = before(2) == "out" ? 3 : 2;
    const bool out_of =
        before(1) == "of" && begin_ >= tokens_.begin + part && is_number(begin_ - part);
    // "teams of 12, 25 people", each of them
    const bool guessed = before(1) == "," && begin_ >= tokens_.begin + 3 && is_number(begin_ - 2) &&
                         before(3) == "of" && word(begin_ - 4).ends_with('s');
    if (guessed) return true;
    if (out_of || is_version() || is_one_of_numbers() || is_of_told()) return true;
    // "We have only one office"; else one of something counts nothing.
    if (number_.value == 1 && !number_.scaled) {
      return !is_among(before(1), {"only", "just", "maybe", "exactly"});
    }
    if (number_.spelled) return false;
    if (next == "am" || next == "pm" || next == "a.m." || next == "p.m." || next == "o'clock") {
      return true;
    }
    if (words_.label_words.contains(before(1)) || before(1) == "#" || before(1) == "=" ||
        (before(1) == "top" && before(2) != "to")) {
      return true;
    }
    if (before(1) == "year" && is_among(before(2), {"the", "in"})) return true;  // "the year 3000"
    if (next == "^" || before(1) == "^" || (before(1) == "." && adjacent(begin_))) return true;
    if (before(1) == "/" || next == "/" || before(1) == "-" || next == ":") return true;
    if (begin_ > tokens_.begin && view_.is(begin_ - 1, WordClass::kMonth) &&
        view_.token(begin_ - 1).capitalized) {
      return true;
    }
    if (date_at(view_, begin_, tokens_.end)) return true;
    const bool first = begin_ == tokens_.begin;
    const bool alone = tokens_.size() == 2 && next == "." && number_.value >= kLeastAnswer;
    if (first && !alone && (next == "." || next == ")" || next == ":")) return true;
    if (number_.scaled || number_.grouped) return false;
    if (number_.value >= 1900 && number_.value < 2100 && number_.digits == 4) return true;
    return number_.digits > kLongestPlainNumber;
  }

 private:
  // "Acme 21 nodes": of that version.
  bool is_version() const {
    const bool plain = !number_.scaled && !number_.grouped && !number_.spelled;
    const Mention* name = plain && begin_ > tokens_.begin ? view_.mention_to(begin_ - 1) : nullptr;
    return name != nullptr && name->kind == MentionKind::kName && number_.digits <= 2 &&
           view_.type_of(*name) != "Place" && view_.type_of(*name) != "Person" &&
           !view_.is_possessive(*name);
  }
  // "the last two people we mentioned"
  bool is_of_told() const {
    return number_.value <= kFewTold && words_.vague_nouns.contains(word(at_)) &&
           is_among(before(1), {"last", "first", "next", "other", "same"});
  }
  // "There are 190 countries in the world": nobody's.
  bool is_of_world() const {
    if (before(2) != "there" || !is_among(before(1), {"are", "were"})) return false;
    const std::uint32_t in = at_ + 1;
    return (word(in) == "in" && word(in + 1) == "the" && word(in + 2) == "world") ||
           (word(in) == "on" && (word(in + 1) == "earth" || word(in + 2) == "planet"));
  }
  // "proposals like 109, 101, 102": names of theirs.
  bool is_one_of_numbers() const {
    return before(1) == "like" && word(at_) == "," && at_ + 3 < tokens_.end &&
           view_.token(at_ + 1).kind == TokenKind::kNumber && word(at_ + 2) == "," &&
           view_.token(at_ + 3).kind == TokenKind::kNumber;
  }

  bool is_number(std::uint32_t i) const {
    return i < tokens_.end &&
           (view_.token(i).kind == TokenKind::kNumber || words_.numerals.contains(word(i)) ||
            words_.magnitudes.contains(word(i)));
  }
  std::string_view word(std::uint32_t i) const {
    return i >= tokens_.begin && i < tokens_.end ? view_.lower(i) : std::string_view();
  }
  std::string_view before(std::uint32_t distance) const {
    return begin_ < tokens_.begin + distance ? std::string_view() : word(begin_ - distance);
  }
  bool adjacent(std::uint32_t i) const { return i < tokens_.end && !view_.token(i).space_before; }

  const TextView& view_;
  const FigureWords& words_;
  TokenRange tokens_;
  std::uint32_t begin_;
  std::uint32_t at_;
  const SaidNumber& number_;
};

}  // namespace

bool is_no_figure(const TextView& view, const FigureWords& words, TokenRange sentence,
                  TokenRange figure, const SaidNumber& number) {
  return DoubtReader(view, words, sentence, figure, number).read();
}

}  // namespace talkgraph::extract
