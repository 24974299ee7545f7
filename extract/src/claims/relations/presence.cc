#include "claims/relations/presence.h"

#include "claims/text/clause.h"
#include "claims/text/word_list.h"
#include "claims/times/text_time.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr double kPresenceConfidence = 0.8;
constexpr std::uint32_t kMaxWordsBefore = 3;  // "we are both here"
constexpr std::uint32_t kMaxWordsBehind = 4;  // "here together in the city of"

class PresenceFinder {
 public:
  PresenceFinder(const TextView& view, const Participants& participants, const Ontology& ontology)
      : view_(view), participants_(participants), ontology_(ontology) {}

  std::vector<Assertion> find() {
    for (const Sentence& sentence : view_.sentences()) {
      if (!sentence.turn || !states_facts(sentence)) continue;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        if (view_.lower(i) == "here" || tells_being_at(sentence, i)) read(sentence, i);
      }
    }
    return std::move(found_);
  }

 private:
  // "We're at Harbor Summit", "we are live from": "at" stands for "here at".
  bool tells_being_at(const Sentence& sentence, std::uint32_t at) const {
    if (!is_among(view_.lower(at), {"at", "from"}) || at < sentence.tokens.begin + 2) return false;
    std::uint32_t be = at - 1;
    while (be > sentence.tokens.begin + 1 &&
           is_among(view_.lower(be), {"live", "back", "both", "all", "together", "recording"})) {
      --be;
    }
    return view_.is(be, WordClass::kBe) && is_among(view_.lower(be - 1), {"we", "i"});
  }

  void read(const Sentence& sentence, std::uint32_t here) {
    const auto subject = subject_before(sentence, here);
    const Mention* place = place_behind(sentence, here);
    if (!subject || place == nullptr) return;
    // "We were at a diner in Oslo" tells of another time.
    if (view_.lower(here) != "here" && view_.type_of(*place) != "Event") return;
    const TokenRange range{*subject, place->tokens.end};
    const auto status = judge(view_, sentence, range, here);
    if (!status || *status == ClaimStatus::kPlanned) return;
    if (view_.type_of(*place) == "Place") add_events(sentence, here, *place, *status);
    const std::string type = view_.type_of(*place) == "Event" ? "PARTICIPATED_IN" : "LOCATED_IN";
    for (const EntityIndex who : those_present(sentence, view_.lower(*subject) != "we")) {
      if (!ontology_.allows(view_.names().entities[who].type, type,
                            view_.names().entities[place->entity].type)) {
        continue;
      }
      Assertion assertion;
      assertion.source = who;
      assertion.type = type;
      assertion.target = place->entity;
      assertion.status = *status;
      assertion.evidence =
          make_evidence(view_, participants_, sentence, range, "here", kPresenceConfidence);
      if (type == "PARTICIPATED_IN") add_time_of_text(view_, assertion.properties);
      found_.push_back(std::move(assertion));
    }
  }

  // "... before Harbor Summit, so we are here in Oslo": the event is there too.
  void add_events(const Sentence& sentence, std::uint32_t here, const Mention& place,
                  ClaimStatus status) {
    for (std::uint32_t i = sentence.tokens.begin; i < here; ++i) {
      const Mention* event = view_.mention_from(i);
      if (event == nullptr || view_.type_of(*event) != "Event") continue;
      Assertion assertion;
      assertion.source = event->entity;
      assertion.type = "LOCATED_IN";
      assertion.target = place.entity;
      assertion.status = status;
      assertion.evidence =
          make_evidence(view_, participants_, sentence, {event->tokens.begin, place.tokens.end},
                        "here", kPresenceConfidence);
      found_.push_back(std::move(assertion));
    }
  }

  // The "I" or "we" that a form of "be" joins to "here".
  std::optional<std::uint32_t> subject_before(const Sentence& sentence, std::uint32_t here) const {
    bool joined = false;
    for (std::uint32_t n = 1; n <= kMaxWordsBefore && here >= sentence.tokens.begin + n; ++n) {
      const std::uint32_t i = here - n;
      if (view_.lower(i) == "i" || view_.lower(i) == "we") {
        return joined ? std::optional(i) : std::nullopt;
      }
      joined = joined || view_.is(i, WordClass::kBe);
    }
    return std::nullopt;
  }

  const Mention* place_behind(const Sentence& sentence, std::uint32_t here) const {
    bool led = view_.lower(here) != "here";  // by "in" or "at"
    for (std::uint32_t i = here + 1; i < sentence.tokens.end && i <= here + kMaxWordsBehind; ++i) {
      if (is_barrier(view_, i) || view_.lower(i) == ",") return nullptr;
      const Mention* mention = view_.mention_from(i);
      const bool names_place = mention != nullptr && (view_.type_of(*mention) == "Place" ||
                                                      view_.type_of(*mention) == "Event");
      if (names_place) return led ? mention : nullptr;
      led = led || view_.lower(i) == "in" || view_.lower(i) == "at";
    }
    return nullptr;
  }

  // Everybody in a conversation of two; in a larger one only who says it.
  std::vector<EntityIndex> those_present(const Sentence& sentence, bool alone) const {
    std::vector<EntityIndex> present;
    const Participant* speaker = participants_.speaker(sentence);
    for (const Participant& participant : participants_.members()) {
      const bool counts =
          &participant == speaker || (!alone && participants_.members().size() == 2);
      if (counts && participant.entity) present.push_back(*participant.entity);
    }
    return present;
  }

  const TextView& view_;
  const Participants& participants_;
  const Ontology& ontology_;
  std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> find_presence(const TextView& view, const Participants& participants,
                                     const Ontology& ontology) {
  return PresenceFinder(view, participants, ontology).find();
}

}  // namespace talkgraph::extract
