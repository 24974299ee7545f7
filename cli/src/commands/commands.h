// One function per command: it tells the command line what the command takes
// and what to run.
#pragma once

#include "command_line.h"

namespace talkgraph::cli {

void add_extract(CommandLine& line);
void add_build(CommandLine& line);
void add_remove(CommandLine& line);
void add_documents(CommandLine& line);
void add_stats(CommandLine& line);
void add_show(CommandLine& line);
void add_evidence(CommandLine& line);
void add_path(CommandLine& line);
void add_neighbors(CommandLine& line);
void add_rank(CommandLine& line);
void add_evaluate(CommandLine& line);
void add_export(CommandLine& line);
void add_query(CommandLine& line);
void add_check(CommandLine& line);
void add_backup(CommandLine& line);
void add_restore(CommandLine& line);
void add_compact(CommandLine& line);
void add_search(CommandLine& line);
void add_import(CommandLine& line);
void add_index(CommandLine& line);
void add_shell(CommandLine& line);
void add_duplicates(CommandLine& line);
void add_merge(CommandLine& line);
void add_forbid(CommandLine& line);
void add_split(CommandLine& line);
void add_decisions(CommandLine& line);
void add_undo(CommandLine& line);

}  // namespace talkgraph::cli
