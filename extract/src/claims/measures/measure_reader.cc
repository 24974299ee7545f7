#include "claims/measures/measure_reader.h"

#include "claims/text/asides.h"
#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
bool MeasureReader::measured(std::string_view noun) const {
  const bool money = figure_.kind == FigureKind::kMoney;
  return FigureWords::holds(money ? words_.money_nouns : words_.measured, noun);
}

TokenRange MeasureReader::measured_from(std::uint32_t begin) const {
  TokenRange phrase = phrase_from(view_, words_, begin, tokens_.end);
  while (phrase.size() > 0 && !measured(view_.lower(phrase.end - 1))) --phrase.end;
  return phrase;
}

std::optional<Measure> MeasureReader::make(TokenRange phrase, const Mention* owner) const {
  if (phrase.size() == 0) return std::nullopt;
  // "offering rewards": the rewards
  const bool verb =
      phrase.size() > 1 && is_among(word(phrase.begin), {"offering", "giving", "paying", "having"});
  if (verb) ++phrase.begin;
  const bool open = word(phrase.begin) == "interest" && word(phrase.begin - 1) == "open";
  if (open) --phrase.begin;  // "open interest"
  // "our run rate"
  const bool rate =
      is_among(word(phrase.begin - 1), {"run", "burn"}) && word(phrase.begin) == "rate";
  if (rate) --phrase.begin;
  Measure measure;
  measure.tokens = phrase;
  measure.owner = owner != nullptr ? owner : name_in(view_, phrase);
  measure.text = phrase_text(view_, phrase, measure.owner);
  measure.head = view_.lower(phrase.end - 1);
  if (measure.text.empty()) return std::nullopt;
  return measure;
}

// "a surge in futures trading".
TokenRange MeasureReader::changed_from(std::uint32_t begin) const {
  const TokenRange phrase = phrase_from(view_, words_, begin, tokens_.end);
  const std::uint32_t end = phrase.size() > 0 ? phrase.end : begin;
  if (word(end) == "trading") return {begin, end + 1};
  return measured_from(begin);
}

bool MeasureReader::is_bare_change(std::string_view noun) {
  return is_among(noun, {"surge", "jump", "drop", "rise", "decline", "fall", "boost", "spike",
                         "uptick", "reduction", "improvement"});
}

std::optional<Measure> MeasureReader::behind() const {
  std::uint32_t at = figure_.tokens.end;
  if (word(at) == "+" && view_.is(at + 1, WordClass::kDeterminer)) return std::nullopt;
  if (word(at) == "-" || word(at) == "+") ++at;
  // "doubled our headcount".
  const Mention* owner = at < tokens_.end ? view_.mention_from(at) : nullptr;
  if (owner != nullptr && owner->kind == MentionKind::kPronoun && view_.is_possessive(*owner)) {
    return make(measured_from(owner->tokens.end), owner);
  }
  // "25% month over month"
  if (figure_.kind == FigureKind::kPercent && words_.time_units.contains(word(at))) {
    return std::nullopt;
  }
  if (is_among(word(at), {"post", "pre"}) && word(at + 1) == "-") return std::nullopt;
  // "a 60 million dollar Series A"
  const bool series =
      figure_.kind == FigureKind::kMoney && word(at) == "series" && word(at + 1).size() == 1;
  const TokenRange phrase = series ? TokenRange{at, at + 2} : measured_from(at);
  if (phrase.size() == 0) return std::nullopt;
  if (word(phrase.end - 1) == "round" && word(phrase.end) == "about") return std::nullopt;
  // "10 percent each month"
  if (figure_.kind == FigureKind::kPercent &&
      words_.time_units.contains(view_.lower(phrase.end - 1))) {
    return std::nullopt;
  }
  // "50 percent more users"
  if ((figure_.kind == FigureKind::kPercent || figure_.kind == FigureKind::kMultiple) &&
      is_among(word(at), {"more", "fewer", "less"})) {
    return std::nullopt;
  }
  // "10 USD Acme tokens" are tokens.
  if (figure_.kind == FigureKind::kMoney && name_in(view_, phrase) != nullptr) {
    return std::nullopt;
  }
  auto found = make(phrase, owner_before(view_, figure_.tokens.begin, tokens_.begin));
  // "a tenfold increase in users"
  const bool change = found && word(phrase.end) == "in" &&
                      (is_bare_change(found->head) ||
                       is_among(found->head, {"increase", "decrease", "growth", "drop", "jump"}));
  const TokenRange changed =
      change ? changed_from(phrase.end + 1) : TokenRange{phrase.end, phrase.end};
  // "a 65 percent reduction there": of nothing that is named
  if (found && changed.size() == 0 && is_bare_change(found->head)) return std::nullopt;
  if (changed.size() > 0) {
    found->text = phrase_text(view_, changed, nullptr) + " " + std::string(found->head);
    found->head = word(changed.end - 1);
  }
  return found;
}

