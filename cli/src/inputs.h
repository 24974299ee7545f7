// Which files a command reads, and under which ids.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/error.h"

namespace talkgraph::cli {

struct InputFile {
  std::filesystem::path path;  // empty: standard input
  std::string id;              // of the document; for JSON lines what to call the file
  bool is_json_lines = false;
};

struct Inputs {
  std::vector<InputFile> files;
  std::vector<Error> errors;                   // one for each input that cannot be read
  std::vector<std::filesystem::path> ignored;  // files in folders that are no transcripts
};

// A file named here is read whatever it is called; its id is its name. Folders
// are walked in byte order of their entries, links to folders and names that
// begin with a dot left out; there transcripts are .txt, .md, .markdown, .html,
// .htm and text without extension, and .jsonl are JSON lines; an id is the path
// below the folder. A file that is reached twice counts once; two files with one
// id are an error. "-" is standard input.
Inputs collect_inputs(const std::vector<std::string>& arguments);

}  // namespace talkgraph::cli
