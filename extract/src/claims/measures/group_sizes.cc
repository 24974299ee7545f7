#include "claims/measures/group_sizes.h"

#include "claims/measures/measure_reader.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kMostStars = 10;
constexpr double kLeastHeadcount = 5;  // "we are two now" may be anybody
constexpr double kMostHeadcount = 20000;

class GroupSizeReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  std::optional<Measure> read() const {
    if (auto rating = rated()) return rating;
    if (auto size = size_is()) return size;
    if (auto group = strong()) return group;
    if (auto team = team_of()) return team;
    return headcount();
  }

 private:
  // "our app is rated 4.7 stars", "a rating of 4.8".
  std::optional<Measure> rated() const {
    const std::uint32_t begin = figure_.tokens.begin;
    if (figure_.value > kMostStars || begin == tokens_.begin || figure_.upper) return std::nullopt;
    const std::uint32_t at = is_among(word(begin - 1), {"at", "with"}) ? begin - 1 : begin;
    const std::uint32_t stars = figure_.tokens.end;  // "a 4.8 star rating"
    const std::uint32_t dash = word(stars) == "-" ? stars + 1 : stars;
    const bool star = is_among(word(dash), {"star", "stars"}) && word(dash + 1) == "rating";
    const bool got = is_among(word(stars), {"star", "stars"}) &&
                     is_among(word(begin - 1), {"got", "has", "have", "with", "gets"}) &&
                     ends_phrase(stars + 1);
    const bool behind = star || got || word(figure_.tokens.end) == "rating";
    const bool of = at > tokens_.begin + 1 && word(at - 1) == "of" && word(at - 2) == "rating";
    const bool before = of || (at > tokens_.begin && word(at - 1) == "rated");
    if (!behind && !before) return std::nullopt;
    Measure measure;
    measure.tokens =
        behind ? TokenRange{figure_.tokens.end, figure_.tokens.end + 1} : TokenRange{at - 1, at};
    measure.head = measure.text = "rating";
    return measure;
  }

  // Not "5 stars hotels".
  bool ends_phrase(std::uint32_t at) const {
    return at >= tokens_.end || view_.token(at).kind == TokenKind::kPunctuation ||
           view_.is_any(at, class_bit(WordClass::kPreposition) | class_bit(WordClass::kAdverb) |
                                class_bit(WordClass::kConjunction) |
                                class_bit(WordClass::kTimeWord));
  }

  // "Our team size is 45", "Team size: 45".
  std::optional<Measure> size_is() const {
    const auto end = linked_end();
    const std::uint32_t colon = figure_.tokens.begin - 1;
    const bool listed = figure_.tokens.begin > tokens_.begin + 2 && word(colon) == ":";
    const std::uint32_t size = listed ? colon - 1 : end ? *end - 1 : tokens_.begin;
    // "team size is up to 4": a rule.
    if (size == tokens_.begin || word(size) != "size" || figure_.comparison == "<" ||
        !words_.group_nouns.contains(word(size - 1))) {
      return std::nullopt;
    }
    const TokenRange phrase = phrase_to(view_, words_, size + 1, tokens_.begin);
    auto group = make(phrase, owner_before(view_, phrase.begin, tokens_.begin));
    if (group) group->head = word(size - 1);
    return group;
  }

  // "our support team is 400 strong".
  std::optional<Measure> strong() const {
    if (word(figure_.tokens.end) != "strong") return std::nullopt;
    const auto end = linked_end();
    const bool group_of_people =
        end && (words_.group_nouns.contains(word(*end - 1)) ||
                is_among(word(*end - 1), {"base", "following", "audience", "network"}));
    if (!group_of_people) return std::nullopt;
    const TokenRange phrase = phrase_to(view_, words_, *end, tokens_.begin);
    auto group = make(phrase, owner_before(view_, phrase.begin, tokens_.begin));
    if (group) group->text += " members";
    return group;
  }

  // "We're a team of about sixty".
  std::optional<Measure> team_of() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1) && word(at - 1) != "of") --at;
    const std::uint32_t end = figure_.tokens.end;
    const bool closed =
        end >= tokens_.end || view_.token(end).kind == TokenKind::kPunctuation ||
        view_.is_any(end, class_bit(WordClass::kAdverb) | class_bit(WordClass::kTimeWord) |
                              class_bit(WordClass::kConjunction)) ||
        is_among(word(end), {"right", "at", "across", "in", "from", "as", "under", "around", "here",
                             "over", "by"});
    if (at < tokens_.begin + 2 || word(at - 1) != "of" || !closed ||
        !words_.group_nouns.contains(word(at - 2))) {
      return std::nullopt;
    }
    Measure measure;
    measure.tokens = {at - 2, at - 1};
    measure.head = word(at - 2);
    measure.text = std::string(word(at - 2)) + (word(at - 2) == "team" ? " size" : " members");
    return measure;
  }

  // "so we're 55 now", "today we are about 120."
  std::optional<Measure> headcount() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    const bool employs =
        at > tokens_.begin && word(at - 1).starts_with("employ") && can_employ(at - 1);
    const bool we_are =
        at >= tokens_.begin + 2 && view_.is(at - 1, WordClass::kBe) && word(at - 2) == "we";
    if (!(employs || we_are) || figure_.value < kLeastHeadcount || figure_.value > kMostHeadcount ||
        figure_.upper) {
      return std::nullopt;
    }
    const std::uint32_t end = figure_.tokens.end;
    const bool closed = end >= tokens_.end || is_among(word(end), {".", ",", "now", "today"}) ||
                        (word(end) == "in" && is_among(word(end + 1), {"total", "all"}));
    if (!closed) return std::nullopt;
    Measure measure;
    measure.tokens = {at - 1, at};
    if (we_are) measure.owner = view_.mention_at(at - 2);
    measure.head = measure.text = "employees";
    return measure;
  }

  // Not "Banks employ" or "The government employs", which are nobody's.
  bool can_employ(std::uint32_t verb) const {
    std::uint32_t at = verb;
    while (at > tokens_.begin && view_.mention_at(at - 1) == nullptr &&
           view_.is_any(at - 1, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kAdverb))) {
      --at;
    }
    if (at == tokens_.begin || view_.token(at - 1).kind != TokenKind::kWord) return true;
    const bool plural = word(at - 1).ends_with("s");
    return view_.mention_at(at - 1) != nullptr ||
           view_.is_any(at - 1, class_bit(WordClass::kNominative) |
                                    class_bit(WordClass::kRelative) |
                                    class_bit(WordClass::kConjunction)) ||
           (!plural && view_.is(at - 1, WordClass::kBodyNoun));
  }
};

}  // namespace

std::optional<Measure> find_group_size(const TextView& view, const FigureWords& words,
                                       TokenRange sentence, const Figure& figure) {
  return GroupSizeReader(view, words, sentence, figure).read();
}

}  // namespace talkgraph::extract
