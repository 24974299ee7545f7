#include "claims/subjects/company_answers.h"

#include <algorithm>

#include "claims/subjects/figure_owners.h"
#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kLeastInList = 3;
constexpr std::uint32_t kMostBehindItem = 5;  // "40 countries around the world."
constexpr std::uint32_t kMostToNoun = 4;      // "The average institutional customer"

class AnswerReader {
 public:
  AnswerReader(const TextView& view, const Participants& participants, const FigureWords& words,
               const Sentence& sentence, const Figure& figure, const Measure& measure)
      : view_(view),
        participants_(participants),
        words_(words),
        sentence_(sentence),
        figure_(figure),
        measure_(measure) {}

  std::optional<FigureSubject> read() const {
    const auto company = answering();
    if (company && is_of_own_network(*company)) return FigureSubject{*company, {}};
    if (!company || names_others(*company) || tells_of_field() || is_of_chain()) {
      return std::nullopt;
    }
    const bool business = figure_.kind == FigureKind::kPercent && measure_.head == "share"
                              ? is_share_of_business()
                              : is_business();
    return business ? std::optional(FigureSubject{*company, {}}) : std::nullopt;
  }

 private:
  // The company of who plainly speaks for it and is asked.
  std::optional<EntityIndex> answering() const {
    const Participant* speaker = sentence_.turn ? participants_.speaker(sentence_) : nullptr;
    if (speaker == nullptr || speaker->asks || speaker->weakly || speaker->by_theme) {
      return std::nullopt;
    }
    const auto& members = participants_.members();
    const bool interview = std::any_of(members.begin(), members.end(),
                                       [](const Participant& member) { return member.asks; });
    const auto company = participants_.company(*speaker);
    const bool body = company && (is_body(view_.names().entities[*company].type) ||
                                  view_.names().entities[*company].type == "Network");
    return interview && body ? company : std::nullopt;
  }

  // "There are 1,250 validators in 38 countries", said by who speaks for a network.
  bool is_of_own_network(EntityIndex company) const {
    return view_.names().entities[company].type == "Network" &&
           figure_.kind == FigureKind::kCount && !names_others(company) && tells_state() &&
           is_among(measure_.head, {"validators", "nodes", "transactions", "tps", "projects",
                                    "dapps", "developers", "addresses", "wallets", "countries"});
  }

  // "There are", "we see", "on mainnet"
  bool tells_state() const {
    for (std::uint32_t i = sentence_.tokens.begin; i < figure_.tokens.begin; ++i) {
      if (is_among(view_.lower(i), {"there", "we", "mainnet", "testnet"})) return true;
    }
    return false;
  }

  bool names_others(EntityIndex company) const {
    for (std::uint32_t i = sentence_.tokens.begin; i < sentence_.tokens.end; ++i) {
      const Mention* mention = view_.mention_at(i);
      const std::string_view word = view_.lower(i);
      if (mention != nullptr && mention->kind == MentionKind::kName) {
        const std::string_view type = view_.type_of(*mention);
        if (mention->entity != company && type != "Place" && type != "Topic") return true;
      } else if (is_among(word,
                          {"they", "their", "them", "he", "she", "his", "her", "its", "my"})) {
        return true;
      } else if (word == "it" && !answers_plainly(i)) {
        return true;
      } else if (word == "you" && !is_for_users()) {
        return true;
      } else if (word == "i" && !(i + 1 < sentence_.tokens.end &&
                                  (view_.is_any(i + 1, class_bit(WordClass::kOpinion) |
                                                           class_bit(WordClass::kHearsay)) ||
                                   is_among(view_.lower(i + 1), {"'d", "would", "mean"})))) {
        return true;
      }
    }
    return false;
  }

  // "It's 0.1 percent for takers."
  bool answers_plainly(std::uint32_t it) const {
    return it == sentence_.tokens.begin && it + 1 < sentence_.tokens.end &&
           view_.is(it + 1, WordClass::kBe) && figure_.tokens.begin <= it + kMostToNoun &&
           (measure_.head == "fee" || measure_.tokens.begin == figure_.tokens.begin);
  }
  // "gives you 3% cashback"
  bool is_for_users() const {
    return is_among(measure_.head, {"cashback", "leverage", "discount", "yield", "apy"});
  }

