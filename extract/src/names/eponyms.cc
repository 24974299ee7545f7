#include "names/eponyms.h"

#include <algorithm>
#include <array>

namespace talkgraph::extract {
namespace {

// What mathematics and the sciences call after people. Sorted.
constexpr auto kHeads = std::to_array<std::string_view>(
    {"algorithm",    "assumption", "attack",      "attacks",     "bound",        "cipher",
     "coefficient",  "commitment", "commitments", "complete",    "completeness", "condensate",
     "condensates",  "constant",   "criterion",   "curve",       "curves",       "dilemma",
     "distribution", "effect",     "equation",    "equilibrium", "fault",        "faults",
     "filter",       "filters",    "generals",    "hashing",     "heuristic",    "inequality",
     "law",          "lemma",      "paradox",     "path",        "paths",        "postulate",
     "principle",    "process",    "proof",       "proofs",      "ratio",        "root",
     "roots",        "scheme",     "secret",      "shares",      "sharing",      "sieve",
     "signature",    "signatures", "theorem",     "theory",      "transform",    "tree",
     "trees",        "triple",     "triples",     "variable"});
static_assert(std::is_sorted(kHeads.begin(), kHeads.end()));

// What is studied, as the last word of its name.
bool is_science(std::string_view word) {
  static constexpr auto kSciences = std::to_array<std::string_view>(
      {"accounting",  "administration", "biology",    "chemistry",   "economics",  "engineering",
       "finance",     "history",        "law",        "linguistics", "literature", "management",
       "mathematics", "optics",         "philosophy", "physics",     "politics",   "processing",
       "psychology",  "science",        "sciences",   "statistics",  "studies"});
  return std::find(kSciences.begin(), kSciences.end(), word) != kSciences.end();
}

}  // namespace

bool is_field_of_study(const NameText& text, TokenRange name) {
  static constexpr auto kStudies = std::to_array<std::string_view>(
      {"b.a.",   "b.s.",    "b.sc.",   "ba",       "bachelor",  "bachelors", "bs",      "bsc",
       "degree", "degreed", "degrees", "diploma",  "doctorate", "graduated", "m.a.",    "m.s.",
       "m.sc.",  "major",   "majored", "majoring", "majors",    "master",    "masters", "mba",
       "minor",  "minored", "ms",      "msc",      "ph.d.",     "phd",       "studied"});
  // "an [Optical Engineering] graduate"
  static constexpr auto kBehind =
      std::to_array<std::string_view>({"degree", "degrees", "department", "faculty", "field",
                                       "graduate", "graduates", "major", "student", "students"});
  const bool behind =
      name.end < text.size() && !text.token(name.end).capitalized &&
      std::find(kBehind.begin(), kBehind.end(), text.lower(name.end)) != kBehind.end();
  if (behind && is_science(text.lower(name.end - 1))) return true;
  if (name.begin < 2) return false;
  const std::string_view join = text.lower(name.begin - 1);
  if (join != "in" && join != "of") return false;
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    const bool ordinary =
        text.has(i, kCommonWord | kFieldWord) && !text.has(i, kGivenName | kSurname);
    if (!ordinary && !is_science(text.lower(name.end - 1))) return false;
  }
  const std::uint32_t noun = name.begin - 2;
  const bool owned = text.lower(noun) == "'s" || text.lower(noun) == "’s";
  const std::string_view study = text.lower(owned && noun > 0 ? noun - 1 : noun);
  return std::find(kStudies.begin(), kStudies.end(), study) != kStudies.end();
}

bool is_eponym(const NameText& text, TokenRange name) {
  const Token& first = text.token(name.begin);
  if (first.all_caps || is_mixed_case(first.text) || is_dotted_name(first.text)) return false;
  for (std::uint32_t i = name.begin + 1; i < name.end; ++i) {
    if (text.token(i).text != "-" && text.token(i - 1).text != "-") return false;
  }
  const bool joined = text.token(name.end).text == "-" && !text.token(name.end).space_before;
  const Token& next = text.token(joined ? name.end + 1 : name.end);  // "Holt-complete"
  return !next.capitalized && std::binary_search(kHeads.begin(), kHeads.end(), next.lower);
}

}  // namespace talkgraph::extract
