#include "claims/references.h"

#include <algorithm>
#include <utility>

#include "claims/people/house_nouns.h"
#include "claims/people/own_house.h"
#include "claims/people/spoken_persons.h"
#include "claims/text/topics.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kOwnDistance = 6;  // from a verb to what makes it a company's

class ReferenceFinder {
 public:
  ReferenceFinder(const TextView& view, const Participants& participants, ProseSubjects* prose)
      : view_(view),
        participants_(participants),
        topics_(view),
        persons_(view, participants),
        prose_(prose) {}

  std::vector<Mention> find() {
    for (const Sentence& sentence : view_.sentences()) {
      if (sentence.is_label) continue;
      if (prose_ != nullptr) prose_->begin(sentence);
      if (!states_facts(sentence)) continue;
      begin_sentence(sentence);
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        if (const Mention* mention = view_.mention_at(i)) {
          note(*mention);
          i = mention->tokens.end - 1;
        } else {
          i = refer(i);
        }
      }
    }
    return std::move(found_);
  }

 private:
  void begin_sentence(const Sentence& sentence) {
    const bool same_place = sentence_ != nullptr && sentence_->block == sentence.block &&
                            sentence_->turn == sentence.turn;
    if (!same_place) {
      last_body_.reset();
      last_house_.reset();
      last_venue_.reset();
    }
    sentence_ = &sentence;
    looked_to_ = sentence.tokens.begin;
    supposes_ = false;
    topics_.begin(sentence);
    persons_.begin(sentence);
    speaker_ = participants_.speaker(sentence);
    addressee_ = participants_.addressee(sentence);
  }

  void note(const Mention& mention) {
    if (mention.kind != MentionKind::kName) return;
    // "the Acme-backed exchange" is another one
    const std::uint32_t next = mention.tokens.end;
    if (next < sentence_->tokens.end && view_.is_hyphen(next)) return;
    topics_.note(mention);
    const std::string_view type = view_.type_of(mention);
    if (type == "Person") persons_.note(mention);
    if (is_body(type)) {
      last_body_ = mention.entity;
      if (!is_agent(view_, *sentence_, mention)) last_house_ = mention;
    }
    if (type == "Exchange") last_venue_ = mention.entity;
    if (type == "Event") last_event_ = mention.entity;
  }

  // Looks at the word at `i`; returns the last token dealt with.
  std::uint32_t refer(std::uint32_t i) {
    const std::string_view word = view_.lower(i);
    if (is_among(word, {"i", "me", "my", "mine", "myself"})) {
      if (speaker_ != nullptr) {
        add(i, i + 1, owner(*speaker_, i), MentionKind::kPronoun);
      } else if (prose_ != nullptr) {
        const auto quoted = prose_->quote_speakers().person_at(i);
        add(i, i + 1, quoted ? quoted : prose_->guest_at(*sentence_, i), MentionKind::kPronoun);
      }
    } else if (is_among(word, {"we", "us", "our", "ours", "ourselves"})) {
      const Mention* named = speaker_ == nullptr ? house_named_with(view_, *sentence_, i)
                                                 : left_house_of(view_, *sentence_, i);
      if (named != nullptr) {
        add(i, i + 1, named->entity, MentionKind::kPronoun);
      } else if (speaker_ != nullptr && !means_everybody(i)) {
        add(i, i + 1, speaker_->organization, MentionKind::kPronoun);
      } else if (speaker_ == nullptr && prose_ != nullptr && !means_everybody(i)) {
        const auto quoted = prose_->quote_speakers().company_at(i);
        add(i, i + 1, quoted ? quoted : prose_->at(*sentence_, i), MentionKind::kPronoun);
      }
    } else if (is_among(word, {"you", "your", "yourself"})) {
      if (addressee_ != nullptr && !means_anybody(i)) {
        add(i, i + 1, owner(*addressee_, i), MentionKind::kPronoun);
      } else if (addressee_ == nullptr && prose_ != nullptr && !means_anybody(i)) {
        add(i, i + 1, prose_->asked_at(*sentence_, i), MentionKind::kPronoun);
      }
    } else if (is_among(word, {"he", "she", "him", "his", "her"})) {
      add(i, i + 1, persons_.he(), MentionKind::kPronoun);
    } else if (is_among(word, {"its", "their"}) && leads_to_title(view_, *sentence_, i)) {
      add_topic(i, topics_.employer());
    } else if (is_among(word, {"it", "its", "itself"})) {
      const auto thing = topics_.thing();
      const auto house = prose_ == nullptr ? std::nullopt : prose_->it(*sentence_, i);
      const bool body = thing && is_body(view_.names().entities[*thing].type);
      add_topic(i, house && !body ? house : thing);
    } else if (is_among(word, {"they", "them", "their"})) {
      add_topic(i, topics_.company(i));
    } else if ((word == "the" || word == "this") && i + 1 < sentence_->tokens.end) {
      if (word == "this") return refer_to_own(i);
      return is_event_noun(i + 1) ? refer_to_event(i) : refer_by_noun(i);
    } else if (prose_ != nullptr && is_among(word, {"company", "firm", "startup", "exchange"}) &&
               !names_more_than_noun(view_, *sentence_, i + 1)) {
      const bool article = i > sentence_->tokens.begin && view_.lower(i - 1) == "the";
      add(article ? i - 1 : i, i + 1, prose_->at(*sentence_, i), MentionKind::kNominal);
    }
    return i;
  }

  // "my exchange", "your users": what the person has as part of a company is
  // the company's.
  std::optional<EntityIndex> owner(const Participant& participant, std::uint32_t i) const {
    if (participant.organization && addresses_house(view_, *sentence_, i)) {
      return participant.organization;
    }
    const bool corporate = is_among(view_.lower(i), {"my", "your"}) &&
                           !is_own_named(view_, *sentence_, i) && i + 1 < sentence_->tokens.end &&
                           view_.is(i + 1, WordClass::kCorporateNoun) &&
                           view_.lower(i + 1) != "portfolio";
    return corporate && participant.organization ? participant.organization : participant.entity;
  }

  // "we all know", "we humans": nobody's company.
  bool means_everybody(std::uint32_t i) const {
    std::uint32_t next = i + 1;
    while (next < sentence_->tokens.end &&
           view_.is_any(next, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kAdverb))) {
      if (view_.is(next, WordClass::kGenericWe) && !is_what_is_had(i, next)) return true;
      ++next;
    }
    if (next >= sentence_->tokens.end || !view_.is(next, WordClass::kGenericWe)) return false;
    if (is_adjective(next) || is_what_is_had(i, next) ||
        (view_.lower(i) == "our" && view_.lower(next) == "people")) {
      return false;
    }
    // "we saw our revenue", "we want 20 million users": the company's.
    for (std::uint32_t k = next + 1; k < sentence_->tokens.end && k <= next + kOwnDistance; ++k) {
      if (view_.lower(k) == "our" || view_.is(k, WordClass::kCorporateNoun)) return false;
    }
    return true;
  }

  // "we have both spot and futures", but "we have both seen".
  bool is_what_is_had(std::uint32_t we, std::uint32_t word) const {
    return word > we + 1 && view_.is(word - 1, WordClass::kHave) && view_.lower(word) == "both" &&
           word + 1 < sentence_->tokens.end &&
           !view_.is_any(word + 1, class_bit(WordClass::kVerb) | class_bit(WordClass::kAdverb));
  }

  // "we are live in Peru", but "we live in Peru".
  bool is_adjective(std::uint32_t word) const {
    if (view_.lower(word) != "live") return false;
    while (view_.is(word - 1, WordClass::kAdverb)) --word;
    return view_.is(word - 1, WordClass::kBe);
  }

  // "when you buy", "you can use": nobody in particular.
  bool means_anybody(std::uint32_t i) {
    const std::uint32_t next = i + 1;
    if (next < sentence_->tokens.end &&
        (view_.is_any(next, class_bit(WordClass::kHypothetical) | class_bit(WordClass::kUncertain) |
                                class_bit(WordClass::kPlan)))) {
      return true;
    }
    if (speaker_ != nullptr && speaker_->asks && recalls(view_, *sentence_, i)) return false;
    // Each word is looked at once per sentence, however many "you" follow it.
    for (; !supposes_ && looked_to_ < i; ++looked_to_) {
      supposes_ = is_among(view_.lower(looked_to_), {"if", "when", "whenever", "example", "say",
                                                     "imagine", "suppose", "let", "someone"});
    }
    return supposes_;
  }

  std::uint32_t refer_by_noun(std::uint32_t i) {
    const std::string_view noun = view_.lower(i + 1);
    const bool led = !sentence_->turn && is_led_thing(view_, *sentence_, i + 1);
    const bool venue = is_among(noun, {"exchange", "platform"});
    const bool joined = last_house_ && is_joined(view_, *sentence_, i, last_house_->tokens.end);
    if (!venue && !led && !joined && !is_among(noun, {"company", "firm", "startup"})) return i;
    if (view_.mention_at(i + 1) != nullptr || names_more_than_noun(view_, *sentence_, i + 2))
      return i;
    if (defines_another(view_, *sentence_, i)) return i;
    std::optional<EntityIndex> body = venue ? last_venue_ : last_body_;
    if (joined) body = last_house_->entity;
    if (led && !body && prose_ != nullptr) {
      body = prose_->spoken_of(*sentence_, i);
    } else if (sentence_->zone == Zone::kDialogue && !led && !joined) {
      body = house_spoken_of();
      if (!body && prose_ != nullptr) body = prose_->at(*sentence_, i + 1);
    }
    if (!body || (venue && !joined && view_.names().entities[*body].type != "Exchange")) return i;
    add(i, i + 2, body, MentionKind::kNominal);
    return i + 1;
  }

  // For whom who speaks, or is asked, speaks.
  std::optional<EntityIndex> house_spoken_of() const {
    if (addressee_ != nullptr) return addressee_->organization;
    return speaker_ == nullptr ? std::nullopt : speaker_->organization;
  }

  // "we started this company", said of one's own.
  std::uint32_t refer_to_own(std::uint32_t i) {
    if (sentence_->zone != Zone::kDialogue || i == sentence_->tokens.begin ||
        !is_among(view_.lower(i + 1), {"company", "exchange", "firm", "startup", "business"}) ||
        !is_among(view_.lower(i - 1), {"started", "founded", "built", "launched", "co-founded",
                                       "cofounded", "joined"}) ||
        view_.mention_at(i + 1) != nullptr || names_more_than_noun(view_, *sentence_, i + 2) ||
        defines_another(view_, *sentence_, i)) {
      return refer_to_event(i);
    }
    add(i, i + 2, house_spoken_of(), MentionKind::kNominal);
    return i + 1;
  }

  bool is_event_noun(std::uint32_t i) const {
    return is_among(view_.lower(i), {"event", "conference", "summit", "forum", "hackathon"});
  }
  // "this event", soon after one was named.
  std::uint32_t refer_to_event(std::uint32_t i) {
    if (!is_event_noun(i + 1) || !last_event_ || view_.mention_at(i + 1) != nullptr ||
        names_more_than_noun(view_, *sentence_, i + 2)) {
      return i;
    }
    add(i, i + 2, last_event_, MentionKind::kNominal);
    return i + 1;
  }

  void add_topic(std::uint32_t i, std::optional<EntityIndex> entity) {
    if (!entity) return;
    topics_.refer(*entity);
    add(i, i + 1, entity, MentionKind::kPronoun);
  }

  void add(std::uint32_t begin, std::uint32_t end, std::optional<EntityIndex> entity,
           MentionKind kind) {
    if (!entity) return;
    if (view_.names().entities[*entity].type == "Person" && kind == MentionKind::kPronoun &&
        is_among(view_.lower(begin), {"he", "she", "his", "her", "him"})) {
      persons_.refer(*entity);  // the next "he" is the same one
    }
    if (leads_to_house(view_, *sentence_, begin)) topics_.refer(*entity);
    found_.push_back({{begin, end},
                      {view_.token(begin).span.begin, view_.token(end - 1).span.end},
                      *entity,
                      kind});
  }

  const TextView& view_;
  const Participants& participants_;
  Topics topics_;
  SpokenPersons persons_;
  ProseSubjects* prose_;
  const Sentence* sentence_ = nullptr;
  std::uint32_t looked_to_ = 0;  // for what makes "you" anybody
  bool supposes_ = false;
  const Participant* speaker_ = nullptr;
  const Participant* addressee_ = nullptr;
  std::optional<EntityIndex> last_body_;
  std::optional<Mention> last_house_;  // that one, but none that only did something to another
  std::optional<EntityIndex> last_venue_;
  std::optional<EntityIndex> last_event_;
  std::vector<Mention> found_;
};

}  // namespace

void add_references(const TextView& view, const Participants& participants, Names& names,
                    ProseSubjects* prose) {
  std::vector<Mention> found = ReferenceFinder(view, participants, prose).find();
  const auto middle = static_cast<std::ptrdiff_t>(names.mentions.size());
  names.mentions.insert(names.mentions.end(), found.begin(), found.end());
  std::inplace_merge(names.mentions.begin(), names.mentions.begin() + middle, names.mentions.end());
}

}  // namespace talkgraph::extract
