#include "claims/subjects/prose_subjects.h"

#include "claims/people/house_nouns.h"
#include "claims/people/page_house.h"
#include "claims/subjects/clause_subjects.h"
#include "claims/text/clause.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostKindWords = 4;  // "the Oslo-based crypto exchange"
constexpr std::uint32_t kMostBeforeSubject = 2;
constexpr std::uint32_t kMostToKind = 9;  // "It is the country's oldest crypto exchange"
constexpr std::uint32_t kMostToPost = 3;  // "founder and CEO of Acme"

// "It employs", "it has raised": a company does.
bool is_deed_of_company(std::string_view verb) {
  return is_among(verb,
                  {"serves",    "employs",   "offers",     "lists",    "operates", "raised",
                   "counts",    "acquired",  "launched",   "expanded", "opened",   "processes",
                   "competes",  "partnered", "hired",      "secured",  "obtained", "supports",
                   "sponsors",  "accepts",   "integrated", "listed",   "charges",  "teamed",
                   "booked",    "posted",    "reported",   "earned",   "handles",  "handled",
                   "processed", "manages",   "generated",  "grossed",  "netted",   "hires"});
}

bool is_company_noun(std::string_view noun) {
  return is_among(noun, {"exchange", "platform", "company", "firm", "startup", "start", "broker",
                         "brokerage", "business", "venue", "marketplace", "bourse"});
}

}  // namespace

ProseSubjects::ProseSubjects(const TextView& view, const Participants& participants,
                             const std::vector<Assertion>& relations)
    : view_(view),
      quote_speakers_(view, relations),
      guests_(guests_company(participants, relations)) {
  if (view.transcript().turns.empty()) find_questions();
  about_guests_ = is_about_guests_company();
}

// Paragraphs that end with a question and address "you", or ask about the company. "We hear
// that you are hiring. For which office?"
void ProseSubjects::find_questions() {
  const Sentence* last = nullptr;
  bool addressed = false;
  const auto close = [&] {
    if (last != nullptr && addressed && last->is_question) questions_.insert(last->block);
  };
  for (const Sentence& sentence : view_.sentences()) {
    if (last != nullptr && last->block != sentence.block) {
      close();
      addressed = false;
    }
    addressed = addressed || addresses_guest(sentence);
    last = &sentence;
  }
  close();
}

std::optional<EntityIndex> ProseSubjects::asked_at(const Sentence& sentence,
                                                   std::uint32_t token) const {
  if (!guest_ || !questions_.contains(sentence.block) || quotes(sentence, token)) {
    return std::nullopt;
  }
  const bool corporate = view_.lower(token) == "your" && token + 1 < sentence.tokens.end &&
                         view_.is(token + 1, WordClass::kCorporateNoun);
  return corporate && guests_ ? guests_ : guest_;
}

std::optional<EntityIndex> ProseSubjects::guest_at(const Sentence& sentence,
                                                   std::uint32_t token) const {
  const bool answers = !sentence.turn && (asked_ || presents_itself_) && !sentence.is_question;
  return answers && !quotes(sentence, token) ? guest_ : std::nullopt;
}

// The company of who answers; on a page without speakers the only one in which anybody
// has a post.
std::optional<EntityIndex> ProseSubjects::guests_company(const Participants& participants,
                                                         const std::vector<Assertion>& relations) {
  if (!view_.transcript().turns.empty()) {
    const Participant* guest = participants.only_answerer();
    return guest != nullptr ? participants.company(*guest) : std::nullopt;
  }
  const PageHouse house = page_house(view_, relations);
  guest_ = house.guest;
  return house.company;
}

void ProseSubjects::begin(const Sentence& sentence) {
  const bool goes_on = sentence_ != nullptr && sentence_->block == sentence.block;
  if (sentence_ != nullptr) note(*sentence_);
  if (!goes_on) of_another_ = false;
  many_ = goes_on && tells_of_many(*sentence_, sentence_->tokens.end);
  if (!goes_on && sentence_ != nullptr) asked_ = asked_ || questions_.contains(sentence_->block);
  quoted_ = goes_on && quotes(*sentence_, sentence_->tokens.end);
  sentence_ = &sentence;
  const bool asks = sentence.turn || sentence.is_question;
  presents_itself_ = !asks && ((goes_on && presents_itself_) ||
                               (guests_ && tells_own_post(view_, sentence, *guests_)));
}

// "You", or a question about the company.
bool ProseSubjects::addresses_guest(const Sentence& sentence) const {
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Mention* mention = view_.mention_from(i);
    if (is_among(view_.lower(i), {"you", "your"})) return true;
    if (sentence.is_question && guests_ && mention != nullptr && mention->entity == *guests_) {
      return true;
    }
  }
  return false;
}

