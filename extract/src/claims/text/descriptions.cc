#include "claims/text/descriptions.h"

#include "claims/text/clause.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostDescribing = 10;

constexpr WordClasses kUndescribing =
    class_bit(WordClass::kPreposition) | class_bit(WordClass::kConjunction) |
    class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kNegation) |
    class_bit(WordClass::kNominative) | class_bit(WordClass::kRelative) |
    class_bit(WordClass::kTitleHead) | class_bit(WordClass::kDeterminer);

// Words of a description: adjectives and nouns, "Oslo-based", "Bitcoin".
bool can_describe(const TextView& view, std::uint32_t token) {
  if (const Mention* mention = view.mention_at(token)) {
    return mention->kind == MentionKind::kName && !view.is_possessive(*mention) &&
           view.type_of(*mention) != "Person";
  }
  if (view.is_hyphen(token)) return true;
  // "the bitcoin and altcoin exchange Acme", but "Bell and the exchange Acme"
  if (view.lower(token) == "and" && token > 0) {
    const Mention* before = view.mention_at(token - 1);
    return before == nullptr || is_among(view.type_of(*before), {"Asset", "Topic"});
  }
  return view.token(token).kind == TokenKind::kWord && !view.is_any(token, kUndescribing) &&
         !is_barrier(view, token);
}

// Does the sentence part from the name that ends before `at`?
bool parts_here(const TextView& view, std::uint32_t at, std::uint32_t end) {
  return at >= end || is_among(view.lower(at), {",", ".", ";", ")", "?", "!"});
}

// Behind "in Oslo" and the like, or `at`.
std::uint32_t behind_place(const TextView& view, std::uint32_t at, std::uint32_t end) {
  if (at + 1 >= end || !is_among(view.lower(at), {"in", "from"})) return at;
  const Mention* place = view.mention_from(at + 1);
  return place != nullptr && view.type_of(*place) == "Place" ? place->tokens.end : at;
}

}  // namespace

const Mention* described_name(const TextView& view, std::uint32_t at, std::uint32_t end) {
  std::uint32_t next = at;
  while (next < end && next - at < kMostDescribing && can_describe(view, next)) {
    const bool noun = view.is(next, WordClass::kBodyNoun) && view.mention_at(next) == nullptr;
    ++next;
    if (!noun || next >= end) continue;
    std::uint32_t first = behind_place(view, next, end);
    if (first >= end) continue;
    const bool called = is_among(view.lower(first), {"called", "named"});
    const bool parted = view.lower(first) == ",";
    if (called || parted) ++first;
    if (first >= end) continue;
    const Mention* name = view.mention_from(first);
    if (name == nullptr || name->kind != MentionKind::kName) continue;
    const std::string_view type = view.type_of(*name);
    const bool fits = is_body(type) || type == "Product" || type == "Network";
    if (!fits || (parted && !parts_here(view, name->tokens.end, end))) return nullptr;
    return name;
  }
  return nullptr;
}

}  // namespace talkgraph::extract
