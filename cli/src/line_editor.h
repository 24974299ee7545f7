// Lines from a person at a terminal, with history and completion, or from
// standard input as it is.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace talkgraph::cli {

// All words that may replace the last word of the line up to the cursor.
using Complete = std::function<std::vector<std::string>(const std::string& line)>;

struct Input {
  enum class Kind { kLine, kAbandoned, kEnd };  // a line, Ctrl-C, Ctrl-D or the end
  Kind kind = Kind::kEnd;
  std::string line;  // without its line feed
};

// One at a time: the library behind it has one terminal.
class LineEditor {
 public:
  // History is read from the file, and kept there; none if the path is empty.
  LineEditor(std::filesystem::path history, Complete complete);
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;
  ~LineEditor();

  bool is_interactive() const { return interactive_; }
  Input read(const std::string& prompt);
  void remember(const std::string& entry);

 private:
  std::filesystem::path history_;
  bool interactive_;
};

}  // namespace talkgraph::cli
