#include "claims/subjects/subjects.h"

#include <algorithm>

#include "claims/rules/fillers.h"
#include "claims/subjects/clause_subjects.h"
#include "claims/subjects/company_answers.h"
#include "claims/subjects/described_owners.h"
#include "claims/subjects/figure_owners.h"
#include "claims/subjects/led_companies.h"
#include "claims/subjects/participle_subjects.h"
#include "claims/text/asides.h"
#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// How near a person must stand for a share to be theirs: "I own about 25%".
constexpr std::uint32_t kNearTokens = 4;
constexpr double kLeastAsked = 5;          // "you have three people" is an example
constexpr double kManyClients = 10000;     // nobody has them alone
constexpr std::uint32_t kMostToOwned = 4;  // "Jane Roe's crypto exchange Acme"

}  // namespace

void SubjectFinder::begin(const Sentence& sentence) {
  implied_.begin(sentence);
  prose_.begin(sentence);
  before_ = sentence_;
  sentence_ = &sentence;
}

std::optional<FigureSubject> SubjectFinder::find(const Sentence& sentence, const Figure& figure,
                                                 const Measure& measure) const {
  if (measure.of) return FigureSubject{*measure.of, {}};
  if (auto subject = told(sentence, figure, measure)) {
    // "We see that the fees are a dollar per block": nobody's who is named elsewhere.
    const bool elsewhere = subject->tokens.size() == 0 && measure.owner == nullptr &&
                           is_body(view_.names().entities[subject->entity].type);
    if (elsewhere && is_of_networks(view_, sentence, measure)) return std::nullopt;
    return subject;
  }
  return answering_company(view_, participants_, words_, sentence, figure, measure);
}

std::optional<FigureSubject> SubjectFinder::told(const Sentence& sentence, const Figure& figure,
                                                 const Measure& measure) const {
  // "while your balance is 51%", said by who is asked: anybody's.
  const Participant* speaker = participants_.speaker(sentence);
  const bool anybodys = measure.owner == nullptr && measure.tokens.begin > sentence.tokens.begin &&
                        speaker != nullptr && !speaker->asks &&
                        view_.lower(measure.tokens.begin - 1) == "your";
  if (anybodys) return std::nullopt;
  if (figure.kind == FigureKind::kRank) {
    if (const Mention* led = led_company(view_, sentence, figure)) {
      return FigureSubject{led->entity, led->tokens};
    }
    if (ranks_person(view_, sentence, figure)) return std::nullopt;
  }
  if (auto asset = implied_.of_asset(sentence, figure, measure)) return asset;
  if (auto event = implied_.of_event(sentence, figure, measure)) return event;
  if (is_moving_price(view_, words_, figure, measure)) return std::nullopt;
  const bool of_token = FigureWords::holds(words_.token_nouns, measure.head);
  if (of_token && measure.owner == nullptr) return std::nullopt;
  // "I used 100 Acme machines": not Acme's, whereas "there are 100 Acme machines".
  const bool counted = figure.kind == FigureKind::kCount && measure.owner != nullptr &&
                       measure.tokens.begin >= figure.tokens.end &&
                       measure.tokens.contains(measure.owner->tokens) && !exists(sentence, figure);
  if (const Mention* us = passed_through(sentence, figure, measure)) {
    return accept(sentence, *us, figure, measure);
  }
  if (measure.owner != nullptr && !counted && !tells_kind(measure) &&
      !is_held_by_others(view_, words_, sentence, figure, measure)) {
    return accept(sentence, *measure.owner, figure, measure);
  }
  // "The hack cost us 12 million."
  for (std::uint32_t i = measure.tokens.end; i < figure.tokens.begin; ++i) {
    const bool us = view_.mention_from(i) != nullptr && view_.lower(i) == "us";
    if (us) return accept(sentence, *view_.mention_from(i), figure, measure);
  }
  if (const auto company = prose_.whose_share(sentence, figure)) return FigureSubject{*company, {}};
  if (implied_.joins_something_else(sentence, figure, measure)) return std::nullopt;
  if (auto business = implied_.part_of_business(sentence, measure)) return business;
  if (const Mention* sharing = participle_subject(view_, sentence, figure.tokens.begin)) {
    return accept(sentence, *sharing, figure, measure);
  }
  const std::uint32_t from = std::min(figure.tokens.begin, measure.tokens.begin);
  if (const Mention* described = described_owner(view_, sentence, from)) {
    return accept(sentence, *described, figure, measure);
  }
  const Search search = search_before(sentence, figure, measure);
  if (search.closed) return search.subject;
  if (const Mention* described = prose_.described(sentence, figure)) {
    return accept(sentence, *described, figure, measure);
  }
  if (const auto described = prose_.described_company(sentence, figure)) {
    return FigureSubject{*described, {}};
  }
  for (std::uint32_t i = figure.tokens.end; i < sentence.tokens.end; ++i) {
    if (is_barrier(view_, i)) break;
    const Mention* mention = view_.mention_from(i);
    const bool ours =
        mention != nullptr && mention->kind == MentionKind::kPronoun && view_.lower(i) == "our";
    if (ours) return accept(sentence, *mention, figure, measure);
  }
  // "A company had half of the hashrate of Acme": nobody's that is known.
  const bool others = figure.kind == FigureKind::kPercent && measure.head == "share" &&
                      is_held(view_, words_, sentence, figure);
  if (others || counted) return std::nullopt;
  if (auto behind = named_behind(sentence, figure, measure)) return behind;
  if (auto used = implied_.of_product(sentence, figure, measure)) return used;
  if (auto implied = implied_.speakers_own(sentence, figure, measure)) return implied;
  if (auto same = goes_on(sentence, figure, measure)) return same;
  if (implied_.opens_with_companys(sentence, figure, measure)) {
    const auto company = prose_.spoken_of(sentence, from);
    if (company) return FigureSubject{*company, {}};
  }
  if (auto introduced = introduced_.find(sentence, figure, measure)) return introduced;
  const bool relative = figure.kind == FigureKind::kPercent || figure.kind == FigureKind::kMultiple;
  if (relative || !introduces_interview(sentence)) return std::nullopt;
  const auto company = prose_.spoken_of(sentence, from);
  return company ? std::optional(FigureSubject{*company, {}}) : std::nullopt;
}

