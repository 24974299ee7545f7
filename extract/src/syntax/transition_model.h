// A linear model of transitions that loads by mapping its file: small and quick,
// since the parser asks it some ninety questions a transition.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/mapped_file.h"
#include "base/result.h"
#include "syntax/parse_state.h"

namespace talkgraph::extract {

using TransitionScores = std::array<std::int32_t, kTransitions>;

class TransitionModel {
 public:
  // kCorrupt if the file is no such model or was cut.
  static Result<TransitionModel> map(const std::filesystem::path& file);

  // Scores of the transitions, in their order; the first is always 0, only
  // differences mean something. O(features).
  TransitionScores score(std::span<const std::uint64_t> features) const;

 private:
  explicit TransitionModel(MappedFile file) : file_(std::move(file)) {}

  MappedFile file_;
  const char* slots_ = nullptr;
  std::uint32_t slot_count_ = 0;
};

// Weights of a feature against those of kShift. Halves are fine enough, and leave
// room for the largest.
struct TransitionRow {
  std::uint64_t feature = 0;
  std::int8_t left = 0;
  std::int8_t right = 0;
};
inline constexpr int kTransitionUnit = 2;

// The bytes of a model's file; each feature once, in any order. Two features
// that fall on one key share the weights of the smaller.
std::string serialize_transitions(std::vector<TransitionRow> rows);

}  // namespace talkgraph::extract
