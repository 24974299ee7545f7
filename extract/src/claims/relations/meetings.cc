#include "claims/relations/meetings.h"

#include <algorithm>

#include "claims/text/clause.h"
#include "claims/text/word_list.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr double kMeetingConfidence = 0.8;
constexpr std::uint32_t kMostToSubject = 4;  // "I have finally met"
constexpr std::uint32_t kMostToJoy = 5;      // "the pleasure of actually meeting"
constexpr std::uint32_t kMostOfTime = 5;     // "met you last year in person at"

bool is_told_meeting(std::string_view verb) {
  return is_among(verb, {"met", "saw", "seen", "caught", "bumped", "ran", "hung"});
}
bool is_welcomed_meeting(std::string_view verb) {
  return is_among(
      verb, {"meet", "meeting", "see", "seeing", "catch", "catching", "having", "hang", "hanging"});
}

// "the pleasure of meeting you", "great to see you", "I remember meeting you".
bool is_joy(std::string_view word) {
  return is_among(
      word,
      {"pleasure", "honor",  "honour",    "privilege",   "chance", "great",   "nice",      "good",
       "lovely",   "fun",    "remember",  "enjoyed",     "loved",  "awesome", "wonderful", "got",
       "managed",  "recall", "fantastic", "opportunity", "lucky",  "amazing", "cool",      "joy"});
}

// Where and at what they met.
struct Scene {
  const Mention* event = nullptr;
  const Mention* place = nullptr;
  std::uint32_t end = 0;
};

class MeetingFinder {
 public:
  MeetingFinder(const TextView& view, const Participants& participants, const Ontology& ontology)
      : view_(view), participants_(participants), ontology_(ontology) {}

