#include "interrupt.h"

#include <csignal>

namespace talkgraph::cli {
namespace {

volatile std::sig_atomic_t seen = 0;

extern "C" void note_interrupt(int) {
  seen = 1;
}

}  // namespace

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = note_interrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() {
  return seen != 0;
}

}  // namespace talkgraph::cli
