#include "claims/measures/plain_measures.h"

#include <algorithm>

#include "claims/measures/plain_reader.h"
#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kFewPlain = 10;
constexpr std::uint32_t kMostToOurs = 5;  // "use and trust our", behind a verb

class PlainMeasureReader : private PlainReader {
 public:
  using PlainReader::PlainReader;

  std::optional<Measure> find() const {
    switch (figure_.kind) {
      case FigureKind::kCount:
        if (auto counted = counted_behind()) return counted;
        if (auto people = people_of_ours()) return people;
        if (auto done = done_times()) return done;
        return find_plain_value(view_, words_, tokens_, figure_);
      case FigureKind::kMoney:
      case FigureKind::kPercent:
        if (auto named = named_behind()) return named;
        return find_plain_value(view_, words_, tokens_, figure_);
      default:
        return std::nullopt;
    }
  }

 private:
  // "130+ ERC-20 tokens", "15 functionaries", "four currencies".
  std::optional<Measure> counted_behind() const {
    const std::uint32_t at = figure_.tokens.end;
    if (view_.is_hyphen(at) || figure_.value < 2) return std::nullopt;
    const TokenRange phrase = plural_from(at);
    if (phrase.size() == 0 || word(phrase.end) == "-" || is_length(at)) return std::nullopt;
    const std::string_view head = word(phrase.end - 1);
    // What is counted anyway has been refused with reason, but before a name: "130 KRC-20 tokens".
    const bool known = measured(head) && figure_.value > kFewPlain;
    if (known && name_in(view_, phrase) == nullptr && phrase.end == view_end(at)) {
      return std::nullopt;
    }
    const bool few = figure_.value <= kFewPlain;
    const bool given = measured(head) && (is_given_few() || serves_us(phrase.end));
    if (few && !given) return std::nullopt;
    return plain(phrase, nullptr);
  }

  // "Nine banks use our custody", "2,000 people came to our site"
  bool serves_us(std::uint32_t verb) const {
    const std::uint32_t end = std::min(tokens_.end, verb + kMostToOurs);
    if (!words_.joining.contains(word(verb)) && !view_.is(verb, WordClass::kVerb) &&
        !is_among(word(verb), {"come", "came"})) {
      return false;
    }
    for (std::uint32_t i = verb + 1; i < end && !is_barrier(view_, i); ++i) {
      if (is_among(word(i), {"our", "us"})) return true;
    }
    return false;
  }
  std::optional<Measure> people_of_ours() const {
    const std::uint32_t at = figure_.tokens.end;
    const bool people = words_.vague_nouns.contains(word(at)) && serves_us(at + 1);
    return people ? plain({at, at + 1}, nullptr) : std::nullopt;
  }

  // "64 bit values": how long, not how many.
  bool is_length(std::uint32_t at) const {
    return is_among(word(at), {"bit", "byte", "kilobyte", "megabyte", "gigabyte", "digit", "inch"});
  }
  // Where the phrase ends that other readers see.
  std::uint32_t view_end(std::uint32_t at) const {
    return phrase_from(view_, words_, at, tokens_.end).end;
  }

  // "We won three prizes", "with five engineers", "across nine exchanges".
  bool is_given_few() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    return at > tokens_.begin &&
           (words_.possession.contains(word(at - 1)) ||
            is_among(word(at - 1), {"with", "across", "on", "in", "using", "between"}) ||
            (word(at) == "total" && word(at + 1) == "of"));
  }

  // "It has been installed 5 million times".
  std::optional<Measure> done_times() const {
    if (word(figure_.tokens.end) != "times") return std::nullopt;
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    if (at < tokens_.begin + 2 || !word(at - 1).ends_with("ed")) return std::nullopt;
    std::uint32_t be = at - 1;
    while (be > tokens_.begin && view_.is(be - 1, WordClass::kAdverb)) --be;
    if (be == tokens_.begin || word(be - 1) != "been") return std::nullopt;
    Measure measure;
    measure.tokens = {at - 1, at};
    measure.text = "times " + std::string(word(at - 1));
    measure.head = "times";
    return measure;
  }

  // "a 10% discount", "a 20 dollar welcome gift", "takes a 2.1% convenience charge".
  std::optional<Measure> named_behind() const {
    const std::uint32_t at = figure_.tokens.end;
    const std::uint32_t begin = figure_.tokens.begin;
    if (begin == tokens_.begin || !is_among(word(begin - 1), {"a", "an", "our"})) {
      return std::nullopt;
    }
    const TokenRange phrase =
        phrase_from(view_, words_, view_.is_hyphen(at) ? at + 1 : at, tokens_.end);
    if (phrase.size() == 0) return std::nullopt;
    const std::uint32_t last = phrase.end - 1;
    const bool noun =
        view_.mention_at(last) == nullptr && !is_told_noun(word(last)) &&
        !is_among(word(phrase.begin), {"more", "less", "higher", "lower", "better", "cheaper",
                                       "faster", "chance", "probability", "way", "off"}) &&
        !is_among(word(last), {"chance", "probability", "confidence", "sure"});
    return noun ? plain(phrase, nullptr) : std::nullopt;
  }
};

}  // namespace

std::optional<Measure> find_plain_measure(const TextView& view, const FigureWords& words,
                                          const Sentence& sentence, const Figure& figure) {
  return PlainMeasureReader(view, words, sentence.tokens, figure).find();
}

}  // namespace talkgraph::extract
