#include "decisions.h"

#include <charconv>
#include <optional>

#include "commands/commands.h"
#include "json_lines.h"

namespace talkgraph::cli {
namespace {

Result<std::vector<Decision>> read_decisions(const std::string& file) {
  TG_ASSIGN(LineReader lines, LineReader::open(file == "-" ? "" : file));
  std::vector<Decision> decisions;
  while (true) {
    TG_ASSIGN(const std::optional<std::string> line, lines.next());
    if (!line) return decisions;
    Result<Decision> decision = parse_decision(*line);
    if (!decision) {
      Error error = std::move(decision).error();
      error.place = {file, lines.line(), 0};
      return fail(std::move(error));
    }
    decisions.push_back(std::move(*decision));
  }
}

Result<ExitCode> replay(const std::string& file, const Settings& settings) {
  TG_ASSIGN(const std::vector<Decision> decisions, read_decisions(file));
  TG_ASSIGN(const Workspace workspace, open_for_writing(settings, /*create=*/true));
  return decide(workspace, decisions, settings);
}

Result<ExitCode> list_decisions(const Settings& settings) {
  TG_ASSIGN(const Workspace workspace, open_for_reading(settings));
  TG_ASSIGN(const std::vector<store::NumberedDecision> decisions, workspace.store->decisions());
  Output out;
  write_rows(decision_rows(decisions), settings.format, out);
  TG_TRY(out.flush());
  return ExitCode::kDone;
}

std::optional<std::int64_t> parse_decision_id(const std::string& text) {
  std::int64_t id = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
  if (error != std::errc() || end != text.data() + text.size() || id <= 0) return std::nullopt;
  return id;
}

Result<ExitCode> undo(std::int64_t number, const Settings& settings) {
  TG_ASSIGN(const Workspace workspace, open_for_writing(settings, /*create=*/false));
  const auto id = static_cast<std::uint64_t>(number);
  TG_ASSIGN(Decision decision, workspace.store->undo(id));
  Output out;
  write_rows(decision_rows({{id, std::move(decision)}}), settings.format, out);
  TG_TRY(out.flush());
  return ExitCode::kDone;
}

}  // namespace

void add_decisions(CommandLine& line) {
  Command& command =
      line.command("decisions", "List what was decided with merge, forbid and split");
  auto file = std::make_shared<std::string>();
  command.option(*file, "--replay", "FILE",
                 "Take the decisions of a list in JSON lines, all or none; - for stdin");
  command.takes_writable_store();
  command.takes_format();
  command.examples(
      "  talkgraph decisions\n"
      "  talkgraph decisions --format jsonl > decisions.jsonl\n"
      "  talkgraph decisions --replay decisions.jsonl --store other.store");
  command.runs([file](const Settings& settings) {
    return file->empty() ? list_decisions(settings) : replay(*file, settings);
  });
}

void add_undo(CommandLine& line) {
  Command& command = line.command("undo", "Take a decision back, as if it had never been");
  auto number = std::make_shared<std::string>();
  command.positional(*number, "ID", "Its id, as 'talkgraph decisions' lists it");
  command.takes_writable_store();
  command.takes_format();
  command.examples("  talkgraph undo 3");
  command.runs([number](const Settings& settings) -> Result<ExitCode> {
    const std::optional<std::int64_t> id = parse_decision_id(*number);
    if (!id) {
      return fail(ErrorCode::kInvalidArgument, "'" + *number + "' is no id of a decision");
    }
    return undo(*id, settings);
  });
}

}  // namespace talkgraph::cli
