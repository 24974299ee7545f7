// From evidence to the words themselves, and who said them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "graph/value.h"
#include "store/store.h"

namespace talkgraph::cli {

struct Quote {
  std::string text;     // the source's bytes
  std::string speaker;  // full name, else label; empty outside of every turn
  std::string document;
  Span span;

  std::string place() const;  // "document:start-end", as in `evidence`
};

// Reads evidence (document:start-end). Keeps the documents last read, for
// evidence comes sorted by document. For one thread.
class QuoteReader {
 public:
  explicit QuoteReader(const store::Store& store) : store_(store) {}

  // The quotes behind a relationship or metric with these properties, in the
  // order of `evidence`. Empty for what a person wrote without evidence.
  Result<std::vector<Quote>> all(const PropertyMap& properties);
  // The one that `quote` cites, else the first.
  Result<std::optional<Quote>> best(const PropertyMap& properties);

 private:
  Result<std::optional<Quote>> read(std::string_view evidence);
  Result<const DocumentGraph*> document(const std::string& id);

  const store::Store& store_;
  std::map<std::string, std::optional<DocumentGraph>> documents_;
};

// Speaker of the turn that holds `offset`, empty if none does.
std::string speaker_at(const DocumentGraph& document, std::uint32_t offset);

}  // namespace talkgraph::cli
