#include "names/nickname_spans.h"

#include <optional>

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostNicknameWords = 3;

bool is_name_word(const NameText& text, std::uint32_t i) {
  return text.token(i).kind == TokenKind::kWord && text.looks_like_name(i) &&
         !text.has(i, kFunctionWord | kTitleWord);
}

bool closes(std::string_view opening, std::string_view mark) {
  if (opening == "(") return mark == ")";
  if (opening == "“") return mark == "”";
  if (opening == "‘") return mark == "’";
  return opening == mark;
}

class NicknameSpans {
 public:
  NicknameSpans(const NameText& text, std::vector<Candidate> candidates)
      : text_(text), candidates_(std::move(candidates)) {}

  std::vector<Candidate> run() {
    for (std::size_t i = 0; i < candidates_.size();) {
      const std::optional<std::size_t> last = last_of_name(i);
      if (last) {
        out_.push_back(joined(i, *last));
      } else {
        out_.push_back(candidates_[i]);
      }
      i = last ? *last + 1 : i + 1;
    }
    return std::move(out_);
  }

 private:
  // The last candidate of the name that begins with candidate `first`, if a nickname
  // follows that one and a surname the nickname.
  std::optional<std::size_t> last_of_name(std::size_t first) const {
    const TokenRange given = candidates_[first].tokens;
    if (given.size() > 2 || !may_be_given(candidates_[first])) return std::nullopt;
    const std::string_view opening = text_.token(given.end).text;
    if (!is_nickname_mark(opening) || opening == ")" || opening == "”") return std::nullopt;
    std::uint32_t i = given.end + 1;
    while (i < given.end + 1 + kMostNicknameWords && is_name_word(text_, i)) ++i;
    if (i == given.end + 1 || !closes(opening, text_.token(i).text)) return std::nullopt;
    const std::uint32_t surname = i + 1;
    if (!is_name_word(text_, surname) || !text_.token(surname).space_before) return std::nullopt;
    if (ends_line(i)) return std::nullopt;  // "Orb (ORB)" above "Velmora"
    for (std::size_t c = first + 1; c < candidates_.size(); ++c) {
      const Candidate& candidate = candidates_[c];
      if (candidate.tokens.begin > surname) return std::nullopt;
      if (candidate.tokens.begin == surname) {
        return may_be_surname(candidate) ? std::optional(c) : std::nullopt;
      }
    }
    return std::nullopt;
  }

  bool ends_line(std::uint32_t i) const {
    const std::uint32_t begin = text_.token(i).span.end;
    const std::string_view gap = std::string_view(text_.transcript().text)
                                     .substr(begin, text_.token(i + 1).span.begin - begin);
    return gap.find('\n') != gap.npos;
  }

  // A place in parentheses behind a company is no nickname.
  bool may_be_given(const Candidate& candidate) const {
    if (candidate.certain && candidate.listed) return *candidate.listed == NameType::kPerson;
    const std::uint32_t i = candidate.tokens.begin;
    if (!text_.token(i).capitalized || text_.token(i).all_caps) return false;
    return text_.has(i, kGivenName) || !text_.has(i, kAnyClass & ~kSurname);
  }
  bool may_be_surname(const Candidate& candidate) const {
    if (candidate.tokens.size() > 2) return false;
    if (candidate.certain && candidate.listed) return *candidate.listed == NameType::kPerson;
    const std::uint32_t i = candidate.tokens.begin;
    return text_.token(i).capitalized && !text_.token(i).all_caps &&
           (text_.has(i, kSurname) || !text_.has(i, kCommonWord | kFieldWord | kCalendarWord));
  }

  // Known under any of its parts, it is that person.
  Candidate joined(std::size_t first, std::size_t last) const {
    Candidate out;
    for (std::size_t c = first; c <= last; ++c) {
      const Candidate& part = candidates_[c];
      const bool speaker = part.source == CandidateSource::kSpeaker;
      if (speaker || (part.certain && part.listed == NameType::kPerson)) out = part;
    }
    out.tokens = {candidates_[first].tokens.begin, candidates_[last].tokens.end};
    out.shape = 1.0F;
    out.votes.add(NameType::kPerson, 2.0F);
    return out;
  }

  const NameText& text_;
  std::vector<Candidate> candidates_, out_;
};

}  // namespace

std::vector<Candidate> join_nicknames(const NameText& text, std::vector<Candidate> candidates) {
  return NicknameSpans(text, std::move(candidates)).run();
}

}  // namespace talkgraph::extract
