#include "run/kept_relationships.h"

#include "query/kept_reads.h"

namespace talkgraph::query {

KeptReads::KeptReads(std::size_t max_bytes)
    : relationships_(std::make_unique<KeptRelationships>(max_bytes)) {}

KeptReads::~KeptReads() = default;

KeptRelationships::Item KeptRelationships::find(const std::shared_ptr<const void>& version,
                                                std::optional<TypeId> type, bool outgoing) {
  const std::lock_guard lock(mutex_);
  return item(version, type, outgoing);
}

void KeptRelationships::add(const std::shared_ptr<const void>& version, const Item& item) {
  const std::lock_guard lock(mutex_);
  Item& kept = this->item(version, item.type, item.outgoing);
  kept.asked += item.asked;
  if (kept.all || !item.all || bytes_ + item.all->size_in_bytes() > max_bytes_) return;
  kept.all = item.all;
  bytes_ += item.all->size_in_bytes();
}

KeptRelationships::Item& KeptRelationships::item(const std::shared_ptr<const void>& version,
                                                 std::optional<TypeId> type, bool outgoing) {
  if (version != version_) {
    version_ = version;
    items_.clear();
    bytes_ = 0;
  }
  for (Item& one : items_) {
    if (one.type == type && one.outgoing == outgoing) return one;
  }
  Item& made = items_.emplace_back();
  made.type = type;
  made.outgoing = outgoing;
  return made;
}

}  // namespace talkgraph::query