  // "Most exchanges", "a typical bank", "the whole industry", "one competitor".
  bool tells_of_field() const {
    for (std::uint32_t i = sentence_.tokens.begin; i < sentence_.tokens.end; ++i) {
      const std::string_view word = view_.lower(i);
      const bool bodies = word.ends_with('s') && view_.is(i, WordClass::kBodyNoun) &&
                          !measure_.tokens.contains(TokenRange{i, i + 1});
      const bool field = is_among(
          word, {"industry", "sector", "space", "competitor", "competitors", "rival", "rivals",
                 "peers", "world", "government", "countries", "banks", "exchanges", "anybody",
                 "somebody", "elsewhere", "environment", "landscape", "economy"});
      const bool ours = i > sentence_.tokens.begin && view_.lower(i - 1) == "our";
      // "a review that had", "those who lost"
      const bool relative = i < figure_.tokens.begin && i > sentence_.tokens.begin &&
                            is_among(word, {"that", "which", "who"});
      if (relative && i + 1 < sentence_.tokens.end && view_.lower(i + 1) != "we") return true;
      const bool counted = FigureWords::holds(words_.geographic_nouns, word) &&
                           i >= figure_.tokens.end && i - figure_.tokens.end < kMostToNoun;
      // "our rival's app", "our rival has"
      const bool rivals = is_among(word, {"competitor", "competitors", "rival", "rivals"}) &&
                          i + 1 < sentence_.tokens.end &&
                          (is_possessive_mark(view_.lower(i + 1)) ||
                           is_among(view_.lower(i + 1), {"has", "have", "had"}));
      if (((bodies || field) && !ours && !counted) || rivals) return true;
      const bool any = view_.is(i, WordClass::kBodyNoun) && i > sentence_.tokens.begin &&
                       is_among(view_.lower(i - 1), {"a", "an", "any", "every", "each", "another"});
      if (any) return true;
    }
    return false;
  }

  // Of a network, whoever speaks: where nobody is named, whatever only networks have tells.
  bool is_of_chain() const {
    if (tells_of_networks(view_, sentence_)) return true;
    for (std::uint32_t i = sentence_.tokens.begin; i < sentence_.tokens.end; ++i) {
      if (is_among(view_.lower(i),
                   {"node", "nodes", "on-chain", "channel", "channels", "confirmation",
                    "confirmations", "fork", "bitcoin", "satoshis", "sats"})) {
        return true;
      }
    }
    return false;
  }

  // "60 percent of the deposits", "a third of new users".
  bool is_share_of_business() const {
    if (measure_.tokens.size() == 0) return false;
    const std::string_view whole = view_.lower(measure_.tokens.end - 1);
    if (is_among(whole, {"coins", "funds", "assets"})) return tells_storage();
    return is_among(
        whole, {"users",   "customers", "clients",       "traders",   "volume",       "volumes",
                "revenue", "revenues",  "turnover",      "deposits",  "withdrawals",  "orders",
                "tickets", "staff",     "team",          "workforce", "employees",    "accounts",
                "signups", "company",   "registrations", "merchants", "applications", "subscribers",
                "profit",  "profits",   "trading",       "trades",    "payments",     "business",
                "flow",    "listings",  "budget",        "costs",     "spending",     "income"});
  }
  // "three percent of the coins are in hot wallets"
  bool tells_storage() const {
    for (std::uint32_t i = sentence_.tokens.begin; i < sentence_.tokens.end; ++i) {
      if (is_among(view_.lower(i), {"cold", "hot", "offline", "custody"})) return true;
    }
    return false;
  }

