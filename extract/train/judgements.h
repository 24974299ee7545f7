// Sentences of transcripts that were read for the project, with what they tell of the names in
// them. The README of extract/train/judgements says how they are written.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/span.h"

namespace talkgraph::extract::train {

struct JudgedMark {
  Span span;         // bytes of the transcript's text
  std::string name;  // of the entity that it stood for when it was judged
};

struct JudgedSentence {
  // A relation from one mark to another, by their places in `marks`.
  struct Fact {
    std::size_t source = 0;
    std::string relation;
    std::size_t target = 0;
    bool doubtful = false;  // two careful readers could disagree
  };

  Span span;
  std::vector<JudgedMark> marks;  // in the order of the text
  std::vector<Fact> facts;
  std::set<std::size_t> misplaced;  // marks that stand for something else
};

// By the transcript's path below its folder, in the order of the text.
using Judgements = std::map<std::string, std::vector<JudgedSentence>>;

// kMalformed with the line if the file is not of that form.
Result<Judgements> read_judgements(const std::filesystem::path& file);

}  // namespace talkgraph::extract::train
