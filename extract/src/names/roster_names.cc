#include "names/roster_names.h"

#include <algorithm>

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostTokens = 18;  // of a line
constexpr std::size_t kLeastRows = 2;
constexpr float kShapeInRow = 0.8F;
constexpr float kVoteInRow = 1.6F;
constexpr std::uint32_t kMostNameTokens = 4;

bool parts_columns(std::string_view word) {
  return word == "," || word == "(" || word == "-" || word == "–" || word == "—" || word == "|";
}

// "Mira Lund, Orbex": candidates by their places among all.
struct Row {
  std::size_t person = 0;
  std::size_t house = 0;
};

class RosterReader {
 public:
  RosterReader(const NameText& text, std::vector<Candidate>& candidates)
      : text_(text), candidates_(candidates) {}

  void run() {
    std::vector<Row> rows;
    std::size_t at = 0;
    for (const Sentence& sentence : text_.sentences()) {
      while (at < candidates_.size() && candidates_[at].tokens.begin < sentence.tokens.begin) ++at;
      if (sentence.turn || sentence.zone == Zone::kFurniture) continue;
      if (const auto row = read(sentence, at)) rows.push_back(*row);
    }
    if (rows.size() < kLeastRows) return;
    for (const Row& row : rows) {
      vote(candidates_[row.person], NameType::kPerson);
      vote(candidates_[row.house], NameType::kOrganization);
    }
  }

 private:
  std::optional<Row> read(const Sentence& sentence, std::size_t first) const {
    const std::uint32_t end = sentence.tokens.end;
    if (sentence.tokens.size() > kMostTokens || first + 1 >= candidates_.size()) return {};
    const Candidate& person = candidates_[first];
    if (person.tokens.begin != sentence.tokens.begin || !may_be_person(person)) return {};
    std::uint32_t i = person.tokens.end;
    if (i >= end || !parts_columns(text_.lower(i))) return {};
    i = behind_title(i + 1, end);
    const Candidate& house = candidates_[first + 1];
    if (house.tokens.begin != i || house.tokens.end > end || !may_be_house(house)) return {};
    return closes(house.tokens.end, end) ? std::optional(Row{first, first + 1}) : std::nullopt;
  }

  // "CEO, [Orbex]", "head of research at [Orbex]"
  std::uint32_t behind_title(std::uint32_t i, std::uint32_t end) const {
    const std::uint32_t title = text_.lexicon().title_length(text_.words(i, end));
    if (title == 0 || i + title >= end) return i;
    const std::string_view next = text_.lower(i + title);
    return next == "," || next == "of" || next == "at" ? i + title + 1 : i;
  }

  bool may_be_person(const Candidate& one) const {
    if (one.source == CandidateSource::kSpeaker) return true;
    if (one.listed && one.certain) return *one.listed == NameType::kPerson;
    return one.tokens.size() > 1 && one.tokens.size() <= kMostNameTokens &&
           text_.has(one.tokens.begin, kGivenName);
  }
  bool may_be_house(const Candidate& one) const {
    if (one.source == CandidateSource::kSpeaker) return false;
    if (one.listed && one.certain) {
      return *one.listed == NameType::kOrganization || *one.listed == NameType::kExchange;
    }
    return !text_.has(one.tokens.begin, kTitleWord | kCalendarWord);
  }
  // Nothing but marks, or another house, may follow.
  bool closes(std::uint32_t i, std::uint32_t end) const {
    return i >= end || text_.token(i).kind == TokenKind::kPunctuation || text_.lower(i) == "and";
  }

  static void vote(Candidate& one, NameType type) {
    if (one.certain || one.source == CandidateSource::kSpeaker) return;
    one.votes.add(type, kVoteInRow);
    one.shape = std::max(one.shape, kShapeInRow);
  }

  const NameText& text_;
  std::vector<Candidate>& candidates_;
};

}  // namespace

void vote_in_rosters(const NameText& text, std::vector<Candidate>& candidates) {
  RosterReader(text, candidates).run();
}

}  // namespace talkgraph::extract
