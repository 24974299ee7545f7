#include "claims/relations/rosters.h"

#include <algorithm>

#include "claims/text/title_relations.h"
#include "claims/text/word_list.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr double kRosterConfidence = 0.8;
constexpr std::uint32_t kMostTitleWords = 3;  // behind its head: "VP Listings"
constexpr std::uint32_t kMostPlainWords = 6;  // "Moderator", "Panelists and hosts"

bool parts_names(std::string_view word) {
  return word == "," || word == "-" || word == "–" || word == "—" || word == "(" || word == "/" ||
         word == "|" || word == ":" || word == "@";
}

class RosterFinder {
 public:
  RosterFinder(const TextView& view, const Participants& participants, const Ontology& ontology)
      : view_(view), participants_(participants), ontology_(ontology) {
    const auto& turns = view.transcript().turns;
    talk_ = !turns.empty();
    if (talk_) begin_of_talk_ = turns.front().span.begin;
  }

  std::vector<Assertion> find() {
    const Sentence* last = nullptr;
    for (const Sentence& sentence : view_.sentences()) {
      const bool before = (!talk_ || sentence.span.begin < begin_of_talk_) && !sentence.turn;
      const bool told = states_facts(sentence) || sentence.zone == Zone::kMetadata;
      if (told && (before || is_label(sentence)) && is_roster(sentence)) read(sentence);
      const bool asked = last == nullptr || last->is_question;
      if (told && !asked && last->turn != sentence.turn) read_presented(sentence);
      last = &sentence;
    }
    return std::move(found_);
  }

 private:
  // "Jane Roe, Acme:" before what she says.
  bool is_label(const Sentence& sentence) const {
    if (!sentence.turn) return false;
    const auto& label = view_.transcript().turns[*sentence.turn].label;
    return label && label->begin <= sentence.span.begin && sentence.span.end <= label->end;
  }

  // "Interviewer: Jane Roe, Acme"
  bool is_card(const Sentence& sentence) const {
    const std::uint32_t first = sentence.tokens.begin;
    const std::uint32_t mark = view_.lower(first + 1) == "by" ? first + 2 : first + 1;
    return mark < sentence.tokens.end && view_.lower(mark) == ":" &&
           is_among(view_.lower(first), {"interviewer", "interviewed", "host", "hosted", "guest",
                                         "moderator", "moderated", "interviewee"});
  }

