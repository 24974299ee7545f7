#include "claims/figures/figures.h"

#include <algorithm>

#include "claims/figures/comparisons.h"
#include "claims/figures/currencies.h"
#include "claims/figures/figure_doubts.h"
#include "claims/figures/figure_ranges.h"
#include "claims/figures/fractions.h"
#include "claims/figures/number_reader.h"
#include "claims/figures/ranks.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// From this on a number in a range has no magnitude to wait for: "from 1500 to 2 million".
constexpr double kLeastApart = 1000;

class FigureReader {
 public:
  FigureReader(const TextView& view, const FigureWords& words, TokenRange sentence,
               std::uint32_t token)
      : view_(view), words_(words), tokens_(sentence), begin_(token), at_(token) {}

  std::optional<Figure> read() {
    const Mention* name = view_.mention_at(begin_);
    // "PHP 10 billion": a name of the code changes nothing.
    const bool code = name != nullptr && name->tokens.size() == 1 && name->tokens.begin == begin_ &&
                      currency_before(view_, words_, tokens_, begin_);
    if (name != nullptr && !code) return std::nullopt;
    if (read_multiple_word()) return finish();
    read_leading_currency();
    if (!read_number()) return std::nullopt;
    read_range();
    read_unit();
    read_growth();
    read_excess();
    if (is_among(word(at_), {"mark", "milestone", "threshold"})) ++at_;
    read_factor();
    if (figure_.kind == FigureKind::kCount &&
        is_no_figure(view_, words_, tokens_, {begin_, at_}, number_))
      return std::nullopt;
    return finish();
  }

 private:
  std::string_view word(std::uint32_t i) const {
    return i >= tokens_.begin && i < tokens_.end ? view_.lower(i) : std::string_view();
  }
  std::string_view before(std::uint32_t distance) const {
    return begin_ < tokens_.begin + distance ? std::string_view() : word(begin_ - distance);
  }
  // The word before the figure and what compares it: "up" of "up more than five times".
  std::string_view before_links() const {
    std::uint32_t distance = 1;
    while (is_among(before(distance), {"more", "than", "about", "almost", "nearly", "around", "by",
                                       "over", "roughly", "some"})) {
      ++distance;
    }
    return before(distance);
  }
  bool adjacent(std::uint32_t i) const { return i < tokens_.end && !view_.token(i).space_before; }

  bool read_multiple_word() {
    // "we hope to double revenue"
    const bool goal = is_among(word(at_), {"double", "triple", "quadruple"}) &&
                      is_among(before(1), {"to", "will", "'ll"});
    const std::string done = std::string(word(at_)) + (word(at_).ends_with('e') ? "d" : "");
    if (const auto value = value_of(words_.multiples, goal ? done : word(at_))) {
      figure_.kind = FigureKind::kMultiple;
      figure_.unit = "x";
      figure_.value = *value;
      ++at_;
      return true;
    }
    return false;
  }

  void read_leading_currency() {
    const auto currency = currency_before(view_, words_, tokens_, at_);
    if (!currency) return;
    set_unit(FigureKind::kMoney, currency->unit);
    begin_ = currency->begin;
    at_ = currency->end;
  }

  bool read_number() {
    if (word(at_) == "a" && word(at_ + 1) == "cent") {
      figure_.value = 1;
      figure_.spelled = true;
      ++at_;
      return true;
    }
    const auto number = number_at(view_, words_, tokens_, at_);
    if (!number) return false;
    number_ = *number;
    figure_.value = number_.value;
    figure_.spelled = number_.spelled;
    at_ = number_.end;
    if (number_.suffix.empty()) return true;
    if (number_.suffix == "x") {
      set_unit(FigureKind::kMultiple, "x");
      if (is_among(word(at_), {"'d", "’d", "ed"}) && adjacent(at_)) ++at_;  // "we 10x'd it"
      return true;
    }
    if (is_among(number_.suffix, {"bps", "bp"})) {
      set_hundredths();
      return true;
    }
    const auto currency = words_.currencies.find(number_.suffix);
    if (currency == words_.currencies.end()) return false;
    set_unit(FigureKind::kMoney, currency->second);
    return true;
  }

