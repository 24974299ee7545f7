#include "claims/figures.h"

#include <algorithm>

#include "claims/dates.h"
#include "claims/numerals.h"

namespace talkgraph::extract {
namespace {

constexpr double kLastRank = 100;                 // "the top 5,000" is a crowd
constexpr std::uint64_t kLongestPlainNumber = 7;  // digits; longer ones are identifiers

class FigureReader {
 public:
  FigureReader(const TextView& view, const FigureWords& words, TokenRange sentence,
               std::uint32_t token)
      : view_(view), words_(words), tokens_(sentence), begin_(token), at_(token) {}

  std::optional<Figure> read() {
    if (view_.mention_at(begin_) != nullptr) return std::nullopt;
    if (read_multiple_word() || read_rank()) return finish();
    read_leading_currency();
    if (!read_number()) return std::nullopt;
    read_magnitudes();
    read_range();
    read_unit();
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

  // "fourth globally", "third largest", "ranked third", "top three", "No. 4".
  bool read_rank() {
    if (word(at_) == "number" && value_of(words_.numerals, word(at_ + 1)) && belongs_to_rank()) {
      figure_.value = *value_of(words_.numerals, word(at_ + 1));
      at_ += 2;
    } else if (word(at_) == "top" && belongs_to_top()) {
      const auto value = value_of(words_.numerals, word(at_ + 1));
      const auto written = written_number(word(at_ + 1));
      if (!value && !(written && written->suffix.empty() && written->value <= kLastRank)) {
        return false;
      }
      figure_.value = value ? *value : written->value;
      figure_.comparison = "<";
      at_ += 2;
    } else if (const auto value = ordinal(word(at_)); value && ranks()) {
      figure_.value = *value;
      ++at_;
    } else {
      return false;
    }
    figure_.kind = FigureKind::kRank;
    return true;
  }
  // "we are number one", "the number two exchange": not any number.
  bool belongs_to_rank() const {
    const std::uint32_t back = before(1) == "the" || before(1) == "now" ? 2 : 1;
    const std::string_view link = before(back);
    return link == "as" || link == "became" || link == "become" || link == "remain" ||
           link == "rank" || link == "ranked" ||
           (begin_ >= tokens_.begin + back && view_.is(begin_ - back, WordClass::kBe));
  }
  // "one of the top three", "among the top ten": not any ten of them.
  bool belongs_to_top() const {
    const std::uint32_t back = before(1) == "the" || before(1) == "our" ? 2 : 1;
    const std::string_view link = before(back);
    if (link == "of") return before(back + 1) == "one";
    return link == "among" || link == "in" || link == "into" || link == "be" ||
           (before(1) == "a" && before(2) != "like");
  }
  std::optional<double> ordinal(std::string_view text) const {
    if (const auto value = value_of(words_.ordinals, text)) return value;
    const auto written = written_number(text);
    if (!written) return std::nullopt;
    const std::string_view s = written->suffix;
    return s == "st" || s == "nd" || s == "rd" || s == "th" ? std::optional(written->value)
                                                            : std::nullopt;
  }
  bool ranks() const {
    const std::string_view next = word(at_ + 1);
    if (next == "globally" || next == "worldwide" || next.ends_with("est")) return true;
    if (next == "in") return before(1) == "ranked" || before(1) == "," || before(1) == "ranks";
    return (before(1) == "ranked" || before(1) == "ranks" || before(1) == "ranking" ||
            before(1) == "rank" || before(1) == "placed") &&
           next != "-";
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
    // The magnitude may stand once, behind the second number.
    const double factor = upper.scaled_ && !scaled_ ? upper.factor_ : 1;
    if (value <= figure_.value * factor) return;
    // "from 10 to 300": only where it has come to.
    const bool grown = before(1) == "from" && joint == "to";
    figure_.value = grown ? value : figure_.value * factor;
    if (!grown) figure_.upper = value;
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
      if (next == "us" && words_.currencies.contains(word(at_ + 1))) ++at_;
      const auto currency = words_.currencies.find(word(at_));
      if (currency == words_.currencies.end() || is_symbol(word(at_))) return;
      set_unit(FigureKind::kMoney, currency->second);
      ++at_;
    }
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
    if (figure_.kind != FigureKind::kRank) compare();
    return figure_;
  }
  void compare() {
    if (word(at_) == "+" || (word(at_) == "or" && word(at_ + 1) == "more") ||
        (word(at_) == "plus" && !adjacent(at_))) {
      figure_.comparison = ">";
    }
    for (const auto& comparison : words_.comparisons) {
      const auto size = static_cast<std::uint32_t>(comparison.words.size());
      if (begin_ < tokens_.begin + size) continue;
      const std::uint32_t first = begin_ - size;
      bool same = true;
      for (std::uint32_t i = 0; i < size; ++i)
        same = same && word(first + i) == comparison.words[i];
      if (!same) continue;
      figure_.comparison = comparison.sign;
      // "not over a thousand" turns the sign.
      if (first > tokens_.begin && comparison.sign == ">" && word(first - 1) == "not") {
        figure_.comparison = "<";
      }
      return;
    }
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
  return FigureReader(view, words, sentence.tokens, token).read();
}

}  // namespace talkgraph::extract
