// What tells states of a graph apart, for those who keep what they made of one.
#pragma once

#include <memory>

namespace talkgraph {

// Implemented by readers that share one state with others, beside GraphReader.
class Versioned {
 public:
  virtual ~Versioned() = default;

  // Equal for readers of the same state; another state has another one, as long as
  // this one is held.
  virtual std::shared_ptr<const void> version() const = 0;
};

}  // namespace talkgraph
