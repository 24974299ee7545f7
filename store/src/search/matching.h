// Which units of text a clause matches, and how often.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "search/posting.h"
#include "search/query.h"
#include "view.h"

namespace talkgraph::store {

// Numbers for the owners met in one search, in order of first meeting.
class Owners {
 public:
  std::uint32_t number(std::string_view owner);
  const std::string& name(std::uint32_t number) const { return *names_[number]; }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<const std::string*> names_;  // into numbers_
};

// A unit of text of an owner.
struct UnitId {
  std::uint32_t owner = 0;
  std::uint32_t unit = 0;
  auto operator<=>(const UnitId&) const = default;
};

struct UnitMatch {
  UnitId id;
  std::uint32_t frequency = 0;
  std::uint32_t length = 0;  // of the unit, in words
};

// Every unit that the clause matches, once, ascending by id. Cost: the postings
// of its terms.
Result<std::vector<UnitMatch>> match_clause(const View& view, Field field, const Clause& clause,
                                            Owners& owners);

// The same clause with the terms it stands for in this index: a fuzzy one
// becomes one of those near it.
Result<Clause> expand_clause(const View& view, Field field, Clause clause);

// The words among `tokens` that the clause matches, ascending.
std::vector<Span> matched_words(const Clause& clause, const std::vector<Token>& tokens);

}  // namespace talkgraph::store
