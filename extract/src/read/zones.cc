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
constexpr std::size_t kMaxSectionTitleBytes = 120;
constexpr std::size_t kMaxMenuWordBytes = 24;  // between the links of a menu
constexpr std::size_t kLeastMenuLinks = 8;

std::string seen(const Page& page, const Piece& piece, std::size_t limit = kMaxReadBytes) {
  return visible_text(page.text, page.markup, piece.block.span, limit).bytes;
}

bool is_about(const Piece& piece, const std::string& text) {
  return piece.block.span.size() <= kMaxReadBytes &&
         is_metadata(text, text.size() + 8 <= piece.block.span.size());
}

// A short line that is not a sentence: a heading, a name, a place.
bool is_heading_like(std::string_view text) {
  text = trim(text);
  return text.size() <= 100 &&
         (text.empty() || std::string_view(".!,;").find(text.back()) == std::string_view::npos);
}

// A line of some words that begins like a sentence and does not end like one.
bool is_section_title(std::string_view text) {
  text = trim(text);
  return is_heading_like(text) && !text.empty() && !is_ascii_lower(text.front()) &&
         is_word_byte(text.back()) && std::count(text.begin(), text.end(), ' ') >= 2;
}

// The piece that is the page's title: the first heading, or the first line that
// speaks of an interview, or the first short line.
std::size_t find_title(const Page& page, const std::vector<Piece>& pieces, std::size_t dialogue) {
  const std::size_t end = std::min(pieces.size(), dialogue);
  std::size_t first_line = pieces.size();
  for (std::size_t i = 0, looked = 0; i < end && looked < 8; ++i) {
    const Piece& piece = pieces[i];
    if (piece.furniture) continue;
    ++looked;
    if (piece.use || piece.block.span.size() > 2 * kMaxTitleBytes) continue;
    if (piece.block.kind == BlockKind::kHeading) return i;
    const std::string text = seen(page, piece);
    if (text.size() > kMaxTitleBytes || is_about(piece, text)) continue;
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

// A line that is one link and nothing else: "[Earn](https://...)".
bool is_link_alone(const Page& page, const Piece& piece) {
  const std::string_view line = trim(slice(page.text, piece.block.span));
  const std::size_t end = line.find("](");
  return line.starts_with('[') && line.ends_with(')') && end != line.npos &&
         line.find("](", end + 2) == line.npos;
}

// The menu above a page: many links on lines of their own, with single words between.
void mark_menu(const Page& page, std::vector<Piece>& pieces) {
  if (page.format != Format::kMarkdown) return;
  std::size_t links = 0, end = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool link = is_link_alone(page, pieces[i]);
    if (!link && pieces[i].block.span.size() > kMaxMenuWordBytes) break;
    if (!link) continue;
    ++links;
    end = i + 1;
  }
  if (links < kLeastMenuLinks) return;
  for (std::size_t i = 0; i < end; ++i) {
    if (pieces[i].block.kind != BlockKind::kHeading) pieces[i].furniture = true;
  }
}

// The links with which a page ends, from the first one behind what is said: a page's foot is
// what a menu is at its head.
void mark_foot_menu(const Page& page, std::vector<Piece>& pieces) {
  if (page.format != Format::kMarkdown) return;
  std::size_t links = 0, begin = pieces.size();
  for (std::size_t i = pieces.size(); i-- > 0;) {
    if (pieces[i].use) break;
    const bool link = is_link_alone(page, pieces[i]);
    if (!link && pieces[i].block.span.size() > kMaxMenuWordBytes) break;
    if (!link) continue;
    ++links;
    begin = i;
  }
  if (links < kLeastMenuLinks) return;
  for (std::size_t i = begin; i < pieces.size(); ++i) pieces[i].furniture = true;
}

}  // namespace

void mark_headings(const Page& page, const Labels& labels, std::vector<Piece>& pieces) {
  if (page.format == Format::kHtml) return;
  std::uint32_t speaking = UINT32_MAX;
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    Piece& piece = pieces[i];
    if (piece.use) speaking = labels.uses[*piece.use].group;
    if (piece.use || speaking == UINT32_MAX || piece.block.kind != BlockKind::kParagraph) continue;
    if (piece.block.span.size() > kMaxSectionTitleBytes || !pieces[i + 1].use) continue;
    if (labels.uses[*pieces[i + 1].use].group == speaking) continue;
    const bool label_alone = pieces[i - 1].use && labels.uses[*pieces[i - 1].use].shape.content >=
                                                      pieces[i - 1].block.span.end;
    const std::string text = seen(page, piece);
    if (!label_alone && is_section_title(text)) piece.block.kind = BlockKind::kHeading;
  }
}

void mark_furniture(const Page& page, std::vector<Piece>& pieces) {
  std::size_t last_use = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].use) last_use = i;
  }
  mark_menu(page, pieces);
  mark_foot_menu(page, pieces);
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
    if (is_about(piece, text) || is_heading_like(text) || is_same_title(page, piece)) continue;
    return i;
  }
  return 0;
}

std::string assign_zones(const Page& page, std::vector<Piece>& pieces, std::size_t dialogue) {
  // A page's <title> is less sure than the heading over its text.
  const bool declared = !page.head.title.text.empty() && page.format != Format::kHtml;
  const std::size_t title = declared ? pieces.size() : find_title(page, pieces, dialogue);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Piece& piece = pieces[i];
    if (piece.furniture) {
      piece.block.zone = Zone::kFurniture;
    } else if (i == title || (i < dialogue && is_same_title(page, piece))) {
      piece.block.zone = Zone::kTitle;
    } else if (i >= dialogue) {
      piece.block.zone = Zone::kDialogue;
    } else {
      const bool about = is_about(piece, seen(page, piece));
      piece.block.zone = about ? Zone::kMetadata : Zone::kLead;
    }
  }
  if (title == pieces.size()) return page.head.title.text;
  return std::string(trim(seen(page, pieces[title])));
}

}  // namespace talkgraph::extract
