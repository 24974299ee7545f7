#include "syntax/word_table.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace talkgraph::extract {
namespace {

// File: magic, u32 log2 of slots, slots of {u32 check, u16 fine, u16 coarse,
// u32 tags}; an empty slot is all zero. Little-endian, unaligned.
constexpr std::string_view kWordsMagic = "tgwords1\n";
constexpr std::size_t kWordSlotBytes = 12;
static_assert(std::endian::native == std::endian::little);

struct WordSlot {
  std::uint32_t check = 0;
  WordFacts facts;
};

WordSlot load_slot(const char* at) {
  WordSlot slot;
  std::memcpy(&slot.check, at, 4);
  std::memcpy(&slot.facts.fine, at + 4, 2);
  std::memcpy(&slot.facts.coarse, at + 6, 2);
  std::memcpy(&slot.facts.tags, at + 8, 4);
  return slot;
}

void store_slot(char* at, const WordSlot& slot) {
  std::memcpy(at, &slot.check, 4);
  std::memcpy(at + 4, &slot.facts.fine, 2);
  std::memcpy(at + 6, &slot.facts.coarse, 2);
  std::memcpy(at + 8, &slot.facts.tags, 4);
}

std::uint32_t check_of_word(std::uint64_t word) {
  return static_cast<std::uint32_t>(word >> 32);
}

}  // namespace

Result<WordTable> WordTable::map(const std::filesystem::path& path) {
  TG_ASSIGN(MappedFile file, MappedFile::open(path));
  WordTable table(std::move(file));
  std::string_view rest = table.file_.bytes();
  const bool known = rest.starts_with(kWordsMagic) && rest.size() >= kWordsMagic.size() + 4;
  std::uint32_t slot_bits = 0;
  if (known) std::memcpy(&slot_bits, rest.data() + kWordsMagic.size(), 4);
  const std::size_t head = kWordsMagic.size() + 4;
  if (!known || slot_bits > 24 ||
      rest.size() != head + (std::size_t{kWordSlotBytes} << slot_bits)) {
    return fail(ErrorCode::kCorrupt, "not a usable table of words", {path.string()});
  }
  table.slot_mask_ = (std::uint64_t{1} << slot_bits) - 1;
  table.slots_ = rest.data() + head;
  return table;
}

WordFacts WordTable::find(std::uint64_t word) const {
  for (std::uint64_t slot = word & slot_mask_, probes = 0; probes <= slot_mask_;
       slot = (slot + 1) & slot_mask_, ++probes) {
    const WordSlot found = load_slot(slots_ + slot * kWordSlotBytes);
    if (found.facts == WordFacts{} || found.check == check_of_word(word)) return found.facts;
  }
  return {};
}

std::string serialize_word_table(std::vector<std::pair<std::uint64_t, WordFacts>> words) {
  std::sort(words.begin(), words.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  std::uint32_t slot_bits = 4;
  while ((std::uint64_t{1} << slot_bits) * 2 < words.size() * 3) ++slot_bits;
  const std::uint64_t mask = (std::uint64_t{1} << slot_bits) - 1;
  std::string out(kWordsMagic);
  out.append(reinterpret_cast<const char*>(&slot_bits), sizeof slot_bits);
  const std::size_t head = out.size();
  out.resize(head + (mask + 1) * kWordSlotBytes);
  for (const auto& [word, facts] : words) {
    if (facts == WordFacts{}) continue;
    std::uint64_t slot = word & mask;
    const auto at = [&] { return out.data() + head + slot * kWordSlotBytes; };
    while (load_slot(at()).facts != WordFacts{}) slot = (slot + 1) & mask;
    store_slot(at(), {check_of_word(word), facts});
  }
  return out;
}

}  // namespace talkgraph::extract
