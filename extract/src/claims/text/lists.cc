#include "claims/text/lists.h"

#include <algorithm>

#include "claims/text/clause.h"
#include "claims/text/list_asides.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

bool separates(const TextView& view, std::uint32_t token) {
  const std::string_view word = view.lower(token);
  return word == "," || word == "and" || word == "or" || word == "&" || word == "/";
}

// "Acme as well as Bell", "Acme along with Bell": where the words between them end; or `at`.
std::uint32_t behind_addition(const TextView& view, std::uint32_t at, std::uint32_t end) {
  if (at + 3 < end && view.lower(at) == "as" && view.lower(at + 1) == "well" &&
      view.lower(at + 2) == "as") {
    return at + 3;
  }
  // "not only Acme but also Bell"
  if (at + 2 < end && view.lower(at) == "but" && view.lower(at + 1) == "also") return at + 2;
  const bool along = at + 2 < end && is_among(view.lower(at), {"along", "together"}) &&
                     view.lower(at + 1) == "with";
  return along ? at + 2 : at;
}

// Words that may stand between a separator and the next name of a list.
bool leads_item(const TextView& view, std::uint32_t token) {
  return view.is(token, WordClass::kDeterminer) || is_quotation_mark(view.lower(token)) ||
         is_among(view.lower(token), {"sometimes", "also", "even", "old", "then", "later", "now",
                                      "over", "recently", "more", "most", "finally", "maybe",
                                      "obviously", "lately", "previously", "lastly", "currently"});
}

// The preposition before a name and its article, or nothing: "at" of "at the Acme Bank".
std::string_view preposition_before(const TextView& view, std::uint32_t name, std::uint32_t begin) {
  while (name > begin && view.is(name - 1, WordClass::kDeterminer)) --name;
  const bool led = name > begin && view.is(name - 1, WordClass::kPreposition);
  return led ? view.lower(name - 1) : std::string_view();
}

bool ends_with_etc(const TextView& view, std::uint32_t at, std::uint32_t end) {
  if (at < end && view.lower(at) == ",") ++at;
  return at < end && (view.lower(at) == "etc" || view.lower(at) == "etc.");
}

// "Acme, an Ethereum wallet": what the first one is.
bool is_described(const TextView& view, std::uint32_t name) {
  return name > 0 && is_among(view.lower(name - 1), {"a", "an"});
}

// Longer lists are cut: each of their names may be asked for its own list.
constexpr std::size_t kMostMembers = 100;
constexpr std::uint32_t kMaxPlainWords = 3;
constexpr std::uint32_t kMaxPurposeWords = 4;

// Skips a list item that is no name ("copy trading"), up to the next separator.
std::uint32_t skip_plain_item(const TextView& view, std::uint32_t at, std::uint32_t end) {
  std::uint32_t next = at;
  while (next < end && next - at <= kMaxPlainWords && !separates(view, next)) {
    if (view.mention_at(next) != nullptr || is_barrier(view, next) ||
        view.is_any(next, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kNominative) |
                              class_bit(WordClass::kPreposition)) ||
        view.token(next).kind == TokenKind::kPunctuation) {
      return at;
    }
    ++next;
  }
  return next < end && next > at && next - at <= kMaxPlainWords && separates(view, next) ? next
                                                                                         : at;
}

// "Acme for custody and Bell for cards", "with Acme on cards and with Bell": the name
// behind what the first one is for; or null.
const Mention* behind_purpose(const TextView& view, const Mention& name, std::uint32_t end) {
  const std::uint32_t begin = name.tokens.end;
  if (begin >= end || !view.is(begin, WordClass::kPreposition)) return nullptr;
  std::uint32_t at = begin + 1;
  while (at < end && at - begin <= kMaxPurposeWords && view.lower(at) != "and") {
    const bool other =
        view.mention_at(at) != nullptr || separates(view, at) || is_barrier(view, at) ||
        view.is_any(at, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kNominative));
    if (other) return nullptr;
    ++at;
  }
  if (at == begin + 1 || at >= end || view.lower(at) != "and") return nullptr;
  ++at;
  const std::uint32_t first = name.tokens.begin;
  const bool led = first > 0 && view.is(first - 1, WordClass::kPreposition);
  if (led && at < end && view.lower(at) == view.lower(first - 1)) ++at;
  return at < end ? view.mention_from(at) : nullptr;
}

// "4 banks in Oslo, 2 banks in Rome": behind "2 banks in", if the first name has the same
// preposition; or `at`.
std::uint32_t behind_same_part(const TextView& view, std::uint32_t at, std::uint32_t end,
                               std::string_view led_by) {
  constexpr std::uint32_t kMostInPart = 4;
  if (led_by.empty() || at >= end) return at;
  const bool counts = view.token(at).kind == TokenKind::kNumber ||
                      is_among(view.lower(at), {"one", "two", "three", "four", "five", "six",
                                                "some", "several", "many", "another", "others"});
  if (!counts) return at;
  for (std::uint32_t i = at; i < end && i <= at + kMostInPart; ++i) {
    if (view.lower(i) == led_by) return i > at && view.mention_from(i + 1) != nullptr ? i + 1 : at;
    const bool other =
        view.mention_at(i) != nullptr || separates(view, i) || is_barrier(view, i) ||
        view.is_any(i, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kNominative) |
                           class_bit(WordClass::kPreposition));
    if (other) return at;
  }
  return at;
}

