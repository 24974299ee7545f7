// A whole document as bytes; its text is kept apart, so that lists of documents
// and facts do not read it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/document_graph.h"
#include "store/store.h"

namespace talkgraph::store {

// Everything but the text. Equal documents give equal bytes.
std::string encode_document(const DocumentGraph& document);
// The document without its text; nothing for bytes that are no such record.
std::optional<DocumentGraph> decode_document(std::string_view bytes);
// Reads the head only.
std::optional<DocumentInfo> decode_document_info(std::string_view bytes);

}  // namespace talkgraph::store
