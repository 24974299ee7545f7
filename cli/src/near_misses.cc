#include <algorithm>
#include <numeric>
#include <tuple>

#include "base/unicode.h"
#include "entities.h"

namespace talkgraph::cli {
namespace {

constexpr std::size_t kMostSuggestions = 5;

// Edits (insert, delete, replace; V. Levenshtein, 1966) that turn `a` into `b`,
// in bytes; more than `limit` comes back as limit + 1. O(|a| |b|).
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  std::vector<std::size_t> row(a.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t j = 1; j <= b.size(); ++j) {
    std::size_t diagonal = row[0];
    row[0] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[i];
      row[i] = std::min({replaced, row[i] + 1, row[i - 1] + 1});
    }
  }
  return std::min(row[a.size()], limit + 1);
}

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
