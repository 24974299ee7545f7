#include "claims/measures/amounts.h"

#include "claims/measures/measure_reader.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// A smaller number without a noun or a currency is hardly an amount.
constexpr double kLeastAmount = 1000;
constexpr double kLeastReceived = 100000;

class AmountReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  std::optional<Measure> amount() const {
    const bool enough = figure_.kind == FigureKind::kMoney ||
                        figure_.kind == FigureKind::kPercent || figure_.value >= kLeastAmount;
    const bool part = figure_.kind == FigureKind::kPercent && word(figure_.tokens.end) == "of";
    if (!enough || part) return std::nullopt;
    if (values_any()) return std::nullopt;
    if (auto done = done_behind(figure_.tokens.end)) return done;
    for (std::uint32_t i = figure_.tokens.begin; i-- > tokens_.begin;) {
      if (i > tokens_.begin) {
        // "put in", "set aside"
        const std::string phrase = std::string(word(i - 1)) + ' ' + std::string(word(i));
        const auto done = words_.phrasal_amounts.find(phrase);
        if (done != words_.phrasal_amounts.end()) return made({i - 1, i + 1}, done->second);
      }
      // "we've closed about 3 million dollars"
      const bool closed = word(i) == "closed" && figure_.value >= kLeastReceived &&
                          figure_.kind == FigureKind::kMoney &&
                          word(figure_.tokens.begin - 1) != "at" && word(i + 1) != "at" &&
                          !tells_result(figure_.tokens.end);
      if (closed) return made({i, i + 1}, "funding raised");
      // "we put 3 million into that project"
      const bool put = is_among(word(i), {"put", "puts", "putting"}) &&
                       figure_.value >= kLeastReceived &&
                       is_among(word(figure_.tokens.end), {"into", "toward", "towards"});
      if (put && is_by_others(i)) return std::nullopt;
      if (put) return into(made({i, i + 1}, "amount invested"));
      // "investors poured 22 million into the company": it got them.
      const std::uint32_t whom = figure_.tokens.end + 1;
      const bool poured = is_among(word(i), {"poured", "pumped", "injected", "plowed"}) &&
                          figure_.value >= kLeastReceived && word(whom - 1) == "into" &&
                          whom < tokens_.end;
      const Mention* target = poured ? view_.mention_from(whom) : nullptr;
      if (poured && target == nullptr) target = view_.mention_from(whom + 1);
      if (target != nullptr && is_body(view_.type_of(*target))) {
        Measure got = made({i, i + 1}, "amount invested");
        got.owner = target;
        return got;
      }
      const bool from = figure_.value >= kLeastReceived && word(figure_.tokens.end) == "from";
      if (from && is_among(word(i), {"got", "get", "getting"})) {
        return made({i, i + 1}, "amount received");
      }
      // "backed by 30 million dollars from Acme"
      const bool backed = figure_.value >= kLeastReceived && word(i) == "backed" &&
                          word(i + 1) == "by" && word(figure_.tokens.end) == "from";
      if (backed) return made({i, i + 1}, "funding raised");
      const std::string* done = words_.amount_of(word(i));
      if (figure_.kind == FigureKind::kPercent && word(i).ends_with("ing")) done = nullptr;
      if (done != nullptr && figure_.kind == FigureKind::kPercent && *done == "amount paid") {
        const bool on = is_among(word(figure_.tokens.end), {"on", "interest"});
        return made({i, i + 1}, on ? "interest paid" : "fee");  // "takers pay 0.05%"
      }
      if (figure_.kind == FigureKind::kPercent && word(i) == "worth") done = nullptr;
      // "I took 1802 with Professor Roe": no sum of money.
      const bool of_money =
          done != nullptr && is_among(*done, {"amount taken", "amount secured", "amount stored",
                                              "profit", "amount earned"});
      if (of_money && figure_.kind != FigureKind::kMoney) done = nullptr;
      // "shares trading at 5 dollars": a price.
      const bool price =
          done != nullptr && word(i + 1) == "at" && *done == words_.amounts.at("traded");
      // "our bug bounty pays up to a million dollars": the bounty.
      const bool owes = done != nullptr && i > tokens_.begin &&
                        (word(i).starts_with("pay") || word(i).starts_with("hold"));
      if (owes && is_among(word(i - 1), {"bounty", "bounties", "prize", "reward", "grant", "pool",
                                         "fund", "treasury", "vault"})) {
        return before_verb(i);
      }
      if (done != nullptr && !price) return by_client(per_unit(into(made({i, i + 1}, *done))), i);
      if (is_saved_for(i)) continue;
      const bool ours =
          view_.mention_at(i) != nullptr && i + 1 < figure_.tokens.begin && is_saved_for(i + 1);
      if (!ours && !is_link(i) && !is_charged(i)) break;
    }
    return told_behind();
  }

  // "valued at 3 billion dollars", "it valued us at 310 million".
  std::optional<Measure> valuation() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1) && view_.mention_at(at - 1) == nullptr) --at;
    const Mention* whom = at > tokens_.begin ? view_.mention_to(at - 1) : nullptr;
    if (whom != nullptr) at = whom->tokens.begin;
    // "valuing the company at"
    const bool company = whom == nullptr && at >= tokens_.begin + 3 && word(at - 2) == "the" &&
                         words_.group_nouns.contains(word(at - 1));
    if (company) at -= 2;
    const bool would = (whom != nullptr || company) && word(at - 1) == "value";
    if (!would && !is_among(word(at - 1), {"valued", "values", "valuing"})) return std::nullopt;
    if (values_any()) return std::nullopt;
    Measure measure = made({at - 1, at}, "valuation");
    measure.owner = whom;
    return measure;
  }

 private:
  // "closed 5 million dollars in the red", "down": how a year or a day went.
  bool tells_result(std::uint32_t at) const {
    const std::uint32_t what = word(at + 1) == "the" ? at + 2 : at + 1;
    return is_among(word(at), {"up", "down", "short", "lower", "higher", "ahead", "behind"}) ||
           (word(at) == "in" &&
            is_among(word(what), {"red", "black", "sales", "deals", "orders", "contracts"}));
  }
  // "Our clients put": not the company.
  bool is_by_others(std::uint32_t verb) const {
    std::uint32_t at = verb;
    while (at > tokens_.begin &&
           view_.is_any(at - 1, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kAdverb))) {
      --at;
    }
    return at > tokens_.begin && view_.mention_at(at - 1) == nullptr && word(at - 1).size() > 3 &&
           (word(at - 1).ends_with('s') || word(at - 1) == "people");
  }
  // "A typical customer of ours trades 500 dollars": what one of them does.
  Measure by_client(Measure amount, std::uint32_t verb) const {
    std::uint32_t end = verb;
    if (end > tokens_.begin + 2 && word(end - 1) == "ours" && word(end - 2) == "of") end -= 2;
    const TokenRange who = phrase_to(view_, words_, end, tokens_.begin);
    const bool client =
        who.size() > 0 && is_among(word(who.end - 1), {"client", "customer", "user", "trader",
                                                       "member", "investor", "merchant"});
    if (client) amount.text += " by " + phrase_text(view_, who, name_in(view_, who));
    return amount;
  }
  // "we pay 4 cents per kilowatt hour": a price.
  bool is_unit_price(const Measure& amount) const {
    return is_among(amount.text, {"amount paid", "cost"}) && figure_.kind == FigureKind::kMoney &&
           word(figure_.tokens.end) == "per" &&
           !words_.time_units.contains(word(figure_.tokens.end + 1));
  }
  Measure per_unit(Measure amount) const {
    if (!is_unit_price(amount)) return amount;
    const std::uint32_t of = figure_.tokens.end + 1;
    const TokenRange unit = phrase_from(view_, words_, of, tokens_.end);
    if (unit.size() > 0) amount.text = "price per " + phrase_text(view_, unit, nullptr);
    return amount;
  }
  std::optional<Measure> before_verb(std::uint32_t verb) const {
    const TokenRange noun = phrase_to(view_, words_, verb, tokens_.begin);
    return make(noun, owner_before(view_, noun.begin, tokens_.begin));
  }
  // "we saved our clients 3 million": for whom.
  bool is_saved_for(std::uint32_t i) const {
    const std::uint32_t ours = view_.mention_at(i - 1) != nullptr ? i - 2 : i - 1;
    return figure_.kind == FigureKind::kMoney && i > tokens_.begin + 2 &&
           is_among(word(ours), {"saved", "save", "saves", "saving", "earned", "made"}) &&
           is_among(word(i), {"clients", "customers", "users", "merchants", "investors", "traders",
                              "people", "them", "companies", "businesses", "members"});
  }
  // "invested 20 million in Acme": in whom.
  Measure into(Measure amount) const {
    const std::uint32_t in = figure_.tokens.end;
    const Mention* whom = in + 1 < tokens_.end ? view_.mention_from(in + 1) : nullptr;
    if (amount.text == "amount invested" && is_among(word(in), {"in", "into"}) && whom != nullptr &&
        whom->kind == MentionKind::kName) {
      amount.text += " in " + phrase_text(view_, whom->tokens, nullptr);
    }
    return amount;
  }
  // "companies valued over 100 million".
  bool values_any() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    return at >= tokens_.begin + 2 && word(at - 1) == "valued" &&
           is_among(word(at - 2), {"companies", "startups", "firms", "businesses", "ones"});
  }
  // "we charge makers 0.02%": the one who pays.
  bool is_charged(std::uint32_t i) const {
    return figure_.kind != FigureKind::kCount && i > tokens_.begin &&
           is_among(word(i - 1), {"charge", "charges", "charged", "charging"}) &&
           (view_.mention_at(i) != nullptr || word(i).ends_with('s') ||
            is_among(word(i), {"them", "you", "people"}));
  }

  static Measure made(TokenRange verb, std::string_view what) {
    Measure measure;
    measure.tokens = verb;
    measure.head = "amount";
    measure.text = what;
    return measure;
  }

  // "with over $200 million raised", "has 60 million dollars deployed across": of whom it is said.
  std::optional<Measure> done_behind(std::uint32_t at) const {
    const bool done = is_among(
        word(at), {"raised", "invested", "deployed", "processed", "traded", "distributed", "staked",
                   "settled", "deposited", "transacted", "originated", "secured"});
    if (!done || figure_.kind != FigureKind::kMoney || figure_.value < kLeastReceived) {
      return std::nullopt;
    }
    const std::uint32_t next = at + 1;
    const bool closed = next >= tokens_.end || view_.token(next).kind == TokenKind::kPunctuation ||
                        is_among(word(next), {"across", "in", "over", "since", "so", "to", "from",
                                              "through", "on", "among", "and", "already"});
    std::uint32_t have = figure_.tokens.begin;
    while (have > tokens_.begin && is_link(have - 1) && word(have - 1) != "the") --have;
    const bool had = have > tokens_.begin &&
                     is_among(word(have - 1), {"with", "has", "have", "had", "'ve", "having",
                                               "manages", "manage", "boasts", "boasting"});
    const auto what = words_.amounts.find(word(at));
    if (!closed || !had || what == words_.amounts.end()) return std::nullopt;
    return made({at, at + 1}, what->second);
  }

  // "25 million euros that we raised", "the 12 million we lost".
  std::optional<Measure> told_behind() const {
    std::uint32_t at = figure_.tokens.end;
    // "14 billion euros were traded on Acme", "has been traded"
    if (is_among(word(at), {"has", "have", "had"}) && word(at + 1) == "been") ++at;
    if (is_among(word(at), {"was", "were", "is", "are", "been"})) {
      const auto done = words_.amounts.find(word(at + 1));
      const bool participle = done != words_.amounts.end();
      return participle ? std::optional(made({at, at + 2}, done->second)) : std::nullopt;
    }
    if (word(at) == "that" || word(at) == "which") ++at;
    if (!is_among(word(at), {"we", "i", "you", "they", "it", "he", "she"})) return std::nullopt;
    const Mention* who = view_.mention_at(at);
    do {
      ++at;
    } while (view_.is_any(at, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kAdverb)) &&
             at + 1 < tokens_.end);
    const auto done = words_.amounts.find(word(at));
    if (who == nullptr || done == words_.amounts.end()) return std::nullopt;
    Measure measure = made({at, at + 1}, done->second);
    measure.owner = who;
    return measure;
  }
};

}  // namespace

std::optional<Measure> find_amount(const TextView& view, const FigureWords& words,
                                   TokenRange sentence, const Figure& figure) {
  return AmountReader(view, words, sentence, figure).amount();
}

std::optional<Measure> find_valuation(const TextView& view, const FigureWords& words,
                                      TokenRange sentence, const Figure& figure) {
  return AmountReader(view, words, sentence, figure).valuation();
}

}  // namespace talkgraph::extract
