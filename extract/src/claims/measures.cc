#include "claims/measures.h"

#include "claims/clause.h"
#include "claims/counts.h"
#include "claims/measure_reader.h"
#include "claims/noun_phrase.h"
#include "claims/prices.h"
#include "claims/ranks.h"
#include "claims/word_list.h"

namespace talkgraph::extract {
namespace {

// A smaller number without a noun or a currency is hardly an amount.
constexpr double kLeastAmount = 1000;
constexpr double kSmallSize = 100;

class MeasureFinder : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  std::optional<Measure> find() const {
    switch (figure_.kind) {
      case FigureKind::kRank:
        return measure_of_rank(view_, words_, tokens_, figure_);
      case FigureKind::kPercent:
        if (compares()) return std::nullopt;
        if (auto share = share_of()) return share;
        if (auto yield = yielded()) return yield;
        return first_of(first_of(behind(), before()),
                        first_of(find_price_change(view_, words_, tokens_, figure_), amount()));
      case FigureKind::kMultiple:
        return multiple();
      case FigureKind::kMoney:
        if (auto managed = under_management()) return managed;
        if (auto stated = behind_preposition()) return stated;
        if (auto price = find_price(view_, words_, tokens_, figure_)) return price;
        if (auto valued = worth()) return valued;
        return first_of(first_of(behind(), amount()),
                        first_of(before(), find_plain_price(view_, words_, tokens_, figure_)));
      case FigureKind::kCount:
        if (auto held = holding()) return held;
        if (auto team = team_of()) return team;
        if (is_followed_by_noun(view_, words_, tokens_, figure_)) {
          return find_counted(view_, words_, tokens_, figure_);
        }
        if (figure_.value >= kLeastAmount) {
          if (auto stated = behind_preposition()) return stated;
        }
        return says_size() ? first_of(before(), amount()) : std::nullopt;
    }
    return std::nullopt;
  }

 private:
  static std::optional<Measure> first_of(std::optional<Measure> a, std::optional<Measure> b) {
    return a ? std::move(a) : std::move(b);
  }
  // "$10 billion in trading volume", "$3 million worth of orders".
  std::optional<Measure> behind_preposition() const {
    std::uint32_t at = figure_.tokens.end;
    if (word(at) == "worth") ++at;
    if (word(at) != "in" && word(at) != "of") return std::nullopt;
    if (word(at + 1) == "them" || word(at + 1) == "those") return std::nullopt;
    const TokenRange phrase = measured_from(at + 1);
    if (phrase.size() == 0) return std::nullopt;
    return make(phrase, nullptr);
  }

