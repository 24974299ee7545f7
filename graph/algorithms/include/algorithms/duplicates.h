// Entities that may be one thing under two names.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/graph_reader.h"

namespace talkgraph::algorithms {

// In what two names are alike, the surest first.
enum class Likeness : std::uint8_t {
  kSameWords,  // "Orb Club" and "OrbClub", "Jane Roe" and "Roe, Jane"
  kInitial,    // "J. Roe" and "Jane Roe"
  kMisspelt,   // "Tidewell" and "Tidewel"
  kLonger,     // "Lantern" and "Lantern Protocol", "Jane" and "Jane Roe"
};

struct Duplicate {
  NodeId entity;  // the one that more documents speak of; of equals the longer name's
  NodeId other;
  Likeness likeness = Likeness::kSameWords;
  std::vector<NodeId> shared;  // entities to which both have a relationship, by `id`
};

// Pairs of entities (nodes labelled Entity, with the properties that the fold gives
// them) that share another label and whose names or aliases are alike, those with most
// `shared` first, then the surest, then by `id`. Left out are pairs that the graph tells
// apart: both named in one document, or related to each other. Of a person's name of one
// word a likeness counts only with something shared. Fails as the reader does.
//
// Names are compared where they have a key in common (their words, their ends, what is
// left of them without one letter), and a key of more than 100 names tells nothing, so
// the cost is linear in the graph and the names' lengths. After the usual steps of record
// linkage: P. Christen, "Data Matching" (2012), chapters 4 and 5; shared neighbours as in
// I. Bhattacharya and L. Getoor, "Collective entity resolution" (2007).
Result<std::vector<Duplicate>> find_duplicates(const GraphReader& graph);

}  // namespace talkgraph::algorithms
