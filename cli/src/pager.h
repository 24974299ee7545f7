// Long output, page by page.
#pragma once

#include <cstddef>
#include <cstdio>

namespace talkgraph::cli {

// While it lives, standard output goes through $PAGER (default: less), if it is
// a terminal and `lines` do not fit it.
class Pager {
 public:
  explicit Pager(std::size_t lines);
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;
  ~Pager();

 private:
  std::FILE* pipe_ = nullptr;
  int stdout_ = -1;  // as it was
};

}  // namespace talkgraph::cli
