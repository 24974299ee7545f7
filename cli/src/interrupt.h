#pragma once

#include <atomic>

namespace talkgraph::cli {

// From here on, Ctrl-C (SIGINT) and SIGTERM ask the program to end after what
// it is at; a second one ends it at once. Called again, it forgets the first.
void catch_interrupts();
// Both end the program again.
void release_interrupts();
bool interrupted();
// True once interrupted() is.
const std::atomic<bool>& interrupt_flag();

}  // namespace talkgraph::cli
