#include "completion.h"

#include <algorithm>
#include <array>
#include <set>

#include "query/language.h"
#include "shell_commands.h"

namespace talkgraph::cli {
namespace {

constexpr auto kKeywords = std::to_array<std::string_view>(
    {"ALL",      "AND",      "ANY",         "AS",        "ASC",      "BY",          "CALL",
     "CASE",     "CONTAINS", "COUNT",       "CREATE",    "DELETE",   "DESC",        "DETACH",
     "DISTINCT", "ELSE",     "END",         "ENDS WITH", "EXISTS",   "EXPLAIN",     "FALSE",
     "FOREACH",  "IN",       "IS NOT NULL", "IS NULL",   "LIMIT",    "MATCH",       "MERGE",
     "NOT",      "NULL",     "OPTIONAL",    "OR",        "ORDER BY", "PROFILE",     "REMOVE",
     "RETURN",   "SET",      "SHORTEST",    "SHOW",      "SKIP",     "STARTS WITH", "THEN",
     "TRUE",     "UNION",    "UNWIND",      "WHEN",      "WHERE",    "WITH",        "XOR",
     "YIELD"});

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         (c & 0x80) != 0;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool begins_with(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

class Candidates {
 public:
  explicit Candidates(std::string_view prefix) : prefix_(prefix) {}
  void add(std::string_view word) {
    if (begins_with(word, prefix_)) words_.emplace(word);
  }
  std::vector<std::string> take() const { return {words_.begin(), words_.end()}; }

 private:
  std::string_view prefix_;
  std::set<std::string> words_;
};

void add_labels_and_types(const GraphReader& graph, Candidates& candidates) {
  for (const LabelId label : graph.labels()) candidates.add(graph.label_name(label));
  for (const TypeId type : graph.types()) candidates.add(graph.type_name(type));
}

void add_procedure_names(const QuerySession& session, Candidates& candidates) {
  for (const auto& [name, procedure] : query::own_procedures().all()) candidates.add(name);
  for (const auto& [name, procedure] : session.procedures().all()) candidates.add(name);
}

bool follows_call(std::string_view before) {
  while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
  return before.size() >= 4 && begins_with(before.substr(before.size() - 4), "CALL");
}

// The word with the dots in it, as names of procedures have them.
std::string_view dotted_word_at_end(std::string_view line) {
  std::size_t begin = line.size();
  while (begin > 0 && (is_word_character(line[begin - 1]) || line[begin - 1] == '.')) --begin;
  return line.substr(begin);
}

}  // namespace

std::string_view word_at_end(std::string_view line) {
  const std::string_view dotted = dotted_word_at_end(line);
  if (follows_call(line.substr(0, line.size() - dotted.size()))) return dotted;
  std::size_t begin = line.size();
  while (begin > 0 && is_word_character(line[begin - 1])) --begin;
  if (begin == 1 && line[0] == ':') begin = 0;  // a command of the shell
  return line.substr(begin);
}

std::vector<std::string> completions(std::string_view line, const QuerySession& session) {
  const std::string_view word = word_at_end(line);
  const std::string_view before = line.substr(0, line.size() - word.size());
  const GraphReader& graph = session.graph();
  Candidates candidates(word);
  if (word.starts_with(':')) {
    for (const ShellCommand& command : shell_commands()) candidates.add(command.name);
  } else if (follows_call(before)) {
    add_procedure_names(session, candidates);
  } else if (before.ends_with(':') || before.ends_with('|') || before.ends_with('&')) {
    add_labels_and_types(graph, candidates);
  } else if (before.ends_with('.')) {
    for (const PropertyKeyId key : graph.property_keys()) {
      candidates.add(graph.property_key_name(key));
    }
  } else if (!word.empty()) {
    for (const std::string_view keyword : kKeywords) candidates.add(keyword);
    for (const std::string_view function : query::function_names()) candidates.add(function);
  }
  return candidates.take();
}

}  // namespace talkgraph::cli
