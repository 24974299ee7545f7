#include "claims/relations/sessions.h"

#include <algorithm>
#include <map>
#include <set>

#include "claims/text/word_list.h"
#include "claims/times/dates.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr double kSessionConfidence = 0.8;
constexpr std::size_t kMostInSession = 8;  // more of them are a crowd that asks

class SessionFinder {
 public:
  SessionFinder(const TextView& view, const Participants& participants, const Ontology& ontology)
      : view_(view), participants_(participants), ontology_(ontology) {}

  std::vector<Assertion> find() {
    const auto& turns = view_.transcript().turns;
    if (turns.empty()) return {};
    for (const Sentence& sentence : view_.sentences()) {
      if (sentence.span.begin >= turns.front().span.begin) break;
      if (sentence.turn || !states_facts(sentence) || !is_heading(sentence)) continue;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Mention* event = view_.mention_from(i);
        if (event != nullptr && view_.type_of(*event) == "Event") read(sentence, *event);
      }
    }
    read_own_session();
    return std::move(found_);
  }

 private:
  // "Acme AMA", named before the talk or by who asks: that talk.
  void read_own_session() {
    struct Named {
      const Sentence* sentence = nullptr;
      const Mention* mention = nullptr;
      std::uint32_t times = 0;
    };
    std::map<EntityIndex, Named> sessions;
    for (const Sentence& sentence : view_.sentences()) {
      if (!states_facts(sentence)) continue;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Mention* event = view_.mention_from(i);
        if (event == nullptr || !is_question_hour(*event) || !may_be_this(sentence, *event)) {
          continue;
        }
        Named& named = sessions[event->entity];
        if (++named.times == 1) named = {&sentence, event, 1};
      }
    }
    const auto own = std::max_element(
        sessions.begin(), sessions.end(),
        [](const auto& a, const auto& b) { return a.second.times < b.second.times; });
    if (own == sessions.end() || participants_.members().size() > kMostInSession) return;
    const auto& [event, named] = *own;
    const TokenRange range = named.mention->tokens;
    std::set<EntityIndex> houses;  // once each, however many speak for them
    for (const Participant& member : participants_.members()) {
      if (member.entity && !member.asks) {
        add(*named.sentence, range, *member.entity, "PARTICIPATED_IN", event);
      }
      if (!member.organization || member.organization == member.entity) continue;
      const char* type = member.asks ? "ORGANIZED" : "PARTICIPATED_IN";
      if (!houses.insert(*member.organization).second) continue;
      add(*named.sentence, range, *member.organization, type, event);
    }
  }
  // An hour in which whoever likes may ask, and which: "Acme AMA"; an "AMA recap" is a text.
  bool is_question_hour(const Mention& event) const {
    if (event.kind != MentionKind::kName || view_.type_of(event) != "Event") return false;
    bool asks = false;
    bool named = false;
    for (std::uint32_t i = event.tokens.begin; i < event.tokens.end; ++i) {
      if (view_.lower(i) == "ama") {
        asks = true;
      } else {
        named = named || !is_among(view_.lower(i),
                                   {"call", "chat", "event", "hour", "highlights", "live", "notes",
                                    "q&a", "recap", "recording", "session", "sessions", "series",
                                    "space", "summary", "text", "transcript", "video", "with"});
      }
    }
    return asks && named;
  }
  // Told before the talk, or by who asks; but "our last AMA" was another.
  bool may_be_this(const Sentence& sentence, const Mention& event) const {
    const std::uint32_t at = event.tokens.begin;
    if (at > sentence.tokens.begin &&
        is_among(view_.lower(at - 1),
                 {"last", "previous", "next", "earlier", "upcoming", "past"})) {
      return false;
    }
    const bool before = sentence.span.begin < view_.transcript().turns.front().span.begin;
    const Participant* speaker = participants_.speaker(sentence);
    return before || (speaker != nullptr && speaker->asks);
  }

  bool is_heading(const Sentence& sentence) const {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (view_.mention_at(i) == nullptr &&
          view_.is_any(i, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kNominative))) {
        return false;
      }
    }
    return true;
  }

  void read(const Sentence& sentence, const Mention& event) {
    const Mention* place = place_behind(sentence, event);
    std::uint32_t end = place != nullptr ? place->tokens.end : event.tokens.end;
    const auto date = date_behind(sentence, end);
    if (place == nullptr && !date) return;
    if (date) end = date->tokens.end;
    const TokenRange range{event.tokens.begin, end};
    if (place != nullptr) {
      add(sentence, range, event.entity, "LOCATED_IN", place->entity);
    }
    for (const Participant& member : participants_.members()) {
      if (!member.entity) continue;
      const std::size_t before = found_.size();
      add(sentence, range, *member.entity, "PARTICIPATED_IN", event.entity);
      if (date && found_.size() > before) found_.back().properties["date"] = date->iso;
    }
  }

  // "Harbor Summit, Oslo", "Harbor Summit in Oslo".
  const Mention* place_behind(const Sentence& sentence, const Mention& event) const {
    for (std::uint32_t i = event.tokens.end; i < sentence.tokens.end; ++i) {
      const Mention* mention = view_.mention_from(i);
      if (mention != nullptr) return view_.type_of(*mention) == "Place" ? mention : nullptr;
      const TokenKind kind = view_.token(i).kind;
      if (kind == TokenKind::kWord && !is_among(view_.lower(i), {"in", "at"})) return nullptr;
    }
    return nullptr;
  }

  // With nothing but punctuation between.
  std::optional<DatePhrase> date_behind(const Sentence& sentence, std::uint32_t begin) const {
    while (begin < sentence.tokens.end && view_.token(begin).kind == TokenKind::kPunctuation) {
      ++begin;
    }
    return begin < sentence.tokens.end ? date_at(view_, begin, sentence.tokens.end) : std::nullopt;
  }

  void add(const Sentence& sentence, TokenRange range, EntityIndex source, std::string type,
           EntityIndex target) {
    const auto& entities = view_.names().entities;
    if (!ontology_.allows(entities[source].type, type, entities[target].type)) return;
    Assertion assertion;
    assertion.source = source;
    assertion.type = std::move(type);
    assertion.target = target;
    assertion.evidence =
        make_evidence(view_, participants_, sentence, range, "session", kSessionConfidence);
    found_.push_back(std::move(assertion));
  }

  const TextView& view_;
  const Participants& participants_;
  const Ontology& ontology_;
  std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> find_sessions(const TextView& view, const Participants& participants,
                                     const Ontology& ontology) {
  return SessionFinder(view, participants, ontology).find();
}

}  // namespace talkgraph::extract
