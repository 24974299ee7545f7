#include "claims/subjects/topic_company.h"

#include <algorithm>

#include "claims/subjects/clause_subjects.h"
#include "claims/subjects/figure_owners.h"
#include "claims/text/asides.h"
#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kLeastNamedTopic = 3;
constexpr double kLeastShareOfNames = 0.3;  // of how often the text names what it names most

}  // namespace

TopicCompany::TopicCompany(const TextView& view, const Participants& participants,
                           const FigureWords& words)
    : view_(view),
      participants_(participants),
      words_(words),
      named_(view.names().entities.size()) {
  for (const Mention& mention : view.names().mentions) {
    if (mention.kind != MentionKind::kName) continue;
    const std::uint32_t times = ++named_[mention.entity];
    const bool thing = !is_among(view.type_of(mention), {"Person", "Place", "Topic", "Event"});
    if (thing) most_named_ = std::max(most_named_, times);
  }
}

// Is the conversation about the company, rather than about what somebody who works there knows?
bool TopicCompany::is_topic(EntityIndex company) const {
  if (view_.names().entities[company].type == "Exchange") return true;
  const std::uint32_t times = company < named_.size() ? named_[company] : 0;
  const bool often = times >= kLeastNamedTopic || times == most_named_;
  return often && times >= kLeastShareOfNames * most_named_;
}

std::optional<EntityIndex> TopicCompany::answering(const Sentence& sentence) const {
  // A page that labels no speakers, but is all about one company.
  if (!sentence.turn) {
    const auto house = participants_.members().empty() ? participants_.page_house() : std::nullopt;
    const bool body = house && is_body(view_.names().entities[*house].type);
    return body && is_topic(*house) ? house : std::nullopt;
  }
  const Participant* speaker = participants_.speaker(sentence);
  if (speaker == nullptr || speaker->asks || speaker->weakly || speaker->by_theme) {
    return std::nullopt;
  }
  const auto& members = participants_.members();
  const bool interview = std::any_of(members.begin(), members.end(),
                                     [](const Participant& member) { return member.asks; });
  const auto company = participants_.company(*speaker);
  const bool body = company && is_body(view_.names().entities[*company].type);
  return interview && body && is_topic(*company) ? company : std::nullopt;
}

std::optional<FigureSubject> TopicCompany::find(const Sentence& sentence, const Figure& figure,
                                                const Measure& measure) const {
  const auto company = answering(sentence);
  const bool told =
      company && names_company(sentence, *company) && figure.kind != FigureKind::kRank &&
      measure.owner == nullptr && !FigureWords::holds(words_.token_nouns, measure.head) &&
      !is_moving_price(view_, words_, figure, measure) && measure.text != "price" &&
      !is_of_networks(view_, sentence, measure) && !is_of_event(measure) &&
      !is_of_software(measure, "Organization") && !is_general(sentence, figure, measure) &&
      !names_others(sentence, figure, *company) && !tells_of_field(sentence, figure, measure);
  return told ? std::optional(FigureSubject{*company, {}}) : std::nullopt;
}

// "We", "our", or its name: figures of the world stand in sentences that speak of nobody.
bool TopicCompany::names_company(const Sentence& sentence, EntityIndex company) const {
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Mention* mention = view_.mention_at(i);
    if (mention != nullptr && mention->entity == company) return true;
  }
  return false;
}

// "24 hours a day", "a user with two accounts", "98% of them", "blocks": of no company's.
bool TopicCompany::is_general(const Sentence& sentence, const Figure& figure,
                              const Measure& measure) const {
  const std::size_t per = measure.text.find(" per ");
  if (per != std::string::npos && words_.time_units.contains(measure.text.substr(0, per))) {
    return true;
  }
  if (measure.head == "share" && !measure.text.ends_with("market share")) return true;
  // "Prices fell by 40%": of what no company has.
  const bool change = measure.text.ends_with("growth") || measure.text.ends_with("decline") ||
                      measure.text.ends_with("increase") || measure.text.ends_with("decrease") ||
                      measure.text.ends_with("change");
  if (change && !FigureWords::holds(words_.company_nouns, measure.head)) return true;
  // "a thousand people who own half a coin"
  const bool described = words_.vague_nouns.contains(measure.head) &&
                         is_among(view_.lower(measure.tokens.end), {"who", "that"});
  if (described) return true;
  // "a coin", whichever; but "a reach of 750,000"
  const std::uint32_t begin = measure.tokens.begin;
  const bool any = measure.tokens.end < figure.tokens.begin && begin > sentence.tokens.begin &&
                   is_among(view_.lower(begin - 1), {"a", "an", "any", "every", "each", "some"}) &&
                   view_.lower(measure.tokens.end) != "of";
  if (any) return true;
  for (std::uint32_t i = sentence.tokens.begin + 2; i < figure.tokens.begin; ++i) {
    if (view_.lower(i) != "with") continue;
    const TokenRange noun = phrase_to(view_, words_, i, sentence.tokens.begin);
    if (noun.size() == 0 || noun.begin == sentence.tokens.begin) continue;
    const std::uint32_t article = noun.begin - 1;
    const bool predicate =
        article > sentence.tokens.begin && view_.is_any(article - 1, class_bit(WordClass::kBe));
    if (is_among(view_.lower(article), {"a", "an", "any", "every"}) && !predicate &&
        (article == sentence.tokens.begin || view_.lower(article - 1) == ",")) {
      return true;
    }
  }
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    if (is_among(view_.lower(i),
                 {"block", "blocks", "miner", "miners", "mempool", "hashrate", "lightning", "fork",
                  "soft-fork", "hard-fork", "consensus", "onchain", "on-chain"})) {
      return true;
    }
  }
  return false;
}

