#include "claims/rules/dealing_rules.h"

#include <nlohmann/json.hpp>
#include <sstream>

namespace talkgraph::extract {
namespace {

// "go live", or "<go> live" with a row for every form.
void add_rows(const std::string& phrase, const Words& words, WordRows& rows) {
  std::istringstream in(phrase);
  WordRows own = {{}};
  for (std::string word; in >> word;) {
    const bool inflected = word.size() > 2 && word.front() == '<' && word.back() == '>';
    const std::vector<std::string> forms =
        inflected ? words.forms(word.substr(1, word.size() - 2)) : std::vector<std::string>{word};
    WordRows longer;
    for (const auto& row : own) {
      for (const std::string& form : forms) {
        longer.push_back(row);
        longer.back().push_back(form);
      }
    }
    own = std::move(longer);
  }
  rows.insert(rows.end(), own.begin(), own.end());
}

WordRows read_rows(const nlohmann::json& entry, const char* key, const Words& words) {
  WordRows rows;
  for (const auto& phrase : entry.value(key, nlohmann::json::array())) {
    add_rows(phrase.get<std::string>(), words, rows);
  }
  return rows;
}

DealingRule read_dealing(const nlohmann::json& entry, const Words& words) {
  DealingRule rule;
  entry.at("name").get_to(rule.name);
  entry.at("relation").get_to(rule.relation);
  rule.confidence = entry.value("confidence", rule.confidence);
  for (const auto& type : entry.at("types")) rule.types.insert(type.get<std::string>());
  rule.words = read_rows(entry, "words", words);
  rule.asks = read_rows(entry, "asks", words);
  rule.behind = read_rows(entry, "behind", words);
  for (const auto& type : entry.value("others", nlohmann::json::array())) {
    rule.others.insert(type.get<std::string>());
  }
  rule.unless = read_rows(entry, "unless", words);
  rule.turned = entry.value("turned", rule.turned);
  rule.personal = entry.value("personal", rule.personal);
  rule.venue = entry.value("venue", rule.venue);
  rule.may_be_planned = entry.value("planned", rule.may_be_planned);
  rule.target_is_head = entry.value("head", rule.target_is_head);
  rule.target_is_unlisted = entry.value("unlisted", rule.target_is_unlisted);
  return rule;
}

}  // namespace

Result<std::vector<DealingRule>> parse_dealing_rules(std::string_view json, const Words& words,
                                                     const std::string& file) {
  std::vector<DealingRule> rules;
  try {
    const auto root = nlohmann::json::parse(json);
    for (const auto& entry : root.at("dealings")) rules.push_back(read_dealing(entry, words));
  } catch (const nlohmann::json::exception& error) {
    return fail(ErrorCode::kMalformed, error.what(), {file});
  }
  return rules;
}

}  // namespace talkgraph::extract
