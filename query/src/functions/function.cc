#include "functions/function.h"

#include <map>

namespace talkgraph::query {

namespace {

std::string folded(std::string_view name) {
  std::string out(name);
  for (char& c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return out;
}

std::map<std::string, const Function*, std::less<>> make_table() {
  std::map<std::string, const Function*, std::less<>> table;
  for (const auto group :
       {scalar_functions(), graph_functions(), list_functions(), string_functions(),
        math_functions(), conversion_functions(), temporal_functions(), truncation_functions(),
        duration_functions(), aggregating_functions()}) {
    for (const Function& function : group) table.emplace(folded(function.name), &function);
  }
  return table;
}

}  // namespace

const Function* find_function(std::string_view name) {
  static const auto table = make_table();
  const auto found = table.find(folded(name));
  return found == table.end() ? nullptr : found->second;
}

}  // namespace talkgraph::query
