// This test program once more, as a process of its own that does one hidden
// test case: for locks and crashes, which need another process. (A plain fork
// would miss the threads that RocksDB has started.)
#pragma once

#include <sys/types.h>

#include <map>
#include <string>

namespace talkgraph::tests {

class ChildProcess {
 public:
  // Starts `test_case` with the environment variables set for it.
  ChildProcess(const std::string& test_case, const std::map<std::string, std::string>& variables);
  // Kills it if it still runs.
  ~ChildProcess();
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  // Blocks until the child has reported a line, and returns it without its
  // newline; empty once the child has ended and all is read.
  std::string read_line();
  // Ends it at once, as a crash would, and waits until it is gone.
  void kill();
  // Waits until it has ended by itself: true if its test case passed.
  bool wait();

 private:
  pid_t pid_ = -1;
  int reports_ = -1;
  std::string unread_;
};

// In the child: tells the parent.
void report_line(const std::string& line);
// In the child: a variable that the parent set; fails the test if it did not.
std::string child_variable(const char* name);

}  // namespace talkgraph::tests
