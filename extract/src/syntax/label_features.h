// What the parser sees when it names the relation between a word and its head.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/dependency.h"
#include "syntax/word_form.h"
#include "syntax/word_kind.h"

namespace talkgraph::extract {

inline constexpr std::size_t kLabelFeatures = 49;
using LabelFeatures = std::array<std::uint64_t, kLabelFeatures>;

// A tree without labels, with what its words govern.
class Branches {
 public:
  // `heads` as in DependencyTree, but several words may have none; as the parser leaves
  // marks at first. Linear.
  explicit Branches(std::span<const std::uint32_t> heads);

  std::uint32_t head(std::uint32_t word) const { return heads_[word]; }
  // The dependents of a word, ascending.
  std::span<const std::uint32_t> dependents(std::uint32_t word) const {
    return std::span(dependents_).subspan(begins_[word], begins_[word + 1] - begins_[word]);
  }

  // The first and the last word among a word and all below it.
  std::uint32_t first(std::uint32_t word) const { return firsts_[word]; }
  std::uint32_t last(std::uint32_t word) const { return lasts_[word]; }

 private:
  void add_edges();

  std::span<const std::uint32_t> heads_;
  std::vector<std::uint32_t> dependents_;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> firsts_;
  std::vector<std::uint32_t> lasts_;
};

// Features of `word`, which has a head, given the labels of the words before it, in a
// tree without marks.
LabelFeatures label_features(const Branches& tree, std::span<const WordForm> forms,
                             std::span<const WordKind> kinds,
                             std::span<const Dependency> labels_before, std::uint32_t word);

}  // namespace talkgraph::extract
