// Questions that names alone may answer, kept as data in data/patterns/questions.json.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "claims/rules/claim_rule.h"

namespace talkgraph::extract {

using PhraseRows = std::vector<std::vector<std::string>>;

struct QuestionRule : ClaimRule {
  PhraseRows asks;        // words in a row, one of which must be asked
  PhraseRows plain;       // the same, of whom is asked though nothing says "you"
  bool turned = false;    // the names are the source
  bool personal = false;  // of whom is asked, not of their company
};

// The rules of a file, in its order. kMalformed, placed in `file`.
Result<std::vector<QuestionRule>> parse_question_rules(std::string_view json,
                                                       const std::string& file);

}  // namespace talkgraph::extract
