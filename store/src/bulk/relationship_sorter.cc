#include "bulk/relationship_sorter.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>

#include "keys.h"

namespace talkgraph::store {
namespace {

constexpr int kWordBits = 64;
// Of numbers that are sorted, what one pass looks at.
constexpr int kDigitBits = 11;
constexpr std::size_t kDigits = std::size_t{1} << kDigitBits;
// By which relationships are parted.
constexpr std::size_t kSamples = 1024;

RelationshipKey key_in(Column column, const Relationship& relationship) {
  if (column == Column::kOut) return out_key_bytes(relationship);
  return column == Column::kIn ? in_key_bytes(relationship) : type_key_bytes(relationship);
}

// What a column goes by.
std::array<std::uint64_t, 4> order_in(Column column, const Relationship& one) {
  const std::uint64_t source = one.source.value;
  const std::uint64_t type = one.type.value;
  const std::uint64_t target = one.target.value;
  if (column == Column::kOut) return {source, type, target, one.id.value};
  if (column == Column::kIn) return {target, type, source, one.id.value};
  return {type, source, target, one.id.value};
}

// Bits of a number.
struct Part {
  int shift = 0;
  int width = 0;

  std::uint64_t of(std::uint64_t number) const {
    return number >> shift & ((std::uint64_t{1} << width) - 1);
  }
};

// Relationships as numbers, which are in the order of a column.
class Packing {
 public:
  // Nothing if a number cannot hold a relationship. Ids ascend.
  static std::optional<Packing> of(Column column, const std::vector<Relationship>& relationships) {
    Relationship bits;
    for (const Relationship& one : relationships) {
      bits.source.value |= one.source.value;
      bits.type.value |= one.type.value;
      bits.target.value |= one.target.value;
    }
    Packing packing;
    if (!relationships.empty()) {
      packing.first_id_ = relationships.front().id.value;
      bits.id.value = relationships.back().id.value - packing.first_id_;
    }
    packing.id_.width = std::bit_width(bits.id.value);
    packing.source_.width = std::bit_width(bits.source.value);
    packing.type_.width = std::bit_width(std::uint64_t{bits.type.value});
    packing.target_.width = std::bit_width(bits.target.value);
    return packing.place_parts(column) < kWordBits ? std::optional(packing) : std::nullopt;
  }

  std::uint64_t packed(const Relationship& one) const {
    return one.source.value << source_.shift | std::uint64_t{one.type.value} << type_.shift |
           one.target.value << target_.shift | (one.id.value - first_id_);
  }

  Relationship unpacked(std::uint64_t number) const {
    return {RelationshipId{first_id_ + id_.of(number)}, NodeId{source_.of(number)},
            NodeId{target_.of(number)}, TypeId{static_cast<std::uint32_t>(type_.of(number))}};
  }

  // What comes as ids do need not be sorted by them.
  int first_sorted_bit() const { return id_.width; }
  int end() const { return end_; }

 private:
  // Says how many bits they take.
  int place_parts(Column column) {
    std::array parts = {&target_, &type_, &source_};
    if (column == Column::kIn) std::swap(parts.front(), parts.back());
    if (column == Column::kType) std::swap(parts[1], parts[2]);
    end_ = id_.width;
    for (Part* part : parts) {
      part->shift = end_;
      end_ += part->width;
    }
    return end_;
  }

