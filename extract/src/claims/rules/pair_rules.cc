#include "claims/rules/pair_rules.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/file.h"

namespace talkgraph::extract {

Result<PairRules> PairRules::load(const std::filesystem::path& data, const Ontology& ontology) {
  TG_ASSIGN(PairModel model, PairModel::load(data / "models" / "pairs.bin"));
  PairRules rules(std::move(model));
  const auto file = data / "patterns" / "pairs.json";
  TG_ASSIGN(const std::string json, read_file(file));
  TG_TRY(rules.read(json, file.string(), ontology));
  return rules;
}

std::size_t PairRules::index_of(const PairKind& kind) const {
  const auto& kinds = model_.kinds();
  return static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), kind) - kinds.begin());
}

Result<void> PairRules::read(std::string_view json, const std::string& file,
                             const Ontology& ontology) {
  rules_.resize(model_.kinds().size());
  try {
    const auto root = nlohmann::json::parse(json);
    for (const auto& entry : root.at("relations")) {
      PairRule rule;
      root.at("name").get_to(rule.claim.name);
      entry.at("relation").get_to(rule.claim.relation);
      rule.least = entry.value("least", rule.least);
      rule.least_in_talk = entry.value("talk", rule.least_in_talk);
      rule.doubted_in_talk = entry.value("doubted", rule.doubted_in_talk);
      rule.sources = entry.value("sources", rule.sources);
      rule.claim.date_property = entry.value("date", rule.claim.date_property);
      if (ontology.relation_type(rule.claim.relation) == nullptr) continue;
      for (std::size_t i = 0; i < rules_.size(); ++i) {
        if (model_.kinds()[i].relation == rule.claim.relation) rules_[i] = rule;
      }
    }
  } catch (const nlohmann::json::exception& error) {
    return fail(ErrorCode::kMalformed, error.what(), {file});
  }
  return {};
}

}  // namespace talkgraph::extract
