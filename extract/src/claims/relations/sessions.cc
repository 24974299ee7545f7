#include "claims/relations/sessions.h"

#include "claims/text/word_list.h"
#include "claims/times/dates.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr double kSessionConfidence = 0.8;

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
    return std::move(found_);
  }

 private:
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
