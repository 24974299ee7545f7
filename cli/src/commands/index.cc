#include <algorithm>

#include "commands/commands.h"
#include "log.h"
#include "rows.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

struct IndexOptions {
  std::vector<std::string> words;
  bool unique = false;
};

std::string index_name(const IndexOptions& options) {
  return options.words[1] + "(" + options.words[2] + ")";
}

Result<PropertyIndex> named_index(const IndexOptions& options, GraphWriter& graph) {
  TG_ASSIGN(const LabelId label, graph.label(options.words[1]));
  TG_ASSIGN(const PropertyKeyId key, graph.property_key(options.words[2]));
  return PropertyIndex{label, key, options.unique};
}

Result<ExitCode> create_index(const IndexOptions& options, const Settings& settings) {
  TG_ASSIGN(const Workspace workspace, open_for_writing(settings, false));
  TG_TRY(workspace.store->edit([&](GraphWriter& graph) -> Result<void> {
    TG_ASSIGN(const PropertyIndex index, named_index(options, graph));
    TG_ASSIGN(const bool created, graph.create_index(index));
    if (created) return {};
    return fail(ErrorCode::kConstraint, "there is an index of " + index_name(options) + " already");
  }));
  return ExitCode::kDone;
}

Result<ExitCode> drop_index(const IndexOptions& options, const Settings& settings) {
  TG_ASSIGN(const Workspace workspace, open_for_writing(settings, false));
  TG_TRY(workspace.store->edit([&](GraphWriter& graph) -> Result<void> {
    TG_ASSIGN(const PropertyIndex index, named_index(options, graph));
    TG_ASSIGN(const bool dropped, graph.drop_index(index.label, index.key));
    if (dropped) return {};
    return fail(ErrorCode::kNotFound, "there is no index of " + index_name(options) +
                                          "; 'talkgraph index list' shows those there are");
  }));
  return ExitCode::kDone;
}

Result<ExitCode> list_indexes(const Settings& settings) {
  TG_ASSIGN(const Workspace workspace, open_for_reading(settings));
  const GraphReader& graph = *workspace.graph;
  Rows rows;
  rows.columns = {"label", "property", "unique"};
  for (const PropertyIndex& index : graph.indexes()) {
    rows.rows.push_back(
        {graph.label_name(index.label), graph.property_key_name(index.key), index.unique});
  }
  // By name: ids, and so their order, tell of the graph's history.
  std::sort(rows.rows.begin(), rows.rows.end(), [](const auto& a, const auto& b) {
    return std::pair(*a[0].as_string(), *a[1].as_string()) <
           std::pair(*b[0].as_string(), *b[1].as_string());
  });
  Output out;
  write_rows(rows, settings.format, out);
  TG_TRY(out.flush());
  return ExitCode::kDone;
}

Result<ExitCode> run_index(const IndexOptions& options, const Settings& settings) {
  const std::string& action = options.words[0];
  const std::size_t words = options.words.size();
  if (action == "list" && words == 1) return list_indexes(settings);
  if (action == "create" && words == 3) return create_index(options, settings);
  if (action == "drop" && words == 3) return drop_index(options, settings);
  log_error("index takes 'list', 'create LABEL PROPERTY' or 'drop LABEL PROPERTY'");
  return ExitCode::kUsage;
}

}  // namespace

void add_index(CommandLine& line) {
  Command& command = line.command("index", "List, create and drop indexes of properties");
  auto options = std::make_shared<IndexOptions>();
  command.positionals(options->words, "list | create LABEL PROPERTY | drop LABEL PROPERTY",
                      "What to do, and with the property of which nodes");
  command.flag(options->unique, "--unique", "With create: no two nodes may have equal values");
  command.takes_writable_store();
  command.takes_format();
  command.examples(
      "  talkgraph index create Asset ticker\n"
      "  talkgraph index create Metric id --unique\n"
      "  talkgraph index list");
  command.runs([options](const Settings& settings) { return run_index(*options, settings); });
}

}  // namespace talkgraph::cli
