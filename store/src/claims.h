// Relationships between entities, and figures, as they follow from the places
// in documents that say them.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "derivation_records.h"
#include "remains.h"
#include "transaction.h"

namespace talkgraph::store {

// The change that one transaction makes to claims: first add and withdraw, then
// settle().
class Claims {
 public:
  Claims(Transaction& transaction, Remains& remains)
      : transaction_(transaction), remains_(remains) {}

  // `ordinal` is the claim's place among those of its document.
  Result<Written::Assertion> add(NodeId source, const std::string& type, NodeId target,
                                 std::uint32_t ordinal,
                                 const RelationshipContribution& contribution);
  // A subject's node, and what it is found by when the node is not there.
  struct Subject {
    NodeId node;
    std::string id;
    std::string family;
  };
  Result<Written::Metric> add_metric(const Subject& subject, const MetricAssertion& metric,
                                     std::uint32_t ordinal,
                                     const RelationshipContribution& contribution);
  Result<void> withdraw(const Written::Assertion& assertion, std::string_view document);
  Result<void> withdraw(const Written::Metric& metric, std::string_view document);

  // A figure's id holds its subject's: to be called when that changed.
  Result<void> touch_metrics_of(NodeId subject);

  // Derives every touched relationship and figure again and deletes those that
  // nobody claims any more; entities must be settled. Cost: the contributions
  // to what was touched.
  Result<void> settle();

 private:
  Result<RelationshipId> relationship_of(NodeId source, TypeId type, NodeId target);
  Result<MetricRecord> metric_of(const std::string& key) const;
  Result<NodeId> metric_node(const Subject& subject, const MetricAssertion& metric);
  Result<MetricRecord> make_metric(const Subject& subject, const std::string& key,
                                   const MetricAssertion& metric);
  Result<std::vector<RelationshipContribution>> contributions_to(RelationshipId id) const;
  Result<std::string> id_of(NodeId node) const;
  Result<void> settle_relationship(RelationshipId id);
  Result<void> settle_metric(const std::string& key);

  Transaction& transaction_;
  Remains& remains_;
  std::set<RelationshipId> touched_relationships_;
  std::set<std::string> touched_metrics_;  // keys of their records
};

}  // namespace talkgraph::store
