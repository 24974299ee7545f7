#include "names.h"

namespace talkgraph::store {

Names::Names(const Names& other) : table_(other.table_), shared_(true) {
  other.shared_ = true;
}

Names& Names::operator=(const Names& other) {
  if (this == &other) return *this;
  other.shared_ = true;
  table_ = other.table_;
  shared_ = true;
  return *this;
}

std::optional<std::uint32_t> Names::find(std::string_view name) const {
  const auto found = table_->ids.find(name);
  if (found == table_->ids.end()) return std::nullopt;
  return found->second;
}

std::uint32_t Names::add(std::string_view name) {
  const std::uint32_t id = size();
  if (shared_) {
    table_ = std::make_shared<Table>(*table_);
    shared_ = false;
  }
  table_->names.push_back(std::make_shared<const std::string>(name));
  table_->ids.emplace(*table_->names.back(), id);
  return id;
}

}  // namespace talkgraph::store
