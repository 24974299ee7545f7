#include "read/visible_text.h"

#include <algorithm>

namespace talkgraph::extract {
namespace {

using Iterator = std::vector<Markup>::const_iterator;

// The first markup that ends behind `offset`.
Iterator markup_from(const std::vector<Markup>& markup, std::uint32_t offset) {
  return std::partition_point(markup.begin(), markup.end(),
                              [&](const Markup& m) { return m.span.end <= offset; });
}

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

}  // namespace

void order_markup(std::vector<Markup>& markup) {
  const auto before = [](const Markup& a, const Markup& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  };
  if (!std::is_sorted(markup.begin(), markup.end(), before)) {
    std::stable_sort(markup.begin(), markup.end(), before);
  }
  std::size_t kept = 0;
  std::uint32_t end = 0;
  for (Markup& m : markup) {
    if (m.span.begin < end) {
      m.span.begin = std::min(end, m.span.end);
      m.replacement.clear();
    }
    if (m.span.empty()) continue;
    end = m.span.end;
    if (&markup[kept] != &m) markup[kept] = std::move(m);
    ++kept;
  }
  markup.resize(kept);
}

VisibleText visible_text(std::string_view text, const std::vector<Markup>& markup, Span span,
                         std::size_t limit) {
  VisibleText out;
  auto next = markup_from(markup, span.begin);
  std::uint32_t at = span.begin;
  while (at < span.end && (out.bytes.size() < limit || is_continuation(text[at]))) {
    if (next != markup.end() && at >= next->span.begin) {
      for (const char c : next->replacement) {
        out.bytes.push_back(c);
        out.offsets.push_back(next->span.begin);
      }
      at = next->span.end;
      ++next;
      continue;
    }
    const std::size_t room = limit > out.bytes.size() ? limit - out.bytes.size() : 1;
    std::uint32_t stop = next != markup.end() ? std::min(next->span.begin, span.end) : span.end;
    stop = at + static_cast<std::uint32_t>(std::min<std::size_t>(stop - at, room));
    out.bytes.append(text.substr(at, stop - at));
    for (; at < stop; ++at) out.offsets.push_back(at);
  }
  out.end = std::min(at, span.end);
  return out;
}

std::string visible_tail(std::string_view text, const std::vector<Markup>& markup, Span span,
                         std::size_t limit) {
  std::string reversed;
  auto next = markup_from(markup, span.end);
  if (next != markup.end() && next->span.begin < span.end) ++next;
  std::uint32_t at = span.end;
  while (at > span.begin && reversed.size() < limit) {
    if (next != markup.begin() && std::prev(next)->span.end >= at) {
      --next;
      reversed.append(next->replacement.rbegin(), next->replacement.rend());
      at = next->span.begin;
      continue;
    }
    reversed.push_back(text[--at]);
  }
  while (!reversed.empty() && is_continuation(reversed.back())) reversed.pop_back();
  return std::string(reversed.rbegin(), reversed.rend());
}

}  // namespace talkgraph::extract