// Is it a list's next member? What a verb follows begins a clause of its own.
bool is_member(const TextView& view, const Mention& mention, std::uint32_t end) {
  const std::uint32_t behind = mention.tokens.end;
  return mention.kind == MentionKind::kName && !view.is_possessive(mention) &&
         !(behind < end &&
           view.is_any(behind, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kVerb)));
}

// "In volume, Chile and Peru are leading": the verb is that of both.
bool is_joint_subject(const TextView& view, const Mention& first, std::uint32_t at,
                      std::uint32_t end) {
  const Mention* next = view.mention_from(at);
  if (next == nullptr || at != first.tokens.end + 1 || view.lower(at - 1) != "and") return false;
  const bool opens = first.tokens.begin == 0 || view.lower(first.tokens.begin - 1) == ",";
  return opens && next->kind == MentionKind::kName && next->tokens.end < end &&
         view.type_of(first) == view.type_of(*next) &&
         is_among(view.lower(next->tokens.end), {"are", "were", "have", "lead", "come", "follow"});
}

}  // namespace

std::vector<const Mention*> list_behind(const TextView& view, const Sentence& sentence,
                                        const Mention& mention) {
  std::vector<const Mention*> list;
  const std::uint32_t end = sentence.tokens.end;
  std::uint32_t at = mention.tokens.end;
  const std::string_view led_by =
      preposition_before(view, mention.tokens.begin, sentence.tokens.begin);
  if (const Mention* other = behind_purpose(view, mention, end)) {
    if (!is_member(view, *other, end)) return list;
    list.push_back(other);
    at = other->tokens.end;
  }
  for (;;) {
    while (at < end && is_quotation_mark(view.lower(at))) ++at;
    at = behind_list_aside(view, at, end);
    const std::uint32_t item = at;
    while (at < end && separates(view, at)) ++at;
    at = behind_addition(view, at, end);
    if (at >= end || at == item) return list;
    at = behind_same_part(view, at, end, led_by);
    // "at Acme, and then at Bell"
    while (at < end && view.mention_from(at) == nullptr &&
           (leads_item(view, at) || (at > item + 1 && view.lower(at) == ",") ||
            (!led_by.empty() && view.lower(at) == led_by))) {
      ++at;
    }
    at = behind_person_lead(view, at, end);
    if (at >= end) return list;
    const Mention* next = view.mention_from(at);
    if (next == nullptr) {
      const std::uint32_t skipped = skip_plain_item(view, at, end);
      if (skipped == at) return list;
      at = skipped;
      continue;
    }
    // "Oslo, Norway": the second says where the first is.
    const bool region = view.type_of(*next) == "Place" && view.type_of(mention) == "Place" &&
                        at > 0 && view.lower(at - 1) == ",";
    // "exchanges like Acme and Bell have": the verb is that of the exchanges.
    const std::uint32_t behind = next->tokens.end;
    const bool plural =
        behind < end && is_among(view.lower(behind), {"are", "were", "have", "use"});
    const bool joint = is_among(view.lower(at - 1), {"and", "or"}) || (plural && !list.empty());
    // "from Acme, Bell and Coin is": the verb is that of something before.
    const bool closing = !led_by.empty() && !list.empty() && joint;
    const bool example = (closing || (is_among(led_by, {"like", "as"}) && joint)) &&
                         next->kind == MentionKind::kName && !view.is_possessive(*next);
    if (is_described(view, at)) return list;
    if (!region && !example && !is_joint_subject(view, mention, at, end) &&
        !is_member(view, *next, end))
      return list;
    list.push_back(next);
    if (list.size() >= kMostMembers) return list;
    at = next->tokens.end;
  }
}

std::vector<const Mention*> list_before(const TextView& view, const Sentence& sentence,
                                        const Mention& mention) {
  std::vector<const Mention*> list;
  const std::uint32_t begin = sentence.tokens.begin;
  std::uint32_t at = mention.tokens.begin;
  // The commas before an "and", or before "etc.", belong to a list.
  bool joined = ends_with_etc(view, mention.tokens.end, sentence.tokens.end);
  for (;;) {
    while (at > begin && leads_item(view, at - 1) && view.mention_at(at - 1) == nullptr) --at;
    std::uint32_t before = at;
    while (before > begin && separates(view, before - 1)) {
      --before;
      joined = joined || view.lower(before) != ",";
    }
    if (before == at || !joined || before == begin) break;
    while (before > begin && is_quotation_mark(view.lower(before - 1))) --before;
    const Mention* next = before > begin ? view.mention_to(before - 1) : nullptr;
    if (next == nullptr || next->kind != MentionKind::kName) break;
    list.push_back(next);
    if (list.size() >= kMostMembers) break;
    at = next->tokens.begin;
  }
  std::reverse(list.begin(), list.end());
  return list;
}

bool is_in_list_to(const TextView& view, std::uint32_t token, const Mention& mention) {
  if (token > mention.tokens.begin) return false;
  while (token < mention.tokens.begin) {
    const Mention* name = view.mention_from(token);
    const bool joint = view.lower(token) == "," || view.is(token, WordClass::kConjunction) ||
                       view.is(token, WordClass::kDeterminer);
    if (name == nullptr && !joint) return false;
    token = name != nullptr ? name->tokens.end : token + 1;
  }
  return true;
}

}  // namespace talkgraph::extract