  // "by a factor of eight".
  void read_factor() {
    if (figure_.kind != FigureKind::kCount || before(1) != "of" || before(2) != "factor") return;
    set_unit(FigureKind::kMultiple, "x");
    begin_ -= before(3) == "a" ? 3 : 2;
  }

  // "12-14", "4 to 8", "between 25x and 200x", "$2 to 3 million".
  void read_range() {
    const std::string_view joint = word(at_);
    const bool joins = joint == "-" || lists_percents(view_, words_, tokens_, number_, at_) ||
                       joint == "–" || joint == "to" || joint == "or" ||
                       (joint == "and" && before(1) == "between");
    if (!joins || at_ + 1 >= tokens_.end) return;
    FigureReader upper(view_, words_, tokens_, number_behind_comparison(view_, tokens_, at_ + 1));
    upper.read_leading_currency();
    if (!upper.read_number()) return;
    const double value = upper.figure_.value;
    // "from 5 to 20 million": the magnitude may stand once, behind the second number;
    // but "from 20,000 to 2 million".
    const bool grown =
        (before_links() == "from" && joint == "to") || (before(1) == "between" && joint == "and");
    const bool apart = number_.grouped || figure_.value >= kLeastApart ||
                       (grown && figure_.value * upper.number_.factor >= value);
    const double factor =
        upper.number_.scaled && !number_.scaled && !apart ? upper.number_.factor : 1;
    const bool falls = grown && value < figure_.value;
    if (value <= figure_.value * factor && !falls) return;
    if (!falls) figure_.value *= factor;
    figure_.upper = value;
    number_.scaled = number_.scaled || upper.number_.scaled;
    if (upper.figure_.kind != FigureKind::kCount) set_unit(upper.figure_.kind, upper.figure_.unit);
    at_ = upper.at_;
  }
  void read_unit() {
    const std::string_view next = word(at_);
    if (next == "%" || next == "percent" || next == "pct") {
      set_unit(FigureKind::kPercent, "%");
      ++at_;
    } else if (next == "per" && word(at_ + 1) == "cent") {
      set_unit(FigureKind::kPercent, "%");
      at_ += 2;
    } else if (is_among(next, {"bps", "bp"}) ||
               (next == "basis" && is_among(word(at_ + 1), {"points", "point"}))) {
      set_hundredths();
      at_ += next == "basis" ? 2 : 1;
    } else if (next == "times" && figure_.value > 1 && figure_.kind == FigureKind::kCount &&
               (words_.growth.contains(before_links()) ||
                compares_times(view_, tokens_, at_ + 1))) {
      set_unit(FigureKind::kMultiple, "x");
      ++at_;
    } else if (next == "x" && (adjacent(at_) || word(at_ + 1) == "leverage")) {
      set_unit(FigureKind::kMultiple, "x");
      ++at_;
    } else if (next == "fold" || (next == "-" && word(at_ + 1) == "fold")) {
      set_unit(FigureKind::kMultiple, "x");
      at_ += next == "-" ? 2 : 1;
    } else if (figure_.kind == FigureKind::kCount) {
      read_currency_behind();
    }
  }
  // Basis points: hundredths of a percent.
  void set_hundredths() {
    figure_.value /= 100;
    if (figure_.upper) *figure_.upper /= 100;
    set_unit(FigureKind::kPercent, "%");
  }
  // "30M+ users", "14 or so coins", "five or more".
  void read_excess() {
    const std::string_view next = word(at_);
    const bool sum = next == "+" && at_ + 1 < tokens_.end && view_.token(at_).space_before &&
                     view_.is(at_ + 1, WordClass::kDeterminer);
    const bool plus = (next == "+" && !sum) || (next == "plus" && view_.token(at_).space_before);
    if (next == "-" && word(at_ + 1) == "plus" && adjacent(at_)) {  // "200-plus employees"
      more_ = true;
      at_ += 2;
    } else if (plus && !number_at(view_, words_, tokens_, at_ + 1)) {
      more_ = true;
      ++at_;
    } else if (next == "or" && is_among(word(at_ + 1), {"so", "more"})) {
      more_ = word(at_ + 1) == "more";
      number_.vague = !more_;
      at_ += 2;
    }
  }
  void read_currency_behind() {
    if (word(at_) == "grand" && figure_.value >= 2) {  // "fifty grand"
      figure_.value *= 1000;
      set_unit(FigureKind::kMoney, "USD");
      ++at_;
      return;
    }
    const auto currency = currency_behind(view_, words_, tokens_, at_);
    if (!currency) return;
    figure_.value *= currency->part;
    if (figure_.upper) *figure_.upper *= currency->part;
    set_unit(FigureKind::kMoney, currency->unit);
    at_ = currency->end;
    read_cents();
  }
  // "3 dollars and 50 cents".
  void read_cents() {
    if (figure_.upper) return;
    const std::uint32_t from = word(at_) == "and" ? at_ + 1 : at_;
    const auto cents = number_at(view_, words_, tokens_, from);
    if (!cents || cents->value >= 100 || !is_among(word(cents->end), {"cents", "cent"})) return;
    figure_.value += cents->value / 100;
    at_ = cents->end + 1;
  }
  // "from 2 dollars to 14 dollars", "between 0.5% and 1.5%", "holds 15% to 18%".
  void read_growth() {
    const bool grows = before_links() == "from" && word(at_) == "to";
    const bool lies = before(1) == "between" && word(at_) == "and";
    const bool spans = figure_.kind == FigureKind::kPercent &&
                       spans_percents(view_, words_, tokens_, {begin_, at_});
    // "800 billion dollars up to 3.5 trillion"
    const bool ups =
        figure_.kind != FigureKind::kCount && word(at_) == "up" && word(at_ + 1) == "to";
    const std::uint32_t next = at_ + (ups ? 2 : 1);
    if ((!grows && !lies && !spans && !ups) || next >= tokens_.end || figure_.upper) return;
    FigureReader later(view_, words_, tokens_, number_behind_comparison(view_, tokens_, next));
    later.read_leading_currency();
    if (!later.read_number()) return;
    later.read_unit();
    if (ups && later.number_.scaled && later.figure_.kind == FigureKind::kCount) {
      later.set_unit(figure_.kind, figure_.unit);
    }
    if (later.figure_.kind != figure_.kind || later.figure_.unit != figure_.unit) return;
    const bool falls = falls_from(view_, words_, tokens_, begin_ - 1);
    if (falls ? later.figure_.value >= figure_.value : later.figure_.value <= figure_.value) return;
    figure_.upper = later.figure_.value;
    number_.scaled = number_.scaled || later.number_.scaled;
    number_.grouped = number_.grouped || later.number_.grouped;
    at_ = later.at_;
  }
  void set_unit(FigureKind kind, std::string unit) {
    figure_.kind = kind;
    figure_.unit = std::move(unit);
  }

