#include "commands/commands.h"
#include "decisions.h"

namespace talkgraph::cli {
namespace {

struct TwoNames {
  std::string entity;
  std::string other;
};

Result<ExitCode> decide_on(DecisionKind kind, const TwoNames& names, const Settings& settings) {
  TG_ASSIGN(const Workspace workspace, open_for_deciding(settings));
  Decision decision;
  decision.kind = kind;
  TG_ASSIGN(decision.entity, find_entity_key(workspace, names.entity));
  TG_ASSIGN(decision.other, find_entity_key(workspace, names.other));
  return decide(workspace, {decision}, settings);
}

void takes_two_names(Command& command, DecisionKind kind) {
  auto names = std::make_shared<TwoNames>();
  command.positional(names->entity, "A", "Name, alias or id of an entity");
  command.positional(names->other, "B", "Name, alias or id of the other one");
  command.takes_writable_store();
  command.takes_format();
  command.runs(
      [names, kind](const Settings& settings) { return decide_on(kind, *names, settings); });
}

}  // namespace

void add_merge(CommandLine& line) {
  Command& command = line.command(
      "merge", "Decide that two entities are one, which keeps id, type and name of the first");
  takes_two_names(command, DecisionKind::kMerge);
  command.examples(
      "  talkgraph merge \"Mara Quint\" \"M. Quint\"\n"
      "  talkgraph decisions\n"
      "  talkgraph undo 1");
}

void add_forbid(CommandLine& line) {
  Command& command = line.command(
      "forbid", "Decide that two entities are not to be merged, not even by way of a third");
  takes_two_names(command, DecisionKind::kForbid);
  command.examples("  talkgraph forbid \"Mara Quint\" \"Mara Quint Foundation\"");
}

}  // namespace talkgraph::cli
