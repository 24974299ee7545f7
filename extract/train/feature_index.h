// A number for each feature: an open-addressing table, since training does little
// else than look features up.
#pragma once

#include <cstdint>
#include <vector>

namespace talkgraph::extract::train {

class FeatureIndex {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  FeatureIndex() : slots_(1024) {}

  // kNone for a feature that was not added. O(1).
  std::uint32_t find(std::uint64_t feature) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = feature & mask;; slot = (slot + 1) & mask) {
      if (slots_[slot].row == kNone || slots_[slot].feature == feature) return slots_[slot].row;
    }
  }
  // Adds a feature that was not added before; its number is the next one.
  std::uint32_t add(std::uint64_t feature) {
    if ((features_.size() + 1) * 2 > slots_.size()) grow();
    const auto row = static_cast<std::uint32_t>(features_.size());
    features_.push_back(feature);
    put(feature, row);
    return row;
  }
  // By number.
  const std::vector<std::uint64_t>& features() const { return features_; }

 private:
  struct Slot {
    std::uint64_t feature = 0;
    std::uint32_t row = kNone;
  };

  void put(std::uint64_t feature, std::uint32_t row) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = feature & mask;
    while (slots_[slot].row != kNone) slot = (slot + 1) & mask;
    slots_[slot] = {feature, row};
  }
  void grow() {
    slots_.assign(slots_.size() * 2, {});
    for (std::size_t row = 0; row < features_.size(); ++row) {
      put(features_[row], static_cast<std::uint32_t>(row));
    }
  }

  std::vector<Slot> slots_;
  std::vector<std::uint64_t> features_;
};

}  // namespace talkgraph::extract::train
