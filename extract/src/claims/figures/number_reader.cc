#include "claims/figures/number_reader.h"

#include <limits>

#include "claims/text/numerals.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kHundred = 100;
constexpr double kThousand = 1000;
constexpr std::size_t kGroup = 3;  // digits between thousands separators

class NumberReader {
 public:
  NumberReader(const TextView& view, const FigureWords& words, TokenRange sentence,
               std::uint32_t token)
      : view_(view), words_(words), tokens_(sentence), begin_(token), at_(token) {}

  std::optional<SaidNumber> read() {
    const bool second = begin_ > tokens_.begin && numeral(begin_) && numeral(begin_ - 1);
    if (second || !read_first()) return std::nullopt;
    while (read_next()) {
    }
    if (meets_numeral()) return std::nullopt;
    number_.value = total_ + group_;
    number_.end = at_;
    return number_;
  }

 private:
  std::string_view word(std::uint32_t i) const {
    return i >= tokens_.begin && i < tokens_.end ? view_.lower(i) : std::string_view();
  }
  std::optional<double> numeral(std::uint32_t i) const {
    return value_of(words_.numerals, word(i));
  }
  // "million", "k" behind digits; "m" apart from them is a unit of length.
  std::optional<double> magnitude(std::uint32_t i) const {
    const std::string_view text = word(i);
    const auto value = value_of(words_.magnitudes, text);
    if (!value) return std::nullopt;
    const bool apart = text.size() < 3 && (i == begin_ || view_.token(i).space_before);
    // "USD 2 M"
    const bool money =
        i > begin_ && begin_ > tokens_.begin && words_.currencies.contains(word(begin_ - 1));
    return apart && text != "bn" && !money ? std::nullopt : value;
  }
  std::optional<double> long_magnitude(std::uint32_t i) const {
    return word(i).size() < 3 ? std::nullopt : value_of(words_.magnitudes, word(i));
  }

  bool read_first() {
    if (const auto written = written_number(word(at_))) return take_written(*written);
    number_.spelled = true;
    if (read_part() || read_couple()) return true;
    if (const auto value = numeral(at_)) {
      take_numeral(*value);
      return true;
    }
    // "a million", "a dozen"; "hundred thousand".
    const bool article = word(at_) == "a" || word(at_) == "an";
    const bool bare = word(at_) == "hundred" && long_magnitude(at_ + 1).value_or(0) >= kThousand;
    if (!bare && (!article || !long_magnitude(at_ + 1))) return false;
    if (article) ++at_;
    group_ = 1;
    room_ = 0;
    return true;
  }

  bool take_written(const WrittenNumber& written) {
    group_ = written.value;
    room_ = 0;
    number_.grouped = written.grouped;
    number_.digits = written.digits;
    number_.suffix = written.suffix;
    ++at_;
    read_decimal_comma();
    if (written.suffix.empty()) {
      read_groups();
      return true;
    }
    if (const auto scale = value_of(words_.magnitudes, written.suffix)) {
      number_.suffix = {};
      take_magnitude(*scale);
    }
    return true;
  }

  // "7,5 billion", "4,5%": a comma before less than three digits.
  void read_decimal_comma() {
    const std::uint32_t part = at_ + 1;
    const bool close = word(at_) == "," && !view_.token(at_).space_before && part < tokens_.end &&
                       !view_.token(part).space_before;
    const auto written = close && !number_.grouped && number_.suffix.empty()
                             ? written_number(word(part))
                             : std::nullopt;
    if (!written || written->digits >= kGroup || !written->suffix.empty()) return;
    if (!long_magnitude(part + 1) && word(part + 1) != "%" && word(part + 1) != "percent") return;
    group_ += written->value / (written->digits == 1 ? 10 : 100);
    at_ = part + 1;
  }

  // "40 000", "1 414 021".
  void read_groups() {
    if (number_.digits > kGroup || number_.grouped) return;
    while (word(at_).size() == kGroup && view_.token(at_).space_before) {
      const auto next = written_number(word(at_));
      if (!next || next->digits != kGroup || !next->suffix.empty()) return;
      group_ = group_ * kThousand + next->value;
      number_.grouped = true;
      ++at_;
    }
  }

  // "half a million", "a quarter of a million", "three quarters of a billion".
  bool read_part() {
    std::uint32_t at = at_;
    double part = 0;
    if (word(at) == "a" && is_among(word(at + 1), {"half", "quarter"})) ++at;
    if (word(at) == "half") {
      part = 0.5;
    } else if (word(at) == "quarter") {
      part = 0.25;
    } else if (word(at) == "three" && is_among(word(at + 1), {"quarters", "quarter"})) {
      part = 0.75;
      ++at;
    } else {
      return false;
    }
    ++at;
    if (word(at) == "of") ++at;
    if (is_among(word(at), {"a", "one"})) ++at;
    const bool percent = is_among(word(at), {"percent", "%"});  // "half a percent"
    if (!long_magnitude(at) && !percent) return false;
    group_ = part;
    room_ = 0;
    at_ = at;
    return true;
  }

