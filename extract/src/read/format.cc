#include "read/format.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "read/caption_time.h"
#include "read/characters.h"
#include "read/front_matter.h"
#include "read/line_cursor.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kSampleBytes = 64 << 10;

bool has_ending(std::string_view name, std::string_view ending) {
  return name.size() >= ending.size() &&
         starts_with_ignoring_case(name.substr(name.size() - ending.size()), ending);
}

// The first thing of a page, after comments and an XML declaration.
std::string_view skip_preamble(std::string_view text) {
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    std::string_view end;
    if (text.starts_with("<!--")) end = "-->";
    if (text.starts_with("<?")) end = "?>";
    const std::size_t at = end.empty() ? text.npos : text.find(end);
    if (at == text.npos) return text;
    text.remove_prefix(at + end.size());
  }
}

std::size_t count_of(std::string_view text, std::string_view what, std::size_t limit) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != text.npos && count < limit;
       at = text.find(what, at + what.size())) {
    ++count;
  }
  return count;
}

bool opens_like_html(std::string_view text) {
  constexpr std::array kOpenings = {"<!doctype html", "<html", "<head", "<body"};
  return std::any_of(kOpenings.begin(), kOpenings.end(), [&](std::string_view opening) {
    return starts_with_ignoring_case(text, opening);
  });
}

// A fragment of a page: it begins with a tag and closes paragraphs or boxes.
bool is_html_fragment(std::string_view sample, bool named_html) {
  const std::size_t closed = count_of(sample, "</p>", 3) + count_of(sample, "</div>", 3) +
                             count_of(sample, "</li>", 3) + count_of(sample, "</h", 3);
  return named_html ? closed >= 1 : sample.starts_with('<') && closed >= 3;
}

// Marks that plain text rarely has: headings, strong emphasis, links, fences.
bool has_markdown_marks(std::string_view sample) {
  std::size_t marks = count_of(sample, "](http", 3) + count_of(sample, "\n```", 3);
  marks += count_of(sample, "**", 6) / 2;
  for (std::size_t at = sample.starts_with('#') ? 0 : sample.find("\n#"); at != sample.npos;
       at = sample.find("\n#", at + 1)) {
    const std::size_t word = sample.find_first_not_of('#', at + (sample[at] == '\n'));
    if (word != sample.npos && sample[word] == ' ') ++marks;
    if (marks >= 2) break;
  }
  return marks >= 2;
}

// One of the first lines says from when to when the next ones are shown.
bool opens_like_captions(std::string_view text) {
  constexpr int kMaxLines = 12;
  if (text.starts_with("WEBVTT")) return true;
  LineCursor cursor(text, 0);
  int lines = 0;
  for (Span raw; lines < kMaxLines && cursor.next(raw);) {
    const Span line = trim(text, raw);
    if (line.empty()) continue;
    const std::string_view number = slice(text, line);
    if (is_caption_time(number) || bracketed_time_end(number) > 0) return true;
    ++lines;
    if (is_recogniser_note(number)) continue;
    if (!std::all_of(number.begin(), number.end(), is_ascii_digit)) return false;
  }
  return false;
}

}  // namespace

Format recognise_format(std::string_view text, std::string_view name) {
  if (begins_with_front_matter(text)) return Format::kMarkdown;
  if (opens_like_captions(text.substr(0, kSampleBytes))) return Format::kCaptions;
  const std::string_view page = skip_preamble(text.substr(0, kSampleBytes));
  const bool named_html = has_ending(name, ".html") || has_ending(name, ".htm");
  if (opens_like_html(page) || is_html_fragment(page, named_html)) return Format::kHtml;
  if (has_ending(name, ".md") || has_ending(name, ".markdown")) return Format::kMarkdown;
  if (is_text_between_times(page)) return Format::kCaptions;
  return has_markdown_marks(page) ? Format::kMarkdown : Format::kPlainText;
}

}  // namespace talkgraph::extract