// "A third of all KRON transactions went through us": of us.
const Mention* SubjectFinder::passed_through(const Sentence& sentence, const Figure& figure,
                                             const Measure& measure) const {
  const bool given = is_among(measure.head, {"yield", "apy", "apr", "interest", "cashback"});
  if (figure.kind != FigureKind::kPercent || !(given || measure.head == "share")) return nullptr;
  for (std::uint32_t i = measure.tokens.end; i + 1 < sentence.tokens.end; ++i) {
    if (is_barrier(view_, i) || view_.lower(i) == ",") break;
    const bool us = view_.lower(i + 1) == "us" &&
                    is_among(view_.lower(i), {"through", "by", "via", "with", "over"});
    if (us) return view_.mention_from(i + 1);
  }
  return nullptr;
}

// Goes back from the figure to the subject of its clause.
SubjectFinder::Search SubjectFinder::search_before(const Sentence& sentence, const Figure& figure,
                                                   const Measure& measure) const {
  const std::uint32_t from = std::min(figure.tokens.begin, measure.tokens.begin);
  const Mention* passed = nullptr;  // the nearest body that is no subject
  const std::uint32_t begin = implied_.clause_of_counted(sentence, figure, measure);
  for (std::uint32_t i = from; i-- > begin;) {
    if (is_barrier(view_, i) && view_.lower(i) != "(" && view_.lower(i) != "-") break;
    if (const auto noun = noun_before_copula(view_, words_, sentence, i)) {
      if (*noun != nullptr) return {true, accept(sentence, **noun, figure, measure)};
      if (const auto company = company_before(sentence, i)) return {true, company};
      return {true, implied_.speakers_own(sentence, figure, measure)};
    }
    if (describes_something(view_, words_, sentence, i)) return {true, std::nullopt};
    const Mention* mention = view_.mention_at(i);
    if (in_aside(view_, sentence.tokens, i)) continue;
    if (mention == nullptr) {
      const auto company = in_prose(sentence, i, figure, measure);
      const bool foreign = company && is_foreign_share(sentence, figure, measure);
      if (company) return {true, foreign ? std::nullopt : company};
      if (prose_.names_another(sentence, i)) return {true, std::nullopt};
      if (!view_.is(i, WordClass::kNominative) || view_.lower(i) == "users") continue;
      if (view_.lower(i) == "it" && introduces_interview(sentence)) break;
      if (view_.lower(i) == "people" && is_counted(view_, words_, sentence, i)) continue;
      const bool spent = view_.lower(i) == "people" && figure.kind == FigureKind::kMoney;
      if (spent) return {true, std::nullopt};  // "people spent a million on Acme"
      if (view_.lower(i) == "there" || view_.lower(i) == "people") break;
      // "you'll find 480 assets on Acme": of whom they find them.
      if (view_.lower(i) == "you") {
        const auto behind = figure.kind == FigureKind::kCount
                                ? named_behind(sentence, figure, measure)
                                : std::nullopt;
        if (behind) return {true, behind};
      }
      // A subject of its own: nobody known, but for who wishes.
      return {true, implied_.wishing_company(sentence, i, measure)};
    }
    if (has_kin(view_, sentence, *mention)) return {true, std::nullopt};
    if (is_subject(view_, words_, sentence, *mention)) {
      if (is_foreign_share(sentence, figure, measure)) return {true, std::nullopt};
      // "Jane Roe's exchange Acme has": the exchange.
      const bool possessor = passed != nullptr && view_.is_possessive(*mention) &&
                             passed->tokens.begin <= mention->tokens.end + kMostToOwned;
      auto subject = accept(sentence, possessor ? *passed : *mention, figure, measure);
      if (!subject && passed != nullptr) subject = accept(sentence, *passed, figure, measure);
      const bool persons = !subject && view_.type_of(*mention) == "Person" &&
                           mention->kind == MentionKind::kName &&
                           introduced_.is_of_companies(measure);
      return persons ? Search{} : Search{true, subject};
    }
    if (passed == nullptr && is_body(view_.type_of(*mention))) passed = mention;
    i = mention->tokens.begin;
  }
  return {};
}