  // Names, separators and few other words, none of them a verb.
  bool is_roster(const Sentence& sentence) const {
    std::uint32_t plain = 0;
    bool person = false;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (const Mention* mention = view_.mention_at(i)) {
        person = person || view_.type_of(*mention) == "Person";
        continue;
      }
      const Token& token = view_.token(i);
      if (token.kind != TokenKind::kWord) continue;
      if (view_.is_any(i, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kNominative))) {
        return false;
      }
      plain +=
          !view_.is_any(i, class_bit(WordClass::kTitleHead) | class_bit(WordClass::kTitleModifier) |
                               class_bit(WordClass::kConjunction));
    }
    return person && plain <= kMostPlainWords;
  }

  void read(const Sentence& sentence) {
    const std::vector<TitlePhrase> titles = find_titles(view_, sentence);
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Mention* person = view_.mention_from(i);
      if (person == nullptr || view_.type_of(*person) != "Person") continue;
      std::uint32_t at = person->tokens.end;
      while (const auto next = read_entry(sentence, titles, *person, at)) at = *next;
      i = std::max(at, i + 1) - 1;
    }
  }

  // One employer of the person, "(COO, Acme)" or ", ex Acme", with what parts it from what
  // stands before; where the next one may begin, or nothing.
  std::optional<std::uint32_t> read_entry(const Sentence& sentence,
                                          const std::vector<TitlePhrase>& titles,
                                          const Mention& person, std::uint32_t at) {
    at = skip_marks(sentence, at);
    if (at == person.tokens.end || at >= sentence.tokens.end) return std::nullopt;
    const TitlePhrase* title = title_at(titles, at);
    TitlePhrase whole;  // "VP Listings": up to what parts it from the name
    if (title != nullptr) {
      whole = *title;
      whole.tokens.end = end_of_entry(sentence, title->tokens.end);
      title = &whole;
      at = title->tokens.end;
      while (at < sentence.tokens.end &&
             (parts_names(view_.lower(at)) || view_.is(at, WordClass::kPreposition))) {
        ++at;
      }
    }
    const Mention* body = at < sentence.tokens.end ? view_.mention_from(at) : nullptr;
    if (body == nullptr || body->kind != MentionKind::kName || !is_body(view_.type_of(*body)) ||
        !closes(sentence, body->tokens.end)) {
      return std::nullopt;
    }
    if (title == nullptr) title = title_behind(titles, body->tokens.end);
    if (title == nullptr && !talk_ && !is_card(sentence)) return std::nullopt;
    add(sentence, person.entity, {person.tokens.begin, body->tokens.end}, *body, title);
    const bool behind = title != nullptr && title->tokens.begin > body->tokens.begin;
    return behind ? title->tokens.end : body->tokens.end;
  }

  // "Jane Roe: Founder of Acme, former head of Bell": who is presented so looks like who talks.
  void read_presented(const Sentence& sentence) {
    const Participant* who = participants_.speaker(sentence);
    if (who == nullptr || !who->entity || says_something(sentence)) return;
    const std::vector<TitlePhrase> titles = find_titles(view_, sentence);
    const std::uint32_t first = sentence.tokens.begin;
    const Mention* owner = view_.mention_from(first);
    const TitlePhrase* title = title_at(titles, owner != nullptr ? owner->tokens.end : first);
    if (title == nullptr) return;
    read_further(sentence, titles, *title, *who->entity);
    const std::uint32_t next = title->tokens.end;
    const bool of = next + 1 < sentence.tokens.end && is_among(view_.lower(next), {"of", "at"});
    const Mention* body = owner != nullptr ? owner : of ? view_.mention_from(next + 1) : nullptr;
    if (body == nullptr || body->kind != MentionKind::kName || !is_body(view_.type_of(*body))) {
      return;
    }
    const std::uint32_t end = std::max(next, body->tokens.end);
    if (closes(sentence, end)) add(sentence, *who->entity, {first, end}, *body, title);
  }
  // ", former head of Bell and director of Corp": behind the first title.
  void read_further(const Sentence& sentence, const std::vector<TitlePhrase>& titles,
                    const TitlePhrase& first, EntityIndex who) {
    for (const TitlePhrase& title : titles) {
      const TokenRange at = title.tokens;
      const bool apart = at.begin > first.tokens.end &&
                         (view_.lower(at.begin - 1) == "," || view_.lower(at.begin - 1) == "and" ||
                          view_.lower(at.begin - 1) == ";");
      if (!apart || at.end + 1 >= sentence.tokens.end ||
          !is_among(view_.lower(at.end), {"of", "at"})) {
        continue;
      }
      const Mention* body = view_.mention_from(at.end + 1);
      const bool named = body != nullptr && body->kind == MentionKind::kName &&
                         is_body(view_.type_of(*body)) && closes(sentence, body->tokens.end);
      if (named) add(sentence, who, {at.begin, body->tokens.end}, *body, &title);
    }
  }
  bool says_something(const Sentence& sentence) const {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (view_.is_any(i, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kNominative))) {
        return true;
      }
    }
    return false;
  }

  // Past "(moderator) (", ", ex" and the like.
  std::uint32_t skip_marks(const Sentence& sentence, std::uint32_t at) const {
    bool parted = false;
    while (at < sentence.tokens.end) {
      const std::string_view word = view_.lower(at);
      const bool aside = is_among(word, {"ex", "formerly", "previously", "moderator", "host",
                                         "chair", "panelist", "speaker", "guest", "for"});
      if (!parts_names(word) && word != ")" && !(parted && aside)) break;
      if (title_begins_employment(sentence, at)) break;
      parted = true;
      ++at;
    }
    return at;
  }

  // "host of Acme" is a post, "(host) (Acme)" a part in this conversation.
  bool title_begins_employment(const Sentence& sentence, std::uint32_t at) const {
    return at + 1 < sentence.tokens.end && view_.token(at).kind == TokenKind::kWord &&
           is_among(view_.lower(at + 1), {"of", "at"});
  }

  // Where the capitalised words behind a title end ("& DLT"), if a separator follows them;
  // else `begin`.
  std::uint32_t end_of_entry(const Sentence& sentence, std::uint32_t begin) const {
    std::uint32_t end = begin;
    while (end < sentence.tokens.end && end - begin < kMostTitleWords &&
           view_.mention_at(end) == nullptr &&
           (view_.token(end).capitalized || view_.lower(end) == "&")) {
      ++end;
    }
    return end < sentence.tokens.end && parts_names(view_.lower(end)) ? end : begin;
  }

  static const TitlePhrase* title_at(const std::vector<TitlePhrase>& titles, std::uint32_t at) {
    for (const TitlePhrase& title : titles) {
      if (title.tokens.begin == at) return &title;
    }
    return nullptr;
  }
  // "Jane Roe, Acme, CEO"; a moderator moderates here, not there.
  const TitlePhrase* title_behind(const std::vector<TitlePhrase>& titles, std::uint32_t end) const {
    if (end >= view_.token_count() || view_.lower(end) != ",") return nullptr;
    return title_at(titles, end + 1);
  }
  // Does the organisation end here, or does another entry or a role follow?
  bool closes(const Sentence& sentence, std::uint32_t end) const {
    return end >= sentence.tokens.end || view_.token(end).kind == TokenKind::kPunctuation ||
           view_.token(end).kind == TokenKind::kSymbol || view_.is(end, WordClass::kConjunction);
  }

  void add(const Sentence& sentence, EntityIndex person, TokenRange range, const Mention& body,
           const TitlePhrase* title) {
    std::vector<std::string> relations = {"WORKS_FOR"};
    if (title != nullptr) relations = relations_of_title(view_, *title, "WORKS_FOR");
    for (const std::string& relation : relations) {
      const std::string& type = view_.names().entities[body.entity].type;
      if (!ontology_.allows(view_.names().entities[person].type, relation, type)) continue;
      Assertion assertion;
      assertion.source = person;
      assertion.type = relation;
      assertion.target = body.entity;
      if (title != nullptr && relation == "WORKS_FOR") {
        assertion.properties["title"] = title_text(view_, *title);
      }
      assertion.evidence =
          make_evidence(view_, participants_, sentence, range, "roster", kRosterConfidence);
      found_.push_back(std::move(assertion));
    }
  }

  const TextView& view_;
  const Participants& participants_;
  const Ontology& ontology_;
  bool talk_ = false;  // where nobody talks only what names a post is read
  std::size_t begin_of_talk_ = 0;
  std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> find_rosters(const TextView& view, const Participants& participants,
                                    const Ontology& ontology) {
  return RosterFinder(view, participants, ontology).find();
}

}  // namespace talkgraph::extract
