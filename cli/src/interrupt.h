#pragma once

namespace talkgraph::cli {

// From here on, Ctrl-C (SIGINT) and SIGTERM ask the program to end after what
// it is at; a second one ends it at once.
void catch_interrupts();
bool interrupted();

}  // namespace talkgraph::cli