  std::vector<Assertion> find() {
    for (const Sentence& sentence : view_.sentences()) {
      if (!sentence.turn || !states_facts(sentence)) continue;
      sentence_ = &sentence;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        if (is_told_meeting(view_.lower(i)) || is_welcomed_meeting(view_.lower(i))) read(i);
      }
    }
    return std::move(found_);
  }

 private:
  void read(std::uint32_t verb) {
    std::uint32_t begin = verb;
    std::vector<EntityIndex> who = subjects(verb, begin);
    if (who.empty()) return;
    std::uint32_t at = verb + 1;
    if (is_among(view_.lower(verb), {"bumped", "ran"}) && view_.lower(at++) != "into") return;
    while (is_among(view_.lower(at), {"up", "out", "a", "bit", "with", "again"})) ++at;
    const std::uint32_t object = at;
    const bool together = add_object(at, who);
    if (is_among(view_.lower(verb), {"saw", "seen"}) && !is_in_person(object, at)) return;
    const bool mutual = view_.lower(verb) == "met" || view_.lower(verb).starts_with("h");
    if (!together && (who.size() < 2 || !mutual)) return;
    const Scene scene = scene_behind(at);
    if (scene.event == nullptr && scene.place == nullptr) return;
    const TokenRange range{begin, scene.end};
    const auto status = judge(view_, *sentence_, range, verb);
    if (status != ClaimStatus::kAsserted || view_.is(begin, WordClass::kNegation)) return;
    for (const EntityIndex person : who) {
      if (scene.event != nullptr) add(person, "PARTICIPATED_IN", *scene.event, range);
      if (scene.place != nullptr) add(person, "LOCATED_IN", *scene.place, range);
    }
    if (scene.event != nullptr && scene.place != nullptr) {
      add(scene.event->entity, "LOCATED_IN", *scene.place, range);
    }
  }

  // "saw you", "saw Jane in person": whom one only saw may have been on a screen.
  bool is_in_person(std::uint32_t object, std::uint32_t behind) const {
    if (view_.lower(object) == "you") return true;
    const std::uint32_t last = std::min(sentence_->tokens.end, behind + kMostOfTime);
    for (std::uint32_t i = behind; i + 1 < last; ++i) {
      if (view_.lower(i) == "in" && view_.lower(i + 1) == "person") return true;
    }
    return false;
  }

  // Whose meeting it is: who says "I met", or for whom it was great to meet somebody; with
  // "we met" all of two who talk. `begin` is moved to where they are told.
  std::vector<EntityIndex> subjects(std::uint32_t verb, std::uint32_t& begin) const {
    const Participant* speaker = participants_.speaker(*sentence_);
    if (speaker == nullptr || !speaker->entity) return {};
    const bool told = is_told_meeting(view_.lower(verb));
    const std::uint32_t most = told ? kMostToSubject : kMostToJoy;
    for (std::uint32_t n = 1; n <= most && verb >= sentence_->tokens.begin + n; ++n) {
      const std::uint32_t i = verb - n;
      const std::string_view word = view_.lower(i);
      begin = i;
      if (!told && is_joy(word)) {
        if (is_past_wish(i)) return {};
        const bool ours = i > sentence_->tokens.begin && view_.lower(i - 1) == "we";
        return ours ? both(*speaker) : Entities{*speaker->entity};
      }
      if (told && word == "i") return {*speaker->entity};
      if (told && word == "we") return both(*speaker);
      if (!told) continue;
      const Mention* subject = view_.mention_to(i);
      if (subject != nullptr && subject->kind == MentionKind::kName &&
          view_.type_of(*subject) == "Person") {
        return {subject->entity};
      }
      if (!view_.is_any(i, class_bit(WordClass::kAdverb) | class_bit(WordClass::kAuxiliary) |
                               class_bit(WordClass::kHave))) {
        return {};
      }
    }
    return {};
  }

  using Entities = std::vector<EntityIndex>;

  // "I would have loved to see you", "hope to get the chance to meet".
  bool is_past_wish(std::uint32_t joy) const {
    for (std::uint32_t i = sentence_->tokens.begin; i < joy; ++i) {
      if (view_.is_any(i, class_bit(WordClass::kHypothetical) | class_bit(WordClass::kUncertain) |
                              class_bit(WordClass::kPlan) | class_bit(WordClass::kNegation)) ||
          view_.lower(i) == "forward") {
        return true;
      }
    }
    return false;
  }

  Entities both(const Participant& speaker) const {
    const auto& members = participants_.members();
    if (!speaker.asks || members.size() != 2) return {};
    Entities who;
    for (const Participant& member : members) {
      if (member.entity) who.push_back(*member.entity);
    }
    return who;
  }

  // "you", "him", "Jane Roe": moves `at` behind it.
  bool add_object(std::uint32_t& at, Entities& who) const {
    const Mention* object = view_.mention_from(at);
    if (object == nullptr || view_.type_of(*object) != "Person" || view_.is_possessive(*object)) {
      return false;
    }
    at = object->tokens.end;
    if (std::find(who.begin(), who.end(), object->entity) == who.end()) {
      who.push_back(object->entity);
    }
    if (is_among(view_.lower(at), {"guys", "all", "both"})) ++at;
    return true;
  }

  // "last year in Oslo, at the Harbor Summit".
  Scene scene_behind(std::uint32_t at) const {
    Scene scene;
    std::uint32_t passed = 0;
    while (at + 1 < sentence_->tokens.end) {
      const bool led = is_among(view_.lower(at), {"at", "in", "during", "for"});
      const bool part =
          view_.lower(at) == "as" && view_.lower(at + 1) == "part" && view_.lower(at + 2) == "of";
      std::uint32_t name = part ? at + 3 : at + 1;
      while ((led || part) && view_.is(name, WordClass::kDeterminer)) ++name;
      const Mention* mention = led || part ? view_.mention_from(name) : nullptr;
      if (mention != nullptr && take(*mention, scene)) {
        scene.end = at = mention->tokens.end;
        passed = 0;
        continue;
      }
      const bool pause = view_.lower(at) == ",";
      if (is_barrier(view_, at) || view_.is(at, WordClass::kConjunction) ||
          view_.is(at, WordClass::kNominative) || view_.is(at, WordClass::kBe) ||
          (pause && passed > 0) || ++passed > kMostOfTime || view_.mention_at(at) != nullptr) {
        break;
      }
      ++at;
    }
    return scene;
  }

  bool take(const Mention& mention, Scene& scene) const {
    if (mention.kind != MentionKind::kName || view_.is_possessive(mention)) return false;
    const Mention** end = view_.type_of(mention) == "Event"   ? &scene.event
                          : view_.type_of(mention) == "Place" ? &scene.place
                                                              : nullptr;
    if (end == nullptr || *end != nullptr) return false;
    *end = &mention;
    return true;
  }

  void add(EntityIndex who, const char* type, const Mention& where, TokenRange range) {
    if (who == where.entity || !ontology_.allows(view_.names().entities[who].type, type,
                                                 view_.names().entities[where.entity].type)) {
      return;
    }
    Assertion assertion;
    assertion.source = who;
    assertion.type = type;
    assertion.target = where.entity;
    assertion.status = ClaimStatus::kAsserted;
    assertion.evidence =
        make_evidence(view_, participants_, *sentence_, range, "met", kMeetingConfidence);
    found_.push_back(std::move(assertion));
  }

  const TextView& view_;
  const Participants& participants_;
  const Ontology& ontology_;
  const Sentence* sentence_ = nullptr;
  std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> find_meetings(const TextView& view, const Participants& participants,
                                     const Ontology& ontology) {
  return MeetingFinder(view, participants, ontology).find();
}

}  // namespace talkgraph::extract
