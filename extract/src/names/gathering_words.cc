#include "names/gathering_words.h"

#include <algorithm>
#include <array>

namespace talkgraph::extract {

bool is_school_word(std::string_view lower) {
  return lower == "academy" || lower == "college" || lower == "institute" || lower == "school" ||
         lower == "university";
}

bool is_gathering_word(std::string_view lower) {
  static constexpr auto kGatheringWords = std::to_array<std::string_view>(
      {"afterparty", "awards",     "bootcamp",  "challenge",    "championship", "con",
       "conf",       "conference", "congress",  "convention",   "cup",          "days",
       "dinner",     "expo",       "fest",      "festival",     "forum",        "gala",
       "hackathon",  "meetup",     "night",     "nights",       "olympiad",     "olympics",
       "roundtable", "summit",     "symposium", "unconference", "week"});
  return std::find(kGatheringWords.begin(), kGatheringWords.end(), lower) != kGatheringWords.end();
}

}  // namespace talkgraph::extract
