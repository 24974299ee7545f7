#include <algorithm>
#include <cmath>
#include <map>

#include "commands/commands.h"
#include "entities.h"
#include "excerpt.h"
#include "log.h"
#include "quotes.h"
#include "rows.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

struct SearchOptions {
  std::string text;
  std::string speaker;
  std::string in = "talk";
  std::int64_t limit = 10;
};

// The digits that compare hits, without those in which machines may differ.
Value score_cell(double score) {
  return std::round(score * 1e4) / 1e4;
}

std::int64_t line_of(std::string_view text, std::uint32_t offset) {
  return 1 + std::count(text.begin(), text.begin() + offset, '\n');
}

Result<store::SearchRequest> request_for(const SearchOptions& options, const Workspace& workspace) {
  store::SearchRequest request{options.text, static_cast<std::size_t>(options.limit), {}, {}};
  if (options.speaker.empty()) return request;
  // Most labels are names of entities; others ("Q") are only labels.
  const Result<NamedNode> speaker = find_entity(workspace, options.speaker);
  if (speaker) {
    request.speaker = speaker->node;
  } else if (speaker.error().code == ErrorCode::kNotFound) {
    request.speaker_label = options.speaker;
  } else {
    return fail(speaker.error());
  }
  return request;
}

Result<Rows> search_talk(const SearchOptions& options, const Workspace& workspace) {
  TG_ASSIGN(const store::SearchRequest request, request_for(options, workspace));
  TG_ASSIGN(const std::vector<store::PassageMatch> found, workspace.store->search(request));
  Rows rows;
  rows.columns = {"score", "speaker", "document", "line", "start", "end", "quote"};
  std::map<std::string, DocumentGraph> documents;
  for (const store::PassageMatch& match : found) {
    auto known = documents.find(match.document);
    if (known == documents.end()) {
      TG_ASSIGN(std::optional<DocumentGraph> read, workspace.store->document(match.document));
      if (!read) continue;  // taken out by another process meanwhile
      known = documents.emplace(match.document, std::move(*read)).first;
    }
    const DocumentGraph& document = known->second;
    const Span quote = excerpt(document.text, match.passage, match.matches);
    rows.rows.push_back({score_cell(match.score), speaker_at(document, quote.begin), document.id,
                         line_of(document.text, quote.begin), std::int64_t{quote.begin},
                         std::int64_t{quote.end}, slice(document.text, quote)});
  }
  return rows;
}

Result<Rows> search_names(const SearchOptions& options, const Workspace& workspace) {
  TG_ASSIGN(const std::vector<store::EntityMatch> found,
            workspace.store->search_names(options.text, static_cast<std::size_t>(options.limit)));
  Rows rows;
  rows.columns = {"score", "name", "type", "id", "aliases"};
  for (const store::EntityMatch& match : found) {
    TG_ASSIGN(const PropertyMap properties, workspace.graph->node_properties(match.node));
    List aliases;
    for (std::string& alias : string_list_property(properties, "aliases")) {
      aliases.emplace_back(std::move(alias));
    }
    rows.rows.push_back({score_cell(match.score), string_property(properties, "name"),
                         string_property(properties, "type"), match.id, std::move(aliases)});
  }
  return rows;
}

Result<ExitCode> search(const SearchOptions& options, const Settings& settings) {
  if (options.in == "names" && !options.speaker.empty()) {
    log_error("--speaker asks who said it, so it goes with --in talk");
    return ExitCode::kUsage;
  }
  TG_ASSIGN(const Workspace workspace, open_for_reading(settings));
  TG_ASSIGN(const Rows rows, options.in == "names" ? search_names(options, workspace)
                                                   : search_talk(options, workspace));
  if (rows.rows.empty()) {
    return fail(ErrorCode::kNotFound, "nothing found for '" + options.text + "'");
  }
  Output out;
  write_rows(rows, settings.format, out);
  TG_TRY(out.flush());
  return ExitCode::kDone;
}

}  // namespace

void add_search(CommandLine& line) {
  Command& command = line.command("search", "Find what was said, best first, with its quote");
  auto options = std::make_shared<SearchOptions>();
  command.positional(options->text, "TEXT",
                     "Words; \"a phrase\", begin*, spelling~, +must, -must not");
  command.option(options->speaker, "--speaker", "NAME", "Only what this speaker said");
  command.choice(options->in, "--in", {"talk", "names"},
                 "Search what was said, or the names of entities");
  command.option(options->limit, "--limit", 1, 1000000, "Hits at most (default: 10)");
  command.takes_store();
  command.takes_format();
  command.examples(
      "  talkgraph search 'proof of reserve'\n"
      "  talkgraph search '+custody \"cold storage\" -bank' --speaker \"Mara Quint\"\n"
      "  talkgraph search 'coinhavn~' --in names");
  command.runs([options](const Settings& settings) { return search(*options, settings); });
}

}  // namespace talkgraph::cli
