// Names of labels, types or property keys with their ids, which count from 0.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace talkgraph::store {

// Grows only. Copies cost nothing and share all until one of them grows, and the strings
// for good, so that a view of a name lives as long as any copy that has it.
class Names {
 public:
  Names() = default;
  Names(const Names& other);
  Names& operator=(const Names& other);
  // O(log n).
  std::optional<std::uint32_t> find(std::string_view name) const;
  // The id must be below size().
  std::string_view name(std::uint32_t id) const { return *table_->names[id]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(table_->names.size()); }
  // The name must be new. Returns its id. O(n) if the table is shared, else O(log n).
  std::uint32_t add(std::string_view name);

 private:
  struct Table {
    std::vector<std::shared_ptr<const std::string>> names;
    std::map<std::string_view, std::uint32_t> ids;
  };
  std::shared_ptr<Table> table_ = std::make_shared<Table>();
  // Has anybody else ever had the table? Several threads may copy at once.
  mutable std::atomic<bool> shared_ = false;
};

}  // namespace talkgraph::store
