#include "claims/text/kin.h"

#include <algorithm>

#include "claims/text/word_list.h"

namespace talkgraph::extract {

bool leads_to_kin(const TextView& view, const Sentence& sentence, std::uint32_t token) {
  constexpr std::uint32_t kReach = 4;
  if (view.lower(token) != "my") return false;
  for (std::uint32_t i = token + 1; i < std::min(token + kReach, sentence.tokens.end); ++i) {
    if (is_among(
            view.lower(i),
            {"aunt",        "boss",         "boyfriend",  "brother", "brothers",   "cat",
             "children",    "colleague",    "colleagues", "cousin",  "dad",        "daughter",
             "dog",         "father",       "friend",     "friends", "girlfriend", "grandfather",
             "grandmother", "grandparents", "husband",    "kids",    "mom",        "mother",
             "mum",         "nephew",       "niece",      "parents", "partner",    "roommate",
             "sister",      "sisters",      "son",        "sons",    "uncle",      "wife"})) {
      return true;
    }
  }
  return false;
}

}  // namespace talkgraph::extract
