#include "syntax/transition_model.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace talkgraph::extract {
namespace {

// File: magic, u32 slots, slots of {u16 check, i8 left, i8 right}; a slot without
// weights is empty. Little-endian, unaligned. Two slots in three are taken: a feature that is not
// there is then missed after few others, one of which might have its check.
constexpr std::string_view kTransitionsMagic = "tgtransitions2\n";
constexpr std::size_t kTransitionSlotBytes = 4;
static_assert(std::endian::native == std::endian::little);

constexpr std::uint32_t kCheckMask = 0xFFFF;

std::uint32_t transition_check(std::uint64_t feature) {
  return static_cast<std::uint32_t>(feature >> 48);
}

// Where the search for a feature begins.
std::uint64_t first_transition_slot(std::uint64_t feature, std::uint64_t slots) {
  return (feature & 0xFFFFFFFF) * slots >> 32;
}

std::uint32_t load_transition_slot(const char* slots, std::uint64_t slot) {
  std::uint32_t value;
  std::memcpy(&value, slots + slot * kTransitionSlotBytes, sizeof value);
  return value;
}

}  // namespace

Result<TransitionModel> TransitionModel::map(const std::filesystem::path& path) {
  TG_ASSIGN(MappedFile file, MappedFile::open(path));
  TransitionModel model(std::move(file));
  const std::string_view bytes = model.file_.bytes();
  const std::size_t head = kTransitionsMagic.size() + 4;
  const bool known = bytes.starts_with(kTransitionsMagic) && bytes.size() >= head;
  if (known) std::memcpy(&model.slot_count_, bytes.data() + kTransitionsMagic.size(), 4);
  if (model.slot_count_ == 0 ||
      bytes.size() != head + kTransitionSlotBytes * std::size_t{model.slot_count_}) {
    return fail(ErrorCode::kCorrupt, "not a usable model of transitions", {path.string()});
  }
  model.slots_ = bytes.data() + head;
  return model;
}

TransitionScores TransitionModel::score(std::span<const std::uint64_t> features) const {
  std::int32_t left = 0;
  std::int32_t right = 0;
  for (const std::uint64_t feature : features) {
    __builtin_prefetch(slots_ + first_transition_slot(feature, slot_count_) * kTransitionSlotBytes);
  }
  for (const std::uint64_t feature : features) {
    const std::uint32_t check = transition_check(feature);
    std::uint64_t slot = first_transition_slot(feature, slot_count_);
    for (std::uint32_t probes = 0; probes < slot_count_; ++probes, ++slot) {
      if (slot == slot_count_) slot = 0;
      const std::uint32_t found = load_transition_slot(slots_, slot);
      if (found >> 16 == 0) break;
      if ((found & kCheckMask) != check) continue;
      left += static_cast<std::int8_t>(found >> 16);
      right += static_cast<std::int8_t>(found >> 24);
      break;
    }
  }
  return {0, left, right};
}

std::string serialize_transitions(std::vector<TransitionRow> rows) {
  std::sort(rows.begin(), rows.end(),
            [](const TransitionRow& a, const TransitionRow& b) { return a.feature < b.feature; });
  std::erase_if(rows, [](const TransitionRow& row) { return row.left == 0 && row.right == 0; });
  const auto slot_count = static_cast<std::uint32_t>(rows.size() * 3 / 2 + 1);
  std::vector<std::uint32_t> slots(slot_count);
  for (const TransitionRow& row : rows) {
    std::uint64_t slot = first_transition_slot(row.feature, slot_count);
    while (slots[slot] != 0) slot = slot + 1 == slot_count ? 0 : slot + 1;
    slots[slot] = transition_check(row.feature) |
                  std::uint32_t{static_cast<std::uint8_t>(row.left)} << 16 |
                  std::uint32_t{static_cast<std::uint8_t>(row.right)} << 24;
  }
  std::string out(kTransitionsMagic);
  out.append(reinterpret_cast<const char*>(&slot_count), sizeof slot_count);
  out.append(reinterpret_cast<const char*>(slots.data()), slots.size() * kTransitionSlotBytes);
  return out;
}

}  // namespace talkgraph::extract
