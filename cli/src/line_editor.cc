#include "line_editor.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string_view>

#include <editline/readline.h>

#include "completion.h"

namespace talkgraph::cli {
namespace {

constexpr int kMaxHistory = 1000;

Complete& active_completion() {
  static Complete complete;
  return complete;
}

// libedit asks for one completion after another, counting from 0.
char* next_completion(const char* text, int index) {
  static std::vector<std::string> found;
  if (index == 0) {
    const std::string line(rl_line_buffer, static_cast<std::size_t>(rl_point));
    found = active_completion()(line);
    // It replaces what it takes for the word, which may be less or more than ours.
    const std::size_t ours = word_at_end(line).size();
    const std::string_view theirs = text;
    for (std::string& word : found) {
      if (ours > theirs.size()) word.erase(0, ours - theirs.size());
      if (ours < theirs.size()) word.insert(0, theirs.substr(0, theirs.size() - ours));
    }
  }
  const auto at = static_cast<std::size_t>(index);
  return at < found.size() ? strdup(found[at].c_str()) : nullptr;
}

char** complete_word(const char* text, int, int) {
  rl_attempted_completion_over = 1;  // no names of files
  return rl_completion_matches(text, next_completion);
}

bool abandoned = false;

int abandon_line(int, int) {
  abandoned = true;
  rl_done = 1;
  return 0;
}

// While it lives Ctrl-C is a key like others: a signal would find the library in
// the middle of something.
class CtrlCIsKey {
 public:
  CtrlCIsKey() : changed_(tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!changed_) return;
    termios now = before_;
    now.c_cc[VINTR] = _POSIX_VDISABLE;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &now);
  }
  CtrlCIsKey(const CtrlCIsKey&) = delete;
  CtrlCIsKey& operator=(const CtrlCIsKey&) = delete;
  ~CtrlCIsKey() {
    if (changed_) tcsetattr(STDIN_FILENO, TCSADRAIN, &before_);
  }

 private:
  termios before_{};
  bool changed_;
};

}  // namespace

LineEditor::LineEditor(std::filesystem::path history, Complete complete)
    : history_(std::move(history)), interactive_(isatty(STDIN_FILENO) != 0) {
  if (!interactive_) return;
  active_completion() = std::move(complete);
  static char name[] = "talkgraph";
  rl_readline_name = name;
  rl_initialize();
  rl_attempted_completion_function = complete_word;
  rl_basic_word_break_characters = " \t\n\"'`$:;,|&!=<>+-*/%^(){}[]";
  rl_completion_append_character = '\0';  // a label may go on with a bracket
  rl_add_defun("abandon-line", abandon_line, '\x03');
  using_history();
  stifle_history(kMaxHistory);
  if (!history_.empty()) read_history(history_.c_str());
}

LineEditor::~LineEditor() {
  if (!interactive_) return;
  if (!history_.empty()) write_history(history_.c_str());
  active_completion() = nullptr;
}

Input LineEditor::read(const std::string& prompt) {
  if (!interactive_) {
    std::string line;
    if (!std::getline(std::cin, line)) return {};
    return {Input::Kind::kLine, std::move(line)};
  }
  const CtrlCIsKey ctrl_c;
  abandoned = false;
  char* const line = readline(prompt.c_str());
  if (abandoned) {
    std::fputs("^C\n", stdout);
    std::fflush(stdout);
    std::free(line);
    return {Input::Kind::kAbandoned, ""};
  }
  if (!line) return {};
  Input input{Input::Kind::kLine, line};
  std::free(line);
  return input;
}

void LineEditor::remember(const std::string& entry) {
  if (!interactive_ || entry.empty()) return;
  std::string one_line = entry;
  for (char& c : one_line) {
    if (c == '\n') c = ' ';
  }
  add_history(one_line.c_str());
}

}  // namespace talkgraph::cli
