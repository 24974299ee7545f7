// How far a long command is, on a terminal only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "settings.h"

namespace talkgraph::cli {

// One line at the bottom of stderr, gone when the object is. At most one lives
// at a time; for the main thread, as is the log, which hides it while it writes.
class Progress {
 public:
  // Shows nothing when stderr is no terminal, or with -q.
  explicit Progress(const Settings& settings);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // `total` 0: not known. `doing` is what is worked on now.
  void update(std::size_t done, std::size_t total, std::string_view doing);

 private:
  friend class ProgressPause;
  bool shown_;
  std::string line_;
};

// Hides the progress line, if there is one, for as long as this lives.
class ProgressPause {
 public:
  ProgressPause();
  ~ProgressPause();
  ProgressPause(const ProgressPause&) = delete;
  ProgressPause& operator=(const ProgressPause&) = delete;
};

}  // namespace talkgraph::cli
