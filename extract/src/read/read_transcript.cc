#include "read/read_transcript.h"

#include <algorithm>
#include <string>
#include <utility>

#include "read/cards.h"
#include "read/characters.h"
#include "read/conversation.h"
#include "read/cut_sentences.h"
#include "read/document_date.h"
#include "read/encoding.h"
#include "read/format.h"
#include "read/furniture.h"
#include "read/interviewed.h"
#include "read/labels.h"
#include "read/line_cursor.h"
#include "read/lines.h"
#include "read/page.h"
#include "read/pieces.h"
#include "read/recognised_speech.h"
#include "read/speakers.h"
#include "read/visible_text.h"
#include "read/zones.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMostLabelEnd = 64;  // bytes

// Spans are 32 bits wide; extract's own limit is far below.
constexpr std::size_t kMaxTextBytes = 1ULL << 30;

Result<Page> read_page(std::string_view text, std::string_view name) {
  Page page;
  page.text = text;
  page.format = recognise_format(text, name);
  std::size_t begin = 0;
  if (begins_with_front_matter(text)) {
    TG_ASSIGN(page.head, read_front_matter(text));
    begin = page.head.end;
  }
  switch (page.format) {
    case Format::kPlainText:
      read_plain_lines(page, begin);
      break;
    case Format::kMarkdown:
      read_markdown_lines(page, begin);
      break;
    case Format::kHtml:
      read_html_lines(page);
      break;
    case Format::kCaptions:
      read_caption_lines(page);
      break;
  }
  join_cut_sentences(page);
  order_markup(page.markup);
  return page;
}

std::vector<std::string> texts_of(const std::vector<FrontMatterValue>& values) {
  std::vector<std::string> texts;
  for (const FrontMatterValue& value : values) texts.push_back(value.text);
  return texts;
}

// The front matter's values as blocks, so that what they name can be quoted.
void add_head_blocks(const Page& page, std::vector<Block>& blocks) {
  const auto add = [&](const FrontMatterValue& value, BlockKind kind, Zone zone) {
    if (value.span && value.span->end <= page.head.end) blocks.push_back({*value.span, kind, zone});
  };
  add(page.head.title, BlockKind::kHeading, Zone::kTitle);
  for (const FrontMatterValue& value : page.head.speakers) {
    add(value, BlockKind::kListItem, Zone::kMetadata);
  }
  for (const FrontMatterValue& value : page.head.credits) {
    add(value, BlockKind::kListItem, Zone::kMetadata);
  }
  add(page.head.date, BlockKind::kParagraph, Zone::kMetadata);
  std::sort(blocks.begin(), blocks.end(),
            [](const Block& a, const Block& b) { return a.span < b.span; });
  const auto overlap = [](const Block& a, const Block& b) { return a.span.overlaps(b.span); };
  blocks.erase(std::unique(blocks.begin(), blocks.end(), overlap), blocks.end());
}

// Hidden: what stands between a label and what is said: colon, time, brackets; but not
// words, which tell who speaks ("Jane Roe, CEO of Acme:").
std::vector<Markup> find_label_ends(const Page& page, const Conversation& conversation) {
  std::vector<Markup> ends;
  for (const Contribution& said : conversation.contributions) {
    if (!said.label) continue;
    const Span gap = trim(page.text, {said.label->end, said.span.begin});
    if (gap.empty() || gap.size() > kMostLabelEnd) continue;
    const std::string seen = visible_text(page.text, page.markup, gap, kMostLabelEnd).bytes;
    if (std::none_of(seen.begin(), seen.end(), is_ascii_alpha)) ends.push_back({gap, {}});
  }
  return ends;
}

// The voices that have a turn, in order of their first one, then declared ones
// whose turns nobody can tell apart.
void add_turns(const Conversation& conversation, std::vector<SpeakerLabel> speakers,
               Transcript& out) {
  std::vector<std::int64_t> numbers(speakers.size(), -1);
  const auto number_of = [&](std::size_t voice) {
    if (numbers[voice] < 0) {
      numbers[voice] = static_cast<std::int64_t>(out.speakers.size());
      out.speakers.push_back(std::move(speakers[voice]));
    }
    return static_cast<std::uint32_t>(numbers[voice]);
  };
  for (const Contribution& said : conversation.contributions) {
    out.turns.push_back({number_of(said.voice), said.label, said.span});
  }
  if (conversation.layout != Layout::kTalk) return;
  for (std::size_t i = 0; i < speakers.size(); ++i) number_of(i);
}

std::string find_publisher(const Page& page, const std::vector<Piece>& pieces) {
  if (!page.head.publisher.text.empty()) return page.head.publisher.text;
  for (const Piece& piece : pieces) {
    if (piece.block.zone != Zone::kMetadata) continue;
    const std::string text = visible_text(page.text, page.markup, piece.block.span, 200).bytes;
    if (const std::string_view name = byline_name(text); !name.empty()) return std::string(name);
  }
  return {};
}

}  // namespace

Result<Transcript> read_transcript(std::string_view bytes, std::string_view name) {
  Transcript out;
  TG_ASSIGN(out.text, decode_text(bytes));
  if (looks_like_recognised_speech(out.text)) {
    TG_ASSIGN(out.text, read_recognised_speech(out.text));
  }
  if (out.text.size() > kMaxTextBytes) {
    return fail(ErrorCode::kTooLarge, "the text is longer than 1 GiB");
  }
  TG_ASSIGN(Page page, read_page(out.text, name));
  const std::vector<std::string> declared = texts_of(page.head.speakers);
  const Labels labels = find_labels(page, declared);
  std::vector<Piece> pieces = join_lines(page, labels);
  mark_furniture(page, pieces);
  mark_headings(page, labels, pieces);
  const Conversation conversation = find_conversation(page, pieces, labels, declared);
  out.title = assign_zones(page, pieces, conversation.begin);
  add_turns(conversation, identify_speakers(page, pieces, conversation, out.title), out);
  if (out.speakers.empty()) out.speakers = find_cards(page);
  if (out.speakers.empty()) out.speakers = find_interviewed(page, pieces);
  out.publisher = find_publisher(page, pieces);
  const std::vector<Markup> label_ends = find_label_ends(page, conversation);
  page.markup.insert(page.markup.end(), label_ends.begin(), label_ends.end());
  order_markup(page.markup);
  add_head_blocks(page, out.blocks);
  for (const Piece& piece : pieces) out.blocks.push_back(piece.block);
  out.format = page.format;
  out.date = page.head.date.text;
  if (out.date.empty()) out.date = find_document_date(page, pieces, conversation.begin);
  out.source = page.head.source.text;
  out.declared_speakers = declared;
  out.markup = std::move(page.markup);
  if (out.blocks.empty()) return fail(ErrorCode::kEmptyInput, "the file has no text");
  return out;
}

}  // namespace talkgraph::extract
