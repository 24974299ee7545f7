#include "claims/subjects/figure_owners.h"

#include <algorithm>

#include "claims/text/asides.h"
#include "claims/text/clause.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxFromSaying = 6;  // "saying, oh, look, I lost"
constexpr std::uint32_t kMaxToNumber = 4;    // "it is more than 4,000"
constexpr std::uint32_t kMostToRanked = 4;   // "largest individual shareholder"
constexpr std::uint32_t kMaxToVerb = 3;      // "it kind of feels"

// Does the subject do at `verb` something with what the figure counts?
bool acts(const TextView& view, const Sentence& sentence, std::uint32_t verb,
          const Figure& figure) {
  if (verb == sentence.tokens.begin) return false;
  // "We write cheques and reserve half of the fund"
  std::uint32_t joint = verb - 1;
  while (joint > sentence.tokens.begin && view.is(joint, WordClass::kAdverb)) --joint;
  bool we = false;
  for (std::uint32_t i = sentence.tokens.begin; i < joint; ++i) we = we || view.lower(i) == "we";
  const bool joined = view.lower(joint) == "and" && we;
  if (!joined && view.mention_to(verb - 1) == nullptr) return false;
  // "We reject nine out of ten": what "we" do may be any word.
  const bool plain =
      (joined || view.lower(verb - 1) == "we") && view.token(verb).kind == TokenKind::kWord &&
      !view.is_any(verb, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kAdverb) |
                             class_bit(WordClass::kPreposition));
  const bool does =
      (view.is(verb, WordClass::kVerb) || plain) && !view.is(verb, WordClass::kOpinion) &&
      !is_among(view.lower(verb),
                {"say", "said", "see", "know", "saw", "want", "expect", "assume", "hear", "need"});
  if (!does) return false;
  for (std::uint32_t i = verb + 1; i < figure.tokens.begin; ++i) {
    const bool passed = view.is_any(i, class_bit(WordClass::kAdverb)) ||
                        is_among(view.lower(i), {"out", "back", "away", "about", "around", "up",
                                                 "to", "over", "down", "more", "than", "almost",
                                                 "at", "least", "a", "off", "roughly"});
    if (!passed) return false;
  }
  return true;
}

}  // namespace

bool can_have(const TextView& view, const FigureWords& words, EntityIndex entity,
              const Figure& figure, const Measure& measure) {
  const std::string_view type = view.names().entities[entity].type;
  // A product that is all that a team has for a name employs people as well.
  if (measure.text == "employees") return true;
  return is_body(type) || type == "Person" || figure.kind == FigureKind::kMoney ||
         measure.head == "yield" || FigureWords::holds(words.company_nouns, measure.head);
}

bool is_counted(const TextView& view, const FigureWords& words, const Sentence& sentence,
                std::uint32_t noun) {
  if (noun == sentence.tokens.begin) return false;
  const Token& before = view.token(noun - 1);
  return before.kind == TokenKind::kNumber || words.numerals.contains(before.lower) ||
         words.magnitudes.contains(before.lower);
}

bool tells_number(const TextView& view, const Sentence& sentence, std::uint32_t it,
                  const Figure& figure, const Measure& measure) {
  const std::uint32_t next = it + 1;
  return next < sentence.tokens.end && view.is(next, WordClass::kBe) &&
         figure.kind == FigureKind::kCount && measure.tokens.begin >= figure.tokens.end &&
         figure.tokens.begin <= next + kMaxToNumber;
}

bool seems(const TextView& view, const Sentence& sentence, std::uint32_t verb) {
  const std::uint32_t end = std::min(sentence.tokens.end, verb + kMaxToVerb);
  for (std::uint32_t i = verb; i < end; ++i) {
    if (is_among(view.lower(i), {"looks", "looked", "seems", "seemed", "feels", "felt", "turns",
                                 "turned", "sounds", "appears", "takes", "took", "like"})) {
      return true;
    }
  }
  return false;
}

