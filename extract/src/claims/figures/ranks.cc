#include "claims/figures/ranks.h"

#include "claims/text/clause.h"
#include "claims/text/numerals.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kLastRank = 100;  // "the top 5,000" is a crowd

class RankReader {
 public:
  RankReader(const TextView& view, const FigureWords& words, TokenRange sentence,
             std::uint32_t token)
      : view_(view), words_(words), tokens_(sentence), begin_(token), at_(token) {}

  std::optional<Figure> read() {
    if (view_.mention_at(begin_) != nullptr || !read_rank()) return std::nullopt;
    figure_.tokens = {begin_, at_};
    return figure_;
  }

 private:
  std::string_view word(std::uint32_t i) const {
    return i >= tokens_.begin && i < tokens_.end ? view_.lower(i) : std::string_view();
  }
  std::string_view before(std::uint32_t distance) const {
    return begin_ < tokens_.begin + distance ? std::string_view() : word(begin_ - distance);
  }

  // "fourth globally", "third largest", "ranked third", "top three", "No. 4".
  bool read_rank() {
    const auto place = numbered_place();
    if (place && belongs_to_rank()) {
      figure_.value = *place;
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
  // "number two", "number 8", "#3"
  std::optional<double> numbered_place() const {
    if (!is_among(word(at_), {"number", "no.", "#"})) return std::nullopt;
    if (const auto value = value_of(words_.numerals, word(at_ + 1))) return value;
    const auto written = written_number(word(at_ + 1));
    const bool plain = written && written->suffix.empty() && written->value <= kLastRank &&
                       word(at_ + 2) != "%" && word(at_ + 2) != ".";
    return plain ? std::optional(written->value) : std::nullopt;
  }
  // "we are number one", "the number two exchange": not any number.
  bool belongs_to_rank() const {
    const std::uint32_t back = before(1) == "the" || before(1) == "now" ? 2 : 1;
    const std::string_view link = before(back);
    // "..., number three in the world"
    const bool apposed = link == "," || begin_ == tokens_.begin;
    if (apposed && is_among(word(at_ + 2), {"in", "by", "globally", "worldwide"})) return true;
    // "we were DEX #1 on KRON"
    const bool of_kind =
        is_among(before(1), {"dex", "cex", "exchange", "wallet", "app", "platform", "company"}) &&
        begin_ >= tokens_.begin + 2 && view_.is(begin_ - 2, WordClass::kBe);
    if (of_kind && is_among(word(at_ + 2), {"on", "in", "by", "globally", "worldwide"}))
      return true;
    // "it sits at number one"
    if (link == "at" && is_among(before(back + 1), {"sits", "sit", "stands", "ranks", "comes"})) {
      return true;
    }
    return link == "as" || link == "became" || link == "become" || link == "remain" ||
           link == "rank" || link == "ranked" ||
           (begin_ >= tokens_.begin + back && view_.is(begin_ - back, WordClass::kBe));
  }
  // "one of the top three", "among the top ten": not any ten of them.
  bool belongs_to_top() const {
    if (before(1) == "to") return false;  // "on pace to top 300 employees"
    // "lists six games among the top ten": the games are.
    const std::uint32_t among = before(1) == "the" ? 2 : 1;
    const bool others = before(among) == "among" && begin_ >= tokens_.begin + among + 3 &&
                        before(among + 1).ends_with('s') && number_of(before(among + 2));
    if (others) return false;
    const std::uint32_t back = before(1) == "the" || before(1) == "our" ? 2 : 1;
    const std::string_view link = before(back);
    if (link == "of") return before(back + 1) == "one";
    // "we are number one in Peru and top 3 in Chile", "we're top three by volume"
    const bool told =
        before(1) == "and" || (begin_ > tokens_.begin && view_.is(begin_ - 1, WordClass::kBe));
    if (told && is_among(word(at_ + 2), {"on", "in", "by", "globally", "worldwide"})) return true;
    return is_among(link, {"among", "amongst", "in", "into", "be"}) ||
           (before(1) == "a" && before(2) != "like");
  }
  bool number_of(std::string_view text) const {
    return value_of(words_.numerals, text).has_value() || written_number(text).has_value();
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
    if (next == "-" && word(at_ + 2).ends_with("est")) return true;  // "third-largest"
    if (next == "globally" || next == "worldwide" || next.ends_with("est")) return true;
    // "occupies the fifth spot", "in second place by volume"
    if (is_among(next, {"spot", "place", "position"}) && word(at_) != "first") {
      const std::uint32_t back = before(1) == "the" ? 2 : 1;
      return is_among(before(back), {"occupies", "occupied", "occupy", "took", "take", "takes",
                                     "hold", "holds", "held", "in", "at", "to", "into"}) &&
             is_among(word(at_ + 2), {"on", "in", "by", "among", "globally", "worldwide", "."});
    }
    if (next == "in")
      return is_among(before(1), {"rank", "ranked", ",", "ranks", "now", "currently"});
    return (before(1) == "ranked" || before(1) == "ranks" || before(1) == "ranking" ||
            before(1) == "rank" || before(1) == "placed") &&
           next != "-";
  }

  const TextView& view_;
  const FigureWords& words_;
  TokenRange tokens_;
  std::uint32_t begin_;
  std::uint32_t at_;
  Figure figure_;
};

}  // namespace

std::optional<Figure> rank_at(const TextView& view, const FigureWords& words, TokenRange sentence,
                              std::uint32_t token) {
  return RankReader(view, words, sentence, token).read();
}

}  // namespace talkgraph::extract
