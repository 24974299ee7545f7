// Names of labels, types or property keys with their ids, which count from 0.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace talkgraph::store {

// Grows only. Copies are cheap and share the strings, so a view of a name lives
// as long as any copy that has it.
class Names {
 public:
  // O(log n).
  std::optional<std::uint32_t> find(std::string_view name) const;
  // The id must be below size().
  std::string_view name(std::uint32_t id) const { return *names_[id]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }
  // The name must be new. Returns its id.
  std::uint32_t add(std::string_view name);

 private:
  std::vector<std::shared_ptr<const std::string>> names_;
  std::map<std::string_view, std::uint32_t> ids_;
};

}  // namespace talkgraph::store