// A share that the subject does not have: "We see that 30% of traders leave".
bool SubjectFinder::is_foreign_share(const Sentence& sentence, const Figure& figure,
                                     const Measure& measure) const {
  return figure.kind == FigureKind::kPercent && measure.head == "share" &&
         !is_held(view_, words_, sentence, figure) && !introduced_.is_of_companies(measure);
}

std::optional<FigureSubject> SubjectFinder::accept(const Sentence& sentence, const Mention& mention,
                                                   const Figure& figure,
                                                   const Measure& measure) const {
  const std::string_view type = view_.type_of(mention);
  const bool peopled =
      type == "Place" && is_among(measure.head, {"population", "penetration", "inflation", "gdp",
                                                 "unemployment", "remittances"});
  if (type == "Topic" || (type == "Place" && !peopled) || is_strangers(view_, sentence, mention) ||
      speaks_of_another(view_, sentence, mention)) {
    return std::nullopt;
  }
  // "23% of your addresses", said by who is asked: anybody's.
  const Participant* speaker = participants_.speaker(sentence);
  if (view_.lower(mention.tokens.begin) == "your" && speaker != nullptr && !speaker->asks &&
      mention.kind == MentionKind::kPronoun) {
    return std::nullopt;
  }
  // "Our Telegram has 80,000 members".
  const std::uint32_t begin = mention.tokens.begin;
  const Mention* whose = mention.kind == MentionKind::kName && begin > sentence.tokens.begin &&
                                 view_.lower(begin - 1) == "our"
                             ? view_.mention_from(begin - 1)
                             : nullptr;
  if (whose != nullptr && is_among(measure.head, {"members", "followers", "subscribers"})) {
    return accept(sentence, *whose, figure, measure);
  }
  // "The broker is registered with the AMF. It raised": not what was named last.
  const bool it = is_among(view_.lower(mention.tokens.begin), {"it", "its"}) && !sentence.turn &&
                  mention.kind == MentionKind::kPronoun;
  // "led by Acme, valuing the company at": whom the sentence is about.
  if (mention.kind == MentionKind::kNominal && !sentence.turn && type != "Person") {
    const auto company = prose_.spoken_of(sentence, mention.tokens.begin);
    if (company) return FigureSubject{*company, mention.tokens};
  }
  if (it && (reports(view_, sentence, mention.entity) || introduced_.is_of_companies(measure) ||
             is_named_aside(view_, sentence, mention))) {
    const auto company = prose_.spoken_of(sentence, mention.tokens.begin);
    return company ? std::optional(FigureSubject{*company, mention.tokens}) : std::nullopt;
  }
  if (mention.kind == MentionKind::kPronoun && is_anybodys(sentence, mention, figure, measure)) {
    return std::nullopt;
  }
  if (type != "Person" || is_persons_own(view_, mention, measure)) {
    return FigureSubject{mention.entity, mention.tokens};
  }
  const bool near = mention.tokens.end + kNearTokens >= figure.tokens.begin;
  // "I own 2% of Acme": the speaker, not whom they work for.
  const bool own_share = figure.kind == FigureKind::kPercent && measure.head == "share" &&
                         view_.lower(mention.tokens.begin) == "i" && near &&
                         is_held(view_, words_, sentence, figure);
  if (own_share) return FigureSubject{mention.entity, mention.tokens};
  if (figure.kind == FigureKind::kPercent || figure.kind == FigureKind::kRank) {
    const bool own = is_own_matter(view_, sentence, mention);
    const auto body =
        own ? std::nullopt : organization_of(sentence, mention.entity, figure, measure);
    if (body) {
      return FigureSubject{*body, mention.tokens};
    }
    if (is_own_company(sentence, mention) && figure.kind == FigureKind::kPercent) {
      return FigureSubject{mention.entity, mention.tokens};
    }
    if (figure.kind == FigureKind::kRank || !near || !is_held(view_, words_, sentence, figure)) {
      return std::nullopt;
    }
    return FigureSubject{mention.entity, mention.tokens};
  }
  // "I lost 30,000 dollars on that trade."
  const bool spent = measure.head == "amount" && view_.lower(mention.tokens.begin) == "i" &&
                     measure.text != words_.amounts.at("raised");
  // "You have 300 employees": the company of who is asked.
  const bool asked =
      is_among(view_.lower(mention.tokens.begin), {"you", "your"}) && figure.value >= kLeastAsked &&
      (is_among(measure.head, {"employees", "staff"}) ||
       (is_among(measure.head, {"customers", "clients"}) && figure.value >= kManyClients)) &&
      organization_of(sentence, mention.entity, figure, measure);
  // "My rent is": mine alone, unless companies have it.
  const bool mine = figure.kind == FigureKind::kMoney &&
                    view_.lower(mention.tokens.begin) == "my" &&
                    !FigureWords::holds(words_.company_nouns, measure.head);
  const bool personal =
      !asked &&
      (spent || mine || is_own_deed(view_, words_, mention, figure) ||
       (FigureWords::holds(words_.person_nouns, measure.head) &&
        (figure.value < kManyClients || !is_among(measure.head, {"customers", "clients"}))) ||
       measure.head == "times");
  if (personal) return FigureSubject{mention.entity, mention.tokens};
  if (is_own_matter(view_, sentence, mention)) return std::nullopt;
  const auto body = organization_of(sentence, mention.entity, figure, measure);
  if (body) return FigureSubject{*body, mention.tokens};
  const bool ours = is_own_company(sentence, mention) && is_held(view_, words_, sentence, figure);
  return ours ? std::optional(FigureSubject{mention.entity, mention.tokens}) : std::nullopt;
}

}  // namespace talkgraph::extract
