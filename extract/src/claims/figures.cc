#include "claims/figures.h"

#include <algorithm>

#include "claims/comparisons.h"
#include "claims/dates.h"
#include "claims/fractions.h"
#include "claims/numerals.h"
#include "claims/ranks.h"
#include "claims/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint64_t kLongestPlainNumber = 7;  // digits; longer ones are identifiers

class FigureReader {
 public:
  FigureReader(const TextView& view, const FigureWords& words, TokenRange sentence,
               std::uint32_t token)
      : view_(view), words_(words), tokens_(sentence), begin_(token), at_(token) {}

  std::optional<Figure> read() {
    if (view_.mention_at(begin_) != nullptr) return std::nullopt;
    if (read_multiple_word()) return finish();
    read_leading_currency();
    if (!read_number()) return std::nullopt;
    read_magnitudes();
    read_range();
    read_unit();
    read_growth();
    if (is_among(word(at_), {"mark", "milestone", "threshold"})) ++at_;  // "the 20 million mark"
    read_factor();
    if (figure_.kind == FigureKind::kCount && is_no_figure()) return std::nullopt;
    return finish();
  }

 private:
  std::string_view word(std::uint32_t i) const {
    return i >= tokens_.begin && i < tokens_.end ? view_.lower(i) : std::string_view();
  }
  std::string_view before(std::uint32_t distance) const {
    return begin_ < tokens_.begin + distance ? std::string_view() : word(begin_ - distance);
  }
  bool adjacent(std::uint32_t i) const { return i < tokens_.end && !view_.token(i).space_before; }

  bool read_multiple_word() {
    if (const auto value = value_of(words_.multiples, word(at_))) {
      figure_.kind = FigureKind::kMultiple;
      figure_.unit = "x";
      figure_.value = *value;
      ++at_;
      return true;
    }
    return false;
  }

  void read_leading_currency() {
    const auto currency = words_.currencies.find(word(at_));
    if (currency == words_.currencies.end() || at_ + 1 >= tokens_.end) return;
    if (!written_number(word(at_ + 1))) return;
    set_unit(FigureKind::kMoney, currency->second);
    ++at_;
  }

  bool read_number() {
    const std::string_view text = word(at_);
    if (const auto written = written_number(text)) return take_written(*written);
    if (const auto value = value_of(words_.numerals, text)) {
      figure_.value = *value;
      figure_.spelled = true;
      ++at_;
      if (*value >= 20 && word(at_) == "-" && value_of(words_.numerals, word(at_ + 1))) {
        figure_.value += *value_of(words_.numerals, word(at_ + 1));
        at_ += 2;
      }
      read_half();
      return true;
    }
    if (text == "a" && word(at_ + 1) == "cent") {
      figure_.value = 1;
      figure_.spelled = true;
      ++at_;
      return true;
    }
    // "a million": the magnitude itself is the number.
    if ((text == "a" || text == "half") && text.size() < 5 && at_ + 1 < tokens_.end) {
      const bool half = text == "half";
      const std::uint32_t magnitude = half && word(at_ + 1) == "a" ? at_ + 2 : at_ + 1;
      if (word(magnitude).size() < 3 || !value_of(words_.magnitudes, word(magnitude))) return false;
      figure_.value = half ? 0.5 : 1;
      figure_.spelled = true;
      at_ = magnitude;
      return true;
    }
    return false;
  }
  bool take_written(const WrittenNumber& written) {
    figure_.value = written.value;
    grouped_ = written.grouped;
    digits_ = written.digits;
    ++at_;
    if (written.suffix.empty()) return true;
    if (const auto magnitude = value_of(words_.magnitudes, written.suffix)) {
      scale(*magnitude);
      return true;
    }
    if (written.suffix == "x") {
      set_unit(FigureKind::kMultiple, "x");
      return true;
    }
    return false;
  }

  // "by a factor of eight".
  void read_factor() {
    if (figure_.kind != FigureKind::kCount || before(1) != "of" || before(2) != "factor") return;
    set_unit(FigureKind::kMultiple, "x");
    begin_ -= before(3) == "a" ? 3 : 2;
  }

  // "one and a half", "a million and a half".
  void read_half() {
    if (word(at_) != "and" || word(at_ + 1) != "a" || word(at_ + 2) != "half") return;
    figure_.value += factor_ / 2;
    at_ += 3;
  }
  void scale(double magnitude) {
    figure_.value *= magnitude;
    factor_ *= magnitude;
    scaled_ = true;
  }
  void read_magnitudes() {
    while (at_ < tokens_.end) {
      const auto magnitude = value_of(words_.magnitudes, word(at_));
      if (!magnitude || (word(at_).size() < 3 && !adjacent(at_) && word(at_) != "bn")) return;
      scale(*magnitude);
      ++at_;
      read_half();
    }
  }

