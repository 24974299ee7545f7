#include "gold_spans.h"

#include <algorithm>

namespace talkgraph::evaluate {
namespace {

constexpr std::string_view kFence = "---\n";
constexpr std::string_view kFenceLine = "\n---\n";
constexpr std::string_view kEndsAddress = " \t\n\r\f\v)>\"'";

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::size_t front_matter_end(std::string_view text) {
  if (!text.starts_with(kFence)) return 0;
  const std::size_t close = text.find(kFenceLine, kFence.size());
  return close == std::string_view::npos ? 0 : close + kFenceLine.size();
}

// The end of the address that begins at `at`; `at` if none does.
std::size_t address_end(std::string_view text, std::size_t at) {
  std::string_view rest = text.substr(at);
  std::size_t scheme = 0;
  if (rest.starts_with("http://")) scheme = 7;
  if (rest.starts_with("https://")) scheme = 8;
  if (scheme == 0) return at;
  const std::size_t end = std::min(rest.find_first_of(kEndsAddress, scheme), rest.size());
  return end == scheme ? at : at + end;
}

std::size_t tag_end(std::string_view text, std::size_t at) {
  if (text[at] != '<') return at;
  const std::size_t end = text.find_first_of("<>", at + 1);
  return end == std::string_view::npos || text[end] == '<' ? at : end + 1;
}

// Does the text go on as one word at `at`?
bool inside_word(std::string_view text, std::size_t at) {
  return at > 0 && at < text.size() && is_word_byte(text[at - 1]) && is_word_byte(text[at]);
}

struct Surface {
  std::string_view text;
  GoldIndex entity = 0;
};

}  // namespace

std::vector<Span> hidden_spans(std::string_view text) {
  std::vector<Span> hidden;
  const auto add = [&](std::size_t begin, std::size_t end) {
    hidden.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  };
  std::size_t at = front_matter_end(text);
  if (at > 0) add(0, at);
  while ((at = text.find_first_of("h<", at)) != std::string_view::npos) {
    const std::size_t end = std::max(address_end(text, at), tag_end(text, at));
    if (end > at) add(at, end);
    at = std::max(end, at + 1);
  }
  return hidden;
}

std::map<Span, GoldIndex> gold_spans(const GoldDocument& gold, std::string_view text,
                                     const std::vector<Span>& hidden) {
  std::vector<bool> taken(text.size());
  const auto mark = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) taken[i] = true;
  };
  for (const Span& span : hidden) mark(span.begin, span.end);

  std::vector<Surface> surfaces;
  for (GoldIndex i = 0; i < gold.entities.size(); ++i) {
    for (const std::string& surface : gold.entities[i].surfaces) surfaces.push_back({surface, i});
  }
  std::stable_sort(surfaces.begin(), surfaces.end(), [](const Surface& a, const Surface& b) {
    return a.text.size() > b.text.size();
  });

  std::map<Span, GoldIndex> spans;
  for (const Surface& surface : surfaces) {
    std::size_t begin = 0;
    while ((begin = text.find(surface.text, begin)) != std::string_view::npos) {
      const std::size_t end = begin + surface.text.size();
      const bool free = !inside_word(text, begin) && !inside_word(text, end) &&
                        std::find(taken.begin() + static_cast<std::ptrdiff_t>(begin),
                                  taken.begin() + static_cast<std::ptrdiff_t>(end),
                                  true) == taken.begin() + static_cast<std::ptrdiff_t>(end);
      if (free) {
        mark(begin, end);
        spans[{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}] =
            surface.entity;
      }
      begin = end;
    }
  }
  return spans;
}

}  // namespace talkgraph::evaluate
