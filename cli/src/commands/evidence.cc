#include <algorithm>

#include "commands/commands.h"
#include "entities.h"
#include "log.h"
#include "page.h"
#include "relations.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

// What the user asked: everything between `a` and `b`, or of one type.
struct Question {
  std::string a;
  std::string b;
  std::string type;
};

// A [TYPE] B
Question read_question(const std::vector<std::string>& words) {
  return words.size() == 3 ? Question{words[0], words[2], words[1]}
                           : Question{words[0], words[1], ""};
}

Result<std::vector<Relation>> relations_between(const GraphReader& graph, NodeId a, NodeId b,
                                                const std::string& type) {
  TG_ASSIGN(std::vector<Relation> relations, relations_of(graph, a));
  std::erase_if(relations, [&](const Relation& relation) {
    const NodeId other = relation.source.node == a ? relation.target.node : relation.source.node;
    return other != b || (!type.empty() && relation.type != type);
  });
  return relations;
}

Result<void> write_page(const std::vector<Relation>& relations, QuoteReader& reader, Output& out) {
  Page page(out);
  for (const Relation& relation : relations) {
    page.relation(relation);
    TG_ASSIGN(const std::vector<Quote> quotes, reader.all(relation.properties));
    for (const Quote& quote : quotes) page.quote(quote);
  }
  return {};
}

Result<ExitCode> evidence(const std::vector<std::string>& words, const Settings& settings) {
  if (words.size() < 2 || words.size() > 3) {
    log_error("evidence takes two names, and a relationship type between them if you like");
    return ExitCode::kUsage;
  }
  const Question question = read_question(words);
  TG_ASSIGN(const Workspace workspace, open_for_reading(settings));
  TG_ASSIGN(const NamedNode a, find_entity(workspace, question.a));
  TG_ASSIGN(const NamedNode b, find_entity(workspace, question.b));
  TG_ASSIGN(const std::vector<Relation> relations,
            relations_between(*workspace.graph, a.node, b.node, question.type));
  if (relations.empty()) {
    const std::string what = question.type.empty() ? "relationship" : question.type;
    return fail(ErrorCode::kNotFound, "no " + what + " connects " + a.name + " and " + b.name +
                                          " directly; 'talkgraph path' finds the way");
  }
  QuoteReader reader(*workspace.store);
  Output out;
  if (settings.format == OutputFormat::kTable) {
    TG_TRY(write_page(relations, reader, out));
  } else {
    TG_ASSIGN(const Rows rows, relation_rows(relations, reader));
    write_rows(rows, settings.format, out);
  }
  TG_TRY(out.flush());
  return ExitCode::kDone;
}

}  // namespace

void add_evidence(CommandLine& line) {
  Command& command = line.command("evidence", "Quote everything that connects two entities");
  auto words = std::make_shared<std::vector<std::string>>();
  command.positionals(*words, "A [TYPE] B", "Two names, between them a relationship type");
  command.takes_store();
  command.takes_format();
  command.examples(
      "  talkgraph evidence \"Mara Quint\" Coinhaven\n"
      "  talkgraph evidence \"Mara Quint\" WORKS_FOR Coinhaven --format json");
  command.runs([words](const Settings& settings) { return evidence(*words, settings); });
}

}  // namespace talkgraph::cli
