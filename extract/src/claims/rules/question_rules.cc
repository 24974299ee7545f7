#include "claims/rules/question_rules.h"

#include <nlohmann/json.hpp>
#include <sstream>

namespace talkgraph::extract {
namespace {

PhraseRows read_rows(const nlohmann::json& phrases) {
  PhraseRows rows;
  for (const auto& phrase : phrases) {
    std::istringstream words(phrase.get<std::string>());
    auto& row = rows.emplace_back();
    for (std::string word; words >> word;) row.push_back(word);
  }
  return rows;
}

QuestionRule read_question(const nlohmann::json& entry) {
  QuestionRule rule;
  entry.at("name").get_to(rule.name);
  entry.at("relation").get_to(rule.relation);
  rule.confidence = entry.value("confidence", rule.confidence);
  rule.turned = entry.value("turned", rule.turned);
  rule.personal = entry.value("personal", rule.personal);
  rule.target_is_listed = entry.value("listed", rule.target_is_listed);
  rule.asks = read_rows(entry.at("asks"));
  if (entry.contains("plain")) rule.plain = read_rows(entry.at("plain"));
  return rule;
}

}  // namespace

Result<std::vector<QuestionRule>> parse_question_rules(std::string_view json,
                                                       const std::string& file) {
  std::vector<QuestionRule> rules;
  try {
    const auto root = nlohmann::json::parse(json);
    for (const auto& entry : root.at("questions")) rules.push_back(read_question(entry));
  } catch (const nlohmann::json::exception& error) {
    return fail(ErrorCode::kMalformed, error.what(), {file});
  }
  return rules;
}

}  // namespace talkgraph::extract
