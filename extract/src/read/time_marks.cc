#include "read/time_marks.h"

#include "read/characters.h"
#include "read/timestamp.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMostInLabel = 60;  // bytes of a line before which a label may end

}  // namespace

std::size_t time_mark_end(std::string_view text, std::size_t begin, std::size_t at) {
  if (text[at] != '[' || at < begin + kMostInLabel) return at;
  const std::string_view before = text.substr(at - kMostInLabel, kMostInLabel);
  if (before.find('\n') != before.npos) return at;
  if (!is_ascii_space(before.back()) && before.back() != '>') return at;
  return timestamp_end(text, at);
}

}  // namespace talkgraph::extract
