#include "read/question_label.h"

#include <algorithm>
#include <array>

#include "read/characters.h"

namespace talkgraph::extract {
namespace {

constexpr std::array<std::string_view, 4> kLetters = {"question", "q", "answer", "a"};

std::size_t digits_end(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at < text.size() && at < begin + 3 && is_ascii_digit(text[at])) ++at;
  return at;
}

// Behind what parts a letter from what is said: a full stop, a parenthesis or a dash
// between blanks; or `at`.
std::size_t closing_mark_end(std::string_view text, std::size_t at) {
  for (const std::string_view mark : {".", ")", " -", " –", " —"}) {
    if (text.substr(at).starts_with(mark)) return at + mark.size();
  }
  return at;
}

}  // namespace

std::size_t question_number_end(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  for (const std::string_view word : {"question", "q"}) {
    if (!starts_with_ignoring_case(text.substr(at), word)) continue;
    at += word.size();
    if (at < text.size() && (text[at] == ' ' || text[at] == '#')) ++at;
    break;
  }
  const std::size_t number = at;
  at = digits_end(text, at);
  if (at == number || at >= text.size()) return begin;
  const bool closed = text[at] == '.' || text[at] == ')' || (text[at] == ':' && number > begin);
  if (!closed) return begin;
  ++at;
  return at < text.size() && is_ascii_space(text[at]) ? skip_blanks(text, at) : begin;
}

std::optional<LetteredLabel> read_lettered_label(std::string_view text) {
  for (const std::string_view word : kLetters) {
    if (!starts_with_ignoring_case(text, word) || !is_ascii_upper(text[0])) continue;
    std::size_t at = word.size();
    if (at + 1 < text.size() && (text[at] == ' ' || text[at] == '#') &&
        is_ascii_digit(text[at + 1])) {
      ++at;
    }
    at = digits_end(text, at);
    const std::size_t mark = closing_mark_end(text, at);
    if (mark == at || mark >= text.size() || !is_ascii_space(text[mark])) continue;
    return LetteredLabel{at, skip_blanks(text, mark), text[0] == 'A'};
  }
  return std::nullopt;
}

std::string without_question_number(std::string folded) {
  const std::size_t end = folded.find_last_not_of("0123456789. #");
  if (end == folded.npos) return folded;
  const std::string_view word = std::string_view(folded).substr(0, end + 1);
  if (std::find(kLetters.begin(), kLetters.end(), word) == kLetters.end()) return folded;
  folded.resize(end + 1);
  return folded;
}

bool is_question_letter(std::string_view folded) {
  const std::string word = without_question_number(std::string(folded));
  return word == "q" || word == "question" || word == "questions";
}

}  // namespace talkgraph::extract