  std::uint64_t first_id_ = 0;
  Part id_;
  Part source_;
  Part type_;
  Part target_;
  int end_ = 0;
};

// By the bits from `first` to `end`; numbers that are equal there stay in their order.
void sort_by_bits(std::vector<std::uint64_t>& numbers, int first, int end) {
  std::vector<std::uint64_t> sorted(numbers.size());
  for (int shift = first; shift < end; shift += kDigitBits) {
    const auto digit = [shift](std::uint64_t number) { return number >> shift & (kDigits - 1); };
    std::array<std::size_t, kDigits> places{};
    for (const std::uint64_t number : numbers) ++places[digit(number)];
    std::exclusive_scan(places.begin(), places.end(), places.begin(), std::size_t{0});
    for (const std::uint64_t number : numbers) sorted[places[digit(number)]++] = number;
    numbers.swap(sorted);
  }
}

// The numbers from which on each part goes, about equal in size: the same however often
// they are asked for.
std::vector<std::uint64_t> begins_of_parts(const Packing& packing,
                                           const std::vector<Relationship>& relationships,
                                           std::size_t parts) {
  const std::size_t step = std::max<std::size_t>(1, relationships.size() / kSamples);
  std::vector<std::uint64_t> samples;
  for (std::size_t i = 0; i < relationships.size(); i += step) {
    samples.push_back(packing.packed(relationships[i]));
  }
  std::sort(samples.begin(), samples.end());
  std::vector<std::uint64_t> begins = {0};
  for (std::size_t part = 1; part < parts; ++part) {
    begins.push_back(samples[part * samples.size() / parts]);
  }
  begins.push_back(std::numeric_limits<std::uint64_t>::max());
  return begins;
}

Result<void> visit_packed(const Packing& packing, const std::vector<Relationship>& relationships,
                          std::size_t part, FunctionRef<Result<void>(const Relationship&)> visit) {
  if (relationships.empty()) return {};
  const std::vector<std::uint64_t> begins =
      begins_of_parts(packing, relationships, RelationshipSorter::kParts);
  std::vector<std::uint64_t> numbers;
  numbers.reserve(relationships.size());
  for (const Relationship& one : relationships) {
    const std::uint64_t number = packing.packed(one);
    if (number >= begins[part] && number < begins[part + 1]) numbers.push_back(number);
  }
  sort_by_bits(numbers, packing.first_sorted_bit(), packing.end());
  for (const std::uint64_t number : numbers) TG_TRY(visit(packing.unpacked(number)));
  return {};
}

Result<void> visit_unpacked(Column column, const std::vector<Relationship>& relationships,
                            FunctionRef<Result<void>(const Relationship&)> visit) {
  std::vector<const Relationship*> sorted(relationships.size());
  std::transform(relationships.begin(), relationships.end(), sorted.begin(),
                 [](const Relationship& one) { return &one; });
  std::sort(sorted.begin(), sorted.end(), [&](const Relationship* a, const Relationship* b) {
    return order_in(column, *a) < order_in(column, *b);
  });
  for (const Relationship* one : sorted) TG_TRY(visit(*one));
  return {};
}

template <std::size_t... At>
std::array<SortedRuns, sizeof...(At)> runs_beside(const std::filesystem::path& files,
                                                  const std::array<Column, sizeof...(At)>& columns,
                                                  std::index_sequence<At...>) {
  const auto path = [&](Column column) {
    std::filesystem::path own = files;
    return own += "-" + std::string(column_name(column));
  };
  return {SortedRuns(path(columns[At]))...};
}

}  // namespace

RelationshipSorter::RelationshipSorter(const std::filesystem::path& files, std::size_t memory_bytes)
    : most_held_(std::max<std::size_t>(1, memory_bytes / kBytesEach)),
      runs_(runs_beside(files, kColumns, std::make_index_sequence<kColumns.size()>())) {
  held_.reserve(most_held_);  // takes no memory before it is written to
}

const SortedRuns& RelationshipSorter::runs(Column column) const {
  const auto at = std::find(kColumns.begin(), kColumns.end(), column);
  return runs_[static_cast<std::size_t>(at - kColumns.begin())];
}

Result<void> RelationshipSorter::add(const Relationship& relationship) {
  if (held_.size() >= most_held_) TG_TRY(spill());
  held_.push_back(relationship);
  return {};
}

Result<void> RelationshipSorter::visit_sorted(Column column, std::size_t part,
                                              SortedRuns::Visitor visit) const {
  const auto visit_key = [&](const Relationship& relationship) {
    const RelationshipKey key = key_in(column, relationship);
    return visit({key.data(), key.size()}, {});
  };
  if (const std::optional<Packing> packing = Packing::of(column, held_)) {
    return visit_packed(*packing, held_, part, visit_key);
  }
  return part == 0 ? visit_unpacked(column, held_, visit_key) : Result<void>();
}

Result<void> RelationshipSorter::spill() {
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    runs_[i].begin();
    const auto add = [&](std::string_view key, std::string_view) -> Result<void> {
      runs_[i].add(key, {});
      return {};
    };
    for (std::size_t part = 0; part < kParts; ++part) {
      TG_TRY(visit_sorted(kColumns[i], part, add));
    }
    TG_TRY(runs_[i].end());
  }
  held_.clear();
  return {};
}

Result<void> RelationshipSorter::finish() {
  if (runs_.front().empty()) return {};
  TG_TRY(spill());
  std::vector<Relationship>().swap(held_);
  return {};
}

Result<void> RelationshipSorter::drain(Column column, std::size_t part,
                                       SortedRuns::Visitor visit) const {
  const SortedRuns& spilled = runs(column);
  if (spilled.empty()) return visit_sorted(column, part, visit);
  return part == 0 ? spilled.merge(visit) : Result<void>();
}

}  // namespace talkgraph::store
