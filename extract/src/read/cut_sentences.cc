#include "read/cut_sentences.h"

#include "read/characters.h"
#include "read/lines.h"
#include "read/sentence_end.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kLeastItems = 8;
constexpr std::size_t kEveryCut = 4;   // one joint in so many lies within a sentence
constexpr std::size_t kEveryEnd = 10;  // and one between two

bool is_cut(std::string_view line, std::string_view next) {
  return !ends_sentence(line) && !line.ends_with(';') && !next.empty() &&
         is_ascii_lower(next.front());
}

void join(Page& page, std::size_t begin, std::size_t end) {
  std::uint32_t paragraph = page.lines[begin].span.begin;
  for (std::size_t i = begin; i < end; ++i) {
    Line& line = page.lines[i];
    line.kind = BlockKind::kParagraph;
    if (i == begin) continue;
    const Span& before = page.lines[i - 1].span;
    const bool full =
        line.span.begin - paragraph > kLongParagraph && ends_sentence(slice(page.text, before));
    line.opens_paragraph = full;
    if (full) {
      paragraph = line.span.begin;
    } else {
      const Span mark = trim(page.text, {before.end, line.span.begin});
      if (!mark.empty()) page.markup.push_back({mark, {}});
    }
  }
}

}  // namespace

void join_cut_sentences(Page& page) {
  for (std::size_t begin = 0; begin < page.lines.size();) {
    std::size_t end = begin;
    std::size_t cut = 0, whole = 0;
    for (; end < page.lines.size() && page.lines[end].kind == BlockKind::kListItem; ++end) {
      if (end == begin) continue;
      const std::string_view before = slice(page.text, page.lines[end - 1].span);
      const std::string_view line = slice(page.text, page.lines[end].span);
      cut += is_cut(before, line);
      whole += ends_sentence(before) && !is_ascii_lower(line.front());
    }
    const std::size_t items = end - begin;
    if (items >= kLeastItems && cut * kEveryCut >= items && whole * kEveryEnd >= items) {
      join(page, begin, end);
    }
    begin = end + (items == 0 ? 1 : 0);
  }
}

}  // namespace talkgraph::extract
