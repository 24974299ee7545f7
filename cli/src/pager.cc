#include "pager.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

#include "terminal.h"

namespace talkgraph::cli {

Pager::Pager(std::size_t lines) {
  if (!stdout_is_terminal()) return;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0) return;
  if (lines + 1 < size.ws_row) return;
  const char* chosen = std::getenv("PAGER");
  std::fflush(stdout);
  pipe_ = popen(chosen && *chosen ? chosen : "less -FRSX", "w");
  if (!pipe_) return;
  stdout_ = dup(STDOUT_FILENO);
  dup2(fileno(pipe_), STDOUT_FILENO);
}

Pager::~Pager() {
  if (!pipe_) return;
  dup2(stdout_, STDOUT_FILENO);
  close(stdout_);
  pclose(pipe_);
}

}  // namespace talkgraph::cli
