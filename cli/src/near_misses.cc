#include <algorithm>
#include <tuple>

#include "base/edit_distance.h"
#include "base/unicode.h"
#include "entities.h"

namespace talkgraph::cli {
namespace {

constexpr std::size_t kMostSuggestions = 5;

}  // namespace

std::vector<std::string> near_misses(std::string_view name, const std::vector<std::string>& names) {
  const std::string wanted = fold_name(name);
  if (wanted.empty()) return {};
  const std::size_t limit = 1 + wanted.size() / 4;
  // (how it is near, how far it is, the name)
  std::vector<std::tuple<int, std::size_t, std::string>> found;
  for (const std::string& candidate : names) {
    const std::string folded = fold_name(candidate);
    if (folded.empty()) continue;
    const std::size_t distance = edit_distance(wanted, folded, limit);
    if (distance <= limit) {
      found.emplace_back(0, distance, candidate);
    } else if (wanted.size() >= 2 && folded.find(wanted) != std::string::npos) {
      found.emplace_back(folded.starts_with(wanted) ? 1 : 2, folded.size(), candidate);
    }
  }
  std::sort(found.begin(), found.end());
  if (found.size() > kMostSuggestions) found.resize(kMostSuggestions);
  std::vector<std::string> suggestions;
  for (auto& [how, far, candidate] : found) suggestions.push_back(std::move(candidate));
  return suggestions;
}

}  // namespace talkgraph::cli
