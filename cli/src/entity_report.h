// Everything the graph says of one entity, and the forms in which it is shown.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "entities.h"
#include "output.h"
#include "quotes.h"
#include "relations.h"
#include "workspace.h"

namespace talkgraph::cli {

// The part that an entity plays in a conversation.
struct Role {
  std::string document;
  std::string role;
  std::int64_t turns = 0;
};

struct EntityReport {
  NamedNode entity;
  PropertyMap properties;
  std::vector<Role> roles;  // by document, then role
  std::vector<Relation> relations;
  std::vector<Metric> metrics;
};

Result<EntityReport> report_on(const Workspace& workspace, const NamedNode& entity);

// A page to read: each relation and metric with its best quote.
Result<void> write_report_page(const EntityReport& report, QuoteReader& quotes, Output& out);
// One row for each alias, role, and quote of a relation or metric.
Result<Rows> report_rows(const EntityReport& report, QuoteReader& quotes);
// One object with all quotes; on one line if `compact`.
Result<std::string> report_json(const EntityReport& report, QuoteReader& quotes, bool compact);

}  // namespace talkgraph::cli
