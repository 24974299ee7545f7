#include "claims/measures/counts.h"

#include <algorithm>

#include "claims/figures/figure_ranges.h"
#include "claims/figures/joining.h"
#include "claims/measures/counted_parts.h"
#include "claims/measures/measure_reader.h"
#include "claims/measures/spans.h"
#include "claims/measures/staff.h"
#include "claims/measures/team_sizes.h"
#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kFew = 10;
constexpr double kFewest = 3;
constexpr double kManyUnits = 100;
constexpr double kManyMembers = 1000;  // of a community, not a team
constexpr double kLeastSum = 100000;   // of money whose currency goes without saying

class CountReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  bool has_noun() const {
    const std::uint32_t at = figure_.tokens.end;
    if (word(at) == "of") return find_counted_part(view_, words_, tokens_, figure_).has_value();
    // "Our volume is around 10 billion a day."
    if (is_among(word(at), {"a", "per", "every", "each"}) &&
        words_.time_units.contains(word(at + 1))) {
      return false;
    }
    return word(at) == "-" || phrase_from(view_, words_, at, tokens_.end).size() > 0;
  }

  std::optional<Measure> find() const {
    const std::uint32_t at = figure_.tokens.end;
    // "35% of the 510 exchanges", "45 of the 50 states": nobody's own.
    const std::uint32_t of = figure_.tokens.begin;
    if (of >= tokens_.begin + 3 && word(of - 1) == "the" && word(of - 2) == "of" &&
        (word(of - 3) == "%" || word(of - 3) == "percent" ||
         view_.token(of - 3).kind == TokenKind::kNumber)) {
      return std::nullopt;
    }
    // "mine had 19 more commits": than another.
    const std::uint32_t had = figure_.tokens.begin - 1;
    if (word(at) == "more" && word(had) == "had") return std::nullopt;
    if (const auto span = span_at(view_, words_, tokens_, figure_)) return *span;
    if (word(at) == "of") return find_counted_part(view_, words_, tokens_, figure_);
    if (auto lines = business_lines(at)) return lines;
    if (!can_be_counted(at)) return std::nullopt;
    auto counted = behind();
    if (!counted) counted = owned_many(at);
    if (counted && !agrees_in_number(*counted)) counted = plural_in(*counted);
    if (!counted) return std::nullopt;
    if (counted->head == "numbers" || is_one_in(figure_.tokens.begin)) return std::nullopt;
    if (figure_.value <= kFew && !is_rate(at) && !starts_with(view_, words_, tokens_, figure_) &&
        !FigureWords::holds(words_.few_nouns, counted->head)) {
      return std::nullopt;
    }
    if (word(counted->tokens.end) == "short") return std::nullopt;  // "90 people short of"
    if (is_among(counted->head, {"mau", "maus", "dau", "daus"})) {
      counted->text = counted->head.starts_with("m") ? "monthly active users (MAU)"
                                                     : "daily active users (DAU)";
    }
    if (!words_.vague_nouns.contains(counted->head)) return invested_in(*counted);
    if (counted->head == "members" && figure_.value >= kManyMembers) return counted;
    const std::uint32_t behind = counted->tokens.end;
    if (are_employed(view_, words_, tokens_, figure_, behind)) {
      counted->text = "employees";
      return counted;
    }
    if (is_joined(counted->tokens) && !is_of_group()) return counted;
    // "We had 150 people come over": guests.
    if (are_guests(view_, words_, tokens_, figure_, behind)) return std::nullopt;
    if (are_had(view_, words_, tokens_, figure_, behind)) counted->text = "employees";
    const bool size = follows_possession() || is_team_size(view_, words_, tokens_, figure_);
    return size ? size_of_group(*counted) : std::nullopt;
  }

 private:
  // "eleven lines of business"
  std::optional<Measure> business_lines(std::uint32_t at) const {
    const bool lines = word(at) == "lines" && word(at + 1) == "of" && word(at + 2) == "business";
    if (!lines || figure_.value < 2 || !follows_possession()) return std::nullopt;
    Measure measure;
    measure.tokens = {at, at + 3};
    measure.head = word(at);
    measure.text = "lines of business";
    return measure;
  }
  // "300 KRON" is an amount, "two Acme boxes" are anybody's; and a few of
  // something say little unless somebody has them.
  bool can_be_counted(std::uint32_t at) const {
    // "folks from 40 countries": guests.
    const std::uint32_t from = figure_.tokens.begin;
    if (from >= tokens_.begin + 2 && word(from - 1) == "from" &&
        is_among(word(from - 2), {"folks", "guys", "attendees", "speakers"})) {
      return false;
    }
    const Mention* name = at < tokens_.end ? view_.mention_from(at) : nullptr;
    // "32 bit values": how long, not how many.
    if (is_among(word(at), {"bit", "byte", "kilobyte", "megabyte", "gigabyte", "digit", "inch"})) {
      return false;
    }
    const bool of_kind = name != nullptr && is_among(view_.type_of(*name), {"Asset", "Person"});
    // "38 US states"
    const bool places = name != nullptr && name->tokens.end < tokens_.end &&
                        view_.type_of(*name) == "Place" &&
                        FigureWords::holds(words_.geographic_nouns, word(name->tokens.end));
    if (name != nullptr && !places && (of_kind || figure_.value < kManyUnits)) {
      return false;
    }
    return figure_.value > kFew || figure_.comparison != "=" || follows_possession() ||
           is_rate(at) || is_spread(at) || is_listed(at) || changes() ||
           goes_on(view_, words_, tokens_, figure_) ||
           starts_with(view_, words_, tokens_, figure_) ||
           is_all_there_are(view_, words_, tokens_, figure_);
  }
  // "one in a million pages": a chance.
  bool is_one_in(std::uint32_t figure) const {
    return figure >= tokens_.begin + 2 && word(figure - 1) == "in" &&
           is_among(word(figure - 2), {"one", "1"});
  }
  // "We have 16 opcodes": what is had may be of anything.
  bool merely_has() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    return at == tokens_.begin ||
           is_among(word(at - 1), {"have", "has", "had", "'ve", "'re", "having", "got", "do",
                                   "doing", "include", "includes", "run", "make", "made"});
  }
  // "we have answered 500 questions": whatever it is that somebody has or makes in numbers.
  std::optional<Measure> owned_many(std::uint32_t at) const {
    const bool held = figure_.value > kFew && !figure_.upper && follows_possession();
    if (!held || merely_has() || view_.is_hyphen(at) || view_.is(at, WordClass::kAuxiliary)) {
      return std::nullopt;
    }
    TokenRange phrase = phrase_from(view_, words_, at, tokens_.end);
    while (phrase.size() > 1 && (words_.time_units.contains(word(phrase.end - 1)) ||
                                 is_among(word(phrase.end - 1), {"last", "this", "every"}))) {
      --phrase.end;  // "3,400 scams last year"
    }
    if (phrase.size() == 0) return std::nullopt;
    const std::string_view noun = word(phrase.end - 1);
    const bool counted =
        noun.size() > 3 && noun.ends_with('s') && !noun.ends_with("ss") && !noun.ends_with("us") &&
        view_.mention_at(phrase.end - 1) == nullptr && !words_.time_units.contains(noun) &&
        !view_.is_any(phrase.end - 1,
                      class_bit(WordClass::kVerb) | class_bit(WordClass::kAdverb)) &&
        !is_among(
            noun,
            {"things",  "ways",        "reasons",  "kinds",    "types",    "sorts",    "others",
             "pieces",  "parts",       "steps",    "degrees",  "lines",    "bytes",    "bits",
             "points",  "times",       "cents",    "percents", "words",    "letters",  "characters",
             "digits",  "blocks",      "bitcoins", "satoshis", "sats",     "levels",   "layers",
             "options", "choices",     "copies",   "cases",    "examples", "places",   "tests",
             "keys",    "inputs",      "outputs",  "bugs",     "links",    "rows",     "columns",
             "files",   "percentages", "thirds",   "halves",   "tries",    "attempts", "guesses"});
    return counted ? make(phrase, nullptr) : std::nullopt;
  }
  // "seven transactions per second".
  bool is_rate(std::uint32_t noun) const {
    const TokenRange phrase = measured_from(noun);  // "four different events a month"
    const std::uint32_t next = std::max(phrase.end, noun + 1);
    return (word(next) == "per" || word(next) == "a" || word(next) == "every" ||
            word(next) == "each") &&
           words_.time_units.contains(word(next + 1));
  }
  // "offices in 8 countries".
  bool is_spread(std::uint32_t noun) const {
    if (figure_.value < kFewest || figure_.tokens.begin == tokens_.begin) return false;
    const std::string_view before = word(figure_.tokens.begin - 1);
    if (is_among(word(noun), {"other", "different", "more", "additional"})) ++noun;
    // "in Spain, Italy and five other countries"
    if (before == "and" && is_among(word(figure_.tokens.end), {"other", "more"})) {
      return FigureWords::holds(words_.geographic_nouns, word(noun));
    }
    // "approval from five regulators", "monitored by three agencies"
    if (is_among(before, {"from", "by", "with"}) &&
        is_among(word(noun), {"regulators", "agencies", "authorities", "auditors"})) {
      return true;
    }
    return (before == "in" || before == "across" || before == "from" || before == "on") &&
           FigureWords::holds(words_.geographic_nouns, word(noun));
  }
  // "half a million people use Acme", "it is used by 3,000 people".
  bool is_joined(TokenRange people) const {
    const std::uint32_t end = std::max(people.end, figure_.tokens.end);
    if (joining_verb(view_, words_, tokens_, end)) return true;
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1) && word(at - 1) != "by") --at;
    return at > tokens_.begin + 1 && word(at - 1) == "by" && words_.joining.contains(word(at - 2));
  }
  // "from 5 to 50 people", but not "8 or 9 projects"
  bool changes() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    return figure_.upper && at > tokens_.begin && word(at - 1) == "from";
  }
  // "300 employees, nine offices"
  bool is_listed(std::uint32_t noun) const {
    const std::uint32_t at = figure_.tokens.begin;
    return figure_.value >= kFewest && at >= tokens_.begin + 3 &&
           is_among(word(at - 1), {",", "and"}) && word(at - 2).ends_with('s') &&
           (view_.token(at - 3).kind == TokenKind::kNumber ||
            words_.numerals.contains(word(at - 3))) &&
           noun < tokens_.end && FigureWords::holds(words_.few_nouns, word(noun));
  }
  // "we've invested in 41 companies": they are investments; "a 20 million series A".
  Measure invested_in(Measure counted) const {
    const std::uint32_t end = counted.tokens.end;
    if (counted.head == "series" && figure_.value >= kLeastSum && word(end).size() == 1) {
      if (auto round = make({counted.tokens.begin, end + 1}, counted.owner)) return *round;
    }
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    const bool put_in = at >= tokens_.begin + 2 && word(at - 1) == "in" &&
                        is_among(word(at - 2), {"invest", "invested", "investing"});
    if (put_in) counted.text = "investments in " + counted.text;
    return counted;
  }
  // "20 channel" is a label, "20 channels" a count; and "the 25 million user mark", "a 50
  // million fund".
  bool agrees_in_number(const Measure& counted) const {
    const bool sum = figure_.value >= kLeastSum && words_.money_measures.contains(counted.head);
    return sum || is_plural(counted.head) || figure_.value == 1 ||
           is_among(word(counted.tokens.end), {"mark", "milestone", "threshold"});
  }
  bool is_plural(std::string_view noun) const {
    return noun.ends_with('s') || words_.vague_nouns.contains(noun) ||
           is_among(noun, {"staff", "exahash", "petahash", "tps", "feet", "mau", "dau", "wau"});
  }
  // "300 employees spread across": the phrase up to its plural.
  std::optional<Measure> plural_in(const Measure& counted) const {
    TokenRange phrase = counted.tokens;
    while (phrase.size() > 0 &&
           !(is_plural(word(phrase.end - 1)) && measured(word(phrase.end - 1)))) {
      --phrase.end;
    }
    return phrase.size() == 0 ? std::nullopt : make(phrase, counted.owner);
  }
  // "our team of 45 people works"
  bool is_of_group() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1) && word(at - 1) != "of") --at;
    return at >= tokens_.begin + 2 && word(at - 1) == "of" &&
           words_.group_nouns.contains(word(at - 2));
  }
  // "Our team consists of six people": the size of the team.
  std::optional<Measure> size_of_group(Measure people) const {
    for (std::uint32_t i = figure_.tokens.begin; i-- > tokens_.begin;) {
      if (is_barrier(view_, i)) break;
      if (!words_.group_nouns.contains(word(i))) continue;
      const TokenRange group = phrase_to(view_, words_, i + 1, tokens_.begin);
      if (group.size() == 0) break;
      // "any group of at least two people"
      if (group.begin > tokens_.begin && is_among(word(group.begin - 1), {"any", "every"})) {
        return std::nullopt;
      }
      people.owner = owner_before(view_, group.begin, tokens_.begin);
      people.text = phrase_text(view_, group, nullptr) +
                    (word(group.end - 1) == "team" ? " size (people)" : " members");
      break;
    }
    return people;
  }
};

}  // namespace

bool is_followed_by_noun(const TextView& view, const FigureWords& words, TokenRange sentence,
                         const Figure& figure) {
  return CountReader(view, words, sentence, figure).has_noun();
}

std::optional<Measure> find_counted(const TextView& view, const FigureWords& words,
                                    TokenRange sentence, const Figure& figure) {
  return CountReader(view, words, sentence, figure).find();
}

}  // namespace talkgraph::extract
