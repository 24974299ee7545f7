// The entities of a transcript and where it names them. The product of names/,
// the input of claims/.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/document_graph.h"
#include "language/tokens.h"

namespace talkgraph::extract {

// A mention in terms of tokens. Name mentions come from names/; pronouns and
// nominals ("we", "the platform") are added by claims/references.
struct Mention {
  TokenRange tokens;
  Span span;
  EntityIndex entity = 0;
  MentionKind kind = MentionKind::kName;
  auto operator<=>(const Mention&) const = default;
};

struct Names {
  std::vector<DocumentEntity> entities;  // their `mentions` are filled at the end of the pipeline
  std::vector<Mention> mentions;         // ascending by tokens, disjoint
  std::vector<std::optional<EntityIndex>> speakers;  // per Transcript::speakers
  std::vector<EntityIndex> listed;                   // entities that the gazetteers know; ascending

  bool is_listed(EntityIndex entity) const {
    return std::binary_search(listed.begin(), listed.end(), entity);
  }
};

}  // namespace talkgraph::extract
