// A linear model over hashed features that loads by mapping its file: what the
// type model scores with. Written by extract/train; linear_model.cc describes
// the file.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/mapped_file.h"
#include "base/result.h"

namespace talkgraph::extract {

// Most tags a model may have.
inline constexpr std::size_t kMaxTags = 64;
// What a weight of 1 in training is in a model file.
inline constexpr std::int32_t kModelUnit = 256;
using TagScores = std::array<std::int32_t, kMaxTags>;
using Tag = std::uint8_t;  // index into LinearModel::tags()

class LinearModel {
 public:
  // kCorrupt if the file is not a model or was cut; nothing is trusted later.
  static Result<LinearModel> map(const std::filesystem::path& file);

  const std::vector<std::string>& tags() const { return tags_; }
  // Adds the features' weights to `scores`; unknown features add nothing. Linear.
  void add_scores(std::span<const std::uint64_t> features, TagScores& scores) const;
  // The tag with the highest score, the first of equals.
  Tag best(const TagScores& scores) const;

 private:
  explicit LinearModel(MappedFile file) : file_(std::move(file)) {}
  const char* slot_at(std::uint32_t slot) const;
  const char* find_row(std::uint64_t feature) const;
  void add_row(const char* row, TagScores& scores) const;

  MappedFile file_;
  std::vector<std::string> tags_;
  const char* slots_ = nullptr;  // slot_count_ of {u32 check, u32 row}
  const char* rows_ = nullptr;   // count u8, then count of {tag u8, weight i16}
  std::uint32_t slot_count_ = 0;
  std::uint64_t row_bytes_ = 0;
};

// Row of an empty slot.
inline constexpr std::uint32_t kEmptySlot = 0xFFFFFFFF;

// The bytes of a model file. `rows` holds each feature once, in any order, with
// its non-zero weights.
struct ModelRow {
  std::uint64_t feature = 0;
  std::vector<std::pair<Tag, std::int16_t>> weights;
};
std::string serialize_model(std::span<const std::string> tags, std::vector<ModelRow> rows);

}  // namespace talkgraph::extract
