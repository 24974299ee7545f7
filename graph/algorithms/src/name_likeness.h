// When two names are alike, and by which keys such names are brought together.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "algorithms/duplicates.h"

namespace talkgraph::algorithms {

// A name's words in ASCII and lower case, and all of them without a gap.
struct NameWords {
  std::vector<std::string> words;
  std::string joined;
};

NameWords name_words(std::string_view name);

// Two names that are alike have one of these in common.
std::vector<std::string> name_keys(const NameWords& name, bool person);

// Nothing if they are not alike.
std::optional<Likeness> likeness(const NameWords& a, const NameWords& b, bool persons);

}  // namespace talkgraph::algorithms
