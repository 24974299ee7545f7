#include "merged_iterator.h"

namespace talkgraph::store {

void MergedIterator::settle_at(std::string_view first) {
  if (writes_ == nullptr) return;
  write_ = writes_->lower_bound(first);
  settle();
}

// Goes on to the least key that is there: a write hides the base's record of its
// key, and is no record if it removes.
void MergedIterator::settle() {
  for (; write_ != writes_->end(); ++write_) {
    const int order = base_.Valid() ? base_.key().compare(rocksdb::Slice(write_->first)) : 1;
    if (order < 0) break;
    if (order == 0) base_.Next();
    at_write_ = !write_->second.removes;
    if (at_write_) return;
  }
  at_write_ = false;
}

}  // namespace talkgraph::store
