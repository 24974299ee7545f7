// Records of the database with a transaction's writes over them.
#pragma once

#include <rocksdb/iterator.h>

#include <string_view>

#include "write_set.h"

namespace talkgraph::store {

class MergedIterator {
 public:
  // `writes` may be null; it must not change as long as this is used.
  MergedIterator(rocksdb::Iterator& base, const WriteSet::Writes* writes)
      : base_(base), writes_(writes) {}

  void seek(std::string_view first) {
    base_.Seek(rocksdb::Slice(first));
    settle_at(first);
  }
  // As seek(), where the base has been moved there already.
  void settle_at(std::string_view first);
  bool valid() const { return at_write_ || base_.Valid(); }
  bool at_write() const { return at_write_; }
  void next() {
    if (at_write_) {
      ++write_;
    } else {
      base_.Next();
    }
    if (writes_ != nullptr) settle();
  }
  std::string_view key() const { return at_write_ ? write_->first : base_.key().ToStringView(); }
  std::string_view value() const {
    return at_write_ ? write_->second.value : base_.value().ToStringView();
  }
  rocksdb::Status status() const { return base_.status(); }

 private:
  void settle();

  rocksdb::Iterator& base_;
  const WriteSet::Writes* writes_;
  WriteSet::Writes::const_iterator write_;  // the next that may be shown
  bool at_write_ = false;
};

}  // namespace talkgraph::store
