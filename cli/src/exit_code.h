#pragma once

namespace talkgraph::cli {

// What the program's exit status says. Scripts rely on it: DO NOT CHANGE.
enum class ExitCode : int {
  kDone = 0,
  kFailed = 1,         // nothing was done, or nothing was found
  kUsage = 2,          // the command line is not understood
  kQueryRejected = 3,  // the query is not in the language, or means nothing
  kSomeFailed = 4,     // some inputs failed while the others were committed
};

}  // namespace talkgraph::cli
