#include "claims/relations/gap_rules.h"

#include <algorithm>

#include "claims/relations/shared_subjects.h"
#include "claims/text/clause.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostInApposition = 16;
constexpr std::uint32_t kMostInAsideGap = 8;

// "Jane, Acme's lawyer,"
bool is_owner(const TextView& view, std::uint32_t token) {
  const Mention* mention = view.mention_from(token);
  return mention != nullptr && view.is_possessive(*mention);
}

constexpr WordClasses kVerbal = class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary);

}  // namespace

bool GapRules::stops_gap(std::uint32_t token, const PatternElement& gap) const {
  if (is_barrier(view_, token)) return true;
  if (view_.lower(token) == ",") {
    const bool relative = token + 1 < tokens_.end &&
                          (view_.lower(token + 1) == "who" || view_.lower(token + 1) == "which");
    return !gap.passes_commas && !relative && !opens_apposition(token);
  }
  if (view_.is(token, WordClass::kNominative)) {
    return token < anchor_.begin ? !is_object(token) : view_.lower(token) != "it";
  }
  if (view_.lower(token) == "who" || view_.lower(token) == "which") return !follows_name(token);
  return view_.is(token, WordClass::kRelative) && view_.lower(token) != "that";
}

// "spoke about it on stage": nobody who does what follows.
bool GapRules::is_object(std::uint32_t pronoun) const {
  return is_among(view_.lower(pronoun), {"it", "you"}) && pronoun > tokens_.begin &&
         view_.mention_at(pronoun) == nullptr &&
         view_.is_any(pronoun - 1,
                      class_bit(WordClass::kVerb) | class_bit(WordClass::kPreposition)) &&
         view_.lower(pronoun + 1) != "to" && view_.is(pronoun + 1, WordClass::kPreposition);
}

std::optional<std::uint32_t> GapRules::end_of_aside(std::uint32_t token) const {
  if (view_.lower(token) != "(") return std::nullopt;
  for (std::uint32_t i = token + 1; i < tokens_.end && i < token + kMostInAsideGap; ++i) {
    if (view_.lower(i) == ")") return i + 1;
  }
  return std::nullopt;
}

// "we launched our wallet, Acme, in May": the name behind the comma is what the
// noun before it says.
bool GapRules::opens_apposition(std::uint32_t comma) const {
  if (comma < anchor_.end || comma + 1 >= tokens_.end || comma == anchor_.end) return false;
  std::uint32_t at = comma + 1;
  if (view_.lower(at) == "called" || view_.lower(at) == "the") ++at;
  const Mention* name = at < tokens_.end ? view_.mention_from(at) : nullptr;
  if (name == nullptr || name->kind != MentionKind::kName || view_.is_possessive(*name)) {
    return false;
  }
  const Token& noun = view_.token(comma - 1);
  if (noun.kind != TokenKind::kWord || view_.mention_at(comma - 1) != nullptr) return false;
  const std::uint32_t next = name->tokens.end;
  const bool closed =
      next >= tokens_.end || view_.token(next).kind == TokenKind::kPunctuation ||
      view_.is_any(next, class_bit(WordClass::kPreposition) | class_bit(WordClass::kConjunction) |
                             class_bit(WordClass::kBarrier));
  return closed && noun.lower != "," && !view_.is(comma - 1, WordClass::kAdverb);
}

bool GapRules::is_noun_here(std::uint32_t token) const {
  if (token == tokens_.begin || view_.lower(token).ends_with("ing") ||
      view_.lower(token).ends_with("ed")) {
    return false;
  }
  std::uint32_t before = token - 1;
  if (before > tokens_.begin && view_.lower(before) == "[") --before;  // a link
  if (is_possessive_mark(view_.lower(before))) return true;            // "Jane's talk"
  return is_among(view_.lower(token - 1),
                  {"a", "an", "the", "my", "our", "its", "their", "certain", "several", "various",
                   "different", "other", "such", "no", "any"});
}

