#include "claims/text/figure_suppositions.h"

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToHedge = 3;    // "a team of five or something"
constexpr std::uint32_t kMostToMaybe = 4;    // "So maybe Ada owns"
constexpr std::uint32_t kMostToAttempt = 4;  // "tried once more to steal"
constexpr std::uint32_t kMostToTrouble = 8;  // "has problems maintaining"

class SuppositionReader {
 public:
  SuppositionReader(const TextView& view, TokenRange sentence, TokenRange range)
      : view_(view), tokens_(sentence), range_(range) {}

  bool read() const {
    return is_disputed() || is_attempt() || is_hedged() || opens_as_example() || gives_trouble() ||
           could_do() || is_of_anybody();
  }

 private:
  std::string_view word(std::uint32_t i) const {
    return i >= tokens_.begin && i < tokens_.end ? view_.lower(i) : std::string_view();
  }

  // "Claims that it can process a million a second are exaggerated", "they claimed".
  bool is_disputed() const {
    for (std::uint32_t i = tokens_.begin; i < tokens_.end; ++i) {
      if (is_among(word(i), {"exaggerated", "overstated", "bullshit", "nonsense", "myth"})) {
        return true;
      }
      const bool claims =
          i < range_.begin && is_among(word(i), {"claimed", "pretends", "pretended", "rumored",
                                                 "supposedly", "allegedly", "apparently"});
      if (claims && word(i - 1) != "we") return true;
    }
    return false;
  }

  // "Hackers tried to steal 75 million": it was not stolen.
  bool is_attempt() const {
    for (std::uint32_t i = range_.end; i-- > tokens_.begin;) {
      if (is_among(word(i), {",", "but", "and"})) return false;
      if (!is_among(word(i), {"steal", "stealing", "drain", "siphon", "loot"})) continue;
      for (std::uint32_t n = 1; n <= kMostToAttempt && i >= tokens_.begin + n; ++n) {
        if (is_among(word(i - n), {"try",         "tries",    "tried",     "trying",   "want",
                                   "wants",       "wanted",   "wanting",   "plan",     "plans",
                                   "planned",     "planning", "attempt",   "attempts", "attempted",
                                   "attempting",  "threaten", "threatens", "threaten", "threatened",
                                   "threatening", "hoped",    "hoping"})) {
          return true;
        }
      }
    }
    return false;
  }

  // "five or something", "a day or a month, I don't remember"
  bool is_hedged() const {
    for (std::uint32_t i = range_.end; i < range_.end + kMostToHedge; ++i) {
      if (word(i) == "or" && is_among(word(i + 1), {"something", "whatever"})) return true;
    }
    for (std::uint32_t i = range_.end; i + 2 < tokens_.end; ++i) {
      const bool unknown =
          (is_among(word(i), {"nobody", "who"}) && word(i + 1) == "knows") ||
          (word(i) == "depending" && is_among(word(i + 2), {"where", "how", "whom", "who"}));
      if (unknown) return true;
      const bool forgot = word(i) == "i" && is_among(word(i + 1), {"don't", "don", "do"}) &&
                          (is_among(word(i + 2), {"remember", "recall"}) ||
                           is_among(word(i + 3), {"remember", "recall"}));
      if (forgot) return true;
    }
    return false;
  }

  // "Maybe Ada owns 100", "all of a sudden someone runs a quarter of it"
  bool opens_as_example() const {
    for (std::uint32_t i = tokens_.begin; i < range_.begin; ++i) {
      const bool maybe = i < tokens_.begin + kMostToMaybe &&
                         is_among(word(i), {"maybe", "perhaps"}) && i + 1 < range_.begin &&
                         view_.mention_from(i + 1) != nullptr;
      // "I mentioned that say there's a pool", "we can agree that it trades at"
      const bool say = word(i) == "say" && is_among(word(i + 1), {"there", "you"}) &&
                       !is_among(word(i - 1), {"'d", "d", "would", "i", "can", "to", "might"});
      const bool agreed = word(i) == "agree" && is_among(word(i - 1), {"can", "either", "we"});
      if (say || agreed) return true;
      const bool sudden = word(i) == "sudden" && word(i - 1) != "very";
      if (maybe || sudden) return true;
    }
    return false;
  }

  // "has problems maintaining 100 channels"
  bool gives_trouble() const {
    const std::uint32_t from = range_.begin > tokens_.begin + kMostToTrouble
                                   ? range_.begin - kMostToTrouble
                                   : tokens_.begin;
    for (std::uint32_t i = from; i < range_.begin; ++i) {
      const bool trouble = is_among(word(i), {"problems", "trouble", "difficulty", "difficulties"});
      if (trouble && word(i + 1).ends_with("ing")) return true;
    }
    return false;
  }

  // "Managing a billion is different", "raising 5 million means": whoever does it.
  bool is_of_anybody() const {
    std::uint32_t next = range_.end;
    while (next < tokens_.end && view_.is(next, WordClass::kAdverb)) ++next;
    if (!is_among(word(next), {"is", "isn't", "was", "means", "requires", "feels"})) return false;
    for (std::uint32_t i = range_.begin + 1; i-- > tokens_.begin;) {
      const bool opens = i == tokens_.begin || view_.token(i - 1).kind == TokenKind::kPunctuation ||
                         view_.is(i - 1, WordClass::kConjunction);
      if (opens) {
        return word(i).size() > 5 && word(i).ends_with("ing") && view_.mention_from(i) == nullptr;
      }
      if (view_.mention_at(i) != nullptr) return false;
    }
    return false;
  }

  // "A billion users can use it"
  bool could_do() const {
    for (std::uint32_t i = tokens_.begin; i + 3 < range_.begin; ++i) {
      if (word(i) != "so" || word(i + 1) != "that") continue;  // "so that I can charge a cent"
      for (std::uint32_t k = i + 2; k < i + 5; ++k) {
        if (word(k) == "can") return true;
      }
    }
    const std::uint32_t next = range_.end;
    return word(next) == "can" && is_among(word(next - 1), {"users", "people", "nodes"});
  }

  const TextView& view_;
  TokenRange tokens_;
  TokenRange range_;
};

}  // namespace

bool is_only_supposed(const TextView& view, TokenRange sentence, TokenRange range) {
  return SuppositionReader(view, sentence, range).read();
}

}  // namespace talkgraph::extract
