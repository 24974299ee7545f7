// Classes of words that occur in like places: Kneser and Ney's exchange
// algorithm for bigram classes (Martin, Liermann, Ney 1998).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace talkgraph::extract::train {

// The class of each word number below `word_count`, 1 to `classes`; 0 for those
// that occur less than `least` times. Class 0 is also that of word 0, the end of
// sentences, and of all rare words. The same result for the same input.
std::vector<std::uint16_t> induce_classes(std::span<const std::uint32_t> words,
                                          std::size_t word_count, std::uint32_t classes,
                                          std::uint32_t least, int rounds);

}  // namespace talkgraph::extract::train