  // "2 billion dollars under management".
  std::optional<Measure> under_management() const {
    const std::uint32_t at = figure_.tokens.end;
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

  // "We're a team of about sixty".
  std::optional<Measure> team_of() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1) && word(at - 1) != "of") --at;
    const std::uint32_t end = figure_.tokens.end;
    const bool closed = end >= tokens_.end || view_.token(end).kind == TokenKind::kPunctuation;
    if (at < tokens_.begin + 2 || word(at - 1) != "of" || !closed ||
        !words_.group_nouns.contains(word(at - 2))) {
      return std::nullopt;
    }
    Measure measure;
    measure.tokens = {at - 2, at - 1};
    measure.head = word(at - 2);
    measure.text = std::string(word(at - 2)) + " members";
    return measure;
  }

  // "our protection fund is worth 300 million": the fund.
  std::optional<Measure> worth() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    if (word(at - 1) != "worth") return std::nullopt;
    const TokenRange phrase = phrase_to(view_, words_, verbs_begin(at - 1), tokens_.begin);
    if (phrase.size() == 0 || !measured(word(phrase.end - 1))) return std::nullopt;
    return make(phrase, owner_before(view_, phrase.begin, tokens_.begin));
  }
  // Where the auxiliaries that end at a token begin.
  std::uint32_t verbs_begin(std::uint32_t end) const {
    while (end > tokens_.begin && view_.is_any(end - 1, class_bit(WordClass::kAuxiliary) |
                                                            class_bit(WordClass::kAdverb))) {
      --end;
    }
    return end;
  }

  // "it pays 5 percent a year", "customers get up to 8%".
  std::optional<Measure> yielded() const {
    const bool yearly =
        is_among(word(figure_.tokens.end), {"a", "per"}) && word(figure_.tokens.end + 1) == "year";
    const bool interest = yearly || is_among(word(figure_.tokens.end), {"annually", "yearly"});
    for (std::uint32_t i = figure_.tokens.begin; interest && i-- > tokens_.begin;) {
      if (is_among(word(i), {"pay", "pays", "paid", "earn", "earns", "earned", "yield", "yields",
                             "yielded", "get", "gets", "return", "returns", "returned"})) {
        Measure measure;
        measure.tokens = {i, i + 1};
        measure.head = "yield";
        measure.text = "yearly yield";
        return measure;
      }
      if (!is_link(i) && word(i) != "to") break;
    }
    return std::nullopt;
  }

  // "we hold 30,000 KRON", "it lost 100,000 KRON".
  std::optional<Measure> holding() const {
    const Mention* asset =
        figure_.tokens.end < tokens_.end ? view_.mention_from(figure_.tokens.end) : nullptr;
    if (asset == nullptr || view_.type_of(*asset) != "Asset") return std::nullopt;
    for (std::uint32_t i = figure_.tokens.begin; i-- > tokens_.begin;) {
      const std::string_view w = word(i);
      if (w == "hold" || w == "holds" || w == "own" || w == "owns" || w == "held" ||
          w == "holding" || w == "accumulated") {
        Measure measure;
        measure.tokens = asset->tokens;
        measure.head = "holdings";
        measure.text = phrase_text(view_, asset->tokens, nullptr) + " holdings";
        return measure;
      }
      const auto done = words_.amounts.find(w);
      if (done != words_.amounts.end() && figure_.value >= kLeastAmount) {
        std::string_view what = done->second;
        if (what.starts_with("amount ")) what.remove_prefix(7);
        Measure measure;
        measure.tokens = asset->tokens;
        measure.head = "amount";
        measure.text = phrase_text(view_, asset->tokens, nullptr) + ' ' + std::string(what);
        return measure;
      }
      if (!is_link(i)) break;
    }
    return std::nullopt;
  }

  // A small number behind "are" is an age or a rank rather than a size, unless
  // the noun says so.
  bool says_size() const {
    if (figure_.value >= kSmallSize) return true;
    const auto end = linked_end();
    if (!end) return false;
    const std::string_view noun = word(*end - 1);
    return words_.group_nouns.contains(noun) || noun == "number" || noun == "count" ||
           noun == "size" || noun == "total" || noun == "headcount";
  }

  // "90% of the known institutions".
  std::optional<Measure> share_of() const {
    std::uint32_t at = figure_.tokens.end;
    if (word(at) == "of") {
      ++at;
    } else if (!figure_.fraction) {
      return std::nullopt;
    }
    const Mention* owner = nullptr;  // "20% of our budget"
    while (at < tokens_.end && view_.is(at, WordClass::kDeterminer)) {
      const Mention* mention = view_.mention_from(at);
      if (mention != nullptr && mention->kind == MentionKind::kPronoun) owner = mention;
      ++at;
    }
    const Mention* whole = at < tokens_.end ? view_.mention_from(at) : nullptr;
    std::uint32_t begin = at;
    if (whole != nullptr && whole->kind == MentionKind::kName) {
      at = whole->tokens.end;
      if (at < tokens_.end && is_possessive_mark(word(at))) ++at;
    }
    const TokenRange phrase = phrase_from(view_, words_, at, tokens_.end);
    const TokenRange all{begin, phrase.size() > 0 ? phrase.end : at};
    if (all.size() == 0) return std::nullopt;
    Measure measure;
    measure.tokens = all;
    measure.owner = owner;
    // "40% of the Acme supply"
    if (owner == nullptr && phrase.size() > 0 && whole != nullptr &&
        view_.type_of(*whole) == "Asset") {
      measure.owner = whole;
    }
    measure.head = "share";
    measure.text = "share of " + phrase_text(view_, all, nullptr);
    return measure;
  }

  // "reserves have grown fivefold", "25x leverage".
  std::optional<Measure> multiple() const {
    if (auto stated = behind()) return stated;
    auto grown = before();
    if (!grown) {
      const Mention* name = linked_name();
      // "the return on KRON was fivefold": the return.
      if (name == nullptr || (name->tokens.begin > tokens_.begin &&
                              view_.is(name->tokens.begin - 1, WordClass::kPreposition))) {
        return std::nullopt;
      }
      Measure measure;
      measure.tokens = name->tokens;
      measure.owner = name;
      measure.head = "growth";
      measure.text = "growth";
      return measure;
    }
    grown->text += " growth";
    return grown;
  }

  // The noun before: "user numbers have surpassed 120 million".
  std::optional<Measure> before() const {
    auto end = linked_end();
    if (!end) return std::nullopt;
    // "the market cap of Acme is": the noun stands before its owner.
    const Mention* whose = view_.mention_to(*end - 1);
    if (whose != nullptr && whose->tokens.begin > tokens_.begin + 1 &&
        (word(whose->tokens.begin - 1) == "of" || word(whose->tokens.begin - 1) == "for")) {
      const TokenRange phrase = phrase_to(view_, words_, whose->tokens.begin - 1, tokens_.begin);
      if (phrase.size() > 0 && measured(word(phrase.end - 1))) return make(phrase, whose);
    }
    // "assets under management exceed"
    if (*end > tokens_.begin + 2 && word(*end - 2) == "under" && word(*end - 3) == "assets") {
      return make({*end - 3, *end}, owner_before(view_, *end - 3, tokens_.begin));
    }
    const bool series = figure_.kind == FigureKind::kMoney && *end > tokens_.begin + 1 &&
                        word(*end - 2) == "series" && word(*end - 1).size() == 1;
    const TokenRange phrase =
        series ? TokenRange{*end - 2, *end} : phrase_to(view_, words_, *end, tokens_.begin);
    if (phrase.size() == 0) return std::nullopt;
    // "our Series A was $12 million"
    if (!series && !measured(view_.lower(phrase.end - 1))) return std::nullopt;
    auto measure = make(phrase, owner_before(view_, phrase.begin, tokens_.begin));
    if (measure && figure_.kind == FigureKind::kPercent) {
      std::string change = change_before();
      // "we grew revenue by 40%"
      if (change.empty() && phrase.begin > tokens_.begin &&
          words_.growth.contains(word(phrase.begin - 1))) {
        change = "growth";
      }
      if (!change.empty()) measure->text += ' ' + change;
    }
    return measure;
  }

  // "holders pay 25% less in fees": less than others, which is no state of anything.
  bool compares() const {
    return figure_.tokens.end < tokens_.end &&
           is_among(word(figure_.tokens.end), {"less", "more", "fewer", "cheaper"});
  }

  // "we donated a total of 12 million": the verb says what.
  std::optional<Measure> amount() const {
    const bool enough = figure_.kind == FigureKind::kMoney ||
                        figure_.kind == FigureKind::kPercent || figure_.value >= kLeastAmount;
    if (!enough) return std::nullopt;
    for (std::uint32_t i = figure_.tokens.begin; i-- > tokens_.begin;) {
      const auto done = words_.amounts.find(word(i));
      if (done != words_.amounts.end()) {
        Measure measure;
        measure.tokens = {i, i + 1};
        measure.head = "amount";
        measure.text = done->second;
        return measure;
      }
      if (!is_link(i)) break;
    }
    return std::nullopt;
  }
};

}  // namespace

std::optional<Measure> find_measure(const TextView& view, const FigureWords& words,
                                    const Sentence& sentence, const Figure& figure) {
  return MeasureFinder(view, words, sentence.tokens, figure).find();
}

}  // namespace talkgraph::extract
