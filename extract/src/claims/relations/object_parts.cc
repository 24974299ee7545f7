#include "claims/relations/object_parts.h"

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// What one says of a thing without meaning a part of it: "a lot of Acme".
bool is_passed_part(std::string_view word) {
  return is_among(
      word, {"version",  "versions",    "lot",          "bunch",      "bit",      "kind",    "sort",
             "mix",      "combination", "service",      "services",   "help",     "release", "top",
             "instance", "instances",   "fan",          "user",       "customer", "client",  "out",
             "instead",  "power",       "capabilities", "technology", "features"});
}

}  // namespace

bool is_of_part(const TextView& view, const Mention& object) {
  std::uint32_t at = object.tokens.begin;
  while (at > 2 && view.is(at - 1, WordClass::kDeterminer)) --at;
  if (at < 2 || view.lower(at - 1) != "of" || view.mention_at(at - 2) != nullptr) return false;
  return !is_passed_part(view.lower(at - 2));
}

}  // namespace talkgraph::extract
