// What a search asks for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "search/analysis.h"

namespace talkgraph::store {

struct Clause {
  enum class Kind {
    kAnyOf,   // one of `terms`
    kPhrase,  // `terms` one after another
    kPrefix,  // a term that begins with `prefix`, or one of `terms`
    kFuzzy,   // a term at most `distance` edits from `prefix`
  };
  enum class Need { kOptional, kRequired, kExcluded };

  Kind kind = Kind::kAnyOf;
  Need need = Need::kOptional;
  std::vector<std::string> terms;
  std::string prefix;
  std::size_t distance = 0;
  bool operator==(const Clause&) const = default;
};

// The clauses of SearchRequest::text. kInvalidArgument if nothing is sought, or
// something is only excluded.
Result<std::vector<Clause>> parse_search(std::string_view text, Analyzer& analyzer);

}  // namespace talkgraph::store
