#include "algorithms/duplicates.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "name_likeness.h"

namespace talkgraph::algorithms {
namespace {

constexpr std::size_t kMostNamesakes = 100;  // of one key; of more it tells nothing

struct Entity {
  NodeId node;
  std::string id;
  std::vector<LabelId> labels;  // but for Entity; ascending
  bool person = false;
  std::int64_t documents = 0;
  std::vector<NameWords> names;
  std::vector<NodeId> neighbors;  // entities; ascending, each once
  std::vector<NodeId> named_in;   // documents; ascending, each once
};
using Index = std::uint32_t;
using Pair = std::pair<Index, Index>;

template <class T>
void sort_once(std::vector<T>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

template <class T>
std::vector<T> both(const std::vector<T>& a, const std::vector<T>& b) {
  std::vector<T> out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

class Finder {
 public:
  explicit Finder(const GraphReader& graph) : graph_(graph) {}

  Result<std::vector<Duplicate>> run() {
    TG_TRY(read_entities());
    TG_TRY(read_relationships());
    collect_pairs();
    return sorted_duplicates();
  }

 private:
  Result<void> read_entities() {
    const auto label = graph_.find_label("Entity");
    if (!label) return {};
    std::vector<NodeId> nodes;
    TG_TRY(graph_.scan_nodes(label, [&](NodeId node) {
      nodes.push_back(node);
      return true;
    }));
    const auto person = graph_.find_label("Person");
    for (const NodeId node : nodes) {
      TG_ASSIGN(const PropertyMap properties, graph_.node_properties(node));
      TG_ASSIGN(std::vector<LabelId> labels, graph_.node_labels(node));
      std::erase(labels, *label);
      Entity entity;
      entity.node = node;
      entity.labels = std::move(labels);
      entity.person =
          person && std::binary_search(entity.labels.begin(), entity.labels.end(), *person);
      describe(properties, entity);
      index_of_.emplace(node, static_cast<Index>(entities_.size()));
      entities_.push_back(std::move(entity));
    }
    return {};
  }

  static void describe(const PropertyMap& properties, Entity& entity) {
    // Many share what a person is called beside the full name: "Jane", "JR".
    const auto add = [&](const Value& name) {
      const std::string* text = name.as_string();
      if (text == nullptr) return;
      NameWords words = name_words(*text);
      const bool shared = entity.person && words.words.size() == 1 && !entity.names.empty();
      if (!shared) entity.names.push_back(std::move(words));
    };
    if (const auto id = properties.find("id"); id != properties.end() && id->second.as_string()) {
      entity.id = *id->second.as_string();
    }
    if (const auto name = properties.find("name"); name != properties.end()) add(name->second);
    if (const auto all = properties.find("aliases"); all != properties.end()) {
      if (const List* aliases = all->second.as_list()) {
        for (const Value& alias : *aliases) add(alias);
      }
    }
    const auto count = properties.find("document_count");
    if (count == properties.end()) return;
    if (const auto documents = count->second.as_int()) entity.documents = *documents;
  }

  Result<void> read_relationships() {
    std::unordered_map<NodeId, NodeId> document_of;
    const auto in = graph_.find_type("IN");
    if (in) {
      TG_TRY(graph_.scan_relationships(in, [&](const Relationship& one) {
        document_of.emplace(one.source, one.target);
        return true;
      }));
    }
    TG_TRY(graph_.scan_relationships(std::nullopt, [&](const Relationship& one) {
      const auto source = index_of_.find(one.source);
      const auto target = index_of_.find(one.target);
      if (source != index_of_.end() && target != index_of_.end()) {
        entities_[source->second].neighbors.push_back(one.target);
        entities_[target->second].neighbors.push_back(one.source);
      } else if (source != index_of_.end()) {
        note_document(source->second, document_of.find(one.target), document_of.end());
      } else if (target != index_of_.end()) {
        note_document(target->second, document_of.find(one.source), document_of.end());
      }
      return true;
    }));
    for (Entity& entity : entities_) {
      sort_once(entity.neighbors);
      sort_once(entity.named_in);
    }
    return {};
  }

  template <class Found>
  void note_document(Index entity, Found turn, Found none) {
    if (turn != none) entities_[entity].named_in.push_back(turn->second);
  }

  void collect_pairs() {
    std::unordered_map<std::string, std::vector<Index>> by_key;
    for (Index i = 0; i < entities_.size(); ++i) {
      for (const NameWords& name : entities_[i].names) {
        for (std::string& key : name_keys(name, entities_[i].person)) {
          std::vector<Index>& all = by_key[std::move(key)];
          if (all.empty() || all.back() != i) all.push_back(i);
        }
      }
    }
    for (const auto& [key, all] : by_key) {
      if (all.size() > kMostNamesakes) continue;
      for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) pairs_.emplace_back(all[i], all[j]);
      }
    }
    sort_once(pairs_);
  }

  Result<std::vector<Duplicate>> sorted_duplicates() const {
    std::vector<std::pair<Duplicate, Pair>> found;
    for (const Pair& pair : pairs_) {
      if (auto duplicate = compare(pair)) found.emplace_back(std::move(*duplicate), pair);
    }
    const auto ids = [this](const Duplicate& one) {
      return std::pair<const std::string&, const std::string&>(at(one.entity).id, at(one.other).id);
    };
    std::sort(found.begin(), found.end(), [&](const auto& a, const auto& b) {
      const Duplicate& x = a.first;
      const Duplicate& y = b.first;
      if (x.shared.size() != y.shared.size()) return x.shared.size() > y.shared.size();
      if (x.likeness != y.likeness) return x.likeness < y.likeness;
      return ids(x) != ids(y) ? ids(x) < ids(y) : a.second < b.second;
    });
    std::vector<Duplicate> out;
    for (auto& [duplicate, pair] : found) out.push_back(std::move(duplicate));
    return out;
  }

  std::optional<Duplicate> compare(const Pair& pair) const {
    const Entity* a = &entities_[pair.first];
    const Entity* b = &entities_[pair.second];
    if (both(a->labels, b->labels).empty() || !both(a->named_in, b->named_in).empty() ||
        std::binary_search(a->neighbors.begin(), a->neighbors.end(), b->node)) {
      return std::nullopt;
    }
    std::vector<NodeId> shared = both(a->neighbors, b->neighbors);
    const auto like = best_likeness(*a, *b, !shared.empty());
    if (!like) return std::nullopt;
    const auto rank = [](const Entity& entity) {
      const std::size_t size = entity.names.empty() ? 0 : entity.names.front().joined.size();
      return std::pair(entity.documents, size);
    };
    if (rank(*a) < rank(*b) || (rank(*a) == rank(*b) && b->id < a->id)) std::swap(a, b);
    std::sort(shared.begin(), shared.end(),
              [this](NodeId x, NodeId y) { return at(x).id < at(y).id; });
    return Duplicate{a->node, b->node, *like, std::move(shared)};
  }

  static std::optional<Likeness> best_likeness(const Entity& a, const Entity& b, bool share) {
    std::optional<Likeness> best;
    const bool persons = a.person && b.person;
    for (const NameWords& name : a.names) {
      for (const NameWords& other : b.names) {
        const bool short_name = name.words.size() == 1 || other.words.size() == 1;
        if (persons && short_name && !share) continue;
        const auto like = likeness(name, other, persons);
        if (like && (!best || *like < *best)) best = like;
      }
    }
    return best;
  }

  const Entity& at(NodeId node) const { return entities_[index_of_.at(node)]; }

  const GraphReader& graph_;
  std::vector<Entity> entities_;
  std::unordered_map<NodeId, Index> index_of_;
  std::vector<Pair> pairs_;
};

}  // namespace

Result<std::vector<Duplicate>> find_duplicates(const GraphReader& graph) {
  return Finder(graph).run();
}

}  // namespace talkgraph::algorithms
