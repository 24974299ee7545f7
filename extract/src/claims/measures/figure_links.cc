// Where the noun ends that a figure belongs to: behind verbs, asides and words of comparison.
#include "claims/measures/measure_reader.h"
#include "claims/text/asides.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// How far before a figure its noun may stand: "volume has now reached about".
constexpr std::uint32_t kMaxLinkWords = 8;

}  // namespace

std::optional<std::uint32_t> MeasureReader::linked_end() const {
  std::uint32_t at = figure_.tokens.begin;
  bool linked = figure_.kind == FigureKind::kMultiple;  // "revenue doubled"
  for (std::uint32_t n = 0; n < kMaxLinkWords && at > tokens_.begin; ++n) {
    const std::uint32_t i = at - 1;
    const std::string_view w = word(i);
    const bool amounts = i + 1 < tokens_.end && word(i + 1) == "to" &&
                         is_among(w, {"amount", "amounts", "amounted"});
    const bool verb = amounts || (tells_state(i) && (!measured(w) || w.starts_with("number")));
    // "grew from 300,000 to 2 million"
    const bool from = w == "from" && figure_.upper.has_value();
    if (is_among(w, {"totaling", "totalling"})) linked = true;
    if ((w == "to" || w == "at" || from) && !linked && is_changed_noun(i)) return i;
    if (w == "a" && i > tokens_.begin && word(i - 1) == "series") break;  // a round's name
    // "Volume hit an all-time high of", "fees—0.1%", "Users: 5 million"
    const bool high = is_among(w, {"high", "highs"}) || (i + 1 < tokens_.end && leads_to_high(i));
    if (joins_directly(i)) return i;
    if (linked && w == "which" && word(i - 1) == ",") return i - 1;  // "our TVL, which is"
    if (const auto be = thin_before(i)) {
      at = *be;
      linked = true;
      continue;
    }
    const bool named = view_.mention_at(i) != nullptr && !in_aside(view_, tokens_, i);
    if (named || (!verb && !from && !high && !is_link(i))) break;
    linked = linked || verb ||
             // "with a supply of 500 million"
             (w == "of" && i > tokens_.begin && measured(word(i - 1))) ||
             // "cheques between 250,000 and 2 million dollars"
             (w == "between" && figure_.upper.has_value() && figure_.kind == FigureKind::kMoney) ||
             (figure_.kind != FigureKind::kCount &&
              (w == "of" || w == "at" || w == "by" || w == "up" || w == "down"));
    --at;
  }
  if (!linked) return std::nullopt;
  at = time_aside_to(view_, tokens_, at);  // "our revenue at the time was"
  return at > tokens_.begin ? std::optional(at) : std::nullopt;
}

// "Our margins are thin, something like 12%": where "are" stands, if the comma does.
std::optional<std::uint32_t> MeasureReader::thin_before(std::uint32_t comma) const {
  if (word(comma) != "," || comma < tokens_.begin + 3) return std::nullopt;
  std::uint32_t at = comma - 1;
  if (view_.token(at).kind != TokenKind::kWord || view_.mention_at(at) != nullptr ||
      !is_among(word(at),
                {"thin",   "low",  "high",   "small",  "big",         "huge", "tiny",
                 "large",  "good", "strong", "simple", "fixed",       "flat", "competitive",
                 "modest", "fair", "solid",  "lean",   "transparent", "cheap"})) {
    return std::nullopt;
  }
  while (at > tokens_.begin && (view_.is(at - 1, WordClass::kAdverb) ||
                                is_among(word(at - 1), {"very", "pretty", "quite", "really", "so",
                                                        "still", "relatively", "fairly"}))) {
    --at;
  }
  return at > tokens_.begin && view_.is(at - 1, WordClass::kBe) ? std::optional(at - 1)
                                                                : std::nullopt;
}

// The words before "high of": "an all-time high of".
bool MeasureReader::leads_to_high(std::uint32_t i) const {
  if (!is_among(word(i), {"all", "time", "-", "new", "record", "fresh", "lifetime", "alltime"})) {
    return false;
  }
  while (is_among(word(i), {"all", "time", "-", "new", "record", "fresh", "lifetime", "alltime"}))
    ++i;
  return is_among(word(i), {"high", "highs"});
}

// A dash or colon between a noun and nothing but its figure.
bool MeasureReader::joins_directly(std::uint32_t i) const {
  // "a small fee (0.25%)"
  const bool aside = word(i) == "(" && word(figure_.tokens.end) == ")";
  // "our daily volume, at 80 million dollars, is"
  const bool comma = word(i) == "," && is_among(word(i + 1), {"at", "currently", "now"}) &&
                     word(figure_.tokens.end) == ",";
  if (!(aside || comma || is_among(word(i), {"—", "–", ":"})) || i <= tokens_.begin) return false;
  for (std::uint32_t link = i + 1; link < figure_.tokens.begin; ++link) {
    if (!is_link(link)) return false;
  }
  return measured(word(i - 1));
}

// "double headcount to 500", "cut fees to 0.1%": the noun that ends before `to` is what
// the verb changes.
bool MeasureReader::is_changed_noun(std::uint32_t to) const {
  const TokenRange noun = phrase_to(view_, words_, to, tokens_.begin);
  if (noun.size() == 0 || !measured(word(noun.end - 1))) return false;
  std::uint32_t verb = noun.begin;
  while (verb > tokens_.begin && view_.is(verb - 1, WordClass::kDeterminer)) --verb;
  // "by raising fees to": the phrase begins with the verb.
  const bool gerund = noun.size() > 1 && word(noun.begin).ends_with("ing");
  return (gerund || verb > tokens_.begin) &&
         is_among(
             gerund ? word(noun.begin) : word(verb - 1),
             {"double",  "doubled",  "doubling",  "triple",     "tripled", "grow",    "grew",
              "growing", "increase", "increased", "increasing", "raise",   "raised",  "raising",
              "expand",  "expanded", "cuts",      "reduces",    "lowers",  "brings",  "cut",
              "cutting", "reduce",   "reduced",   "reducing",   "lower",   "lowered", "bring",
              "brought", "bringing", "take",      "took",       "taking",  "push",    "pushed",
              "pushing", "drive",    "drove",     "driving",    "lift",    "lifted",  "lifting",
              "get",     "got",      "put",       "puts",       "putting"});
}

const Mention* MeasureReader::linked_name() const {
  const auto end = linked_end();
  const Mention* mention = end ? view_.mention_to(*end - 1) : nullptr;
  return mention != nullptr && mention->kind == MentionKind::kName ? mention : nullptr;
}

}  // namespace talkgraph::extract
