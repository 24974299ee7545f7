// Full-text search: what is asked, and what is found.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "graph/ids.h"

namespace talkgraph::store {

// What `text` may hold, in any order:
//   word        in any inflection, case and accent; the more of them the better
//   "a phrase"  the words one after another, inflected or not
//   word*       words that begin so
//   word~       words that are a few typing errors away
//   +x, -x      x (any of the above) must, or must not, be there
// Words such as "of" count only where there are no others, or within a phrase.
struct SearchRequest {
  std::string text;
  std::size_t limit = 10;
  // Only what this entity said.
  std::optional<NodeId> speaker;
  // Only what is said under this label, compared by fold_name.
  std::string speaker_label;
};

// A stretch of a turn without blank lines.
struct PassageMatch {
  double score = 0;  // BM25: compares within one search only
  std::string document;
  Span passage;               // in the document's text
  std::vector<Span> matches;  // the words that were sought, ascending, within the passage
};

// An entity one of whose names holds what was sought.
struct EntityMatch {
  double score = 0;
  NodeId node;
  std::string id;
};

}  // namespace talkgraph::store
