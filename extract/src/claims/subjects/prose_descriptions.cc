// ProseSubjects: whom a phrase before the sentence's subject describes.
#include <algorithm>
#include <map>

#include "claims/subjects/prose_subjects.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToSubjectNoun = 6;  // ", the young crypto exchange"
constexpr std::uint32_t kLeastNamed = 3;
constexpr std::uint32_t kMoreThanOthers = 2;  // than any other company

}  // namespace

bool ProseSubjects::is_predicate(const Sentence& sentence, std::uint32_t token) const {
  return token < sentence.tokens.end &&
         (view_.lower(token).ends_with("ed") ||
          is_among(view_.lower(token), {"ranks", "counts", "boasts", "sits", "stands"}) ||
          view_.is_any(token, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary) |
                                  class_bit(WordClass::kAdverb) | class_bit(WordClass::kTimeWord)));
}

// Is the subject a plural, "Our early traders": what "they" may be?
bool ProseSubjects::tells_of_many(const Sentence& sentence, std::uint32_t end) const {
  for (std::uint32_t i = sentence.tokens.begin; i < end; ++i) {
    if (view_.is_any(i, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kBe))) return false;
    const std::string_view word = view_.lower(i);
    const bool plural =
        word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") &&
        view_.mention_at(i) == nullptr &&
        !view_.is_any(i, class_bit(WordClass::kAdverb) | class_bit(WordClass::kDeterminer) |
                             class_bit(WordClass::kPreposition));
    const bool verb = view_.is(i, WordClass::kVerb);
    if (plural && !verb) return true;
    if (verb) return false;
  }
  return false;
}

// "They cover 80 venues", "Their market share is", on a page about a company.
std::optional<EntityIndex> ProseSubjects::they(const Sentence& sentence,
                                               std::uint32_t token) const {
  if (!about_guests_ || of_another_ || many_ || tells_of_many(sentence, token)) return std::nullopt;
  if (quotes(sentence, token)) return std::nullopt;
  for (std::uint32_t i = sentence.tokens.begin; i < token; ++i) {
    const Mention* mention = view_.mention_from(i);
    const bool other = mention != nullptr && mention->entity != *guests_;
    if (other && names_subject(sentence, *mention)) return std::nullopt;
  }
  if (view_.lower(token) == "their") return guests_;
  std::uint32_t verb = token + 1;
  while (verb < sentence.tokens.end &&
         view_.is_any(verb, class_bit(WordClass::kAdverb) | class_bit(WordClass::kHave))) {
    ++verb;
  }
  const bool has = verb > token + 1 && view_.is(verb - 1, WordClass::kHave);
  const std::string_view done = verb < sentence.tokens.end ? view_.lower(verb) : std::string_view();
  const bool deed =
      has || done.ends_with("ed") ||
      is_among(done, {"serve",  "employ",  "offer",  "list",    "operate", "cover",   "quote",
                      "hold",   "held",    "manage", "process", "support", "handle",  "run",
                      "ran",    "trade",   "charge", "hire",    "count",   "boast",   "generate",
                      "earn",   "invest",  "own",    "launch",  "open",    "sold",    "built",
                      "make",   "made",    "lost",   "grew",    "went",    "paid",    "bought",
                      "secure", "command", "settle", "custody", "hit",     "maintain"});
  return deed ? guests_ : std::nullopt;
}

// Is the company named several times, and no other as often?
bool ProseSubjects::is_about_guests_company() const {
  if (!guests_) return false;
  std::map<EntityIndex, std::uint32_t> named;
  for (const Mention& mention : view_.names().mentions) {
    const bool body = mention.kind == MentionKind::kName && is_body(view_.type_of(mention));
    if (body) ++named[mention.entity];
  }
  const std::uint32_t times = named[*guests_];
  return times >= kLeastNamed && std::all_of(named.begin(), named.end(), [&](const auto& other) {
           return other.first == *guests_ || other.second * kMoreThanOthers <= times;
         });
}

std::optional<EntityIndex> ProseSubjects::whose_share(const Sentence& sentence,
                                                      const Figure& figure) const {
  const std::uint32_t its = figure.tokens.end + 1;
  const bool share =
      figure.kind == FigureKind::kPercent && its < sentence.tokens.end && view_.lower(its) == "its";
  return share ? at(sentence, its) : std::nullopt;
}

// "A former banker with two decades of experience, Jane Roe": a noun, and no verb.
bool ProseSubjects::opens_with_description(const Sentence& sentence, const Figure& figure) const {
  if (!is_among(view_.lower(sentence.tokens.begin), {"a", "an"})) return false;
  for (std::uint32_t i = sentence.tokens.begin; i < figure.tokens.begin; ++i) {
    const bool told =
        view_.is_any(i, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kBe)) ||
        (view_.is(i, WordClass::kVerb) && !view_.lower(i).ends_with("ing") &&
         !view_.lower(i).ends_with("ed")) ||
        view_.mention_at(i) != nullptr || view_.lower(i) == ",";
    if (told) return false;
  }
  return view_.lower(figure.tokens.begin - 1) != "of";  // "a survey of 500 traders"
}

// "Currently supporting eleven chains, the young exchange also offers": the company.
std::optional<EntityIndex> ProseSubjects::described_company(const Sentence& sentence,
                                                            const Figure& figure) const {
  std::uint32_t verb = sentence.tokens.begin;
  while (verb < figure.tokens.begin && view_.is(verb, WordClass::kAdverb)) ++verb;
  const std::string_view doing = view_.lower(verb);
  if (sentence.turn || doing.size() < 6 || !doing.ends_with("ing")) return std::nullopt;
  std::uint32_t comma = figure.tokens.end;
  while (comma < sentence.tokens.end && view_.lower(comma) != ",") ++comma;
  if (comma + 1 >= sentence.tokens.end ||
      !is_among(view_.lower(comma + 1), {"the", "this", "it"})) {
    return std::nullopt;
  }
  const std::uint32_t end = std::min(sentence.tokens.end, comma + kMostToSubjectNoun);
  for (std::uint32_t i = comma + 1; i < end; ++i) {
    if (const auto company = at(sentence, i)) return company;
    if (view_.mention_at(i) != nullptr) return std::nullopt;
  }
  return std::nullopt;
}

const Mention* ProseSubjects::described(const Sentence& sentence, const Figure& figure) const {
  const bool opens =
      opens_with_description(sentence, figure) ||
      is_among(
          view_.lower(sentence.tokens.begin),
          {"with",     "having",  "after",    "boasting",    "serving",   "counting",  "processing",
           "handling", "founded", "launched", "established", "backed",    "operating", "by",
           "trusted",  "used",    "valued",   "licensed",    "employing", "staffed",   "offering"});
  if (!opens) return nullptr;
  for (std::uint32_t i = figure.tokens.end; i + 2 < sentence.tokens.end; ++i) {
    if (view_.lower(i) != ",") continue;
    std::uint32_t name = i + 1;
    while (name < sentence.tokens.end && view_.mention_from(name) == nullptr &&
           (view_.is(name, WordClass::kDeterminer) || view_.is(name, WordClass::kKindNoun))) {
      ++name;
    }
    const Mention* mention = name < sentence.tokens.end ? view_.mention_from(name) : nullptr;
    if (mention == nullptr || mention->tokens.end >= sentence.tokens.end) continue;
    const bool owns = view_.is_possessive(*mention);  // "..., Acme's goal is"
    if (owns || is_predicate(sentence, mention->tokens.end)) return mention;
  }
  return nullptr;
}

}  // namespace talkgraph::extract
