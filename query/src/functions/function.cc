#include "functions/function.h"

#include <map>

#include "query/language.h"

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

const std::map<std::string, const Function*, std::less<>>& table() {
  static const auto table = make_table();
  return table;
}

}  // namespace

const Function* find_function(std::string_view name) {
  const auto found = table().find(folded(name));
  return found == table().end() ? nullptr : found->second;
}

std::vector<const Function*> all_functions() {
  std::vector<const Function*> functions;
  for (const auto& [name, function] : table()) functions.push_back(function);
  return functions;
}

std::vector<std::string_view> function_names() {
  std::vector<std::string_view> names;
  for (const Function* function : all_functions()) names.push_back(function->name);
  return names;
}

}  // namespace talkgraph::query
