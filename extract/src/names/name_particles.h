// Words that stand in names or before them without being names themselves.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace talkgraph::extract {

// "Mr.", "Dr": before a person's name. `lower` is in lower case.
inline bool is_form_of_address(std::string_view lower) {
  static constexpr std::array<std::string_view, 9> kForms = {"mr.", "mr",  "mrs.", "mrs",  "ms.",
                                                             "ms",  "dr.", "dr",   "prof."};
  return std::find(kForms.begin(), kForms.end(), lower) != kForms.end();
}

// "de", "van", "los": between the words of a name, in lower case.
inline bool is_particle(std::string_view lower) {
  static constexpr std::array<std::string_view, 19> kParticles = {
      "al", "bin", "da",  "de", "degli", "del", "della", "den", "der", "des",
      "di", "do",  "dos", "du", "la",    "las", "los",   "van", "von"};
  return std::find(kParticles.begin(), kParticles.end(), lower) != kParticles.end();
}

}  // namespace talkgraph::extract
