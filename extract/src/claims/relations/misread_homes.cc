#include "claims/relations/misread_homes.h"

#include <algorithm>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// "We are live in Peru".
bool is_live(const TextView& view, const Sentence& sentence, std::uint32_t word) {
  while (word > sentence.tokens.begin && view.is(word - 1, WordClass::kAdverb)) --word;
  return word > sentence.tokens.begin && view.is(word - 1, WordClass::kBe);
}

// "before moving the company to Peru": nobody says who moved.
bool is_moving_house(const MatchContext& context, const PatternMatch& match, std::uint32_t verb) {
  const TextView& view = context.view;
  const bool moves = view.lower(verb).starts_with("mov") || view.lower(verb).starts_with("reloc");
  const bool person = view.names().entities[match.source->entity].type == "Person";
  if (!moves || !person || verb + 2 >= context.sentence.tokens.end) return false;
  return view.is(verb + 1, WordClass::kDeterminer) && view.is(verb + 2, WordClass::kCorporateNoun);
}

// "Jane, head of Acme, the bank based in Peru": the bank is there, not she.
bool is_home_of_house(const MatchContext& context, const PatternMatch& match, std::uint32_t verb) {
  const TextView& view = context.view;
  const Mention* who = match.source->mention;
  return verb > context.sentence.tokens.begin && who != nullptr && who->tokens.end < verb &&
         view.names().entities[match.source->entity].type == "Person" &&
         is_among(view.lower(verb), {"based", "headquartered", "located", "registered"}) &&
         view.is(verb - 1, WordClass::kBodyNoun) && view.mention_at(verb - 1) == nullptr;
}

// "Jane Roe, a leader at Acme based in Peru": she is there.
bool is_home_of_holder(const MatchContext& context, const PatternMatch& match, std::uint32_t verb) {
  const TextView& view = context.view;
  const Mention* body = match.source->mention;
  if (view.lower(verb) == "out" && view.lower(verb - 1) == "based") --verb;
  if (body == nullptr || body->tokens.end != verb || body->kind != MentionKind::kName ||
      !is_body(view.type_of(*body)) || view.lower(verb) != "based") {
    return false;
  }
  return std::any_of(context.titles.begin(), context.titles.end(), [&](const TitlePhrase& title) {
    return title.tokens.end + 1 == body->tokens.begin &&
           is_among(view.lower(title.tokens.end), {"at", "for", "from", "of", "with"});
  });
}

}  // namespace

bool is_closing(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor) {
  constexpr std::uint32_t kMostToOwner = 2;  // "closed down our office"
  const std::uint32_t begin = std::max(
      context.sentence.tokens.begin,
      match.range.begin > kMostToOwner ? match.range.begin - kMostToOwner : std::uint32_t{0});
  for (std::uint32_t i = begin; i < anchor; ++i) {
    if (is_among(context.view.lower(i), {"close", "closed", "closing", "shut", "shutting",
                                         "shuttered", "left", "leaving", "exited", "exiting"})) {
      return true;
    }
  }
  return false;
}

bool is_misread_home(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor) {
  const std::string_view word = context.view.lower(anchor);
  if (is_among(word, {"office", "offices"}) && is_closing(context, match, anchor)) return true;
  if (word == "live" && is_live(context.view, context.sentence, anchor)) return true;
  return is_moving_house(context, match, anchor) || is_home_of_house(context, match, anchor) ||
         is_home_of_holder(context, match, anchor);
}

}  // namespace talkgraph::extract
