#include "claims/figures/fractions.h"

#include "claims/figures/comparisons.h"
#include "claims/text/numerals.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kMostParts = 100;  // "one in a million" is a way of speaking

class FractionReader {
 public:
  FractionReader(const TextView& view, const FigureWords& words, TokenRange sentence,
                 std::uint32_t token)
      : view_(view), words_(words), tokens_(sentence), begin_(token) {}

  std::optional<Figure> read() const {
    if (view_.mention_at(begin_) != nullptr) return std::nullopt;
    if (const auto named = read_named()) return named;
    if (const auto half = read_part_of_own()) return half;
    return read_one_in_some();
  }

 private:
  std::string_view word(std::uint32_t i) const {
    return i >= tokens_.begin && i < tokens_.end ? view_.lower(i) : std::string_view();
  }
  std::optional<double> number(std::uint32_t i) const {
    if (const auto value = value_of(words_.numerals, word(i))) return value;
    const auto written = written_number(word(i));
    return written && written->suffix.empty() ? std::optional(written->value) : std::nullopt;
  }

  // "half of our users", "a third of our volume": of one's own it is a figure.
  std::optional<Figure> read_part_of_own() const {
    const std::string_view first = word(begin_);
    std::uint32_t at = begin_;
    double share = 0.5;
    if (first == "a") {
      const auto whole = value_of(words_.fractions, word(++at));
      if (!whole) return std::nullopt;
      share = 1 / *whole;
    } else if (first != "half") {
      return std::nullopt;
    }
    ++at;
    if (changes_by(at)) return figure(share, at);
    if (tells_part(at)) return figure(share, at);
    // "half the team works from home", "we have half the market"
    if (first == "half" && (is_group(at) || is_market(at))) return figure(share, at);
    const bool of = word(at) == "of";
    if (of && (is_business(at + 1) || is_market(at))) return figure(share, at);
    if (of && (is_group(at + 1) || is_handled(at + 1))) return figure(share, at);
    if (of && word(at + 1) == "all" && passes_us(at + 2)) return figure(share, at);
    const Mention* owner = of && at + 1 < tokens_.end ? view_.mention_from(at + 1) : nullptr;
    if (owner == nullptr || !view_.is_possessive(*owner)) return std::nullopt;
    // "the second half of my talk" is a part of it that nobody measures.
    if (begin_ > tokens_.begin && is_among(word(begin_ - 1), {"first", "second", "other", "last",
                                                              "latter", "back", "better"})) {
      return std::nullopt;
    }
    return figure(share, at);
  }

  // "we cut the staff by a third".
  bool changes_by(std::uint32_t at) const {
    std::uint32_t by = begin_;
    while (by > tokens_.begin && is_among(word(by - 1), {"about", "around", "nearly", "almost",
                                                         "over", "roughly", "than", "more"})) {
      --by;
    }
    const bool closed = at >= tokens_.end || view_.token(at).kind == TokenKind::kPunctuation ||
                        is_among(word(at), {"in", "since", "last", "this", "within", "over", "and",
                                            "but", "when", "after"});
    return closed && by > tokens_.begin && word(by - 1) == "by";
  }
  bool is_market(std::uint32_t at) const {
    // "controls a third of the Chilean market"
    if (word(at) == "of" && word(at + 1) == "the") {
      const bool named = word(at + 2) == "market" || word(at + 3) == "market";
      std::uint32_t verb = begin_;
      while (verb > tokens_.begin && is_among(word(verb - 1), {"about", "nearly", "almost", "over",
                                                               "roughly", "than", "more"})) {
        --verb;
      }
      return named && verb > tokens_.begin && words_.possession.contains(word(verb - 1));
    }
    std::uint32_t verb = begin_;
    while (verb > tokens_.begin && is_among(word(verb - 1), {"about", "nearly", "almost", "over",
                                                             "roughly", "than", "more"})) {
      --verb;
    }
    return word(at) == "the" && word(at + 1) == "market" && verb > tokens_.begin &&
           words_.possession.contains(word(verb - 1));
  }
  // "a third of the company", "half of the volume".
  bool is_business(std::uint32_t at) const {
    if (is_among(word(at), {"revenue", "revenues", "turnover", "headcount"})) return true;
    return is_among(word(at), {"the", "all"}) &&
           is_among(word(at + 1),
                    {"team", "staff", "workforce", "employees", "company", "volume", "revenue",
                     "turnover", "customers", "clients", "deposits", "users", "traders"});
  }
  // "more than half of the team"
  bool is_group(std::uint32_t at) const {
    const bool compared =
        begin_ > tokens_.begin && is_among(word(begin_ - 1), {"than", "nearly", "almost", "over"});
    return compared && word(at) == "the" &&
           is_among(word(at + 1), {"team", "staff", "workforce", "employees", "company"});
  }
  // "we handle a fifth of all transfers"
  bool is_handled(std::uint32_t at) const {
    std::uint32_t verb = begin_;
    while (verb > tokens_.begin && is_among(word(verb - 1), {"about", "around", "nearly", "almost",
                                                             "over", "roughly", "than", "more"})) {
      --verb;
    }
    return word(at) == "all" && verb > tokens_.begin &&
           is_among(word(verb - 1), {"for", "handle", "handles", "process", "processes", "settle",
                                     "settles", "clear", "clears", "represent", "represents"});
  }

