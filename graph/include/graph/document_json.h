// The JSON form of a DocumentGraph: one object per document, as the project's
// scorer and pipelines read it. README.md shows an example.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/document_graph.h"

namespace talkgraph {

// One line, no newline at its end, keys in a fixed order. Offsets are UTF-8
// bytes, `end` exclusive. `with_text` adds the document's text, which
// parse_document_json needs.
std::string to_json_line(const DocumentGraph& document, bool with_text);

// Reads what to_json_line wrote with its text. kMalformed says where the JSON
// breaks or which member is missing or of the wrong kind.
Result<DocumentGraph> parse_document_json(std::string_view json);

}  // namespace talkgraph