// Are quotation marks open before `end`?
bool ProseSubjects::quotes(const Sentence& sentence, std::uint32_t end) const {
  bool open = quoted_;
  for (std::uint32_t i = sentence.tokens.begin; i < end; ++i) {
    const std::string_view mark = view_.lower(i);
    if (mark == "“" || mark == "”") open = mark == "“";
    if (mark == "\"") open = !open;
  }
  return open;
}

void ProseSubjects::note(const Sentence& sentence) {
  if (sentence.turn || sentence.zone == Zone::kFurniture) return;
  std::optional<EntityIndex> first;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Mention* mention = view_.mention_from(i);
    if (mention == nullptr || !names_subject(sentence, *mention) || quotes(sentence, i)) continue;
    if (!first) {
      first = last_body_ = mention->entity;
      const bool opens = i <= sentence.tokens.begin + kMostBeforeSubject;
      if (opens || first == guests_) of_another_ = first != guests_;
    }
    if (view_.type_of(*mention) == "Exchange") last_exchange_ = mention->entity;
  }
}

// A company that a sentence may be about: behind no preposition, but for "CEO of Acme".
bool ProseSubjects::names_subject(const Sentence& sentence, const Mention& mention) const {
  if (mention.kind != MentionKind::kName || !is_body(view_.type_of(mention))) return false;
  if (reports(view_, sentence, mention.entity)) return false;
  // "the Acme-backed firm"
  if (mention.tokens.end < sentence.tokens.end && view_.is_hyphen(mention.tokens.end)) return false;
  std::uint32_t begin = mention.tokens.begin;
  // "of the crypto exchange Acme"
  while (begin > sentence.tokens.begin && mention.tokens.begin - begin < kMostKindWords + 2 &&
         view_.mention_at(begin - 1) == nullptr &&
         view_.token(begin - 1).kind == TokenKind::kWord &&
         !view_.is_any(begin - 1, class_bit(WordClass::kPreposition) | class_bit(WordClass::kVerb) |
                                      class_bit(WordClass::kAuxiliary) |
                                      class_bit(WordClass::kConjunction) |
                                      class_bit(WordClass::kTitleHead))) {
    --begin;
  }
  if (begin == sentence.tokens.begin || !view_.is(begin - 1, WordClass::kPreposition)) return true;
  if (!is_among(view_.lower(begin - 1), {"of", "at"})) return false;
  for (std::uint32_t n = 2; n <= kMostToPost && begin >= sentence.tokens.begin + n; ++n) {
    if (view_.is(begin - n, WordClass::kTitleHead)) return true;
  }
  return false;
}

std::optional<EntityIndex> ProseSubjects::last(const Sentence& sentence, std::uint32_t token,
                                               bool exchange) const {
  for (std::uint32_t i = token; i-- > sentence.tokens.begin;) {
    const Mention* mention = view_.mention_at(i);
    if (mention == nullptr || !names_subject(sentence, *mention)) continue;
    if (!exchange || view_.type_of(*mention) == "Exchange") return mention->entity;
  }
  // What the page is about, unless the sentence before began with another company.
  if (guests_ && !of_another_) return guests_;
  return exchange && last_exchange_ ? last_exchange_ : last_body_;
}

std::optional<EntityIndex> ProseSubjects::it(const Sentence& sentence, std::uint32_t token) const {
  const std::uint32_t next = token + 1;
  if (sentence.turn || !guests_ || of_another_ || next >= sentence.tokens.end) return std::nullopt;
  std::uint32_t verb = next;
  while (verb + 1 < sentence.tokens.end &&
         view_.is_any(verb, class_bit(WordClass::kAdverb) | class_bit(WordClass::kHave))) {
    ++verb;
  }
  bool does = view_.lower(token) == "it" && is_deed_of_company(view_.lower(verb));
  // "It is the country's oldest exchange"
  const std::uint32_t end = std::min(sentence.tokens.end, next + kMostToKind);
  for (std::uint32_t i = next; view_.lower(token) == "it" && view_.is(next, WordClass::kBe) &&
                               i < end && view_.lower(i) != ",";
       ++i) {
    does = does || is_among(view_.lower(i), {"exchange", "company", "broker", "brokerage", "firm"});
  }
  const bool has = view_.lower(token) == "its" && view_.is(next, WordClass::kCorporateNoun);
  if (!does && !has) return std::nullopt;
  for (std::uint32_t i = sentence.tokens.begin; i < token; ++i) {
    const Mention* mention = view_.mention_from(i);
    if (mention == nullptr || mention->entity == *guests_) continue;
    if (names_subject(sentence, *mention)) return std::nullopt;
  }
  return guests_;
}

