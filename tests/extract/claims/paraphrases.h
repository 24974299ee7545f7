// Short dialogues with the facts that a careful reader takes from them, and how
// many of these are found.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace talkgraph::extract {

struct Dialogue {
  std::string question;
  std::string answer;
  std::vector<std::string> facts;  // as the file writes them
};

// The dialogues of a file in tests/extract/claims/data.
std::vector<Dialogue> read_dialogues(const std::string& name);

struct Tally {
  int wanted = 0;
  int found = 0;
  int right = 0;

  double recall() const { return wanted == 0 ? 1 : static_cast<double>(right) / wanted; }
  double precision() const { return found == 0 ? 1 : static_cast<double>(right) / found; }
};

struct ParaphraseScore {
  Tally relations;
  Tally figures;
  Tally figure_details;  // comparison, and actual or a goal, of those that were found
  Tally properties;      // of the relations that were found
  std::string mistakes;  // one a line
};

ParaphraseScore score(const std::vector<Dialogue>& dialogues);

}  // namespace talkgraph::extract