bool is_held(const TextView& view, const FigureWords& words, const Sentence& sentence,
             const Figure& figure) {
  bool acted = false;
  for (std::uint32_t i = figure.tokens.begin; i-- > sentence.tokens.begin;) {
    if (is_barrier(view, i)) return false;
    // "We reject nine out of ten applications", "we pay out up to 80% of it".
    // "we're aiming for ten percent"
    const bool aims = view.lower(i) == "for" && i > sentence.tokens.begin &&
                      is_among(view.lower(i - 1), {"aim", "aiming", "shooting", "gunning"});
    if (aims) return true;
    const bool done = !acted && acts(view, sentence, i, figure);
    acted = acted || view.is(i, WordClass::kVerb);
    if (done) return true;
    if (words.possession.contains(view.lower(i)) || view.is(i, WordClass::kBe)) return true;
    const bool noun = FigureWords::holds(words.measured, view.lower(i));
    if (view.is(i, WordClass::kVerb) && !noun) return false;
  }
  return false;
}

bool is_held_by_others(const TextView& view, const FigureWords& words, const Sentence& sentence,
                       const Figure& figure, const Measure& measure) {
  return figure.kind == FigureKind::kPercent && measure.head == "share" &&
         measure.owner != nullptr && measure.tokens.contains(measure.owner->tokens) &&
         measure.owner->tokens.begin >= figure.tokens.end && is_held(view, words, sentence, figure);
}

bool is_aside(const TextView& view, const Sentence& sentence, std::uint32_t token) {
  return view.lower(token) == "i" && in_aside(view, sentence.tokens, token);
}

bool is_named_aside(const TextView& view, const Sentence& sentence, const Mention& pronoun) {
  for (std::uint32_t i = sentence.tokens.begin; i < pronoun.tokens.begin; ++i) {
    const Mention* name = view.mention_from(i);
    if (name == nullptr || name->entity != pronoun.entity || name->kind != MentionKind::kName) {
      continue;
    }
    return i > sentence.tokens.begin &&
           is_among(view.lower(i - 1), {"on", "by", "from", "with", "via", "at"});
  }
  return false;
}

bool is_strangers(const TextView& view, const Sentence& sentence, const Mention& mention) {
  const std::uint32_t begin = mention.tokens.begin;
  if (mention.kind != MentionKind::kPronoun || begin < sentence.tokens.begin + 2) return false;
  const bool we = view.lower(begin) == "we";
  if (!we && view.lower(begin) != "i") return false;
  // "People say: “I've made a million payments”"
  if (is_quotation_mark(view.lower(begin - 1)) && view.token(begin - 1).space_before) return true;
  // "My pool says I have"
  if (!we && is_among(view.lower(begin - 1), {"says", "thinks", "shows"})) return true;
  // "In Bitcoin, we have"
  const bool comma = view.lower(begin - 1) == ",";
  const Mention* place = comma ? view.mention_to(begin - 2) : nullptr;
  if (we && place != nullptr && place->tokens.begin > sentence.tokens.begin) {
    const std::string_view type = view.type_of(*place);
    const bool in = is_among(view.lower(place->tokens.begin - 1), {"in", "on"});
    if (in && (type == "Network" || type == "Asset" || type == "Product")) return true;
  }
  for (std::uint32_t i = begin; i-- > sentence.tokens.begin && begin - i <= kMaxFromSaying;) {
    const bool says = is_among(view.lower(i), {"saying", "says", "say", "said", "tell", "tells"});
    if (says && i + 1 < begin && view.lower(i + 1) == ",") return true;
  }
  return false;
}

bool is_fields_own(const TextView& view, const Sentence& sentence, const Mention& mention) {
  const std::uint32_t next = mention.tokens.end;
  return view.lower(mention.tokens.begin) == "our" && next < sentence.tokens.end &&
         view.type_of(mention) != "Network" &&
         is_among(view.lower(next), {"network", "blockchain", "protocol", "industry", "ecosystem"});
}

bool is_quoted(const TextView& view, const Sentence& sentence, const Mention& mention) {
  if (!sentence.turn) return false;
  bool open = false;
  for (std::uint32_t i = sentence.tokens.begin; i < mention.tokens.begin; ++i) {
    const std::string_view mark = view.lower(i);
    if (mark == "“" || mark == "”") open = mark == "“";
    if (mark == "\"") open = !open;
  }
  return open;
}

bool is_moving_price(const TextView& view, const FigureWords& words, const Figure& figure,
                     const Measure& measure) {
  if (measure.text != "price" || figure.kind != FigureKind::kMoney || measure.owner != nullptr) {
    return false;
  }
  for (std::uint32_t i = measure.tokens.end; i < figure.tokens.begin; ++i) {
    const std::string_view word = view.lower(i);
    if (words.growth.contains(word) || words.decline.contains(word)) return true;
  }
  return false;
}