  // "a couple million", "a couple of hundred"; a couple of anything else says little.
  bool read_couple() {
    if (word(at_) != "a" || word(at_ + 1) != "couple") return false;
    const std::uint32_t at = word(at_ + 2) == "of" ? at_ + 3 : at_ + 2;
    if (!long_magnitude(at)) return false;
    group_ = 2;
    room_ = 0;
    number_.vague = true;
    at_ = at;
    return true;
  }

  bool read_next() {
    if (const auto scale = magnitude(at_)) {
      if (*scale == kHundred && (room_ == kHundred || group_ >= kHundred)) return false;
      take_magnitude(*scale);
      ++at_;
      return true;
    }
    if (read_half() || read_point()) return true;
    const std::uint32_t at = word(at_) == "and" ? numeral_behind_and() : at_;
    const auto value = numeral(at);
    const bool hyphened = number_.spelled && word(at_) == "-" && !view_.token(at_).space_before &&
                          room_ <= 10 && numeral(at_ + 1).value_or(room_) < room_;
    if (hyphened) {
      take_numeral(*numeral(at_ + 1));
      ++at_;
      return true;
    }
    if (!value || *value >= room_) return read_digits_behind_and();
    at_ = at;
    take_numeral(*value);
    return true;
  }

  // "a hundred and fifty", but not "between a hundred and two hundred".
  std::uint32_t numeral_behind_and() const {
    const bool follows = at_ > begin_ && long_magnitude(at_ - 1).has_value();
    const bool range = begin_ > tokens_.begin && word(begin_ - 1) == "between";
    if (!follows || range || word(at_ + 2) == "hundred") return at_;
    return at_ + 1;
  }
  // "3 hundred and 21".
  bool read_digits_behind_and() {
    if (word(at_) != "and" || numeral_behind_and() == at_ || number_.spelled) return false;
    const auto written = written_number(word(at_ + 1));
    if (!written || !written->suffix.empty() || written->value >= room_) return false;
    group_ += written->value;
    room_ = 0;
    at_ += 2;
    return true;
  }

  void take_numeral(double value) {
    group_ += value;
    room_ = value >= 20 ? 10 : 0;
    factor_ = 1;
    number_.factor = 1;
    ++at_;
  }

  void take_magnitude(double scale) {
    number_.scaled = true;
    if (scale == kHundred) {
      group_ *= scale;
      room_ = kHundred;
    } else if (group_ == 0) {
      total_ *= scale;  // "a thousand million"
    } else {
      total_ += group_ * scale;
      group_ = 0;
      room_ = scale;
    }
    factor_ = scale;
    number_.factor *= scale;
  }

  // "one and a half", "a million and a half".
  bool read_half() {
    if (word(at_) != "and" || word(at_ + 1) != "a") return false;
    const bool quarter = word(at_ + 2) == "quarter";
    if (!quarter && word(at_ + 2) != "half") return false;
    group_ += factor_ * (quarter ? 0.25 : 0.5);
    if (factor_ > 1) factor_ = 1;
    room_ = 0;
    at_ += 3;
    return true;
  }

  // "three point five", "one point twenty five".
  bool read_point() {
    if (word(at_) != "point" || !number_.spelled || number_.vague) return false;
    double digit = 0.1;
    bool read = false;
    for (std::uint32_t i = at_ + 1; digit > 1e-6; ++i) {
      const bool nought = word(i) == "zero" || word(i) == "oh";
      const auto value = nought ? std::optional(0.0) : numeral(i);
      if (!value) break;
      group_ += *value >= 10 ? *value * digit / 10 : *value * digit;
      digit /= 10;
      at_ = i + 1;
      read = true;
    }
    room_ = 0;
    return read;
  }

  // "twenty twenty", "one fifty": no number that anybody can tell.
  bool meets_numeral() const {
    return number_.spelled && !number_.scaled && numeral(at_).has_value();
  }

  const TextView& view_;
  const FigureWords& words_;
  TokenRange tokens_;
  std::uint32_t begin_;
  std::uint32_t at_;
  SaidNumber number_;
  double total_ = 0;
  double group_ = 0;  // what no magnitude above a hundred has multiplied yet
  // What follows is part of the number if it is smaller: of "two hundred" below 100.
  double room_ = std::numeric_limits<double>::infinity();
  double factor_ = 1;  // the magnitude just read
};

}  // namespace

std::optional<SaidNumber> number_at(const TextView& view, const FigureWords& words,
                                    TokenRange sentence, std::uint32_t token) {
  return NumberReader(view, words, sentence, token).read();
}

}  // namespace talkgraph::extract