  // "a third of all transactions go through us"
  bool passes_us(std::uint32_t at) const {
    for (; at + 1 < tokens_.end; ++at) {
      if (word(at + 1) == "us") return is_among(word(at), {"through", "by", "via", "over"});
    }
    return false;
  }

  // "half of them", "a third are engineers", "more than half work from home": of those who
  // were counted before.
  bool tells_part(std::uint32_t at) const {
    if (word(at) == "of") {
      return is_among(word(at + 1), {"them", "those", "these", "whom", "which"});
    }
    return is_among(word(at), {"are", "were"});
  }

  // "two thirds of", "three-quarters of"; "a third of" is hardly a figure.
  std::optional<Figure> read_named() const {
    const auto parts = number(begin_);
    if (!parts || *parts < 2) return std::nullopt;
    const std::uint32_t at = word(begin_ + 1) == "-" ? begin_ + 2 : begin_ + 1;
    const auto whole = value_of(words_.fractions, word(at));
    if (whole && *parts < *whole && changes_by(at + 1)) return figure(*parts / *whole, at + 1);
    if (!whole || *parts >= *whole || word(at + 1) != "of") return std::nullopt;
    if (is_among(word(at + 2), {"a", "one"}) && word(at + 3) == "percent") return std::nullopt;
    return figure(*parts / *whole, at + 1);
  }

  // "nine out of ten", "one in five": behind it, what is counted.
  std::optional<Figure> read_one_in_some() const {
    const auto parts = number(begin_);
    if (!parts) return std::nullopt;
    const bool out_of = word(begin_ + 1) == "out" && word(begin_ + 2) == "of";
    const bool of = word(begin_ + 3) == "of" && is_among(word(begin_ + 4), {"our", "the", "all"});
    const bool in =
        word(begin_ + 1) == "in" && (of || value_of(words_.numerals, word(begin_)).has_value());
    // "we're at 3 out of 6": how far they got
    const bool so_far = begin_ > tokens_.begin && is_among(word(begin_ - 1), {"at", "on"});
    if ((!out_of && !in) || so_far) return std::nullopt;
    const std::uint32_t at = begin_ + (out_of ? 3 : 2);
    const auto whole = number(at);
    if (!whole || *parts >= *whole || *whole > kMostParts) return std::nullopt;
    if (at + 1 >= tokens_.end || view_.token(at + 1).kind != TokenKind::kWord) return std::nullopt;
    if (words_.time_units.contains(word(at + 1))) return std::nullopt;
    return figure(*parts / *whole, at + 1);
  }

  Figure figure(double share, std::uint32_t end) const {
    Figure figure;
    figure.kind = FigureKind::kPercent;
    figure.unit = "%";
    figure.value = share * 100;
    figure.tokens = {begin_, end};
    figure.fraction = true;
    figure.spelled = true;
    figure.comparison = find_comparison(view_, words_, tokens_, figure.tokens);
    return figure;
  }

  const TextView& view_;
  const FigureWords& words_;
  TokenRange tokens_;
  std::uint32_t begin_;
};

}  // namespace

std::optional<Figure> fraction_at(const TextView& view, const FigureWords& words,
                                  TokenRange sentence, std::uint32_t token) {
  return FractionReader(view, words, sentence, token).read();
}

}  // namespace talkgraph::extract
