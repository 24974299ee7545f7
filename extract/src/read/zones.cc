#include "read/zones.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/unicode.h"
#include "read/characters.h"
#include "read/furniture.h"
#include "read/interview_words.h"
#include "read/visible_text.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxTitleBytes = 250;
constexpr std::size_t kMaxHeadPieces = 30;
constexpr std::size_t kMaxReadBytes = 1000;

std::string seen(const Page& page, const Piece& piece, std::size_t limit = kMaxReadBytes) {
  return visible_text(page.text, page.markup, piece.block.span, limit).bytes;
}

// A short line that is not a sentence: a heading, a name, a place.
bool is_heading_like(std::string_view text) {
  text = trim(text);
  return text.size() <= 100 &&
         (text.empty() || std::string_view(".!,;").find(text.back()) == std::string_view::npos);
}

// The piece that is the page's title: the first heading, or the first line that
// speaks of an interview, or the first short line.
std::size_t find_title(const Page& page, const std::vector<Piece>& pieces, std::size_t dialogue) {
  const std::size_t end = std::min({pieces.size(), dialogue, std::size_t{8}});
  std::size_t first_line = pieces.size();
  for (std::size_t i = 0; i < end; ++i) {
    const Piece& piece = pieces[i];
    if (piece.furniture || piece.use || piece.block.span.size() > 2 * kMaxTitleBytes) continue;
    if (piece.block.kind == BlockKind::kHeading) return i;
    const std::string text = seen(page, piece);
    if (text.size() > kMaxTitleBytes || is_metadata(text)) continue;
    if (speaks_of_interview(text)) return i;
    if (first_line == pieces.size() && is_heading_like(text)) first_line = i;
  }
  // Only the first line of a page is a title for its place alone.
  return first_line == 0 ? first_line : pieces.size();
}

bool is_same_title(const Page& page, const Piece& piece) {
  return !page.head.title.text.empty() && piece.block.span.size() <= 2 * kMaxTitleBytes &&
         fold_name(seen(page, piece)) == fold_name(page.head.title.text);
}

}  // namespace

void mark_furniture(const Page& page, std::vector<Piece>& pieces) {
  std::size_t last_use = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].use) last_use = i;
  }
  bool in_foot = false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Piece& piece = pieces[i];
    if (in_foot) piece.furniture = true;
    if (piece.furniture || piece.use || piece.block.span.size() > kMaxReadBytes) continue;
    const std::string text = seen(page, piece);
    const bool labelled = last_use > 0;
    if (opens_page_foot(text) && (!labelled || i > last_use) && i > 2) in_foot = true;
    piece.furniture = in_foot || is_furniture(text);
  }
}

std::size_t find_body(const Page& page, const std::vector<Piece>& pieces) {
  const std::size_t end = std::min(pieces.size(), kMaxHeadPieces);
  for (std::size_t i = 0; i < end; ++i) {
    const Piece& piece = pieces[i];
    if (piece.furniture || piece.block.kind == BlockKind::kHeading) continue;
    if (piece.use) return i;
    const std::string text = seen(page, piece);
    if (is_metadata(text) || is_heading_like(text) || is_same_title(page, piece)) continue;
    return i;
  }
  return 0;
}

std::string assign_zones(const Page& page, std::vector<Piece>& pieces, std::size_t dialogue) {
  const bool has_title = !page.head.title.text.empty();
  const std::size_t title = has_title ? pieces.size() : find_title(page, pieces, dialogue);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Piece& piece = pieces[i];
    if (piece.furniture) {
      piece.block.zone = Zone::kFurniture;
    } else if (i == title || (i < dialogue && i < 8 && is_same_title(page, piece))) {
      piece.block.zone = Zone::kTitle;
    } else if (i >= dialogue) {
      piece.block.zone = Zone::kDialogue;
    } else {
      const bool about = piece.block.span.size() <= kMaxReadBytes && is_metadata(seen(page, piece));
      piece.block.zone = about ? Zone::kMetadata : Zone::kLead;
    }
  }
  if (has_title) return page.head.title.text;
  return title < pieces.size() ? std::string(trim(seen(page, pieces[title]))) : std::string();
}

}  // namespace talkgraph::extract
