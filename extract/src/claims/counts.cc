#include "claims/counts.h"

#include "claims/clause.h"
#include "claims/measure_reader.h"
#include "claims/noun_phrase.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxPossessionWords = 6;
constexpr double kFew = 10;
constexpr double kManyUnits = 100;

class CountReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  bool has_noun() const {
    const std::uint32_t at = figure_.tokens.end;
    return word(at) == "-" || phrase_from(view_, words_, at, tokens_.end).size() > 0;
  }

  std::optional<Measure> find() const {
    const std::uint32_t at = figure_.tokens.end;
    if (word(at) == "-" && words_.time_units.contains(word(at + 1))) return duration_of(at + 1);
    if (words_.time_units.contains(word(at))) return span_of_time(at);
    if (word(at) == "times" && !figure_.spelled) return occasions(at);
    if (!can_be_counted(at)) return std::nullopt;
    auto counted = behind();
    if (!counted || !agrees_in_number(counted->head)) return std::nullopt;
    if (figure_.value <= kFew && !FigureWords::holds(words_.few_nouns, counted->head)) {
      return std::nullopt;
    }
    if (!words_.vague_nouns.contains(counted->head)) return counted;
    return follows_possession() ? size_of_group(*counted) : std::nullopt;
  }

 private:
  // "300 KRON" is an amount, "two Acme boxes" are anybody's; and a few of
  // something say little unless somebody has them.
  bool can_be_counted(std::uint32_t at) const {
    const Mention* name = at < tokens_.end ? view_.mention_from(at) : nullptr;
    if (name != nullptr && (view_.type_of(*name) == "Asset" || figure_.value < kManyUnits)) {
      return false;
    }
    return figure_.value > kFew || figure_.comparison != "=" || follows_possession();
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

  // "15 years of trading experience", "12 hours a day"; a mere stretch of time
  // measures nothing.
  std::optional<Measure> span_of_time(std::uint32_t unit) const {
    if (word(unit + 1) == "of") {
      const TokenRange phrase = measured_from(unit + 2);
      if (phrase.size() == 0 || word(phrase.end - 1) != "experience") return std::nullopt;
      auto measure = make(phrase, nullptr);
      if (measure) measure->text = std::string(word(unit)) + " of " + measure->text;
      return measure;
    }
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
    const TokenRange object = phrase_to(view_, words_, begin, tokens_.begin);
    if (object.size() == 0 && (begin == tokens_.begin || view_.mention_at(begin - 1) == nullptr)) {
      return std::nullopt;
    }
    Measure measure;
    measure.tokens = {times, times + 1};
    measure.head = "times";
    const Mention* name = view_.mention_at(begin - 1);
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
