#include "search/ranking.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace talkgraph::store {
namespace {

constexpr double kSaturation = 1.2;     // k1
constexpr double kLengthWeight = 0.75;  // b

double rarity(std::uint64_t units, std::size_t matching) {
  const auto all = static_cast<double>(units);
  const auto with = static_cast<double>(matching);
  return std::log(1.0 + (all - with + 0.5) / (with + 0.5));
}

double weight(const UnitMatch& match, double average_length) {
  const auto frequency = static_cast<double>(match.frequency);
  const double relative_length = static_cast<double>(match.length) / average_length;
  const double damping = kSaturation * (1.0 - kLengthWeight + kLengthWeight * relative_length);
  return frequency * (kSaturation + 1.0) / (frequency + damping);
}

// What one clause adds to one unit.
struct Share {
  UnitId id;
  Clause::Need need = Clause::Need::kOptional;
  double score = 0;
};

// The unit that the shares, at least one, belong to, if it has all that is
// required and nothing that is excluded.
std::optional<RankedUnit> add_up(std::span<const Share> shares, std::size_t required) {
  RankedUnit unit{shares.front().id, 0};
  std::size_t met = 0;
  for (const Share& share : shares) {
    if (share.need == Clause::Need::kExcluded) return std::nullopt;
    met += share.need == Clause::Need::kRequired ? 1 : 0;
    unit.score += share.score;
  }
  return met == required ? std::optional(unit) : std::nullopt;
}

}  // namespace

Result<std::vector<RankedUnit>> rank_units(const Snapshot& graph, Field field,
                                           const std::vector<Clause>& clauses, Owners& owners) {
  const TextTotals& totals = graph.state().text[field_index(field)];
  const double average_length =
      totals.words == 0 ? 1.0
                        : static_cast<double>(totals.words) / static_cast<double>(totals.units);
  std::vector<Share> shares;
  std::size_t required = 0;
  for (const Clause& clause : clauses) {
    required += clause.need == Clause::Need::kRequired ? 1 : 0;
    TG_ASSIGN(const std::vector<UnitMatch> matches,
              match_clause(graph.view(), field, clause, owners));
    const double rare = rarity(totals.units, matches.size());
    for (const UnitMatch& match : matches) {
      shares.push_back({match.id, clause.need, rare * weight(match, average_length)});
    }
  }
  // Stable, so that scores are added in the order of the clauses.
  std::stable_sort(shares.begin(), shares.end(),
                   [](const Share& a, const Share& b) { return a.id < b.id; });
  std::vector<RankedUnit> ranked;
  for (std::size_t begin = 0, end = 0; begin < shares.size(); begin = end) {
    while (end < shares.size() && shares[end].id == shares[begin].id) ++end;
    const auto unit = add_up(std::span(shares).subspan(begin, end - begin), required);
    if (unit) ranked.push_back(*unit);
  }
  return ranked;
}

}  // namespace talkgraph::store
