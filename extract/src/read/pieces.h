#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "read/labels.h"
#include "read/page.h"

namespace talkgraph::extract {

// A block in the making: its lines are joined, its zone is not yet known.
struct Piece {
  Block block;
  std::optional<std::uint32_t> use;  // index into Labels::uses, if a label opens it
  std::uint32_t line = 0;            // its first line
  bool furniture = false;
};

// Joins the lines of a paragraph. A label opens a piece of its own; a line break
// is kept where the page's lines are paragraphs, not wrapped text. Linear time.
std::vector<Piece> join_lines(const Page& page, const Labels& labels);

}  // namespace talkgraph::extract
