#include "claims/measures/managed_sums.h"

#include "claims/measures/amounts.h"
#include "claims/measures/measure_reader.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToDay = 5;  // "On a really good day"
constexpr double kLeastTurnedOver = 100000;
constexpr double kLeastBareTurnover = 1e8;  // without a currency; less may count anything

class ManagedSumReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  std::optional<Measure> under_management() const {
    const std::uint32_t at = figure_.tokens.end;
    const bool locked = word(at) == "locked";
    const bool kept = word(at) == "in" && is_among(word(at + 1), {"the", "our", "its"}) &&
                      is_among(word(at + 2), {"bank", "treasury"});
    if (locked || kept) {
      Measure measure;
      measure.tokens = {figure_.tokens.begin, at + (locked ? 1 : 3)};
      measure.head = locked ? "value" : "cash";
      measure.text = locked ? "value locked" : "cash in the " + std::string(word(at + 2));
      return measure;
    }
    // "we hold 15 billion dollars for our clients"
    const std::uint32_t whom = is_among(word(at + 1), {"our", "its", "their"}) ? at + 2 : at + 1;
    if ((word(at) == "for" || word(at) == "of") && holds() && whom > at + 1 &&
        is_among(word(whom), {"clients", "customers", "users", "institutions"})) {
      Measure measure;
      measure.tokens = {figure_.tokens.begin, whom + 1};
      measure.head = "assets";
      measure.text = "assets held for " + std::string(word(whom));
      return measure;
    }
    // "Clients have entrusted us with 5 billion"
    std::uint32_t with = figure_.tokens.begin;
    while (with > tokens_.begin && is_link(with - 1) && word(with - 1) != "us") --with;
    if (with >= tokens_.begin + 3 && word(with - 1) == "with" && word(with - 2) == "us" &&
        is_among(word(with - 3), {"entrusted", "entrust", "trust", "trusted"})) {
      Measure measure;
      measure.tokens = {with - 2, figure_.tokens.end};
      measure.owner = view_.mention_at(with - 2);
      measure.head = "assets";
      measure.text = "assets entrusted";
      return measure;
    }
    const std::uint32_t under = word(at) == "in" || word(at) == "of" ? at + 2 : at;
    if (word(under) != "under" ||
        (word(under + 1) != "management" && word(under + 1) != "custody")) {
      return std::nullopt;
    }
    Measure measure;
    measure.tokens = {figure_.tokens.begin, under + 2};
    measure.head = "assets";
    measure.text = "assets under " + std::string(word(under + 1));
    return measure;
  }

  std::optional<Measure> worth() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    if (word(at - 1) != "worth") return std::nullopt;
    const TokenRange phrase = phrase_to(view_, words_, verbs_begin(at - 1), tokens_.begin);
    if (phrase.size() == 0 || !measured(word(phrase.end - 1))) return std::nullopt;
    return make(phrase, owner_before(view_, phrase.begin, tokens_.begin));
  }

  std::optional<Measure> invested() const {
    if (!is_among(word(figure_.tokens.end), {"in", "into"})) return std::nullopt;
    auto amount = find_amount(view_, words_, tokens_, figure_);
    return amount && amount->text.starts_with("amount invested") ? amount : std::nullopt;
  }

  // "we do 20 billion a month": what goes through.
  std::optional<Measure> turned_over() const {
    const std::uint32_t at = figure_.tokens.end;
    const bool rate = is_among(word(at), {"a", "per", "every", "each"}) &&
                      words_.time_units.contains(word(at + 1));
    // "on a good day we do 3 billion": the day stands before.
    if (is_among(word(at), {"change", "changes", "changed"}) && word(at + 1) == "hands") {
      Measure measure;
      measure.tokens = {at, at + 2};
      measure.head = "volume";
      measure.text = "volume traded";
      return measure;
    }
    const bool peak = !rate && says_day();
    if ((!rate && !peak) ||
        figure_.value <
            (figure_.kind == FigureKind::kMoney ? kLeastTurnedOver : kLeastBareTurnover) ||
        (peak ? is_among(word(at), {"in", "of"}) || !closes(at)
              : is_among(word(at + 2), {"in", "of"}))) {
      return std::nullopt;
    }
    std::uint32_t verb = figure_.tokens.begin;
    while (verb > tokens_.begin && is_link(verb - 1)) --verb;
    if (verb == tokens_.begin ||
        !is_among(word(verb - 1), {"do", "does", "doing", "did", "done"})) {
      return std::nullopt;
    }
    std::uint32_t who = verb - 1;  // "Banks do 5 trillion a day": nobody's
    while (
        who > tokens_.begin && view_.mention_at(who - 1) == nullptr &&
        view_.is_any(who - 1, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kAdverb))) {
      --who;
    }
    if (who == tokens_.begin || view_.mention_at(who - 1) == nullptr) return std::nullopt;
    Measure measure;
    measure.tokens = {verb - 1, verb};
    measure.head = measure.text = "volume";
    return measure;
  }

 private:
  // "On peak days", "On an average day": at the sentence's beginning.
  bool says_day() const {
    const std::uint32_t end = std::min(tokens_.begin + kMostToDay, figure_.tokens.begin);
    for (std::uint32_t i = tokens_.begin + 1; i < end; ++i) {
      if (is_among(word(i), {"day", "days", "month", "months"}) && word(tokens_.begin) == "on") {
        return true;
      }
    }
    return false;
  }
  bool closes(std::uint32_t at) const {
    return at >= tokens_.end || view_.token(at).kind == TokenKind::kPunctuation ||
           view_.is(at, WordClass::kConjunction);
  }
  bool holds() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    return at > tokens_.begin &&
           is_among(word(at - 1), {"hold", "holds", "holding", "held", "keep", "keeps", "keeping",
                                   "safekeep", "store", "stores", "storing", "have", "'ve"});
  }
  // Where the auxiliaries that end at a token begin.
  std::uint32_t verbs_begin(std::uint32_t end) const {
    while (end > tokens_.begin && view_.is_any(end - 1, class_bit(WordClass::kAuxiliary) |
                                                            class_bit(WordClass::kAdverb))) {
      --end;
    }
    return end;
  }
};

}  // namespace

std::optional<Measure> find_managed(const TextView& view, const FigureWords& words,
                                    TokenRange sentence, const Figure& figure) {
  return ManagedSumReader(view, words, sentence, figure).under_management();
}

std::optional<Measure> find_worth(const TextView& view, const FigureWords& words,
                                  TokenRange sentence, const Figure& figure) {
  return ManagedSumReader(view, words, sentence, figure).worth();
}

std::optional<Measure> find_invested(const TextView& view, const FigureWords& words,
                                     TokenRange sentence, const Figure& figure) {
  return ManagedSumReader(view, words, sentence, figure).invested();
}

std::optional<Measure> find_turned_over(const TextView& view, const FigureWords& words,
                                        TokenRange sentence, const Figure& figure) {
  return ManagedSumReader(view, words, sentence, figure).turned_over();
}

}  // namespace talkgraph::extract
