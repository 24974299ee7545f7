#include "claims/text/list_asides.h"

#include <algorithm>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostInDescription = 10;
constexpr std::uint32_t kMostInBrackets = 14;
constexpr std::uint32_t kMostInRegion = 5;      // "in the southwest of France"
constexpr std::uint32_t kMostBeforePerson = 4;  // "his good old friend"
constexpr std::uint32_t kMostInOthers = 7;
constexpr int kMostPlainItems = 4;
constexpr std::uint32_t kMostInItem = 3;

bool joins_next(const TextView& view, std::uint32_t token) {
  return is_among(view.lower(token), {"and", "or", "&"});
}

// Behind "(cards)".
std::uint32_t behind_brackets(const TextView& view, std::uint32_t at, std::uint32_t end) {
  if (at >= end || view.lower(at) != "(") return at;
  const std::uint32_t last = std::min(end, at + kMostInBrackets);
  for (std::uint32_t i = at + 1; i < last; ++i) {
    if (view.lower(i) == ")") return i + 1;
  }
  return at;
}

bool opens_description(const TextView& view, std::uint32_t token) {
  return is_among(view.lower(token), {"a", "an", "the", "our", "their", "which", "who", "another"});
}

bool is_phrase(const TextView& view, std::uint32_t at) {
  return (view.lower(at) == "i" &&
          is_among(view.lower(at + 1), {"think", "believe", "guess", "mean"})) ||
         (view.lower(at) == "of" && view.lower(at + 1) == "course") ||
         (view.lower(at) == "for" && is_among(view.lower(at + 1), {"example", "instance"})) ||
         (view.lower(at) == "you" && view.lower(at + 1) == "know");
}

// At the comma that closes ", a bank from Oslo," before an "and" and a name.
std::uint32_t behind_description(const TextView& view, std::uint32_t at, std::uint32_t end) {
  if (at + 4 >= end || view.lower(at) != ",") return at;
  const bool phrase = is_phrase(view, at + 1) && view.lower(at + 3) == ",";
  if (phrase) return at + 3;
  if (!opens_description(view, at + 1)) return at;
  const Mention* opened = view.mention_from(at + 1);
  if (opened != nullptr && opened->kind == MentionKind::kName) return at;
  const std::uint32_t last = std::min(end - 2, at + 1 + kMostInDescription);
  for (std::uint32_t i = at + 2; i <= last; ++i) {
    if (view.lower(i) == ",") return joins_next(view, i + 1) ? i : at;
    const bool other =
        view.is_any(i, class_bit(WordClass::kNominative) | class_bit(WordClass::kNegation)) ||
        view.lower(i) == ";" || view.lower(i) == ":";
    if (other) return at;
  }
  return at;
}

// "Biarritz in the south of France, Oslo": behind "France".
std::uint32_t behind_region(const TextView& view, std::uint32_t at, std::uint32_t end) {
  if (at == 0 || at + 2 >= end || view.lower(at) != "in") return at;
  const Mention* place = view.mention_to(at - 1);
  if (place == nullptr || view.type_of(*place) != "Place") return at;
  for (std::uint32_t i = at + 1; i < end && i <= at + kMostInRegion; ++i) {
    const Mention* region = view.mention_from(i);
    if (region != nullptr) {
      const std::uint32_t next = region->tokens.end;
      const bool goes_on = next < end && (view.lower(next) == "," || joins_next(view, next));
      return goes_on && view.type_of(*region) == "Place" ? next : at;
    }
    if (view.lower(i) == "," || view.is(i, WordClass::kVerb)) return at;
  }
  return at;
}

// Behind ", Bell, Coin" of which nothing tells that they are names; or `at`.
std::uint32_t behind_plain_items(const TextView& view, std::uint32_t at, std::uint32_t end) {
  std::uint32_t behind = at;
  for (int items = 0; items < kMostPlainItems; ++items) {
    if (behind + 2 >= end || view.lower(behind) != ",") break;
    std::uint32_t i = behind + 1;
    while (i < end && i <= behind + kMostInItem && view.token(i).kind == TokenKind::kWord &&
           !joins_next(view, i) &&
           !view.is_any(i, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kNominative) |
                               class_bit(WordClass::kPreposition) |
                               class_bit(WordClass::kRelative) | class_bit(WordClass::kBarrier))) {
      ++i;
    }
    const bool closed = i > behind + 1 && i < end && (view.lower(i) == "," || joins_next(view, i));
    if (!closed) break;
    behind = i;
  }
  return behind;
}

}  // namespace

std::uint32_t behind_person_lead(const TextView& view, std::uint32_t at, std::uint32_t end) {
  for (std::uint32_t i = at; i < end && i <= at + kMostBeforePerson; ++i) {
    const Mention* person = view.mention_from(i);
    if (person != nullptr && person->kind == MentionKind::kName) {
      return i > at && view.type_of(*person) == "Person" ? i : at;
    }
    const bool owner = i == at && is_among(view.lower(i), {"his", "her", "my", "their", "our"});
    const bool said =
        view.is_any(i, class_bit(WordClass::kTitleHead) | class_bit(WordClass::kTitleModifier)) ||
        is_among(view.lower(i), {"friend", "brother", "sister", "wife", "husband", "father",
                                 "cousin", "roommate", "classmate", "colleague", "partner", "old",
                                 "good", "best", "close", "childhood", "longtime", "business"});
    if (!owner && !said) return at;
  }
  return at;
}

std::uint32_t behind_list_aside(const TextView& view, std::uint32_t at, std::uint32_t end) {
  at = behind_region(view, behind_brackets(view, at, end), end);
  const bool adverb = at + 1 < end && is_among(view.lower(at), {"first", "initially", "obviously",
                                                                "originally", "too", "itself"});
  if (adverb && (view.lower(at + 1) == "," || joins_next(view, at + 1))) ++at;
  return behind_description(view, at, end);
}

std::uint32_t behind_others(const TextView& view, std::uint32_t at, std::uint32_t end) {
  std::uint32_t i = behind_plain_items(view, at, end);
  if (i < end && view.lower(i) == ",") ++i;
  if (i >= end || !is_among(view.lower(i), {"and", "or", "plus"})) return at;
  bool others = false;
  const std::uint32_t first = i;
  for (++i; i < end && i <= first + kMostInOthers; ++i) {
    const std::string_view word = view.lower(i);
    const bool more = is_among(word, {"others", "more", "many", "hundreds", "thousands", "dozens",
                                      "countless", "several", "plenty", "lots", "tons", "so"});
    if (!more && view.token(i).kind != TokenKind::kNumber &&
        !is_among(word, {"of", "other", "a", "lot", "on", "the", "like"})) {
      break;
    }
    others = others || more;
  }
  if (!others) return at;
  const bool noun =
      i < end && is_among(view.lower(i), {"companies", "firms", "banks", "exchanges", "projects",
                                          "brands", "merchants", "teams"});
  return noun ? i + 1 : i;
}

}  // namespace talkgraph::extract
