#include "learning/linear_model.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace talkgraph::extract {
namespace {

// File: magic, u32 tag count, u32 slots, u64 row bytes, the tags (u8 length,
// bytes), slots, rows. Little-endian, unaligned. Three slots in four are taken, by
// ascending checks, so that what is not there is missed at the first larger one.
constexpr std::string_view kMagic = "tglinear2\n";
constexpr std::uint32_t kMostSlots = 1U << 28;
constexpr std::size_t kSlotBytes = 8;
constexpr std::size_t kScoredAtOnce = 64;  // features

template <class Integer>
Integer load(const char* at) {
  static_assert(std::endian::native == std::endian::little);
  Integer value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

template <class Integer>
void store(std::string& out, Integer value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

std::uint32_t check_of(std::uint64_t feature) {
  return static_cast<std::uint32_t>(feature >> 32);
}

// Where the search for a feature begins.
std::uint32_t first_slot(std::uint32_t check, std::uint32_t slots) {
  return static_cast<std::uint32_t>(std::uint64_t{check} * slots >> 32);
}

}  // namespace

Result<LinearModel> LinearModel::map(const std::filesystem::path& path) {
  TG_ASSIGN(MappedFile file, MappedFile::open(path));
  LinearModel model(std::move(file));
  const auto corrupt = [&](const char* what) {
    return fail(ErrorCode::kCorrupt, std::string("not a usable model: ") + what, {path.string()});
  };
  std::string_view rest = model.file_.bytes();
  if (!rest.starts_with(kMagic)) return corrupt("unknown first bytes");
  rest.remove_prefix(kMagic.size());
  if (rest.size() < 16) return corrupt("cut short");
  const auto tag_count = load<std::uint32_t>(rest.data());
  model.slot_count_ = load<std::uint32_t>(rest.data() + 4);
  model.row_bytes_ = load<std::uint64_t>(rest.data() + 8);
  rest.remove_prefix(16);
  if (tag_count == 0 || tag_count > kMaxTags || model.slot_count_ == 0 ||
      model.slot_count_ > kMostSlots) {
    return corrupt("sizes out of range");
  }
  for (std::uint32_t i = 0; i < tag_count; ++i) {
    const std::size_t size = rest.empty() ? 0 : static_cast<unsigned char>(rest[0]);
    if (rest.size() < size + 1) return corrupt("cut short");
    model.tags_.emplace_back(rest.substr(1, size));
    rest.remove_prefix(size + 1);
  }
  const std::size_t slot_bytes = model.slot_count_ * kSlotBytes;
  if (rest.size() != slot_bytes + model.row_bytes_) return corrupt("wrong size");
  model.slots_ = rest.data();
  model.rows_ = rest.data() + slot_bytes;
  return model;
}

const char* LinearModel::slot_at(std::uint32_t slot) const {
  return slots_ + slot * kSlotBytes;
}

// Where the feature's weights are, or null for an unknown feature.
const char* LinearModel::find_row(std::uint64_t feature) const {
  const std::uint32_t check = check_of(feature);
  std::uint32_t slot = first_slot(check, slot_count_);
  for (std::uint32_t probes = 0; probes < slot_count_; ++probes, ++slot) {
    if (slot == slot_count_) slot = 0;
    const auto row = load<std::uint32_t>(slot_at(slot) + 4);
    const auto found = load<std::uint32_t>(slot_at(slot));
    if (row == kEmptySlot || found > check) return nullptr;
    if (found == check) return row < row_bytes_ ? rows_ + row : nullptr;
  }
  return nullptr;
}

void LinearModel::add_row(const char* row, TagScores& scores) const {
  const auto count = static_cast<unsigned char>(*row);
  if (rows_ + row_bytes_ - row < 1 + std::ptrdiff_t{count} * 3) return;
  const char* entry = row + 1;
  for (unsigned i = 0; i < count; ++i, entry += 3) {
    const auto tag = static_cast<unsigned char>(*entry);
    if (tag < kMaxTags) scores[tag] += load<std::int16_t>(entry + 1);
  }
}

// A model is larger than what a core keeps near it: all that is asked for is
// under way before any of it is waited for.
void LinearModel::add_scores(std::span<const std::uint64_t> features, TagScores& scores) const {
  std::array<const char*, kScoredAtOnce> rows;
  while (!features.empty()) {
    const auto now = features.first(std::min(features.size(), rows.size()));
    features = features.subspan(now.size());
    for (const std::uint64_t feature : now) {
      __builtin_prefetch(slot_at(first_slot(check_of(feature), slot_count_)));
    }
    std::size_t known = 0;
    for (const std::uint64_t feature : now) {
      rows[known] = find_row(feature);
      if (rows[known] != nullptr) __builtin_prefetch(rows[known++]);
    }
    for (std::size_t i = 0; i < known; ++i) add_row(rows[i], scores);
  }
}

Tag LinearModel::best(const TagScores& scores) const {
  const auto end = scores.begin() + static_cast<std::ptrdiff_t>(tags_.size());
  return static_cast<Tag>(std::max_element(scores.begin(), end) - scores.begin());
}

std::string serialize_model(std::span<const std::string> tags, std::vector<ModelRow> rows) {
  std::sort(rows.begin(), rows.end(),
            [](const ModelRow& a, const ModelRow& b) { return a.feature < b.feature; });
  const auto slot_count = static_cast<std::uint32_t>(rows.size() * 4 / 3 + 1);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> slots(slot_count, {0, kEmptySlot});
  std::string row_bytes;
  for (const ModelRow& row : rows) {
    std::uint32_t slot = first_slot(check_of(row.feature), slot_count);
    while (slots[slot].second != kEmptySlot) slot = slot + 1 == slot_count ? 0 : slot + 1;
    slots[slot] = {check_of(row.feature), static_cast<std::uint32_t>(row_bytes.size())};
    row_bytes += static_cast<char>(row.weights.size());
    for (const auto& [tag, weight] : row.weights) {
      row_bytes += static_cast<char>(tag);
      store(row_bytes, weight);
    }
  }
  std::string out(kMagic);
  store(out, static_cast<std::uint32_t>(tags.size()));
  store(out, slot_count);
  store(out, static_cast<std::uint64_t>(row_bytes.size()));
  for (const std::string& tag : tags) {
    out += static_cast<char>(tag.size());
    out += tag;
  }
  for (const auto& [check, row] : slots) {
    store(out, check);
    store(out, row);
  }
  return out + row_bytes;
}

}  // namespace talkgraph::extract
