#include "line_editor.h"

#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>

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
    // It replaces what it takes for the word, which may be less than ours.
    const std::size_t ours = word_at_end(line).size();
    const std::size_t theirs = std::strlen(text);
    for (std::string& word : found) {
      if (ours > theirs) word.erase(0, ours - theirs);
    }
  }
  const auto at = static_cast<std::size_t>(index);
  return at < found.size() ? strdup(found[at].c_str()) : nullptr;
}

char** complete_word(const char* text, int, int) {
  rl_attempted_completion_over = 1;  // no names of files
  return rl_completion_matches(text, next_completion);
}

}  // namespace

LineEditor::LineEditor(std::filesystem::path history, Complete complete)
    : history_(std::move(history)), interactive_(isatty(STDIN_FILENO) != 0) {
  if (!interactive_) return;
  active_completion() = std::move(complete);
  static char name[] = "talkgraph";
  rl_readline_name = name;
  rl_initialize();
  rl_attempted_completion_function = complete_word;
  using_history();
  stifle_history(kMaxHistory);
  if (!history_.empty()) read_history(history_.c_str());
}

LineEditor::~LineEditor() {
  if (!interactive_) return;
  if (!history_.empty()) write_history(history_.c_str());
  active_completion() = nullptr;
}

std::optional<std::string> LineEditor::read(const std::string& prompt) {
  if (!interactive_) {
    std::string line;
    if (!std::getline(std::cin, line)) return std::nullopt;
    return line;
  }
  std::signal(SIGINT, SIG_IGN);  // while typing it has nothing to interrupt
  char* line = readline(prompt.c_str());
  if (!line) return std::nullopt;
  std::string text = line;
  std::free(line);
  return text;
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
