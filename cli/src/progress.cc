#include "progress.h"

#include <algorithm>
#include <cstdio>

#include "terminal.h"
#include "text_layout.h"

namespace talkgraph::cli {
namespace {

constexpr std::size_t kBarColumns = 24;
constexpr std::size_t kDoingColumns = 40;
constexpr const char* kClearLine = "\r\x1b[K";

Progress* active = nullptr;

std::string bar(std::size_t done, std::size_t total) {
  const std::size_t filled = total == 0 ? 0 : std::min(kBarColumns, done * kBarColumns / total);
  std::string text;
  for (std::size_t i = 0; i < kBarColumns; ++i) text += i < filled ? "█" : "░";
  return text;
}

}  // namespace

Progress::Progress(const Settings& settings) : shown_(stderr_is_terminal() && !settings.quiet) {
  if (shown_) active = this;
}

Progress::~Progress() {
  if (!shown_) return;
  std::fputs(kClearLine, stderr);
  active = nullptr;
}

void Progress::update(std::size_t done, std::size_t total, std::string_view doing) {
  if (!shown_) return;
  line_ = total == 0 ? std::to_string(done)
                     : bar(done, total) + ' ' + std::to_string(done) + '/' + std::to_string(total);
  line_ += ' ' + wrap(without_control_characters(doing), kDoingColumns).front();
  std::fprintf(stderr, "%s%s", kClearLine, line_.c_str());
}

ProgressPause::ProgressPause() {
  if (active != nullptr) std::fputs(kClearLine, stderr);
}

ProgressPause::~ProgressPause() {
  if (active != nullptr) std::fputs(active->line_.c_str(), stderr);
}

}  // namespace talkgraph::cli
