#include "read/stamped_label.h"

#include "read/characters.h"
#include "read/timestamp.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kLeastInitials = 2;
constexpr std::size_t kMostInitials = 4;

}  // namespace

std::optional<StampedLabel> read_stamped_label(std::string_view line) {
  const std::size_t time = timestamp_end(line, 0);
  StampedLabel label;
  label.begin = label.end = skip_blanks(line, time);
  if (time == 0 || label.begin == time) return std::nullopt;
  while (label.end < line.size() && is_ascii_upper(line[label.end])) ++label.end;
  label.content = skip_blanks(line, label.end);
  const std::size_t size = label.end - label.begin;
  const bool goes_on = label.content > label.end && label.content < line.size();
  if (!goes_on || size < kLeastInitials || size > kMostInitials) return std::nullopt;
  if (line[label.content] == ':') return std::nullopt;
  return label;
}

}  // namespace talkgraph::extract