  bool is_business() const {
    if (FigureWords::holds(words_.company_nouns, measure_.head) || measure_.text == "employees" ||
        is_among(measure_.head,
                 {"uptime",  "trading",    "rating",   "tickets",  "latency",   "bounty",
                  "payout",  "cashback",   "yield",    "yields",   "leverage",  "interest",
                  "depth",   "commission", "discount", "budget",   "apy",       "apr",
                  "wallets", "orders",     "trades",   "listings", "downloads", "institutions",
                  "costs",   "expenses",   "outages",  "followers"})) {
      return true;
    }
    // "There are Acme offices in six cities."
    const bool ours = FigureWords::holds(words_.geographic_nouns, measure_.head) && names_company();
    // "It's 600 million dollars a day", who was asked for it.
    const bool asked =
        measure_.tokens.begin == figure_.tokens.begin && measure_.tokens.end == figure_.tokens.end;
    const bool counts = FigureWords::holds(words_.geographic_nouns, measure_.head);
    const bool others = is_of_others_question();
    if (asked && counts && others) return false;
    if (ours || asked || is_of_team() || (is_list_item() && !others)) return true;
    // "The average customer trades 600 dollars a month", "Withdrawals cost five dollars".
    const bool deed =
        measure_.head == "amount" || measure_.head == "price" || figure_.kind == FigureKind::kMoney;
    return deed && opens_with_business();
  }
  // "How many countries are in Africa?": nobody asks for the company's.
  bool is_of_others_question() const {
    const auto& sentences = view_.sentences();
    auto at = std::lower_bound(sentences.begin(), sentences.end(), sentence_.tokens.begin,
                               [](const Sentence& sentence, std::uint32_t token) {
                                 return sentence.tokens.begin < token;
                               });
    while (at != sentences.begin() && (at - 1)->turn == sentence_.turn) --at;
    const Sentence& question = at == sentences.begin() ? sentence_ : *(at - 1);
    const bool precedes = question.turn && *question.turn + 1 == *sentence_.turn;
    if (!question.is_question || !precedes) return false;
    bool whole = false;  // not "How many trading pairs?"
    bool counts = false;
    const auto company = answering();
    for (std::uint32_t i = question.tokens.begin; i < question.tokens.end; ++i) {
      const Mention* mention = view_.mention_at(i);
      if ((mention != nullptr && mention->entity == company) ||
          is_among(view_.lower(i), {"you", "your", "yours", "company"})) {
        return false;
      }
      whole = whole || view_.is(i, WordClass::kAuxiliary);
      counts = counts || is_among(view_.lower(i), {"many", "number"});
    }
    return whole && counts;
  }
  // "- 300+ trading pairs": all that a line says.
  bool is_list_item() const {
    std::uint32_t at = sentence_.tokens.begin;
    while (at < figure_.tokens.begin &&
           (view_.token(at).kind != TokenKind::kWord || view_.is(at, WordClass::kAdverb) ||
            is_among(view_.lower(at), {"over", "more", "than", "about", "some", "around"}))) {
      ++at;
    }
    const bool opens = at == figure_.tokens.begin ||
                       (at == measure_.tokens.begin && measure_.tokens.end < figure_.tokens.begin);
    if (!opens || figure_.kind != FigureKind::kCount || figure_.value < kLeastInList) return false;
    const std::uint32_t said = std::max(measure_.tokens.end, figure_.tokens.end);
    for (std::uint32_t i = at; i < sentence_.tokens.end; ++i) {
      const bool inside = measure_.tokens.contains(i) || figure_.tokens.contains(i);
      if (!inside &&
          view_.is_any(i, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary) |
                              class_bit(WordClass::kNominative))) {
        return false;
      }
    }
    const bool closed = said >= sentence_.tokens.end ||
                        view_.token(said).kind == TokenKind::kPunctuation ||
                        view_.is(said, WordClass::kPreposition);
    return closed && said + kMostBehindItem >= sentence_.tokens.end;
  }
  // "The support team has 90 agents"
  bool is_of_team() const {
    const std::uint32_t begin = sentence_.tokens.begin;
    if (view_.lower(begin) != "the" || figure_.kind != FigureKind::kCount) return false;
    for (std::uint32_t i = begin + 1; i < begin + kMostToNoun && i + 1 < figure_.tokens.begin;
         ++i) {
      if (!is_among(view_.lower(i), {"team", "desk", "department", "company"})) continue;
      return is_among(view_.lower(i + 1), {"has", "counts", "employs", "handles", "processes"});
    }
    return false;
  }
  bool names_company() const {
    for (std::uint32_t i = sentence_.tokens.begin; i < figure_.tokens.begin; ++i) {
      const Mention* mention = view_.mention_from(i);
      if (mention != nullptr && is_body(view_.type_of(*mention))) return true;
    }
    return false;
  }
  bool opens_with_business() const {
    std::uint32_t at = sentence_.tokens.begin;
    const std::uint32_t end = std::min(sentence_.tokens.end, at + kMostToNoun + 1);
    for (; at < end && at < figure_.tokens.begin; ++at) {
      if (is_among(
              view_.lower(at),
              {"customer",  "user",        "client",    "trader",        "depositor", "account",
               "order",     "withdrawals", "deposits",  "withdrawal",    "deposit",   "ticket",
               "listing",   "makers",      "takers",    "bounty",        "customers", "compliance",
               "marketing", "investors",   "trade",     "purchase",      "balance",   "swap",
               "swaps",     "transfer",    "plans",     "subscriptions", "basket",    "prices",
               "pricing",   "tickets",     "conversion"})) {
        return true;
      }
      if (view_.is_any(at, class_bit(WordClass::kVerb) | class_bit(WordClass::kPreposition))) break;
    }
    return false;
  }

  const TextView& view_;
  const Participants& participants_;
  const FigureWords& words_;
  const Sentence& sentence_;
  const Figure& figure_;
  const Measure& measure_;
};

}  // namespace

std::optional<FigureSubject> answering_company(const TextView& view,
                                               const Participants& participants,
                                               const FigureWords& words, const Sentence& sentence,
                                               const Figure& figure, const Measure& measure) {
  return AnswerReader(view, participants, words, sentence, figure, measure).read();
}

}  // namespace talkgraph::extract
