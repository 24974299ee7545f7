// The program. Commands are in commands/, one file each.
#include <csignal>
#include <cstdio>
#include <exception>

#include "command_line.h"
#include "commands/commands.h"

int main(int argc, char** argv) {
  using namespace talkgraph::cli;
  // A reader that leaves (`| head`) ends us without a word, even where whoever
  // started us ignores the signal.
  std::signal(SIGPIPE, SIG_DFL);
  try {
    CommandLine line;
    add_build(line);
    add_extract(line);
    add_remove(line);
    add_documents(line);
    add_stats(line);
    add_search(line);
    add_show(line);
    add_evidence(line);
    add_path(line);
    add_neighbors(line);
    add_rank(line);
    add_query(line);
    add_shell(line);
    add_export(line);
    add_check(line);
    add_backup(line);
    add_restore(line);
    add_compact(line);
    add_evaluate(line);
    add_import(line);
    add_index(line);
    add_duplicates(line);
    add_merge(line);
    add_split(line);
    add_forbid(line);
    add_decisions(line);
    add_undo(line);
    return static_cast<int>(line.run(argc, argv));
  } catch (const std::exception& exception) {
    // Only what no library call translates ends here: memory that ran out.
    std::fprintf(stderr, "talkgraph: %s\n", exception.what());
    return static_cast<int>(ExitCode::kFailed);
  }
}
