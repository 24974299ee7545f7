#include "claims/counts.h"

#include <algorithm>

#include "claims/careers.h"
#include "claims/clause.h"
#include "claims/measure_reader.h"
#include "claims/noun_phrase.h"
#include "claims/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxPossessionWords = 6;
constexpr double kMostStaff = 20000;  // more people are users
constexpr double kFew = 10;
constexpr double kFewest = 3;
constexpr double kManyUnits = 100;

class CountReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  bool has_noun() const {
    const std::uint32_t at = figure_.tokens.end;
    if (word(at) == "of") return part_of_whole(at + 1).has_value();
    return word(at) == "-" || phrase_from(view_, words_, at, tokens_.end).size() > 0;
  }

  std::optional<Measure> find() const {
    const std::uint32_t at = figure_.tokens.end;
    if (word(at) == "-" && words_.time_units.contains(word(at + 1))) return duration_of(at + 1);
    if (words_.time_units.contains(word(at))) return span_of_time(at);
    if (word(at) == "of") return part_of_whole(at + 1);
    if (word(at) == "times" && (!figure_.spelled || figure_.value > kFew)) return occasions(at);
    if (!can_be_counted(at)) return std::nullopt;
    auto counted = behind();
    if (!counted || !agrees_in_number(counted->head)) return std::nullopt;
    if (counted->head == "numbers" || is_one_in(figure_.tokens.begin)) return std::nullopt;
    if (figure_.value <= kFew && !is_rate(at) &&
        !FigureWords::holds(words_.few_nouns, counted->head)) {
      return std::nullopt;
    }
    if (!words_.vague_nouns.contains(counted->head)) return invested_in(*counted);
    if (is_staff()) {
      counted->text = "employees";
      return counted;
    }
    if (is_joined(counted->tokens)) return counted;
    if (has_staff(counted->tokens.end)) counted->text = "employees";
    return follows_possession() || is_size() ? size_of_group(*counted) : std::nullopt;
  }

 private:
  // "300 KRON" is an amount, "two Acme boxes" are anybody's; and a few of
  // something say little unless somebody has them.
  bool can_be_counted(std::uint32_t at) const {
    const Mention* name = at < tokens_.end ? view_.mention_from(at) : nullptr;
    const bool of_kind = name != nullptr && is_among(view_.type_of(*name), {"Asset", "Person"});
    if (name != nullptr && (of_kind || figure_.value < kManyUnits)) {
      return false;
    }
    return figure_.value > kFew || figure_.comparison != "=" || follows_possession() ||
           is_rate(at) || is_spread(at);
  }
  // "one in a million pages": a chance.
  bool is_one_in(std::uint32_t figure) const {
    return figure >= tokens_.begin + 2 && word(figure - 1) == "in" &&
           is_among(word(figure - 2), {"one", "1"});
  }
  // "seven transactions per second".
  bool is_rate(std::uint32_t noun) const {
    const std::uint32_t next = noun + 1;
    return (word(next) == "per" || word(next) == "a" || word(next) == "every" ||
            word(next) == "each") &&
           words_.time_units.contains(word(next + 1));
  }
  // "offices in 8 countries".
  bool is_spread(std::uint32_t noun) const {
    if (figure_.value < kFewest || figure_.tokens.begin == tokens_.begin) return false;
    const std::string_view before = word(figure_.tokens.begin - 1);
    return (before == "in" || before == "across" || before == "from" || before == "on") &&
           FigureWords::holds(words_.geographic_nouns, word(noun));
  }
  // "half a million people use Acme", "it is used by 3,000 people".
  bool is_joined(TokenRange people) const {
    std::uint32_t next = std::max(people.end, figure_.tokens.end);
    while (next < tokens_.end &&
           view_.is_any(next, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kAdverb) |
                                  class_bit(WordClass::kRelative))) {
      ++next;
    }
    if (words_.joining.contains(word(next))) return true;
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1) && word(at - 1) != "by") --at;
    return at > tokens_.begin + 1 && word(at - 1) == "by" && words_.joining.contains(word(at - 2));
  }
  // "we employ 640 people", "our 640 people", "we are 45 people": who works there.
  bool is_staff() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1) && word(at - 1) != "of") --at;
    if (at == tokens_.begin) return false;
    const std::string_view last = word(at - 1);
    if (is_among(last, {"employ", "employs", "employed", "employing", "hire", "hires", "hiring",
                        "hired", "fired", "recruited", "our"})) {
      return true;
    }
    if (last == "let" && word(figure_.tokens.end + 1) == "go") return true;
    if (last == "off" && is_among(word(at - 2), {"laid", "lay", "laying"})) return true;
    // "we're the last two people" to say so
    const bool listed = view_.is(figure_.tokens.begin - 1, WordClass::kDeterminer) ||
                        word(figure_.tokens.begin - 1) == "last";
    return at >= tokens_.begin + 2 && !listed && view_.is(at - 1, WordClass::kBe) &&
           is_among(word(at - 2), {"we", "company"});
  }
  // "We have 70 people in support", but not "a million people on the platform".
  bool has_staff(std::uint32_t behind) const {
    if (figure_.value > kMostStaff || is_among(word(behind), {"on", "using", "who", "that"})) {
      return false;
    }
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    return at > tokens_.begin && is_among(word(at - 1), {"have", "has", "had", "'ve", "got"}) &&
           is_among(word(figure_.tokens.end), {"people", "persons", "folks", "guys"});
  }
  // "200 of our 640 people", "75 of us".
  std::optional<Measure> part_of_whole(std::uint32_t at) const {
    Measure measure;
    measure.tokens = figure_.tokens;
    measure.head = measure.text = "employees";
    if (word(at) == "us") {
      const std::uint32_t begin = figure_.tokens.begin;
      const bool exist = begin >= tokens_.begin + 2 && view_.is(begin - 1, WordClass::kBe) &&
                         word(begin - 2) == "there";
      measure.owner = view_.mention_at(at);
      return exist && measure.owner != nullptr ? std::optional(measure) : std::nullopt;
    }
    const Mention* owner = at < tokens_.end ? view_.mention_from(at) : nullptr;
    if (owner == nullptr || !view_.is_possessive(*owner)) return std::nullopt;
    std::uint32_t whole = owner->tokens.end;
    while (whole < tokens_.end && view_.token(whole).kind != TokenKind::kWord) ++whole;
    if (whole == owner->tokens.end) return std::nullopt;
    const TokenRange phrase = measured_from(whole);
    if (phrase.size() == 0) return std::nullopt;
    auto part = make(phrase, owner);
    if (part && words_.vague_nouns.contains(part->head)) part->text = "employees";
    return part;
  }
  // "we've invested in 41 companies": they are investments.
  Measure invested_in(Measure counted) const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    const bool put_in = at >= tokens_.begin + 2 && word(at - 1) == "in" &&
                        is_among(word(at - 2), {"invest", "invested", "investing"});
    if (put_in) counted.text = "investments in " + counted.text;
    return counted;
  }
  // "we are 45 people", "a team of 45 people".
  bool is_size() const {
    std::uint32_t at = figure_.tokens.begin;
    const auto passes = [&](std::uint32_t i) {
      return (is_link(i) || (word(i) == "from" && figure_.upper)) && word(i) != "of";
    };
    while (at > tokens_.begin && passes(at - 1)) --at;
    if (at < tokens_.begin + 2) return false;
    // "the team has grown to 45 people"
    if (words_.growth.contains(word(at - 1))) {
      std::uint32_t group = at - 1;
      while (group > tokens_.begin && view_.is(group - 1, WordClass::kAuxiliary)) --group;
      return group > tokens_.begin &&
             (word(group - 1) == "we" || words_.group_nouns.contains(word(group - 1)));
    }
    if (word(at - 1) == "of") return words_.group_nouns.contains(word(at - 2));
    const bool we = word(at - 2) == "we" || word(at - 2) == "company" || word(at - 2) == "team";
    return we && view_.is(at - 1, WordClass::kBe);
  }
  // "20 channel" is a label, "20 channels" a count.
  bool agrees_in_number(std::string_view noun) const {
    return noun.ends_with('s') || words_.vague_nouns.contains(noun) || noun == "staff" ||
           figure_.value == 1;
  }
  bool follows_possession() const {
    for (std::uint32_t i = figure_.tokens.begin; i-- > tokens_.begin;) {
      if (is_barrier(view_, i) || figure_.tokens.begin - i > kMaxPossessionWords) return false;
      if (words_.possession.contains(word(i))) return true;
      if (view_.is(i, WordClass::kPreposition) && !is_link(i)) return false;
      if (view_.is_any(i, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary)) &&
          !measured(word(i))) {
        return false;
      }
    }
    return false;
  }

  // "a 50-month bonus".
  std::optional<Measure> duration_of(std::uint32_t unit) const {
    const TokenRange phrase = measured_from(unit + 1);
    if (phrase.size() == 0) return std::nullopt;
    auto measure = make(phrase, nullptr);
    if (measure) measure->text += " in " + std::string(word(unit)) + "s";
    return measure;
  }

  // "15 years of trading experience", "20 years in banking", "12 hours a day"; a mere
  // stretch of time measures nothing.
  std::optional<Measure> span_of_time(std::uint32_t unit) const {
    if (word(unit + 1) == "of") {
      const TokenRange phrase = measured_from(unit + 2);
      const bool passed = follows_possession() && word(unit) == "years";
      if (phrase.size() == 0 || (word(phrase.end - 1) != "experience" && !passed)) {
        return find_career(view_, words_, tokens_, figure_);
      }
      auto measure = make(phrase, nullptr);
      if (measure) measure->text = std::string(word(unit)) + " of " + measure->text;
      return measure;
    }
    if (auto career = find_career(view_, words_, tokens_, figure_)) return career;
    const bool rate = (word(unit + 1) == "a" || word(unit + 1) == "per") &&
                      words_.time_units.contains(word(unit + 2));
    if (!rate) return std::nullopt;
    Measure measure;
    measure.tokens = {unit, unit + 1};
    measure.head = word(unit);
    measure.text = std::string(word(unit)) + " per " + std::string(word(unit + 2));
    return measure;
  }

  // "I updated my page 17,000 times": what was done so often.
  std::optional<Measure> occasions(std::uint32_t times) const {
    const std::uint32_t begin = figure_.tokens.begin;
    if (word(begin) == "a") return std::nullopt;  // "a thousand times" is nobody's count
    const TokenRange object = phrase_to(view_, words_, begin, tokens_.begin);
    // "it has been downloaded 2 million times".
    if (object.size() == 0 && begin > tokens_.begin && word(begin - 1).ends_with("ed") &&
        view_.mention_at(begin - 1) == nullptr) {
      Measure measure;
      measure.tokens = {times, times + 1};
      measure.head = "times";
      measure.text = "times " + std::string(word(begin - 1));
      return measure;
    }
    if (object.size() == 0 && (begin == tokens_.begin || view_.mention_at(begin - 1) == nullptr)) {
      return std::nullopt;
    }
    Measure measure;
    measure.tokens = {times, times + 1};
    measure.head = "times";
    const Mention* name = view_.mention_at(begin - 1);
    if (object.size() == 0 && name->kind == MentionKind::kPronoun) return std::nullopt;
    const TokenRange said = object.size() > 0 ? object : name->tokens;
    measure.text = phrase_text(view_, said, nullptr) + " times";
    return measure;
  }

  // "Our team consists of six people": the size of the team.
  std::optional<Measure> size_of_group(Measure people) const {
    for (std::uint32_t i = figure_.tokens.begin; i-- > tokens_.begin;) {
      if (is_barrier(view_, i)) break;
      if (!words_.group_nouns.contains(word(i))) continue;
      const TokenRange group = phrase_to(view_, words_, i + 1, tokens_.begin);
      if (group.size() == 0) break;
      people.owner = owner_before(view_, group.begin, tokens_.begin);
      people.text = phrase_text(view_, group, nullptr) + " members";
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
