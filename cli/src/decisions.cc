#include "decisions.h"

#include <nlohmann/json.hpp>

#include "entities.h"

namespace talkgraph::cli {

Result<EntityKey> find_entity_key(const Workspace& workspace, std::string_view name) {
  TG_ASSIGN(const NamedNode entity, find_entity(workspace, name));
  TG_ASSIGN(const std::optional<EntityKey> key, workspace.store->entity_key(entity.node));
  if (key) return *key;
  return fail(ErrorCode::kNotFound, "no document speaks of '" + std::string(name) + "'");
}

Result<Workspace> open_for_deciding(const Settings& settings) {
  TG_ASSIGN(Workspace workspace, open_for_writing(settings, /*create=*/false));
  TG_ASSIGN(workspace.graph, workspace.store->snapshot());
  return workspace;
}

Rows decision_rows(const std::vector<store::NumberedDecision>& decisions) {
  Rows rows;
  rows.columns = {"id", "decision", "entity", "family", "other", "other_family", "document"};
  for (const auto& [number, decision] : decisions) {
    rows.rows.push_back({count(number), decision_kind_name(decision.kind), decision.entity.id,
                         decision.entity.family, decision.other.id, decision.other.family,
                         decision.document.empty() ? Value() : Value(decision.document)});
  }
  return rows;
}

Result<Decision> parse_decision(const std::string& json) try {
  const nlohmann::json row = nlohmann::json::parse(json);
  Decision decision;
  const auto kind = parse_decision_kind(row.at("decision").get<std::string>());
  if (!kind) return fail(ErrorCode::kMalformed, "'decision' is none of merge, forbid, split");
  decision.kind = *kind;
  decision.entity = {row.at("entity").get<std::string>(), row.at("family").get<std::string>()};
  decision.other = {row.at("other").get<std::string>(), row.at("other_family").get<std::string>()};
  const auto document = row.find("document");
  if (document != row.end() && !document->is_null()) {
    decision.document = document->get<std::string>();
  }
  return decision;
} catch (const nlohmann::json::exception& error) {
  return fail(ErrorCode::kMalformed, std::string("not a decision: ") + error.what());
}

Result<ExitCode> decide(const Workspace& workspace, const std::vector<Decision>& decisions,
                        const Settings& settings) {
  TG_ASSIGN(const std::vector<std::uint64_t> numbers, workspace.store->decide(decisions));
  std::vector<store::NumberedDecision> taken;
  for (std::size_t i = 0; i < numbers.size(); ++i) taken.push_back({numbers[i], decisions[i]});
  Output out;
  write_rows(decision_rows(taken), settings.format, out);
  TG_TRY(out.flush());
  return ExitCode::kDone;
}

}  // namespace talkgraph::cli
