#include "names/kind_words.h"

#include <algorithm>
#include <array>

namespace talkgraph::extract {

bool is_article(std::string_view word) {
  return word == "a" || word == "an" || word == "the" || word == "our" || word == "my" ||
         word == "this" || word == "their" || word == "his" || word == "her" || word == "your";
}

bool is_copula(std::string_view word) {
  return word == "is" || word == "was" || word == "are";
}

bool equates(std::string_view word) {
  return is_copula(word) || word == "include" || word == "includes" || word == ":";
}

NameTypeSet KindWords::noun_before(std::uint32_t i) const {
  for (std::uint32_t back = std::min(i - begin_, 3U); back > 0; --back) {
    const PhraseTable::Match noun = noun_at(i - back);
    if (noun.words != back) continue;
    if (is_determined(i - back) || (opens_clause(i - back) && (noun.value & kOrganizationBit))) {
      return static_cast<NameTypeSet>(noun.value);
    }
  }
  return 0;
}

// "of crypto exchange Orbex", "Swiss exchange Orbex", "Lisbon-based exchange Orbex":
// newspapers leave out the article.
bool KindWords::opens_news_phrase(std::uint32_t i) const {
  const std::string_view word = text_.lower(i);
  const bool based = word == "based" && before(i, 1) == "-";
  return based || text_.has(i, kDemonym) || word == "of" || word == "at" || word == "by" ||
         word == "from" || word == "with" || word == "rival" || word == "fellow";
}

// "Payments giant Orb", "and neobank Orb"; but "fund" may be a verb there.
bool KindWords::opens_clause(std::uint32_t i) const {
  return (i == begin_ || before(i, 1) == "and") && text_.lower(i) != "fund";
}

// Opens an article, or a possessive, the phrase that the noun at `i` ends: "our
// new lending [market]"?
bool KindWords::is_determined(std::uint32_t i) const {
  for (std::uint32_t back = 1; back <= 4 && i >= begin_ + back; ++back) {
    const std::string_view word = before(i, back);
    const bool counted = word == "two" || word == "three" || word == "four" || word == "several";
    if (is_article(word) || counted || word == "'s" || opens_news_phrase(i - back)) return true;
    if (word == "first" || word == "next" || word == "own" || word == "-") continue;
    if (text_.token(i - back).kind != TokenKind::kWord || text_.has(i - back, kFunctionWord) ||
        text_.token(i - back).capitalized) {
      return false;
    }
  }
  return false;
}

NameTypeSet KindWords::noun_of_clause(std::uint32_t i) const {
  const std::string_view subject = before(i, 2);
  if (before(i, 1) != "call" || (subject != "we" && subject != "i" && subject != "they")) return 0;
  for (std::uint32_t back = 3; back <= 9 && i >= begin_ + back; ++back) {
    const PhraseTable::Match noun = noun_at(i - back);
    if (noun.words > 0 && is_determined(i - back)) return static_cast<NameTypeSet>(noun.value);
  }
  return 0;
}

// "several new products this year, such as": what stands between says when, or for whom.
NameTypeSet KindWords::plural_of_clause(std::uint32_t i) const {
  constexpr std::uint32_t kReach = 6;
  const bool such = before(i, 1) == "as" && before(i, 2) == "such";
  const std::uint32_t mark = such ? i - 2 : i - 1;
  if (mark <= begin_ || before(mark, 1) != ",") return 0;
  for (std::uint32_t back = 2; back <= kReach && mark >= begin_ + back; ++back) {
    if (text_.token(mark - back).kind == TokenKind::kPunctuation) return 0;
    const PhraseTable::Match noun = text_.lexicon().plural_noun(text_.words(mark - back, mark - 1));
    const bool for_whom = before(mark, back + 1) == "for";
    if (noun.words > 0 && !for_whom) return static_cast<NameTypeSet>(noun.value);
  }
  return 0;
}

NameTypeSet KindWords::plural_before(std::uint32_t i) const {
  if (before(i, 1) != ":" || i < begin_ + 2) return 0;
  return static_cast<NameTypeSet>(text_.lexicon().plural_noun(text_.words(i - 2, i - 1)).value);
}

NameTypeSet KindWords::plural_behind(std::uint32_t i) const {
  constexpr std::uint32_t kAdjectives = 3;
  const auto word = [&](std::uint32_t k) { return k < end_ ? text_.lower(k) : std::string_view{}; };
  const auto is_mark = [&](std::uint32_t k) {
    return word(k) == "," || word(k) == "-" || word(k) == "--" || word(k) == "–" ||
           word(k) == "—" || word(k) == ":" || word(k) == ";";
  };
  std::uint32_t at = i;
  if (is_mark(at)) ++at;
  if (word(at) == "and" || word(at) == "or") {
    ++at;
    if (word(at) == "hundreds" || word(at) == "dozens" || word(at) == "thousands" ||
        word(at) == "plenty" || word(at) == "lots") {
      at += word(at + 1) == "of" ? 2 : 1;
    } else if (word(at) == "many" || word(at) == "several" || word(at) == "all" ||
               word(at) == "some" || word(at) == "various" || word(at) == "countless") {
      ++at;
      if (word(at) == "the") ++at;
    }
    if (word(at) != "other" && word(at) != "similar") return 0;
    ++at;
  } else {
    if (at == i) return 0;
    if (word(at) == "all" && word(at + 1) == "of") at += 2;
    if (word(at) != "these" && word(at) != "those" && word(at) != "they") return 0;
    if (word(at + 1) != "are" && word(at + 1) != "were") return 0;
    at += 2;
    while (word(at) == "all" || word(at) == "just" || word(at) == "really" || word(at) == "both") {
      ++at;
    }
  }
  for (std::uint32_t k = at; k < std::min(at + kAdjectives + 1, end_); ++k) {
    const PhraseTable::Match noun = text_.lexicon().plural_noun(text_.words(k, end_));
    if (noun.words > 0) return static_cast<NameTypeSet>(noun.value);
    if (text_.token(k).kind != TokenKind::kWord || text_.has(k, kFunctionWord)) return 0;
  }
  return 0;
}

// "a wallet before the merger, called [Orb]", "a wallet last year named [Orb]": the kind that
// was told before such an aside.
NameTypeSet KindWords::noun_behind_aside(std::uint32_t i) const {
  static constexpr std::uint32_t kMostToKind = 9;
  static constexpr auto kTimes = std::to_array<std::string_view>(
      {"ago", "month", "quarter", "recently", "today", "week", "year", "yesterday"});
  if (before(i, 1) != "called" && before(i, 1) != "named") return 0;
  const std::string_view mark = before(i, 2);
  if (mark != "," && std::find(kTimes.begin(), kTimes.end(), mark) == kTimes.end()) return 0;
  for (std::uint32_t back = 3; back <= kMostToKind && i >= begin_ + back + 1; ++back) {
    if (text_.token(i - back).kind == TokenKind::kPunctuation) return 0;
    const bool indefinite = before(i, back) == "a" || before(i, back) == "an";
    if (!indefinite) continue;
    for (std::uint32_t k = i - back + 1; k < i - 2; ++k) {
      if (const auto noun = noun_at(k); noun.words > 0) return static_cast<NameTypeSet>(noun.value);
      if (text_.has(k, kFunctionWord)) return 0;
    }
  }
  return 0;
}

NameTypeSet KindWords::like_nouns(std::uint32_t i) const {
  // "a startup in San Orlo called": the place is passed.
  std::uint32_t place = i - std::min(i, std::uint32_t{2});
  while (place > begin_ && text_.token(place).capitalized) --place;
  if (place + 2 < i && (text_.lower(place) == "in" || text_.lower(place) == "from")) i = place + 1;
  // "a token, which is called [Orb]"
  if (before(i, 2) == "is" && (before(i, 3) == "which" || before(i, 3) == "that")) {
    i -= before(i, 4) == "," ? 3 : 2;
  }
  if (const NameTypeSet told = noun_behind_aside(i); told != 0) return told;
  for (std::uint32_t back = 2; back <= 4; ++back) {
    if (i < begin_ + back) return 0;
    PhraseTable::Match noun = noun_at(i - back);
    if (noun.words == 0) noun = text_.lexicon().plural_noun(text_.words(i - back, end_));
    if (noun.words > 0 && noun.words + 3 > back) return static_cast<NameTypeSet>(noun.value);
  }
  // "an authorisation system called [Orb]"
  const std::string_view noun = before(i, 2);
  const bool called = before(i, 1) == "called" || before(i, 1) == "named";
  if (called && (noun == "system" || noun == "tool" || noun == "mechanism" || noun == "software" ||
                 noun == "engine" || noun == "framework" || noun == "solution")) {
    return kProductBit;
  }
  return plural_of_clause(i);
}

}  // namespace talkgraph::extract
