// Nodes and relationships as JSON, one a line.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "import/rows.h"

namespace talkgraph::cli {

// Three forms are read, as the object's members tell:
//   {"type":"node","id":K,"labels":[...],"properties":{...}}
//   {"type":"relationship","label":T,"start":K,"end":K,"properties":{...}}
//     K is a text or an integer; at "start" and "end" also an object that has it
//     as "id".
//   A line of `talkgraph export --format json`: {"id":K,"labels":[...],...} with
//     "id" and all else as properties, {"source":K,"target":K,"label":T,...}.
// Nothing for what stands around the lines of such an export. kMalformed says
// what is wrong.
Result<std::optional<ImportedRow>> parse_json_row(const std::string& line);

}  // namespace talkgraph::cli
