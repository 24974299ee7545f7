// Short names that the text itself explains: "Universal Orb (UO)".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "names/candidate.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// Can `shorter` be an abbreviation of `longer`? Its letters stand in `longer`
// in order, the first at the beginning of a word (Schwartz and Hearst 2003, "A
// simple algorithm for identifying abbreviation definitions in biomedical
// text"). O(length).
bool abbreviates(std::string_view shorter, std::string_view longer);

// Indexes into the candidates of two names for one thing.
struct SameThing {
  std::uint32_t longer = 0;
  std::uint32_t shorter = 0;
  bool announced = false;  // in words, so that both are names for sure
};

// From what says that a thing got another name, and from brackets after a name: abbreviations
// either way round, and names after "hereinafter referred to as", "also known as" and the like.
std::vector<SameThing> find_explained_names(const NameText& text,
                                            const std::vector<Candidate>& candidates);

}  // namespace talkgraph::extract