// Somebody else, or what is traded, before the figure; another company anywhere.
bool TopicCompany::names_others(const Sentence& sentence, const Figure& figure,
                                EntityIndex company) const {
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Mention* mention = view_.mention_at(i);
    const std::string_view word = view_.lower(i);
    if (mention != nullptr && mention->entity != company && mention->kind == MentionKind::kName) {
      const std::string_view type = view_.type_of(*mention);
      const bool neutral = type == "Place" || type == "Topic" || type == "Event";
      const bool object = i > figure.tokens.begin && !is_body(type) && type != "Person";
      // "A trade on Ethereum cost": there, not at the company's
      // "In Fjordchain, we have"
      const std::uint32_t end = mention->tokens.end;
      const bool opens = end < figure.tokens.begin && view_.lower(end) == ",";
      const bool there = i > sentence.tokens.begin &&
                         (figure.kind == FigureKind::kMoney || opens) &&
                         is_among(view_.lower(mention->tokens.begin - 1), {"on", "in", "at"});
      const bool governed = i > sentence.tokens.begin && !is_body(type) && type != "Person" &&
                            !there && view_.is(mention->tokens.begin - 1, WordClass::kPreposition);
      if (!neutral && !object && !governed) return true;
      continue;
    }
    if (is_among(word, {"he", "she", "his", "her", "my", "me", "mine", "their", "your"})) {
      return true;
    }
    if (is_among(word, {"they", "them"}) && i < figure.tokens.begin) return true;
    const bool own = mention != nullptr && mention->entity == company;
    if (is_among(word, {"it", "its"}) && i < figure.tokens.begin && !own) return true;
    if (word == "you" && !addresses_anybody(sentence, i)) return true;
    const bool told =
        word == "i" && i + 1 < sentence.tokens.end &&
        (view_.is_any(i + 1, class_bit(WordClass::kOpinion) | class_bit(WordClass::kHearsay)) ||
         is_among(view_.lower(i + 1), {"'d", "would", "mean", "can"}));
    if (word == "i" && !told && !is_aside(view_, sentence, i)) return true;
  }
  return false;
}

// "you get access to 50 markets", "you can pay with 20 coins": any customer.
bool TopicCompany::addresses_anybody(const Sentence& sentence, std::uint32_t you) const {
  const std::uint32_t next = you + 1;
  return next < sentence.tokens.end &&
         is_among(view_.lower(next), {"can", "get", "will", "could", "pay", "earn", "receive",
                                      "'ll", "’ll", "find", "only", "just"});
}

// "Most exchanges", "a typical bank", "the whole industry", "the world".
bool TopicCompany::tells_of_field(const Sentence& sentence, const Figure& figure,
                                  const Measure& measure) const {
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const std::string_view word = view_.lower(i);
    const bool counted = i >= figure.tokens.end || (measure.tokens.contains(i) &&
                                                    measure.tokens.begin >= figure.tokens.begin);
    const bool ours = i > sentence.tokens.begin && view_.lower(i - 1) == "our";
    if (is_among(word, {"industry",    "sector",    "competitor", "competitors", "rival",
                        "rivals",      "peers",     "government", "governments", "anybody",
                        "somebody",    "someone",   "nobody",     "elsewhere",   "imagine",
                        "suppose",     "typical",   "typically",  "traditional", "americans",
                        "humans",      "humanity",  "planet",     "bitcoin",     "satoshi",
                        "environment", "landscape", "economy"})) {
      return true;
    }
    // "The market lost 60%"
    const bool market = is_among(word, {"market", "markets", "holders", "holder"}) && !counted &&
                        i > sentence.tokens.begin &&
                        (view_.is(i - 1, WordClass::kDeterminer) || word.starts_with("holder"));
    if (market) return true;
    if (word == "most" && i < figure.tokens.begin &&
        !(i > sentence.tokens.begin && view_.lower(i - 1) == "at")) {
      return true;
    }
    const bool others = word == "other" && !counted && view_.lower(i + 1).ends_with('s');
    const bool body = view_.is(i, WordClass::kBodyNoun) ||
                      is_among(word, {"banks", "exchanges", "companies", "firms", "startups",
                                      "brokers", "funds", "custodians", "platforms", "venues"});
    const bool bodies = word.ends_with('s') && body && !counted && !ours;
    const bool any = view_.is(i, WordClass::kBodyNoun) && i > sentence.tokens.begin && !counted &&
                     is_among(view_.lower(i - 1),
                              {"a", "an", "any", "every", "each", "another", "other", "one"});
    // "Some have 40,000 merchants"
    const bool some =
        is_among(word, {"some", "others", "many", "few"}) && i < figure.tokens.begin &&
        view_.is_any(i + 1, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kVerb) |
                                class_bit(WordClass::kHave));
    if (bodies || any || others || some) return true;
    // "There are others that have 40 coins": a clause of its own.
    const bool relative = i < figure.tokens.begin && i > sentence.tokens.begin && !counted &&
                          is_among(word, {"that", "which", "who"}) && i + 1 < sentence.tokens.end &&
                          !is_among(view_.lower(i + 1), {"we", "our", "'s", "’s", "is"});
    if (relative) return true;
  }
  return false;
}

}  // namespace talkgraph::extract
