// Queries that are well formed, whatever the bytes say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace talkgraph::query {

class QueryFromBytes {
 public:
  QueryFromBytes(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}

  // A few clauses over nodes n and m, a relationship r, and x, which may be anything.
  std::string query();

 private:
  // A number below `n`; 0 once the bytes are used up.
  std::size_t below(std::size_t n);
  std::string clause();
  std::string expression(int depth);
  std::string list(int depth);
  std::string condition(int depth);
  std::string call(int depth);
  std::string leaf();
  std::string local(int depth);

  const std::uint8_t* data_;
  std::size_t size_;
};

}  // namespace talkgraph::query
