#include "entity_matching.h"

#include <algorithm>
#include <tuple>

#include "comparable.h"

namespace talkgraph::evaluate {
namespace {

struct Pair {
  double share = 0;  // of the found entity's names that agree
  std::size_t hits = 0;
  EntityIndex found = 0;
  GoldIndex gold = 0;
};

std::set<std::string> names_of(const GoldEntity& entity) {
  std::set<std::string> names = {comparable_name(entity.name)};
  for (const std::string& surface : entity.surfaces) names.insert(comparable_name(surface));
  return names;
}

std::map<std::string, std::size_t> names_of(const DocumentEntity& entity, std::string_view text) {
  std::map<std::string, std::size_t> names;
  for (const EntityMention& mention : entity.mentions) {
    if (mention.kind == MentionKind::kName) ++names[comparable_name(slice(text, mention.span))];
  }
  ++names[comparable_name(entity.name)];
  for (const std::string& alias : entity.aliases) ++names[comparable_name(alias)];
  return names;
}

bool allows_type(const GoldEntity& entity, const std::string& type) {
  return entity.type == type ||
         std::find(entity.alternative_types.begin(), entity.alternative_types.end(), type) !=
             entity.alternative_types.end();
}

std::vector<Pair> pairs_with_common_names(const GoldDocument& gold, const DocumentGraph& found,
                                          bool typed) {
  std::vector<std::set<std::string>> gold_names;
  for (const GoldEntity& entity : gold.entities) gold_names.push_back(names_of(entity));
  std::vector<Pair> pairs;
  for (EntityIndex f = 0; f < found.entities.size(); ++f) {
    const auto names = names_of(found.entities[f], found.text);
    std::size_t all = 0;
    for (const auto& [name, count] : names) all += count;
    for (GoldIndex g = 0; g < gold.entities.size(); ++g) {
      if (typed && !allows_type(gold.entities[g], found.entities[f].type)) continue;
      std::size_t hits = 0;
      for (const auto& [name, count] : names) hits += gold_names[g].contains(name) ? count : 0;
      if (hits > 0) {
        pairs.push_back({static_cast<double>(hits) / static_cast<double>(all), hits, f, g});
      }
    }
  }
  return pairs;
}

}  // namespace

EntityMatching match_entities(const GoldDocument& gold, const DocumentGraph& found, bool typed) {
  std::vector<Pair> pairs = pairs_with_common_names(gold, found, typed);
  std::sort(pairs.begin(), pairs.end(), [&](const Pair& a, const Pair& b) {
    return std::tie(b.share, b.hits, found.entities[a.found].id, gold.entities[a.gold].id) <
           std::tie(a.share, a.hits, found.entities[b.found].id, gold.entities[b.gold].id);
  });
  EntityMatching matching;
  std::set<GoldIndex> used;
  for (const Pair& pair : pairs) {
    if (matching.to_gold.contains(pair.found)) continue;
    if (used.insert(pair.gold).second) {
      matching.to_gold[pair.found] = pair.gold;
    } else {
      matching.duplicates.insert(pair.found);
    }
  }
  for (EntityIndex f = 0; f < found.entities.size(); ++f) {
    if (matching.to_gold.contains(f)) {
      matching.duplicates.erase(f);
    } else if (!matching.duplicates.contains(f)) {
      matching.unmatched.insert(f);
    }
  }
  return matching;
}

}  // namespace talkgraph::evaluate
