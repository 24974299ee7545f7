#include "names.h"

namespace talkgraph::store {

std::optional<std::uint32_t> Names::find(std::string_view name) const {
  const auto found = ids_.find(name);
  if (found == ids_.end()) return std::nullopt;
  return found->second;
}

std::uint32_t Names::add(std::string_view name) {
  const std::uint32_t id = size();
  names_.push_back(std::make_shared<const std::string>(name));
  ids_.emplace(*names_.back(), id);
  return id;
}

}  // namespace talkgraph::store