// Where the phrase begins that ends with the noun, its determiner left out.
std::uint32_t ProseSubjects::phrase_of(const Sentence& sentence, std::uint32_t noun) const {
  std::uint32_t at = noun;
  for (std::uint32_t n = 0; n < kMostKindWords && at > sentence.tokens.begin; ++n) {
    const bool participle = view_.lower(at - 1).ends_with("ed");
    if (view_.is_any(at - 1, class_bit(WordClass::kDeterminer) |
                                 class_bit(WordClass::kPreposition) |
                                 class_bit(WordClass::kConjunction)) ||
        (view_.is(at - 1, WordClass::kVerb) && !participle)) {
      break;
    }
    --at;
  }
  return at;
}

bool ProseSubjects::names_company_before(const Sentence& sentence, std::uint32_t token) const {
  for (std::uint32_t i = sentence.tokens.begin; i < token; ++i) {
    const Mention* mention = view_.mention_from(i);
    if (mention != nullptr && names_subject(sentence, *mention)) return true;
    const std::uint32_t begin = is_company_noun(view_.lower(i)) ? phrase_of(sentence, i) : i;
    if (begin > sentence.tokens.begin && is_company_noun(view_.lower(i)) &&
        is_among(view_.lower(begin - 1), {"the", "this", "his", "her"})) {
      return true;
    }
  }
  return false;
}

bool ProseSubjects::names_another(const Sentence& sentence, std::uint32_t token) const {
  if (sentence.turn || !is_company_noun(view_.lower(token))) return false;
  const std::uint32_t begin = phrase_of(sentence, token);
  // "Acme is a crypto exchange with 2 million users": what Acme is.
  const bool predicate = begin > sentence.tokens.begin + 1 &&
                         is_among(view_.lower(begin - 1), {"a", "an"}) &&
                         view_.is(begin - 2, WordClass::kBe);
  return begin > sentence.tokens.begin && !predicate &&
         is_among(view_.lower(begin - 1), {"a", "an", "another", "one", "every", "each"});
}

// "the firm", "his crypto exchange": a subject or a possessor, not "the firm that failed".
bool ProseSubjects::stands_for_company(const Sentence& sentence, std::uint32_t noun) const {
  const std::uint32_t at = phrase_of(sentence, noun);
  const std::uint32_t next = noun + 1;
  if (at == sentence.tokens.begin || next >= sentence.tokens.end ||
      !is_among(view_.lower(at - 1), {"the", "this", "his", "her"})) {
    return false;
  }
  const bool governed = at > sentence.tokens.begin + 1 && view_.is(at - 2, WordClass::kPreposition);
  const std::string_view behind = view_.lower(next);
  if (is_possessive_mark(behind)) return !governed || leads_to_title(view_, sentence, next);
  if (governed) return is_place_of_post(view_, sentence, at - 2);
  if (is_done_to_company(view_, sentence, {at - 1, next})) return true;
  const bool relative = behind == "," && next + 1 < sentence.tokens.end &&
                        is_among(view_.lower(next + 1), {"which", "who", "used", "trusted",
                                                         "backed", "valued", "staffed"});
  return relative || is_predicate(sentence, next);
}

// Are these the guest's words?
bool ProseSubjects::reports_guest(const Sentence& sentence, std::uint32_t token) const {
  return ((asked_ || presents_itself_) && !sentence.is_question) || quotes(sentence, token);
}

std::optional<EntityIndex> ProseSubjects::at(const Sentence& sentence, std::uint32_t token) const {
  if (sentence.turn) return std::nullopt;
  const std::string_view word = view_.lower(token);
  if (is_among(word, {"we", "our"})) {
    const std::uint32_t next = token + 1;
    if (next < sentence.tokens.end && view_.is(next, WordClass::kGenericWe)) return std::nullopt;
    return guests_ && reports_guest(sentence, token) ? guests_ : std::nullopt;
  }
  if (word == "it" && !is_predicate(sentence, token + 1)) return std::nullopt;
  // "It" on a page without speakers may be anything, unless its sentence names a company.
  const bool anything = word == "it" && view_.transcript().turns.empty();
  if (anything && !names_company_before(sentence, token)) return std::nullopt;
  if (is_among(word, {"it", "its"})) return last(sentence, token, false);
  if (is_among(word, {"they", "their"})) return they(sentence, token);
  if (!is_company_noun(word) || !stands_for_company(sentence, token)) return std::nullopt;
  return last(sentence, token, is_among(word, {"exchange", "platform"}));
}

std::optional<EntityIndex> ProseSubjects::spoken_of(const Sentence& sentence,
                                                    std::uint32_t token) const {
  return sentence.turn ? std::nullopt : last(sentence, token, false);
}

}  // namespace talkgraph::extract
