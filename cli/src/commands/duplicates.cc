#include "algorithms/duplicates.h"

#include <memory>
#include <set>
#include <string>
#include <utility>

#include "commands/commands.h"
#include "decisions.h"
#include "entities.h"
#include "rows.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

std::string_view likeness_name(algorithms::Likeness likeness) {
  switch (likeness) {
    case algorithms::Likeness::kSameWords:
      return "same words";
    case algorithms::Likeness::kInitial:
      return "an initial";
    case algorithms::Likeness::kMisspelt:
      return "one letter";
    case algorithms::Likeness::kLonger:
      return "a longer name";
  }
  return "";
}

// Whom a decision forbids to be one, by the ids of their nodes.
Result<std::set<std::pair<std::string, std::string>>> forbidden_pairs(const Workspace& workspace) {
  std::set<std::pair<std::string, std::string>> pairs;
  TG_ASSIGN(const auto decisions, workspace.store->decisions());
  for (const store::NumberedDecision& one : decisions) {
    if (one.decision.kind != DecisionKind::kForbid) continue;
    pairs.emplace(one.decision.entity.id, one.decision.other.id);
    pairs.emplace(one.decision.other.id, one.decision.entity.id);
  }
  return pairs;
}

Result<ExitCode> list_duplicates(std::int64_t limit, const Settings& settings) {
  TG_ASSIGN(const Workspace workspace, open_for_reading(settings));
  const GraphReader& graph = *workspace.graph;
  TG_ASSIGN(const auto forbidden, forbidden_pairs(workspace));
  TG_ASSIGN(const auto duplicates, algorithms::find_duplicates(graph));
  Rows rows;
  rows.columns = {"entity", "other", "type", "alike", "shared", "id", "other_id"};
  for (const algorithms::Duplicate& one : duplicates) {
    if (static_cast<std::int64_t>(rows.rows.size()) == limit) break;
    TG_ASSIGN(const NamedNode entity, name_node(graph, one.entity));
    TG_ASSIGN(const NamedNode other, name_node(graph, one.other));
    if (forbidden.contains({entity.id, other.id})) continue;
    List shared;
    for (const NodeId node : one.shared) {
      TG_ASSIGN(NamedNode named, name_node(graph, node));
      shared.push_back(std::move(named.name));
    }
    rows.rows.push_back({entity.name, other.name, entity.type,
                         std::string(likeness_name(one.likeness)), std::move(shared), entity.id,
                         other.id});
  }
  Output out;
  write_rows(rows, settings.format, out);
  TG_TRY(out.flush());
  return ExitCode::kDone;
}

}  // namespace

void add_duplicates(CommandLine& line) {
  Command& command = line.command(
      "duplicates", "List entities that may be one under two names, for merge or forbid");
  auto limit = std::make_shared<std::int64_t>(50);
  command.option(*limit, "--limit", 1, 1'000'000'000, "Lines at most (default: 50)");
  command.takes_store();
  command.takes_format();
  command.examples(
      "  talkgraph duplicates\n"
      "  talkgraph merge lantern lantern-protocol   # they are one\n"
      "  talkgraph forbid lantern lantern-protocol  # they are two: not listed again");
  command.runs([limit](const Settings& settings) { return list_duplicates(*limit, settings); });
}

}  // namespace talkgraph::cli
