// Whose words a search is about.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "snapshot.h"
#include "store/search.h"

namespace talkgraph::store {

// Decides which passages were said by the one that a request names.
class SpeakerFilter {
 public:
  // Cost: the turns of the entity.
  static Result<SpeakerFilter> make(const Snapshot& graph, const SearchRequest& request);

  // Did the one spoken of say what stands at `offset`? True for all without one.
  Result<bool> admits(const std::string& document, std::uint32_t offset);

 private:
  explicit SpeakerFilter(const Snapshot& graph) : graph_(&graph) {}
  Result<void> add_turns_of(NodeId speaker);
  Result<const std::vector<Span>*> turns_under_label(const std::string& document);

  const Snapshot* graph_;
  bool by_entity_ = false;
  std::string label_;                               // folded; empty for none
  std::map<std::string, std::vector<Span>> turns_;  // by document, ascending
};

}  // namespace talkgraph::store
