#include "base/unicode.h"
#include "commands/commands.h"
#include "decisions.h"
#include "log.h"

namespace talkgraph::cli {
namespace {

struct SplitOptions {
  std::string entity;
  std::vector<std::string> documents;
  std::string other;
};

// What decisions make of the entities of documents.
Result<Resolution> current_resolution(const store::Store& store) {
  TG_ASSIGN(const std::vector<store::NumberedDecision> decisions, store.decisions());
  Resolution resolution;
  for (const auto& [number, decision] : decisions) TG_TRY(resolution.add(number, decision));
  return resolution;
}

// Does anything in the store go by this id, or is it decided to?
Result<bool> is_taken(const store::Store& store, const std::string& id) {
  TG_ASSIGN(const std::vector<store::NameMatch> matches, store.find_entities(id));
  for (const store::NameMatch& match : matches) {
    if (match.id == id) return true;
  }
  TG_ASSIGN(const std::vector<store::NumberedDecision> decisions, store.decisions());
  for (const auto& [number, decision] : decisions) {
    if (decision.entity.id == id || decision.other.id == id) return true;
  }
  return false;
}

// An entity that is there, else a new one of the same family.
Result<EntityKey> other_entity(const Workspace& workspace, const EntityKey& entity,
                               const std::string& name) {
  if (name.empty()) {
    for (int number = 2;; ++number) {
      std::string id = entity.id + "-" + std::to_string(number);
      TG_ASSIGN(const bool taken, is_taken(*workspace.store, id));
      if (!taken) return EntityKey{std::move(id), entity.family};
    }
  }
  TG_ASSIGN(const std::vector<store::NameMatch> matches, workspace.store->find_entities(name));
  if (!matches.empty()) return find_entity_key(workspace, name);
  return EntityKey{slugify(name), entity.family};
}

Result<void> add_splits(const Workspace& workspace, const Resolution& resolution,
                        const EntityKey& entity, const EntityKey& other,
                        const std::string& document_id, std::vector<Decision>& decisions) {
  TG_ASSIGN(const auto document, workspace.store->document(document_id));
  if (!document) return fail(ErrorCode::kNotFound, "no such document in the store", {document_id});
  bool found = false;
  for (const DocumentEntity& said : document->entities) {
    const EntityKey key = key_of(said, *workspace.ontology);
    if (resolution.resolve(document_id, key) != entity) continue;
    decisions.push_back({DecisionKind::kSplit, key, other, document_id});
    found = true;
  }
  if (found) return {};
  return fail(ErrorCode::kNotFound, "does not speak of '" + entity.id + "'", {document_id});
}

Result<ExitCode> split(const SplitOptions& options, const Settings& settings) {
  if (options.documents.empty()) {
    log_error("split needs --document, and 'talkgraph undo' takes a merge back");
    return ExitCode::kUsage;
  }
  TG_ASSIGN(const Workspace workspace, open_for_deciding(settings));
  TG_ASSIGN(const EntityKey entity, find_entity_key(workspace, options.entity));
  TG_ASSIGN(const EntityKey other, other_entity(workspace, entity, options.other));
  TG_ASSIGN(const Resolution resolution, current_resolution(*workspace.store));
  std::vector<Decision> decisions;
  for (const std::string& document : options.documents) {
    TG_TRY(add_splits(workspace, resolution, entity, other, document, decisions));
  }
  return decide(workspace, decisions, settings);
}

}  // namespace

void add_split(CommandLine& line) {
  Command& command = line.command(
      "split", "Decide that an entity is another one in some documents, such as a namesake");
  auto options = std::make_shared<SplitOptions>();
  command.positional(options->entity, "NAME", "Name, alias or id of the entity");
  command.repeatable_option(options->documents, "--document", "DOCUMENT",
                            "A document that means another one; may be repeated");
  command.option(options->other, "--as", "NAME",
                 "Which one: an entity, or the id of a new one (default: the id and a number)");
  command.takes_writable_store();
  command.takes_format();
  command.examples(
      "  talkgraph split \"John Smith\" --document panel.md --as john-smith-of-leeds\n"
      "  talkgraph split Jordan --document trip.txt --document visit.txt");
  command.runs([options](const Settings& settings) { return split(*options, settings); });
}

}  // namespace talkgraph::cli
