// The procedures that tell what is in the graph and in the language.
#pragma once

#include <memory>
#include <string>

#include "query/procedures.h"

namespace talkgraph::query {

// Nothing if there is none of that name. `others`, which may be null, are those
// that dbms.procedures() lists beside these.
std::shared_ptr<const Procedure> find_schema_procedure(const std::string& name,
                                                       const Procedures* others);

// Whatever prepare() is given, these can be called: for completion and lists.
const Procedures& schema_procedures();

}  // namespace talkgraph::query
