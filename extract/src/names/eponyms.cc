#include "names/eponyms.h"

#include <algorithm>
#include <array>

namespace talkgraph::extract {
namespace {

// What mathematics and the sciences call after people. Sorted.
constexpr auto kHeads = std::to_array<std::string_view>(
    {"algorithm",   "assumption", "attack",       "attacks",  "bound",     "cipher",
     "coefficient", "commitment", "commitments",  "constant", "criterion", "curve",
     "curves",      "dilemma",    "distribution", "effect",   "equation",  "equilibrium",
     "fault",       "faults",     "filter",       "filters",  "generals",  "hashing",
     "heuristic",   "inequality", "law",          "lemma",    "paradox",   "postulate",
     "principle",   "process",    "proof",        "proofs",   "ratio",     "scheme",
     "secret",      "shares",     "sharing",      "sieve",    "signature", "signatures",
     "theorem",     "theory",     "transform",    "tree",     "trees",     "triple",
     "triples",     "variable"});
static_assert(std::is_sorted(kHeads.begin(), kHeads.end()));

}  // namespace

bool is_eponym(const NameText& text, TokenRange name) {
  const Token& first = text.token(name.begin);
  if (first.all_caps || is_mixed_case(first.text) || is_dotted_name(first.text)) return false;
  for (std::uint32_t i = name.begin + 1; i < name.end; ++i) {
    if (text.token(i).text != "-" && text.token(i - 1).text != "-") return false;
  }
  const Token& next = text.token(name.end);
  return !next.capitalized && std::binary_search(kHeads.begin(), kHeads.end(), next.lower);
}

}  // namespace talkgraph::extract
