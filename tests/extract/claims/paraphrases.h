// Short dialogues with the facts that a careful reader takes from them, and how
// many of these are found.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace talkgraph::extract {

// What one says; nobody is named where it is whoever asks or answers by default.
struct Remark {
  bool asks = false;
  std::string speaker;  // "Ivo Lindt|Person"
  std::string text;
};

struct Dialogue {
  std::vector<std::string> lead;  // none: Mara Quist, COO of Nordbit, asked by Pia Holm
  std::vector<Remark> remarks;
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

// Of relations only those whose type is among `types`, if it names any; then no figures.
ParaphraseScore score(const std::vector<Dialogue>& dialogues,
                      const std::set<std::string>& types = {});

}  // namespace talkgraph::extract
