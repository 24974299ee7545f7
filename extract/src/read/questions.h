#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "read/pieces.h"

namespace talkgraph::extract {

// An interview without labels: which pieces are questions.
struct Questions {
  std::size_t begin = 0;                   // the first question
  std::size_t end = 0;                     // behind the last answer
  std::vector<bool> is_question;           // per piece
  std::vector<std::uint32_t> number_size;  // bytes of "12. " before a question, per piece
};

// Finds questions by their numbers ("1. How ...", ascending), else by emphasis or
// headings, else as paragraphs that ask. Nothing if the text is no interview.
std::optional<Questions> find_questions(const Page& page, const std::vector<Piece>& pieces);

// Does a paragraph ask: does it end with a question mark, or request something of whom
// it addresses? Headings and furniture do not.
bool asks(const Page& page, const Piece& piece);

}  // namespace talkgraph::extract
