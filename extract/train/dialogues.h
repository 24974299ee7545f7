// Short dialogues written for the project, every name of them marked and every fact told: what
// the model of pairs learns talk from. The README of extract/train/dialogues says how they are
// written.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/span.h"

namespace talkgraph::extract::train {

struct MarkedName {
  Span span;  // in the dialogue's text
  std::string name;
  std::string type;
};

struct Dialogue {
  std::string text;  // a transcript, with the opening that is the same for all
  std::vector<MarkedName> names;
  std::set<std::string> facts;  // "Ivo Lindt WORKS_FOR Coinara"
  std::set<std::string> open;   // right or not, as one reads it
  bool asked = false;           // is there a question before its answer?
};

// The bytes at the beginning of a dialogue's text that are the same for all.
std::size_t dialogue_opening();
// Those of a file, in its order.
Result<std::vector<Dialogue>> read_dialogues(const std::filesystem::path& file);
// The examples of data/patterns: those of the groups in the array `key` of a file.
Result<std::vector<Dialogue>> read_pattern_examples(const std::filesystem::path& file,
                                                    const std::string& key);

}  // namespace talkgraph::extract::train