bool is_of_networks(const TextView& view, const Sentence& sentence, const Measure& measure) {
  return is_among(measure.head, {"fee", "fees", "share", "cost", "volume", "volumes"}) &&
         tells_of_networks(view, sentence);
}

bool tells_of_networks(const TextView& view, const Sentence& sentence) {
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    // "a share of it as protocol fees": those of whoever takes them
    const bool fees =
        view.lower(i) == "protocol" && i > sentence.tokens.begin && view.lower(i - 1) == "as";
    if (fees) continue;
    if (is_among(view.lower(i), {"routing", "gas", "miner", "miners", "mining", "block", "blocks",
                                 "hashrate", "onchain", "mempool", "network", "protocol",
                                 "lightning", "transaction", "throughput", "blockchain"})) {
      return true;
    }
    const bool chain =
        view.lower(i) == "chain" && i > sentence.tokens.begin + 1 && view.lower(i - 2) == "on";
    if (chain) return true;
  }
  return false;
}

bool is_of_event(const Measure& measure) {
  return is_among(measure.head, {"speakers", "panels", "sessions", "submissions", "scholarships",
                                 "panelists", "talks"}) ||
         measure.text == "acceptance rate" || measure.text.ends_with("committee members");
}

bool is_of_software(const Measure& measure, std::string_view type) {
  return type == "Organization" &&
         is_among(measure.head,
                  {"nodes", "transactions", "rounds", "channels", "pages", "blocks", "keys",
                   "inputs", "outputs", "signatures", "addresses", "chapters"});
}

bool is_own_matter(const TextView& view, const Sentence& sentence, const Mention& mention) {
  if (view.lower(mention.tokens.begin) != "i") return false;
  const std::uint32_t verb = mention.tokens.end;
  const std::uint32_t end = std::min(sentence.tokens.end, verb + kMaxToVerb);
  for (std::uint32_t i = verb; i < end; ++i) {
    const bool told =
        view.is_any(i, class_bit(WordClass::kOpinion) | class_bit(WordClass::kHearsay)) ||
        is_among(view.lower(i), {"say", "know", "mean", "see", "remember"});
    if (told) return false;
  }
  return true;
}

bool ranks_person(const TextView& view, const Sentence& sentence, const Figure& rank) {
  const std::uint32_t end = std::min(sentence.tokens.end, rank.tokens.end + kMostToRanked);
  for (std::uint32_t i = rank.tokens.end; i < end; ++i) {
    if (view.is(i, WordClass::kPreposition)) break;
    if (is_among(view.lower(i), {"shareholder", "stakeholder", "holder", "investor", "backer",
                                 "donor", "owner", "employee", "hire", "founder"})) {
      return true;
    }
  }
  return false;
}

bool is_persons_own(const TextView& view, const Mention& person, const Measure& measure) {
  const bool third =
      person.kind == MentionKind::kName || is_among(view.lower(person.tokens.begin), {"he", "she"});
  if (!third || measure.owner != nullptr) return false;
  if (measure.head == "stake" || measure.text == "stake in company" || measure.text == "loss") {
    return true;
  }
  const bool coins = measure.head == "amount" &&
                     (measure.text.ends_with(" bought") || measure.text.ends_with(" sold") ||
                      measure.text.ends_with(" loss"));
  return coins || measure.head == "holdings" || measure.text.starts_with("amount invested") ||
         is_among(measure.text, {"amount bought", "amount spent", "amount donated", "amount paid",
                                 "amount borrowed"});
}

bool is_own_deed(const TextView& view, const FigureWords& words, const Mention& mention,
                 const Figure& figure) {
  if (view.lower(mention.tokens.begin) != "i") return false;
  std::uint32_t at = figure.tokens.begin;
  while (at > mention.tokens.end &&
         (view.is(at - 1, WordClass::kAdverb) ||
          is_among(view.lower(at - 1), {"about", "over", "some", "more", "than", "with", "to"}))) {
    --at;
  }
  return at > mention.tokens.end && words.deeds.contains(view.lower(at - 1));
}

}  // namespace talkgraph::extract