  // "12-14", "4 to 8", "between 25x and 200x", "$2 to 3 million".
  void read_range() {
    const std::string_view joint = word(at_);
    const bool joins = joint == "-" || joint == "–" || joint == "to" || joint == "or" ||
                       (joint == "and" && before(1) == "between");
    if (!joins || at_ + 1 >= tokens_.end) return;
    const std::uint32_t next = word(at_ + 1) == "$" ? at_ + 2 : at_ + 1;
    FigureReader upper(view_, words_, tokens_, next);
    if (!upper.read_number()) return;
    upper.read_magnitudes();
    const double value = upper.figure_.value;
    // "from 20,000 to 2 million": each stands for itself; else the magnitude may stand
    // once, behind the second number.
    const bool grown = before(1) == "from" && joint == "to";
    const double factor = upper.scaled_ && !scaled_ && !grown ? upper.factor_ : 1;
    if (value <= figure_.value * factor) return;
    figure_.value *= factor;
    figure_.upper = value;
    scaled_ = scaled_ || upper.scaled_;
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
    } else if (next == "x" && adjacent(at_)) {
      set_unit(FigureKind::kMultiple, "x");
      ++at_;
    } else if (next == "fold" || (next == "-" && word(at_ + 1) == "fold")) {
      set_unit(FigureKind::kMultiple, "x");
      at_ += next == "-" ? 2 : 1;
    } else if (figure_.kind == FigureKind::kCount) {
      if (next == "cents" || next == "cent") {
        figure_.value /= 100;
        if (figure_.upper) *figure_.upper /= 100;
        set_unit(FigureKind::kMoney, "USD");
        ++at_;
        return;
      }
      if (next == "us" && words_.currencies.contains(word(at_ + 1))) ++at_;
      const auto currency = words_.currencies.find(word(at_));
      if (currency == words_.currencies.end() || is_symbol(word(at_))) return;
      set_unit(FigureKind::kMoney, currency->second);
      ++at_;
    }
  }
  // "from 2 dollars to 14 dollars".
  void read_growth() {
    if (before(1) != "from" || word(at_) != "to" || at_ + 1 >= tokens_.end || figure_.upper) return;
    FigureReader later(view_, words_, tokens_, at_ + 1);
    later.read_leading_currency();
    if (!later.read_number()) return;
    later.read_magnitudes();
    later.read_unit();
    if (later.figure_.kind != figure_.kind || later.figure_.unit != figure_.unit) return;
    if (later.figure_.value <= figure_.value) return;
    figure_.upper = later.figure_.value;
    scaled_ = scaled_ || later.scaled_;
    grouped_ = grouped_ || later.grouped_;
    at_ = later.at_;
  }
  static bool is_symbol(std::string_view text) {
    return text == "$" || text == "€" || text == "£" || text == "¥" || text == "₩" || text == "₹";
  }

  void set_unit(FigureKind kind, std::string unit) {
    figure_.kind = kind;
    figure_.unit = std::move(unit);
  }

  bool is_no_figure() const {
    const std::string_view next = word(at_);
    if (next == "-" && word(at_ + 1) == "of") return true;  // "two-of-three"
    if (figure_.value == 1 && !scaled_) return true;
    if (figure_.spelled) return false;
    if (next == "am" || next == "pm" || next == "a.m." || next == "p.m." || next == "o'clock") {
      return true;
    }
    if (words_.label_words.contains(before(1)) || before(1) == "#" || before(1) == "=" ||
        before(1) == "top") {
      return true;
    }
    if (next == "^" || before(1) == "^") return true;
    if (before(1) == "/" || next == "/" || before(1) == "-" || next == ":") return true;
    if (begin_ > tokens_.begin && view_.is(begin_ - 1, WordClass::kMonth) &&
        view_.token(begin_ - 1).capitalized) {
      return true;
    }
    if (date_at(view_, begin_, tokens_.end)) return true;
    const bool first = begin_ == tokens_.begin;
    if (first && (next == "." || next == ")" || next == ":")) return true;
    if (scaled_ || grouped_) return false;
    if (figure_.value >= 1900 && figure_.value < 2100 && digits_ == 4) return true;
    return digits_ > kLongestPlainNumber;
  }

  Figure finish() {
    figure_.tokens = {begin_, at_};
    figure_.comparison = find_comparison(view_, words_, tokens_, figure_.tokens);
    return figure_;
  }
  const TextView& view_;
  const FigureWords& words_;
  TokenRange tokens_;
  std::uint32_t begin_;
  std::uint32_t at_;
  Figure figure_;
  double factor_ = 1;
  bool scaled_ = false;
  bool grouped_ = false;
  std::size_t digits_ = 0;
};

}  // namespace

std::optional<Figure> figure_at(const TextView& view, const FigureWords& words,
                                const Sentence& sentence, std::uint32_t token) {
  if (auto rank = rank_at(view, words, sentence.tokens, token)) return rank;
  if (auto share = fraction_at(view, words, sentence.tokens, token)) return share;
  return FigureReader(view, words, sentence.tokens, token).read();
}

}  // namespace talkgraph::extract