// "to a modest 3%", "an impressive 40 million": what is thought of the figure.
bool MeasureReader::is_praise(std::uint32_t i) const {
  if (i + 1 != figure_.tokens.begin || i <= tokens_.begin) return false;
  const bool quoted = is_quotation_mark(word(i));
  const bool adjective = view_.token(i).kind == TokenKind::kWord &&
                         view_.mention_at(i) == nullptr && !measured(word(i)) &&
                         !words_.magnitudes.contains(word(i)) &&
                         !words_.time_units.contains(word(i));
  return (adjective || quoted) && is_among(word(i - 1), {"a", "an"});
}

bool MeasureReader::is_link(std::uint32_t i) const {
  // "in the range of"
  const std::uint32_t range = word(i) == "in" ? i + 2 : i;
  const bool about =
      (is_among(word(range), {"range", "region", "neighborhood", "neighbourhood", "ballpark",
                              "vicinity", "excess"}) &&
       word(range + 1) == "of") ||
      (word(i) == "in" && word(i + 1) == "excess") ||
      (is_among(word(i), {"order", "tune"}) && word(i + 1) == "of") ||
      (is_among(word(i), {"on", "in", "to"}) && is_among(word(i + 2), {"order", "tune"}));
  const bool between = word(i) == "between" && figure_.upper.has_value();
  // "as low as 0.02 percent", "came in at 270 billion", "something like"
  const bool as = word(i) == "as" ||
                  (word(i + 1) == "as" && is_among(word(i), {"low", "high", "little", "much"}));
  const bool came = word(i) == "in" && is_among(word(i - 1), {"came", "come", "comes", "coming"});
  const bool like = word(i) == "something" && word(i + 1) == "like";
  return about || as || came || like || between || view_.is(i, WordClass::kAdverb) ||
         is_praise(i) || in_aside(view_, tokens_, i) ||
         is_among(word(i), {"by",         "to",        "at",         "of",
                            "a",          "an",        "than",       "over",
                            "about",      "around",    "more",       "less",
                            "nearly",     "almost",    "roughly",    "approximately",
                            "the",        "total",     "totaled",    "just",
                            "some",       "above",     "below",      "under",
                            "not",        "up",        "down",       "us",
                            "out",        "now",       "currently",  "little",
                            "close",      "last",      "this",       "year",
                            "quarter",    "month",     "past",       "like",
                            "maybe",      "another",   "additional", "further",
                            "once",       "whopping",  "combined",   "cumulative",
                            "staggering", "estimated", "totaling",   "totalling",
                            "north",      "shy",       "alone",      "record",
                            "peak",       "least",     "bit",        "touch",
                            "tad",        "shade",     "somewhere",  "anywhere",
                            "well",       "slightly",  "~",          "≈"});
}

std::optional<Measure> MeasureReader::share_before(TokenRange whole) const {
  std::uint32_t of = whole.begin;
  while (of > tokens_.begin && view_.is(of - 1, WordClass::kDeterminer)) --of;
  if (of <= tokens_.begin + 1 || word(of - 1) != "of" || word(of - 2) != "share") {
    return std::nullopt;
  }
  auto part = make(whole, owner_before(view_, of - 2, tokens_.begin));
  if (part) part->text = "share of " + part->text;
  return part;
}

std::string MeasureReader::change_before() const {
  for (std::uint32_t i = figure_.tokens.begin; i-- > tokens_.begin;) {
    const std::string_view w = word(i);
    const bool bound = w == "up" && word(i + 1) == "to";  // "up to 25%"
    if (words_.growth.contains(w) && !bound) return "growth";
    if (words_.decline.contains(w)) return "decline";
    const bool passed = is_link(i) || view_.is_any(i, class_bit(WordClass::kAuxiliary) |
                                                          class_bit(WordClass::kVerb));
    if (!passed) break;
  }
  return {};
}

// Verbs between a noun and its figure: "has reached", "averages", "is capped at".
bool MeasureReader::tells_state(std::uint32_t i) const {
  if (view_.is_any(i, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kVerb))) return true;
  const std::string_view w = word(i);
  if (w == "'s" && words_.growth.contains(word(i + 1))) return true;  // "revenue's up"
  if (words_.growth.contains(w) || words_.decline.contains(w)) return true;
  // "our users number half a million"
  const bool counts = is_among(w, {"number", "numbers", "numbered"}) && i > tokens_.begin &&
                      word(i - 1).ends_with('s') && measured(word(i - 1));
  if (counts) return true;
  const bool participle =
      w.ends_with("ed") && i > tokens_.begin && view_.is(i - 1, WordClass::kAuxiliary);
  return participle ||
         is_among(w, {"averages", "averaged",   "totals",    "stands",  "stood",    "hovers",
                      "sits",     "hit",        "crossed",   "exceed",  "exceeds",  "topped",
                      "total",    "came",       "start",     "starts",  "broke",    "touched",
                      "peaked",   "hits",       "tops",      "nears",   "neared",   "exceeding",
                      "topping",  "reaching",   "hitting",   "peaking", "totalled", "totaled",
                      "reaches",  "passes",     "surpasses", "crosses", "capped",   "limited",
                      "range",    "ranges",     "ranged",    "ranging", "vary",     "varies",
                      "nearing",  "approaching"});
}

}  // namespace talkgraph::extract
