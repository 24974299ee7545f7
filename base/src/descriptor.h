// An open file, and what to say when the system refuses one.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>

#include "base/result.h"

namespace talkgraph {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

// The error that errno stands for, placed in `path`: "WHAT: No such file ...".
tl::unexpected<Error> system_error(const std::filesystem::path& path, const std::string& what);

}  // namespace talkgraph
