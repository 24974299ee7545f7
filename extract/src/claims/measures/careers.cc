#include "claims/measures/careers.h"

#include "claims/measures/measure_reader.h"
#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxCareerWords = 8;  // "in the Portuguese high tech industry"

class CareerReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  std::optional<Measure> read() const {
    const std::uint32_t unit = figure_.tokens.end;
    if (word(unit) != "years" && word(unit) != "decades") return std::nullopt;
    if (auto told = experience(unit)) return told;
    if (auto served = years_at(unit)) return served;
    if (auto worked = worked_at()) return worked;
    const auto subject = lasting_subject();
    if (!subject) return std::nullopt;
    TokenRange field = field_at(unit + 1);
    if (field.size() == 0) field = field_before(*subject);
    if (field.size() == 0) return std::nullopt;
    Measure measure;
    measure.tokens = {unit, unit + 1};
    measure.owner = view_.mention_at(*subject);
    measure.head = word(unit);
    measure.text = std::string(word(unit)) + " in " + phrase_text(view_, field, nullptr);
    return measure;
  }

 private:
  // "He spent 20 years building trading desks", "with over 15 years at Acme": what a person
  // of whom others tell did so long.
  std::optional<Measure> years_at(std::uint32_t unit) const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    const bool spent = at > tokens_.begin + 1 && word(at - 1) == "spent";
    const bool with =
        at > tokens_.begin + 1 && is_among(word(at - 1), {"with", "after", "following"});
    if (!spent && !with) return std::nullopt;
    const Mention* who = spent ? person_to(at - 1) : person_opening(at - 1);
    if (who == nullptr) return std::nullopt;
    std::uint32_t what = unit + 1;
    const bool there = is_among(word(what), {"at", "with", "in"});
    const Mention* place = there && what + 1 < tokens_.end ? view_.mention_from(what + 1) : nullptr;
    Measure measure;
    measure.tokens = {unit, unit + 1};
    measure.owner = who;
    measure.head = word(unit);
    measure.text = word(unit);
    if (place != nullptr && is_body(view_.type_of(*place))) {
      measure.text += " at " + phrase_text(view_, place->tokens, nullptr);
      return measure;
    }
    const bool as = word(what) == "as";  // "ten years as a trader"
    if (!as && (!spent || !word(what).ends_with("ing"))) return std::nullopt;
    const TokenRange object = phrase_from(view_, words_, what + 1, tokens_.end);
    measure.text += " " + std::string(word(what));
    if (object.size() > 0) measure.text += " " + phrase_text(view_, object, nullptr);
    return measure;
  }
  // "I've been a trader for fifteen years"
  std::optional<Measure> been_a(std::uint32_t end) const {
    const TokenRange what = phrase_to(view_, words_, end, tokens_.begin);
    if (what.size() == 0 || what.begin < tokens_.begin + 2) return std::nullopt;
    const bool is = is_among(word(what.begin - 1), {"a", "an"}) &&
                    is_among(word(what.begin - 2), {"been", "was"});
    const Mention* who = is ? person_to(what.begin - 2) : nullptr;
    if (who == nullptr) return std::nullopt;
    Measure measure;
    measure.tokens = {figure_.tokens.end, figure_.tokens.end + 1};
    measure.owner = who;
    measure.head = word(figure_.tokens.end);
    measure.text =
        std::string(word(figure_.tokens.end)) + " as " + phrase_text(view_, what, nullptr);
    return measure;
  }
  // "I've been there for about two years": where the person works.
  std::optional<Measure> been_there(std::uint32_t end) const {
    const bool there = is_among(word(end - 1), {"there", "here"}) &&
                       is_among(word(end - 2), {"been", "worked", "working"});
    const Mention* who = there ? person_to(end - 2) : nullptr;
    if (who == nullptr) return std::nullopt;
    Measure measure;
    measure.tokens = {figure_.tokens.end, figure_.tokens.end + 1};
    measure.owner = who;
    measure.head = word(figure_.tokens.end);
    measure.text = std::string(word(figure_.tokens.end)) + " " + std::string(word(end - 1));
    return measure;
  }
  // "I was in the army for five years", "Jane has worked for Acme for ten years".
  std::optional<Measure> worked_at() const {
    const auto now = [&](std::uint32_t i) { return is_among(word(i), {"now", "already"}); };
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && (is_link(at - 1) || now(at - 1))) --at;
    if (at < tokens_.begin + 4) return std::nullopt;
    // "been with Acme now ten years"
    std::uint32_t end = word(at - 1) == "for" ? at - 1 : at;
    while (end > tokens_.begin + 3 && now(end - 1)) --end;
    if (auto trade = been_a(end)) return trade;
    if (auto stayed = been_there(end)) return stayed;
    for (std::uint32_t in = end; in-- > tokens_.begin + 1 && end - in <= kMaxCareerWords;) {
      if (is_barrier(view_, in) || word(in) == ",") break;
      if (!is_among(word(in), {"in", "at", "with", "for"}) || in + 1 == end) continue;
      const bool worked = is_among(word(in - 1), {"worked", "working", "served", "was", "been"});
      const Mention* who = worked ? person_to(in - 1) : nullptr;
      // "I ran the desk at Acme for six years"
      if (!worked && word(in) == "at") who = person_doing(in);
      std::uint32_t place = in + 1;
      while (place < end && view_.is(place, WordClass::kDeterminer)) ++place;
      // "in the company", which is somebody's
      const Mention* const meant = view_.mention_from(in + 1);
      const Mention* const name = meant != nullptr ? meant : view_.mention_from(place);
      const bool body = name != nullptr && is_body(view_.type_of(*name)) && name->tokens.end == end;
      const bool field =
          name == nullptr && place < end && phrase_from(view_, words_, place, end).end == end;
      if (who == nullptr || (!body && !(field && word(in) == "in"))) return std::nullopt;
      Measure measure;
      measure.tokens = {figure_.tokens.end, figure_.tokens.end + 1};
      measure.owner = who;
      measure.head = word(figure_.tokens.end);
      measure.text = std::string(word(figure_.tokens.end)) + (body ? " at " : " in ") +
                     phrase_text(view_, {place, end}, nullptr);
      return measure;
    }
    return std::nullopt;
  }
  // Who does something before token `end`, told by the verb right behind.
  const Mention* person_doing(std::uint32_t end) const {
    for (std::uint32_t i = end; i-- > tokens_.begin && end - i <= kMaxCareerWords;) {
      if (is_barrier(view_, i) || word(i) == ",") return nullptr;
      const Mention* who = view_.mention_at(i);
      if (who == nullptr || view_.type_of(*who) != "Person") continue;
      const bool told = who->kind == MentionKind::kName || is_among(word(i), {"i", "he", "she"});
      return told && view_.is(who->tokens.end, WordClass::kVerb) ? who : nullptr;
    }
    return nullptr;
  }
  // The person that stands before the verb, auxiliaries between them left out.
  const Mention* person_to(std::uint32_t verb) const {
    while (
        verb > tokens_.begin && view_.mention_at(verb - 1) == nullptr &&
        view_.is_any(verb - 1, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kAdverb))) {
      --verb;
    }
    // "Jane Roe, 34, spent"
    const bool aged = verb >= tokens_.begin + 4 && word(verb - 1) == "," &&
                      view_.token(verb - 2).kind == TokenKind::kNumber && word(verb - 3) == ",";
    if (aged) verb -= 3;
    // "Its founder, Jane Roe, spent"
    const bool apposed = !aged && verb > tokens_.begin + 2 && word(verb - 1) == ",";
    if (apposed) --verb;
    const Mention* who = verb > tokens_.begin ? view_.mention_to(verb - 1) : nullptr;
    if (who == nullptr || view_.type_of(*who) != "Person") return nullptr;
    // "you've been at Acme", but not "if you spend ten years there"
    const bool lasts = is_among(word(verb), {"'ve", "’ve", "have"});
    return word(verb - 1) != "you" || lasts ? who : nullptr;
  }
  // The person of whom the sentence first speaks.
  const Mention* person_opening(std::uint32_t end) const {
    for (std::uint32_t i = tokens_.begin; i < end; ++i) {
      const Mention* who = view_.mention_from(i);
      const bool told = who != nullptr && view_.type_of(*who) == "Person" &&
                        (who->kind == MentionKind::kName || is_among(word(i), {"i", "he", "she"}));
      if (who != nullptr) return told ? who : nullptr;
      if (view_.is(i, WordClass::kNominative)) return nullptr;
    }
    return nullptr;
  }

  // "My experience is over 20 years in programming."
  std::optional<Measure> experience(std::uint32_t unit) const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    if (at < tokens_.begin + 2 || !view_.is(at - 1, WordClass::kBe) ||
        word(at - 2) != "experience") {
      return std::nullopt;
    }
    const TokenRange phrase = phrase_to(view_, words_, at - 1, tokens_.begin);
    Measure measure;
    measure.tokens = {unit, unit + 1};
    measure.owner = owner_before(view_, phrase.begin, tokens_.begin);
    if (measure.owner == nullptr) return std::nullopt;
    measure.head = word(unit);
    measure.text = std::string(word(unit)) + " of experience";
    const TokenRange field = field_at(unit + 1);
    if (field.size() > 0) measure.text += " in " + phrase_text(view_, field, nullptr);
    return measure;
  }

  // The "I" of "I have been", "I have": nothing if something else is told of it.
  std::optional<std::uint32_t> lasting_subject() const {
    for (std::uint32_t i = figure_.tokens.begin; i-- > tokens_.begin;) {
      if (is_barrier(view_, i)) return std::nullopt;
      // "Jane Roe has been in crypto for ten years"
      const Mention* named = view_.mention_from(i);
      if (named != nullptr && named->kind == MentionKind::kName &&
          view_.type_of(*named) == "Person") {
        const std::uint32_t has = named->tokens.end;
        return view_.is(has, WordClass::kHave) ? std::optional(i) : std::nullopt;
      }
      if (!view_.is(i, WordClass::kNominative)) continue;
      const bool personal = is_among(word(i), {"i", "he", "she"}) && view_.mention_at(i) != nullptr;
      std::uint32_t next = i + 1;
      while (next < tokens_.end && view_.is(next, WordClass::kAdverb)) ++next;
      const bool lasts =
          view_.is(next, WordClass::kHave) || is_among(word(next), {"'s", "spent", "worked"});
      return personal && lasts ? std::optional(i) : std::nullopt;
    }
    return std::nullopt;
  }

  // "in the mining business", no place and no company.
  TokenRange field_at(std::uint32_t in) const {
    if (word(in) != "in" && word(in) != "of") return {in, in};
    std::uint32_t begin = in + 1;
    while (begin < tokens_.end && view_.is(begin, WordClass::kDeterminer)) ++begin;
    const Mention* name = begin < tokens_.end ? view_.mention_from(begin) : nullptr;
    if (name != nullptr && (view_.type_of(*name) == "Place" || is_body(view_.type_of(*name)) ||
                            view_.type_of(*name) == "Person")) {
      return {in, in};
    }
    if (name != nullptr && name->kind == MentionKind::kName) {
      // "in the KRON space"
      const bool space =
          is_among(word(name->tokens.end), {"space", "industry", "world", "community", "business",
                                            "market", "ecosystem", "scene", "sector", "field"});
      return {name->tokens.begin, name->tokens.end + (space ? 1 : 0)};
    }
    const TokenRange field = phrase_from(view_, words_, begin, tokens_.end);
    // "in a variety of roles"
    if (word(field.end) == "of" &&
        is_among(word(field.begin), {"variety", "number", "range", "lot", "series", "couple"})) {
      return {in, in};
    }
    // "in marketing"
    if (field.size() == 0 && word(begin).ends_with("ing")) return {begin, begin + 1};
    return field;
  }
  // "involved in bitcoin for 6 years".
  TokenRange field_before(std::uint32_t subject) const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > subject && (is_link(at - 1) || word(at - 1) == "for")) --at;
    for (std::uint32_t n = 1; n <= kMaxCareerWords && at > subject + n; ++n) {
      if (word(at - n) != "in") continue;
      const TokenRange field = field_at(at - n);
      return field.end == at ? field : TokenRange{at, at};
    }
    return {at, at};
  }
};

}  // namespace

std::optional<Measure> find_career(const TextView& view, const FigureWords& words,
                                   TokenRange sentence, const Figure& figure) {
  return CareerReader(view, words, sentence, figure).read();
}

}  // namespace talkgraph::extract
