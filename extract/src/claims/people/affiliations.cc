#include "claims/people/affiliations.h"

#include <algorithm>
#include <map>
#include <optional>

#include "claims/people/asked_companies.h"
#include "claims/people/house_heads.h"
#include "claims/people/past_posts.h"
#include "claims/people/talk_theme.h"
#include "claims/text/clause.h"
#include "claims/text/title_relations.h"
#include "claims/text/word_list.h"
#include "language/house_words.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxBetween = 14;    // tokens between a person and the organisation
constexpr std::uint32_t kMaxTitleWords = 4;  // "Acme's lead engineer Jane Roe"

// A network or product may be all that a team has for a name.
bool is_home(std::string_view type) {
  return is_body(type) || type == "Product" || type == "Network";
}

class AffiliationFinder {
 public:
  AffiliationFinder(const TextView& view, const Participants& participants)
      : view_(view), participants_(participants) {
    const auto& members = participants.members();
    for (std::uint32_t i = 0; i < members.size(); ++i) {
      if (members[i].entity) member_of_.emplace(*members[i].entity, i);
    }
  }

  std::vector<Affiliation> find() {
    for (const Sentence& sentence : view_.sentences()) {
      if (!states_facts(sentence)) continue;
      sentence_ = &sentence;
      titles_.reset();
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Mention* mention = view_.mention_from(i);
        if (mention == nullptr || mention->kind != MentionKind::kName) continue;
        if (is_home(view_.type_of(*mention))) read(*mention);
        i = mention->tokens.end - 1;
      }
      note_persons(sentence);
    }
    for (const AskedCompany& asked : asked_companies(view_, participants_)) {
      const bool told = std::any_of(found_.begin(), found_.end(), [&](const Affiliation& known) {
        return known.member == asked.member;
      });
      if (!told) found_.push_back({asked.member, asked.body, Tie::kTheme});
    }
    return std::move(found_);
  }

 private:
  // Somebody in the sentence: a participant, or another person.
  struct Reference {
    std::optional<std::uint32_t> member;
    TokenRange tokens;
  };

  struct Own {
    std::uint32_t member = 0;
    Tie tie = Tie::kOffice;
  };

  std::string_view word(std::uint32_t i) const {
    return i >= sentence_->tokens.begin && i < sentence_->tokens.end ? view_.lower(i)
                                                                     : std::string_view();
  }

  void read(const Mention& body) {
    if (is_left_post(view_, *sentence_, body.tokens)) return;
    if (const auto own = own_house(body)) {
      const bool thing = own->tie == Tie::kFounder && !is_body(view_.type_of(body));
      if (!thing) add(own->member, body, own->tie);  // "when you start Acme" may be a program
      return;
    }
    if (const auto person = reference_before(body); person && person->member) {
      if (const auto tie = tie_between(person->tokens.end, body)) {
        add(*person->member, body, *tie);
      } else if (sentence_->zone == Zone::kLead && is_theme_of_talk(view_, *sentence_, body)) {
        add(*person->member, body, Tie::kTheme);
      }
      return;
    }
    if (const auto member = person_behind(body)) {
      add(*member, body, Tie::kOffice);
    } else if (announces_guests(view_, participants_, *sentence_, body)) {
      for (std::uint32_t i = 0; i < participants_.members().size(); ++i) {
        if (!participants_.members()[i].asks) add(i, body, Tie::kOffice);
      }
    } else if (is_theme_of_talk(view_, *sentence_, body)) {
      for (std::uint32_t i = 0; i < participants_.members().size(); ++i) {
        if (!participants_.members()[i].asks) add(i, body, Tie::kTheme);
      }
    }
  }

  void add(std::uint32_t member, const Mention& body, Tie tie) {
    // One works on a product, or speaks about it, without speaking for it, unless the
    // talk is with it.
    const bool hosted = tie == Tie::kTheme && sentence_->zone != Zone::kTitle;
    if (!is_body(view_.type_of(body)) && tie < Tie::kFounder && !hosted) return;
    found_.push_back({member, body.entity, tie});
  }

  std::optional<std::uint32_t> speaker() const {
    return index_of(participants_.speaker(*sentence_));
  }
  std::optional<std::uint32_t> addressee() const {
    return index_of(participants_.addressee(*sentence_));
  }
  std::optional<std::uint32_t> index_of(const Participant* participant) const {
    if (participant == nullptr) return std::nullopt;
    return static_cast<std::uint32_t>(participant - participants_.members().data());
  }

  // "here at Acme", "your team at Acme", "Acme, the exchange that I run", "Jane's company Acme".
  std::optional<Own> own_house(const Mention& body) const {
    if (is_run_by_speaker(view_, *sentence_, body)) return own(speaker(), Tie::kOffice);
    if (const auto words = own_house_by_words(view_.tokens(), sentence_->tokens, body.tokens)) {
      const auto side = words->side == Side::kSpeaker ? speaker() : addressee();
      return own(side, words->begun ? Tie::kFounder : Tie::kOffice);
    }
    return own(owner_before(body), Tie::kOffice);
  }
  static std::optional<Own> own(std::optional<std::uint32_t> member, Tie tie) {
    return member ? std::optional(Own{*member, tie}) : std::nullopt;
  }
  // "Jane's company Acme".
  std::optional<std::uint32_t> owner_before(const Mention& body) const {
    const std::uint32_t at = body.tokens.begin;
    if (at < sentence_->tokens.begin + 3 || !is_possessive_mark(word(at - 2)) ||
        !is_among(word(at - 1), {"company", "exchange", "firm", "startup", "business"})) {
      return std::nullopt;
    }
    const Mention* owner = view_.mention_to(at - 3);
    return owner != nullptr ? member_of(owner->entity) : std::nullopt;
  }

  // The person or pronoun before the organisation that is nearest to it.
  std::optional<Reference> reference_before(const Mention& body) const {
    const std::uint32_t least = std::max<std::uint32_t>(
        sentence_->tokens.begin,
        body.tokens.begin > kMaxBetween ? body.tokens.begin - kMaxBetween : 0);
    for (std::uint32_t i = body.tokens.begin; i-- > least;) {
      if (const Mention* mention = view_.mention_at(i)) {
        if (view_.type_of(*mention) == "Person") {
          return Reference{member_of(mention->entity), mention->tokens};
        }
        i = mention->tokens.begin;
        continue;
      }
      const std::string_view w = word(i);
      if (w == "i") return Reference{speaker(), {i, i + 1}};
      if (w == "you") return Reference{addressee(), {i, i + 1}};
      if (w == "he" || w == "she") return Reference{last_person_, {i, i + 1}};
      if (w == ";" || w == "?") return std::nullopt;
    }
    return std::nullopt;
  }
  std::optional<std::uint32_t> member_of(EntityIndex entity) const {
    const auto found = member_of_.find(entity);
    return found == member_of_.end() ? std::nullopt : std::optional(found->second);
  }

  // What the words from `begin` up to the organisation make of the person before.
  std::optional<Tie> tie_between(std::uint32_t begin, const Mention& body) {
    std::uint32_t end = body.tokens.begin;
    if (end > begin && is_among(word(end - 1), {"a", "an"})) return std::nullopt;  // "an Acme chip"
    while (end > begin && view_.is(end - 1, WordClass::kDeterminer)) --end;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (view_.is(i, WordClass::kNegation)) return std::nullopt;
    }
    if (const auto office = office_before(begin, end)) return office;
    if (end == begin) return std::nullopt;
    const std::string_view last = word(end - 1);
    if (leads_house(last)) return Tie::kOffice;
    const bool found = last == "found" && end > begin + 1 && is_among(word(end - 2), {"to", "you"});
    if (found || is_among(last, {"founded", "cofounded", "co-founded", "started"})) {
      return Tie::kFounder;  // but "I found Acme": came upon it
    }
    if (is_among(last, {"joined", "joining", "join"})) return Tie::kEmployment;
    if (last == "behind" && end > begin + 1 &&
        is_among(word(end - 2), {"people", "team", "minds", "mind", "brains", "brain", "man",
                                 "woman", "engineers", "folks", "force", "founders", "duo"})) {
      return Tie::kOffice;
    }
    if (last == "from" && is_courtesy(view_, {begin, end - 1})) return Tie::kEmployment;
    if (!is_among(last, {"at", "from", "with", "for", "of"})) return std::nullopt;
    const std::uint32_t link = end - 1;
    if (link == begin) {
      return last == "for" ? std::nullopt : std::optional(Tie::kEmployment);
    }
    const std::string_view verb = word(link - 1);
    if (last == "at" && heads_part(begin, link)) return Tie::kOffice;
    if (last == "at" || last == "for") {
      return is_among(verb, {"work", "works", "working", "worked"}) ||
                     (last == "at" && (view_.is(link - 1, WordClass::kBe) || stays(link - 1)))
                 ? std::optional(Tie::kEmployment)
                 : std::nullopt;
    }
    const bool introduced = link - 1 == begin && view_.is(begin, WordClass::kBe);
    return introduced && last != "of" ? std::optional(Tie::kEmployment) : std::nullopt;
  }
  // "who runs operations at Acme", "she leads the desk at Acme".
  bool heads_part(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i) {
      if (leads_house(word(i)) && end - i <= kMaxTitleWords) return true;
    }
    return false;
  }
  // "I've been at Acme for six years", "I'm responsible for listings at Acme".
  bool stays(std::uint32_t i) const {
    for (std::uint32_t n = 0; n < 3 && i > sentence_->tokens.begin + n; ++n) {
      if (is_among(word(i - n), {"responsible", "work", "working", "been", "charge"})) return true;
    }
    return false;
  }

  // "COO of Acme", "CEO, Acme", "I'm the founder of Beta and COO of Acme".
  std::optional<Tie> office_before(std::uint32_t begin, std::uint32_t end) {
    if (!titles_) titles_ = find_titles(view_, *sentence_);
    for (const TitlePhrase& title : *titles_) {
      if (title.tokens.begin < begin || title.tokens.end > end) continue;
      std::uint32_t at = title.tokens.end;
      while (at < end &&
             (is_among(word(at), {"at", "of", "for", "with", ",", "@", "-", "–", "—"}) ||
              view_.is(at, WordClass::kDeterminer))) {
        ++at;
      }
      if (at != end) continue;
      const auto relations = relations_of_title(view_, title, "WORKS_FOR");
      const auto has = [&](std::string_view type) {
        return std::find(relations.begin(), relations.end(), type) != relations.end();
      };
      if (has("WORKS_FOR")) return Tie::kOffice;
      if (has("FOUNDED") || has("CREATED")) return Tie::kFounder;
    }
    return std::nullopt;
  }

  // "Acme's COO Jane Roe", "Acme COO Jane Roe", "the COO of Acme, Jane Roe".
  std::optional<std::uint32_t> person_behind(const Mention& body) {
    if (!titles_) titles_ = find_titles(view_, *sentence_);
    for (std::uint32_t i = body.tokens.end;
         i < sentence_->tokens.end && i <= body.tokens.end + kMaxTitleWords; ++i) {
      const Mention* mention = view_.mention_from(i);
      if (mention == nullptr) {
        if (is_barrier(view_, i)) return std::nullopt;
        continue;
      }
      if (view_.type_of(*mention) != "Person") return std::nullopt;
      const bool titled =
          std::any_of(titles_->begin(), titles_->end(), [&](const TitlePhrase& title) {
            const bool between = title.tokens.begin >= body.tokens.end &&
                                 title.tokens.begin <= body.tokens.end + 1 && title.tokens.end == i;
            return between;
          });
      const bool before = word(body.tokens.end) == "," && i == body.tokens.end + 1 &&
                          office_before(sentence_->tokens.begin, body.tokens.begin).has_value();
      const bool possessive = i == body.tokens.end + 1 && is_possessive_mark(word(i - 1));
      return titled || before || possessive ? member_of(mention->entity) : std::nullopt;
    }
    return std::nullopt;
  }

  // The participant whom "he" or "she" means in the next sentence.
  void note_persons(const Sentence& sentence) {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Mention* mention = view_.mention_from(i);
      if (mention != nullptr && view_.type_of(*mention) == "Person") {
        last_person_ = member_of(mention->entity);
      }
    }
  }

  const TextView& view_;
  const Participants& participants_;
  std::map<EntityIndex, std::uint32_t> member_of_;
  const Sentence* sentence_ = nullptr;
  std::optional<std::vector<TitlePhrase>> titles_;  // of the sentence, once asked for
  std::optional<std::uint32_t> last_person_;
  std::vector<Affiliation> found_;
};

}  // namespace

std::vector<Affiliation> find_affiliations(const TextView& view, const Participants& participants) {
  return AffiliationFinder(view, participants).find();
}

}  // namespace talkgraph::extract