  // "a -0.1% fee", but not "10 -20%"
  bool is_below_zero() const {
    return is_among(before(1), {"-", "−"}) && adjacent(begin_) && !figure_.upper &&
           view_.token(begin_ - 1).space_before && begin_ >= tokens_.begin + 2 &&
           view_.token(begin_ - 2).kind == TokenKind::kWord;
  }

  Figure finish() {
    // "all but two percent of the deposits"
    if (figure_.kind == FigureKind::kPercent && before(1) == "but" && before(2) == "all") {
      figure_.value = 100 - figure_.value;
      begin_ -= 2;
    }
    if (figure_.kind == FigureKind::kPercent && is_below_zero()) {
      figure_.value = -figure_.value;
      --begin_;
    }
    figure_.tokens = {begin_, at_};
    figure_.comparison = find_comparison(view_, words_, tokens_, figure_.tokens);
    if (number_.vague && figure_.comparison == "=") figure_.comparison = "~";
    if (more_ && figure_.comparison != "<") figure_.comparison = ">";
    return figure_;
  }
  const TextView& view_;
  const FigureWords& words_;
  TokenRange tokens_;
  std::uint32_t begin_;
  std::uint32_t at_;
  Figure figure_;
  SaidNumber number_;
  bool more_ = false;  // than the number: "30M+"
};

}  // namespace

std::optional<Figure> figure_at(const TextView& view, const FigureWords& words,
                                const Sentence& sentence, std::uint32_t token) {
  if (auto rank = rank_at(view, words, sentence.tokens, token)) return rank;
  if (auto share = fraction_at(view, words, sentence.tokens, token)) return share;
  return FigureReader(view, words, sentence.tokens, token).read();
}

}  // namespace talkgraph::extract
