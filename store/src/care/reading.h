// Reading all records of a kind, and single ones that may be damaged.
#pragma once

#include <optional>
#include <string>

#include "annotations.h"
#include "base/function_ref.h"
#include "care/watch.h"
#include "records.h"
#include "view.h"

namespace talkgraph::store {

using EachRecord = FunctionRef<Result<void>(std::string_view key, std::string_view value)>;
// Every record of the column; the first error ends it.
Result<void> scan_all(const View& view, Column column, EachRecord visit);
// The same, as a part of what a check has to do.
Result<void> scan_all(const View& view, Column column, Watch& watch, EachRecord visit);

// Nothing if there is none or its bytes are no such record; errors are those of
// reading.
Result<std::optional<NodeRecord>> find_node(const View& view, const GraphState& state, NodeId id);
Result<std::optional<RelationshipRecord>> find_relationship(const View& view,
                                                            const GraphState& state,
                                                            RelationshipId id);
Result<std::optional<Annotation>> find_annotation(const View& view, const std::string& key);

}  // namespace talkgraph::store