std::optional<std::uint32_t> GapRules::end_of_parted_subject(std::uint32_t comma) const {
  if (view_.lower(comma) != "," || comma == tokens_.begin) return std::nullopt;
  const Mention* last = view_.mention_to(comma - 1);
  const bool named = last != nullptr && last->kind == MentionKind::kName;
  if (named && last->tokens.begin > tokens_.begin + 1 &&
      view_.lower(last->tokens.begin - 1) == "," && view_.type_of(*last) == "Person") {
    const Mention* before = view_.mention_at(last->tokens.begin - 2);
    if (before == nullptr || is_body(view_.type_of(*before))) return comma;
  }
  const std::uint32_t least =
      std::max(tokens_.begin + 1, comma > kMostInApposition ? comma - kMostInApposition : 0);
  for (std::uint32_t i = comma; i-- > least;) {
    const bool crowd = is_among(view_.lower(i), {"people", "users"});  // "with forty people"
    if (is_barrier(view_, i) || (view_.is(i, WordClass::kNominative) && !crowd)) {
      return std::nullopt;
    }
    if (view_.lower(i) != ",") continue;
    const Mention* name = view_.mention_to(i - 1);
    if (name == nullptr || name->kind != MentionKind::kName) continue;
    const std::uint32_t first = i + 1;
    const bool describes =
        view_.is_any(first, class_bit(WordClass::kDeterminer) | class_bit(WordClass::kTitleHead) |
                                class_bit(WordClass::kTitleModifier) |
                                class_bit(WordClass::kRelative)) ||
        view_.lower(first).ends_with("ed") || view_.lower(first).ends_with("ly") ||
        is_owner(view_, first);
    return describes ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

// "Jane, who ...": the subject is the name.
bool GapRules::follows_name(std::uint32_t relative) const {
  std::uint32_t at = relative;
  if (at > tokens_.begin && view_.lower(at - 1) == ",") --at;
  return at > tokens_.begin && view_.mention_to(at - 1) != nullptr;
}

bool GapRules::stops_object_gap(std::uint32_t token, const PatternElement& gap) const {
  if (gap.passes_prepositions) return false;
  const std::string_view word = view_.lower(token);
  if (view_.is(token, WordClass::kAuxiliary) || word == "that") return true;
  if (word == "to" || word == "by" || word == "using") return true;
  // "holds about 300": compares.
  if (token + 1 < tokens_.end && view_.token(token + 1).kind == TokenKind::kNumber &&
      (word == "about" || word == "around" || word == "over" || word == "above" ||
       word == "under")) {
    return false;
  }
  // "we have used": the verb is another one.
  if (token == anchor_.end && view_.is(anchor_.begin, WordClass::kHave) &&
      view_.is(token, WordClass::kVerb)) {
    return true;
  }
  if (token == anchor_.end && word != "of" && view_.is(token, WordClass::kPreposition)) {
    return view_.mention_at(token) == nullptr;
  }
  return view_.is(token, WordClass::kPreposition) && word != "of" && word != "like" &&
         word != "as" && view_.mention_at(token) == nullptr;
}

// "The folks over at Acme launched": Acme did.
bool GapRules::stands_for_people(const Mention& body, std::uint32_t preposition) const {
  if (!is_body(view_.type_of(body)) || preposition == tokens_.begin ||
      !is_among(view_.lower(preposition), {"at", "from", "behind"}) ||
      !view_.is_any(body.tokens.end, kVerbal | class_bit(WordClass::kAdverb))) {
    return false;
  }
  std::uint32_t people = preposition - 1;
  if (view_.lower(people) == "over" && people > tokens_.begin) --people;
  return is_among(view_.lower(people),
                  {"folks", "guys", "people", "team", "crew", "gang", "developers", "engineers"});
}

// "the CEO of Acme, a small bank backed by Bell": the participle tells of Acme.
bool GapRules::is_apposed_to_participle(const Mention& name) const {
  const std::uint32_t article = name.tokens.end + 1;
  if (anchor_.begin < article + 2 || view_.lower(name.tokens.end) != "," ||
      !is_among(view_.lower(article), {"a", "an", "the", "another", "one"}) ||
      !view_.is(anchor_.end, WordClass::kPreposition) ||
      view_.lower(anchor_.begin).ends_with("ing")) {
    return false;
  }
  for (std::uint32_t i = article; i < anchor_.begin; ++i) {
    if (view_.lower(i) == "," || is_barrier(view_, i) ||
        view_.is_any(i, class_bit(WordClass::kRelative) | class_bit(WordClass::kAuxiliary))) {
      return false;
    }
  }
  return true;
}

bool GapRules::can_be_subject(const Mention& mention) const {
  if (mention.kind == MentionKind::kPronoun) {
    const std::string_view word = view_.lower(mention.tokens.begin);
    // "a picture of me hanging out": the participle's subject.
    if (mention.tokens.end == anchor_.begin && view_.lower(anchor_.begin).ends_with("ing")) {
      return true;
    }
    // "It is a way to use Acme": somebody else uses.
    const bool purpose = (word == "it" || word == "they") && anchor_.begin > tokens_.begin &&
                         view_.lower(anchor_.begin - 1) == "to";
    if (is_made_to_act(view_, tokens_, mention.tokens.begin)) return true;
    return !purpose && word != "me" && word != "us" && word != "him" && word != "them";
  }
  std::uint32_t before = mention.tokens.begin;
  while (before > tokens_.begin && view_.is(before - 1, WordClass::kDeterminer)) --before;
  const std::uint32_t next = mention.tokens.end;
  if (next >= tokens_.end) return false;
  // "with Acme, which operates in Peru"
  if (next + 1 < anchor_.begin && view_.lower(next) == "," &&
      is_among(view_.lower(next + 1), {"which", "who"})) {
    return true;
  }
  if (before > tokens_.begin && view_.is(before - 1, WordClass::kPreposition)) {
    if (stands_for_people(mention, before - 1) || is_apposed_to_participle(mention)) return true;
    // "After Acme bought Bell": a conjunction.
    const std::string_view word = view_.lower(before - 1);
    const bool joins = word == "after" || word == "before" || word == "since" || word == "until" ||
                       word == "as" || word == "than";
    return joins && view_.is_any(next, kVerbal);
  }
  const std::string_view word = view_.lower(next);
  return view_.is_any(next,
                      kVerbal | class_bit(WordClass::kAdverb) | class_bit(WordClass::kRelative)) ||
         word == "," || word == "in" || word == "to" || next == anchor_.begin ||
         (view_.is(next, WordClass::kConjunction) && next + 1 < tokens_.end &&
          view_.mention_from(next + 1) != nullptr);
}

bool opens_answer(const MatchContext& context, std::uint32_t token) {
  const Participant* speaker = context.participants.speaker(context.sentence);
  return speaker != nullptr && !speaker->asks && opens_sentence(context, token);
}

bool opens_sentence(const MatchContext& context, std::uint32_t token) {
  const TextView& view = context.view;
  const std::uint32_t begin = context.sentence.tokens.begin;
  for (std::uint32_t i = begin; i < token; ++i) {
    const std::string_view word = view.lower(i);
    // "before that", "prior to this", but "that worked"
    const bool earlier =
        is_among(word, {"that", "this"}) && i > begin &&
        is_among(view.lower(i - 1), {"before", "after", "to", "following", "since", "from"});
    const bool year = view.token(i).kind == TokenKind::kNumber && word.size() == 4;
    if (!earlier && !year && !view.is(i, WordClass::kMonth) &&
        !is_among(
            word,
            {"also",       "and",        "basically",    "first",      "just",  "later",
             "ok",         "okay",       "originally",   "previously", "right", "so",
             "sure",       "then",       "uh",           "um",         "well",  "yeah",
             "yes",        ",",          "in",           "before",     "prior", "to",
             "after",      "eventually", "subsequently", "initially",  "from",  "since",
             "afterwards", "formerly",   "around",       "early",      "most",  "recently"})) {
      return false;
    }
  }
  return true;
}

}  // namespace talkgraph::extract
