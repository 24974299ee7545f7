// Text in and out of the index, within one transaction.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/document_graph.h"
#include "graph/value.h"
#include "search/analysis.h"
#include "search/posting.h"
#include "transaction.h"

namespace talkgraph::store {

// A name or a passage.
struct TextUnit {
  std::uint32_t number = 0;
  std::string_view text;
};

// What the index holds of the units of one owner; the terms are the analyzer's.
struct IndexedText {
  std::map<std::string_view, Posting> postings;
  Indexed indexed;
};
IndexedText index_text(Analyzer& analyzer, const std::vector<TextUnit>& units);
std::vector<TextUnit> units_of_passages(const DocumentGraph& document);
// Numbered in their order.
std::vector<TextUnit> units_of_names(const std::vector<std::string>& names);

class TextIndex {
 public:
  explicit TextIndex(Transaction& transaction) : transaction_(transaction) {}

  // The passages of a document that is not in the index.
  Result<void> add_document(const DocumentGraph& document);
  Result<void> remove_document(std::string_view id);
  // An entity's names, in place of earlier ones; none takes it out.
  Result<void> set_names(NodeId entity, const std::vector<std::string>& names);

 private:
  Result<void> add(Field field, std::string_view owner, const std::vector<TextUnit>& units);
  Result<void> remove(Field field, std::string_view owner);

  Transaction& transaction_;
  Analyzer analyzer_;
};

}  // namespace talkgraph::store
