// What the reader of one format makes of a text, before anybody asks who speaks:
// its lines, its markup, and what it says of itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/front_matter.h"
#include "read/transcript.h"

namespace talkgraph::extract {

// A line as the page shows it, without white space, list marks and heading marks
// at its ends; never empty.
struct Line {
  Span span;
  BlockKind kind = BlockKind::kParagraph;
  bool opens_paragraph = true;  // false: continues the line before
  bool furniture = false;       // the format itself says so, such as <nav>
  // The name of who speaks, at the beginning of `span`, where the format marks
  // it, and how many bytes of the line it and its marks take.
  std::optional<Span> voice = std::nullopt;
  std::uint32_t voice_bytes = 0;
};

struct Page {
  Format format = Format::kPlainText;
  std::string_view text;
  FrontMatter head;            // of the front matter, or of an HTML page's <head>
  std::vector<Line> lines;     // ascending
  std::vector<Markup> markup;  // in any order until order_markup()
};

}  // namespace talkgraph::extract
