#include "claims/measures/staff.h"

#include "claims/measures/measure_reader.h"
#include "claims/measures/team_sizes.h"
#include "claims/text/clause.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToComing = 8;
constexpr double kMostStaff = 20000;      // more people are users
constexpr std::uint32_t kMaxToReach = 5;  // "we're just about to hit"

class StaffReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  bool are_employed(std::uint32_t behind) const { return is_employed() || works_there(behind); }

  bool are_had(std::uint32_t behind) const {
    if (!is_plainly_counted() || figure_.value > kMostStaff ||
        is_among(word(behind),
                 {"on", "using", "who", "that", "from", "to", "come", "coming", "there", "here"})) {
      return false;
    }
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    return at > tokens_.begin && is_among(word(at - 1), {"have", "has", "had", "'ve", "got"});
  }

 private:
  // Where the words of comparison before the figure begin.
  std::uint32_t links_begin() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1) && word(at - 1) != "of") --at;
    return at;
  }

  // "we employ 640 people", "our 640 people", "we are 45 people", "we're about to hit 80
  // people", "Acme was 44 people".
  bool is_employed() const {
    const std::uint32_t at = links_begin();
    if (at == tokens_.begin) return false;
    const std::string_view last = word(at - 1);
    if (is_among(last, {"employ", "employs", "employed", "employing", "hire", "hires", "hiring",
                        "hired", "fired", "recruited", "our"})) {
      return true;
    }
    if (last == "let" && word(figure_.tokens.end + 1) == "go") return true;
    if (word(figure_.tokens.begin - 1) == "of" && word(figure_.tokens.begin - 2) == "go" &&
        is_among(word(figure_.tokens.begin - 3), {"let", "letting"})) {
      return true;
    }
    if (last == "off" && is_among(word(at - 2), {"laid", "lay", "laying"})) return true;
    if (at < tokens_.begin + 2 || figure_.value > kMostStaff) return false;
    const bool closed = is_closed(figure_.tokens.end + 1);
    if (is_among(last, {"hit", "hitting", "reached", "reach", "passed"})) {
      return closed && we_before(at - 1);
    }
    // "we're the last two people" to say so
    const bool listed = view_.is(figure_.tokens.begin - 1, WordClass::kDeterminer) ||
                        word(figure_.tokens.begin - 1) == "last";
    if (listed || !view_.is(at - 1, WordClass::kBe)) return false;
    if (is_among(word(at - 2), {"we", "you", "company"})) return true;
    const Mention* name = view_.mention_to(at - 2);
    return closed && name != nullptr && name->kind == MentionKind::kName &&
           is_body(view_.type_of(*name)) && !is_governed(*name);
  }
  bool is_governed(const Mention& name) const {
    return name.tokens.begin > tokens_.begin &&
           view_.is(name.tokens.begin - 1, WordClass::kPreposition);
  }
  bool we_before(std::uint32_t verb) const {
    for (std::uint32_t n = 1; n <= kMaxToReach && verb >= tokens_.begin + n; ++n) {
      if (word(verb - n) == "we") return true;
    }
    return false;
  }
  // Is nothing more said of the people: not "44 people who left", "44 people on the chain"?
  bool is_closed(std::uint32_t behind) const {
    return behind >= tokens_.end || view_.token(behind).kind == TokenKind::kPunctuation ||
           is_among(word(behind), {"now", "today", "then", "when", "at", "and", "but", "strong",
                                   "across", "total", "already", "currently", "back"});
  }

  // "There's about 50 people on the team", "40 people in the company".
  bool works_there(std::uint32_t behind) const {
    if (figure_.value > kMostStaff || !is_among(word(behind), {"on", "in", "at"})) return false;
    if (is_among(word(behind + 1), {"staff", "payroll"})) return true;
    return is_among(word(behind + 1), {"the", "our"}) &&
           is_among(word(behind + 2), {"team", "company", "firm", "payroll", "business"}) &&
           is_plainly_counted();
  }
  bool is_plainly_counted() const {
    return is_among(word(figure_.tokens.end), {"people", "persons", "folks", "guys"});
  }
};

}  // namespace

bool are_employed(const TextView& view, const FigureWords& words, TokenRange sentence,
                  const Figure& figure, std::uint32_t behind) {
  return StaffReader(view, words, sentence, figure).are_employed(behind);
}

bool are_guests(const TextView& view, const FigureWords& words, TokenRange sentence,
                const Figure& figure, std::uint32_t behind) {
  const auto word = [&](std::uint32_t i) {
    return i < sentence.end ? view.lower(i) : std::string_view();
  };
  if (is_among(word(behind), {"come", "coming", "to", "attend"})) {
    return !goes_on(view, words, sentence, figure);
  }
  // "150 people from all over Peru to come out"
  for (std::uint32_t i = behind; i + 1 < sentence.end && i < behind + kMostToComing; ++i) {
    if (is_barrier(view, i)) return false;
    if (is_among(word(i), {"to", "show"}) &&
        is_among(word(i + 1), {"come", "attend", "participate", "up"})) {
      return true;
    }
  }
  return false;
}

bool are_had(const TextView& view, const FigureWords& words, TokenRange sentence,
             const Figure& figure, std::uint32_t behind) {
  return StaffReader(view, words, sentence, figure).are_had(behind);
}

}  // namespace talkgraph::extract
