#include "graph/fold.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace talkgraph {
namespace {

// Collects what all documents say, then writes it out in one fixed order.
class Fold {
 public:
  Fold(std::span<const DocumentGraph> documents, const Ontology& ontology, GraphWriter& graph,
       const Resolution& resolution)
      : ontology_(ontology), graph_(graph) {
    for (const DocumentGraph& document : documents) {
      documents_.push_back({&document, resolve_entities(document, ontology, resolution)});
    }
    std::sort(documents_.begin(), documents_.end(),
              [](const Said& a, const Said& b) { return a->id < b->id; });
  }

  Result<void> run() {
    TG_TRY(write_entities());
    TG_TRY(write_relationships());
    TG_TRY(write_metrics());
    for (const Said& document : documents_) TG_TRY(write_conversation(document));
    return {};
  }

 private:
  struct Entity {
    NodeId node;
    std::string id;
  };
  struct Metric {
    Entity subject;
    const MetricAssertion* metric = nullptr;
    std::vector<RelationshipContribution> contributions;
  };
  // A document, and what its entities stand for.
  struct Said {
    const DocumentGraph* document = nullptr;
    std::vector<EntityKey> keys;

    const DocumentGraph* operator->() const { return document; }
  };
  using Ends = std::tuple<NodeId, std::string, NodeId>;

  Result<NodeId> create(const DerivedNode& node) {
    std::vector<LabelId> labels;
    for (const std::string& name : node.labels) {
      TG_ASSIGN(const LabelId label, graph_.label(name));
      labels.push_back(label);
    }
    return graph_.create_node(labels, node.properties);
  }

  Result<void> connect(NodeId source, std::string_view type, NodeId target,
                       const PropertyMap& properties = {}) {
    TG_ASSIGN(const TypeId id, graph_.type(type));
    TG_TRY(graph_.create_relationship(source, id, target, properties));
    return {};
  }

  const Entity& entity(const Said& document, EntityIndex index) const {
    return entities_.at(document.keys[index]);
  }

  EntityContribution contribution(const Said& document, EntityIndex index) const {
    EntityContribution one = contribution_of(*document.document, index);
    one.family = document.keys[index].family;
    if (key_of(document->entities[index], ontology_) != document.keys[index]) {
      one.decided_id = document->entities[index].id;
    }
    return one;
  }

  Result<void> write_entities() {
    std::map<std::string, std::vector<EntityContribution>> contributions;
    for (const Said& document : documents_) {
      for (EntityIndex i = 0; i < document->entities.size(); ++i) {
        contributions[document.keys[i].id].push_back(contribution(document, i));
      }
    }
    for (const auto& [id, said] : contributions) {
      for (const auto& [family, node] : derive_entity_nodes(id, said, ontology_)) {
        TG_ASSIGN(const NodeId created, create(node));
        entities_[{id, family}] = {created, *node.properties.at("id").as_string()};
      }
    }
    return {};
  }

  Result<void> write_relationships() {
    std::map<Ends, std::vector<RelationshipContribution>> contributions;
    for (const Said& document : documents_) {
      for (const Assertion& said : document->assertions) {
        if (says_nothing(said, document.keys)) continue;
        NodeId source = entity(document, said.source).node;
        NodeId target = entity(document, said.target).node;
        if (swaps_ends(*ontology_.relation_type(said.type), document.keys[said.source],
                       document.keys[said.target])) {
          std::swap(source, target);
        }
        contributions[{source, said.type, target}].push_back(
            contribution_of(*document.document, said));
      }
    }
    for (auto& [ends, said] : contributions) {
      const auto& [source, type, target] = ends;
      TG_TRY(connect(source, type, target, derive_relationship(std::move(said))));
    }
    return {};
  }

  Result<void> write_metrics() {
    std::map<std::string, Metric> metrics;
    for (const Said& document : documents_) {
      for (const MetricAssertion& said : document->metrics) {
        const Entity& subject = entity(document, said.subject);
        Metric& metric = metrics[metric_id(subject.id, said)];
        metric.subject = subject;
        metric.metric = &said;
        metric.contributions.push_back(contribution_of(*document.document, said));
      }
    }
    for (auto& [id, said] : metrics) {
      TG_ASSIGN(const NodeId node, create(derive_metric(said.subject.id, *said.metric,
                                                        std::move(said.contributions))));
      TG_TRY(connect(said.subject.node, "REPORTS", node));
    }
    return {};
  }

  Result<void> write_conversation(const Said& said) {
    const DocumentGraph& document = *said.document;
    TG_ASSIGN(const NodeId whole, create(derive_document_node(document)));
    std::vector<NodeId> turns;
    for (std::size_t i = 0; i < document.turns.size(); ++i) {
      TG_ASSIGN(const NodeId turn, create(derive_turn_node(document, i)));
      turns.push_back(turn);
      TG_TRY(connect(turn, "IN", whole));
      const auto speaker = document.speakers[document.turns[i].speaker].entity;
      if (speaker) TG_TRY(connect(entity(said, *speaker).node, "SPOKE", turn));
    }
    for (const TurnMentions& mentions : derive_turn_mentions(document, first_equals(said.keys))) {
      TG_TRY(connect(turns[mentions.turn], "MENTIONS", entity(said, mentions.entity).node,
                     derive_mentions(mentions)));
    }
    return {};
  }

  std::vector<Said> documents_;
  const Ontology& ontology_;
  GraphWriter& graph_;
  std::map<EntityKey, Entity> entities_;
};

}  // namespace

Result<void> fold_documents(std::span<const DocumentGraph> documents, const Ontology& ontology,
                            GraphWriter& graph, const Resolution& resolution) {
  return Fold(documents, ontology, graph, resolution).run();
}

}  // namespace talkgraph
