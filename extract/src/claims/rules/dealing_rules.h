// Words that, near a name of a fitting type, tell what the company of who speaks has to do
// with it ("our treasury is mostly BTC"), kept as data in data/patterns/dealings.json.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "claims/rules/claim_rule.h"
#include "claims/rules/fillers.h"
#include "claims/text/words.h"

namespace talkgraph::extract {

using WordRows = std::vector<std::vector<std::string>>;

struct DealingRule : ClaimRule {
  SlotTypes types;        // of the names
  WordRows words;         // words in a row, one of which the clause must have
  WordRows asks;          // words in a row; asked for one of them, names need none of `words`
  WordRows unless;        // words in a row that say something else of such names
  WordRows behind;        // words in a row, one of which must stand before the name
  SlotTypes others;       // of whom else it may be told, if only one such is named
  bool turned = false;    // the names are the source
  bool personal = false;  // of who speaks, not of their company
  bool venue = false;     // only of a company that is an exchange
};

// The rules of a file, in its order; "<launch>" stands for all forms of a verb.
// kMalformed, placed in `file`.
Result<std::vector<DealingRule>> parse_dealing_rules(std::string_view json, const Words& words,
                                                     const std::string& file);

}  // namespace talkgraph::extract
