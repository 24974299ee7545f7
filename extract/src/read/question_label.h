// Letters and numbers that stand for who asks and who answers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace talkgraph::extract {

// Behind the number of a question at `at` ("Q1. ", "Question 3: ", "2) "), or `at`.
std::size_t question_number_end(std::string_view text, std::size_t at);

// A label that a full stop, a parenthesis or a dash closes: "Q. ", "Q2) ", "Question 3. ",
// "A - ".
struct LetteredLabel {
  std::size_t name_end = 0;
  std::size_t content = 0;  // where what is said begins
  bool answers = false;     // "A. " alone may be an initial or open a list
};
std::optional<LetteredLabel> read_lettered_label(std::string_view text);

// "q" for "q12" (in lower case): all questions are of one voice. Other labels stay.
std::string without_question_number(std::string folded);

// Is a role's label, in lower case, one of questions: "q", "q2", "question"?
bool is_question_letter(std::string_view folded);

}  // namespace talkgraph::extract
