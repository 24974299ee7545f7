#include "pager.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "output.h"
#include "terminal.h"

namespace talkgraph::cli {
namespace {

bool fits_terminal(const std::string& text) {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0) return true;
  return std::count(text.begin(), text.end(), '\n') + 1 < size.ws_row;
}

}  // namespace

Result<void> show(const std::string& text) {
  if (stdout_is_terminal() && !fits_terminal(text)) {
    const char* chosen = std::getenv("PAGER");
    if (std::FILE* pager = popen(chosen && *chosen ? chosen : "less -FRSX", "w")) {
      std::fwrite(text.data(), 1, text.size(), pager);
      pclose(pager);
      return {};
    }
  }
  Output out;
  out.write(text);
  return out.flush();
}

}  // namespace talkgraph::cli
