#include <algorithm>
#include <unordered_map>
#include <utility>

#include "read/label_shape.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kLeastBare = 3;

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
  std::erase_if(
      shapes, [&](const LabelShape& shape) { return shape.bare && bare[shape.name] < kLeastBare; });
  return shapes;
}

}  // namespace talkgraph::extract
