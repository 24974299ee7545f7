#include <algorithm>
#include <unordered_map>
#include <utility>

#include "read/label_shape.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kLeastBare = 3;

bool is_title(const Page& page, const LabelShape& shape) {
  const std::string_view line = slice(page.text, page.lines[shape.line].span);
  const std::string_view said = line.substr(
      std::min<std::size_t>(line.size(), shape.content - page.lines[shape.line].span.begin));
  if (said.empty() || page.lines[shape.line].voice) return false;
  const bool alone =
      page.lines.size() > shape.line + 1 && page.lines[shape.line + 1].opens_paragraph;
  if (!shape.marked && alone && is_headline(line)) return true;
  for (const std::string_view quote : {"\"", "“", "'", "‘", "«"}) {
    if (said.starts_with(quote)) return true;
  }
  return false;
}

// Do speakers follow at once, and does whoever it names speak again?
bool is_first_turn(const std::vector<LabelShape>& shapes) {
  return shapes[1].line == shapes[0].line + 1 && (shapes[1].colon || shapes[1].marked) &&
         std::any_of(shapes.begin() + 1, shapes.end(),
                     [&](const LabelShape& shape) { return shape.name == shapes[0].name; });
}

}  // namespace

std::vector<LabelShape> read_labels(const Page& page) {
  std::vector<LabelShape> shapes;
  std::unordered_map<std::string, std::size_t> bare;
  for (std::uint32_t i = 0; i < page.lines.size(); ++i) {
    auto shape = read_label(page, i);
    if (!shape) continue;
    if (shape->bare) ++bare[shape->name];
    shapes.push_back(std::move(*shape));
  }
  // "Jane Roe: 'We will grow'", on the first line: a title, said by her or not.
  if (shapes.size() > 1 && shapes[0].line == 0 && is_title(page, shapes[0]) &&
      !is_first_turn(shapes)) {
    shapes.erase(shapes.begin());
  }
  std::erase_if(
      shapes, [&](const LabelShape& shape) { return shape.bare && bare[shape.name] < kLeastBare; });
  return shapes;
}

}  // namespace talkgraph::extract
