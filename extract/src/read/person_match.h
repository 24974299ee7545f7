#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace talkgraph::extract {

// How well a label ("MM", "stark", "Adam") fits a full name: 0 not at all, 100
// the same. A rank to compare candidates by, not a probability.
int match_person(std::string_view label, std::string_view full_name);

// The index of the name that fits `label` best, if one fits better than all
// others.
std::optional<std::size_t> best_person(std::string_view label,
                                       const std::vector<std::string>& full_names);

// The index of the only name, all of its words in capitals, that begins with `letter`;
// nothing if two do.
std::optional<std::size_t> person_with_initial(std::string_view letter,
                                               const std::vector<std::string>& full_names);

}  // namespace talkgraph::extract
