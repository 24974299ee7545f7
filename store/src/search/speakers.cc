#include "search/speakers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/unicode.h"
#include "documents.h"

namespace talkgraph::store {
namespace {

// What the properties of a Turn node say of where it stands.
struct TurnPlace {
  std::string document;
  Span span;
};

std::optional<TurnPlace> place_of(const Value& id, const Value& start, const Value& end) {
  const std::string* text = id.as_string();
  const std::int64_t* begin = start.as_int();
  const std::int64_t* limit = end.as_int();
  if (text == nullptr || begin == nullptr || limit == nullptr) return std::nullopt;
  const std::size_t colon = text->rfind(':');
  if (colon == std::string::npos || *begin < 0 || *limit < *begin || *limit > UINT32_MAX) {
    return std::nullopt;
  }
  return TurnPlace{text->substr(0, colon),
                   {static_cast<std::uint32_t>(*begin), static_cast<std::uint32_t>(*limit)}};
}

// One property of each node; nulls if the graph has no such property.
Result<std::vector<Value>> property_of(const Snapshot& graph, const std::vector<NodeId>& nodes,
                                       std::string_view name) {
  std::vector<Value> values(nodes.size());
  const std::optional<PropertyKeyId> key = graph.find_property_key(name);
  if (key) TG_TRY(graph.node_property(nodes, *key, values));
  return values;
}

}  // namespace

Result<SpeakerFilter> SpeakerFilter::make(const Snapshot& graph, const SearchRequest& request) {
  SpeakerFilter filter(graph);
  if (request.speaker) {
    filter.by_entity_ = true;
    TG_TRY(filter.add_turns_of(*request.speaker));
  } else if (!request.speaker_label.empty()) {
    filter.label_ = fold_name(request.speaker_label);
  }
  return filter;
}

Result<void> SpeakerFilter::add_turns_of(NodeId speaker) {
  const std::optional<TypeId> spoke = graph_->find_type("SPOKE");
  if (!spoke) return {};
  std::vector<NodeId> nodes;
  TG_TRY(graph_->expand(speaker, Direction::kOutgoing, spoke, [&](const Relationship& said) {
    nodes.push_back(said.target);
    return true;
  }));
  TG_ASSIGN(const std::vector<Value> ids, property_of(*graph_, nodes, "id"));
  TG_ASSIGN(const std::vector<Value> starts, property_of(*graph_, nodes, "start"));
  TG_ASSIGN(const std::vector<Value> ends, property_of(*graph_, nodes, "end"));
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    std::optional<TurnPlace> place = place_of(ids[i], starts[i], ends[i]);
    if (place) turns_[std::move(place->document)].push_back(place->span);
  }
  for (auto& [document, spans] : turns_) std::sort(spans.begin(), spans.end());
  return {};
}

Result<const std::vector<Span>*> SpeakerFilter::turns_under_label(const std::string& document) {
  const auto [at, added] = turns_.try_emplace(document);
  if (!added) return &at->second;
  TG_ASSIGN(const std::optional<DocumentGraph> read, read_document(graph_->view(), document));
  if (!read) return &at->second;
  for (const Turn& turn : read->turns) {
    if (fold_name(read->speakers[turn.speaker].label) == label_) at->second.push_back(turn.span);
  }
  return &at->second;
}

Result<bool> SpeakerFilter::admits(const std::string& document, std::uint32_t offset) {
  if (!by_entity_ && label_.empty()) return true;
  const std::vector<Span>* turns = nullptr;
  if (by_entity_) {
    const auto known = turns_.find(document);
    if (known == turns_.end()) return false;
    turns = &known->second;
  } else {
    TG_ASSIGN(turns, turns_under_label(document));
  }
  const auto after =
      std::upper_bound(turns->begin(), turns->end(), offset,
                       [](std::uint32_t place, const Span& turn) { return place < turn.begin; });
  return after != turns->begin() && std::prev(after)->contains(offset);
}

}  // namespace talkgraph::store
