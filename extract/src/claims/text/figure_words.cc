#include "claims/text/figure_words.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace talkgraph::extract {
namespace {

std::vector<std::string> split_words(const std::string& phrase) {
  std::vector<std::string> words;
  std::size_t begin = 0;
  while (begin < phrase.size()) {
    const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
    words.push_back(phrase.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// Phrases by their sign, the longest first.
std::vector<FigureWords::Comparison> read_phrases(const nlohmann::json& signs) {
  std::vector<FigureWords::Comparison> phrases;
  for (const auto& [sign, written] : signs.get<std::map<std::string, std::vector<std::string>>>()) {
    for (const std::string& phrase : written) phrases.push_back({split_words(phrase), sign});
  }
  std::stable_sort(phrases.begin(), phrases.end(),
                   [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
  return phrases;
}

}  // namespace

Result<FigureWords> FigureWords::parse(std::string_view json, const std::string& file) {
  FigureWords words;
  try {
    const auto root = nlohmann::json::parse(json);
    root.at("numerals").get_to(words.numerals);
    root.at("ordinals").get_to(words.ordinals);
    root.at("magnitudes").get_to(words.magnitudes);
    root.at("multiples").get_to(words.multiples);
    root.at("fractions").get_to(words.fractions);
    root.at("currencies").get_to(words.currencies);
    root.at("periods").get_to(words.periods);
    root.at("amounts").get_to(words.amounts);
    root.at("phrasal_amounts").get_to(words.phrasal_amounts);
    root.at("own_things").get_to(words.own_things);
    root.at("possession").get_to(words.possession);
    root.at("joining").get_to(words.joining);
    root.at("deeds").get_to(words.deeds);
    root.at("growth").get_to(words.growth);
    root.at("decline").get_to(words.decline);
    root.at("geographic_nouns").get_to(words.geographic_nouns);
    root.at("time_units").get_to(words.time_units);
    root.at("label_words").get_to(words.label_words);
    root.at("vague_nouns").get_to(words.vague_nouns);
    root.at("group_nouns").get_to(words.group_nouns);
    root.at("measured").get_to(words.measured);
    root.at("few_nouns").get_to(words.few_nouns);
    root.at("company_nouns").get_to(words.company_nouns);
    root.at("protocol_nouns").get_to(words.protocol_nouns);
    root.at("token_nouns").get_to(words.token_nouns);
    root.at("money_nouns").get_to(words.money_nouns);
    root.at("money_measures").get_to(words.money_measures);
    root.at("person_nouns").get_to(words.person_nouns);
    root.at("told_nouns").get_to(words.told_nouns);
    words.comparisons = read_phrases(root.at("comparisons"));
    words.national_currencies = read_phrases(root.at("national_currencies"));
  } catch (const nlohmann::json::exception& error) {
    return fail(ErrorCode::kMalformed, error.what(), {file});
  }
  return words;
}

bool FigureWords::holds(const Set& set, std::string_view noun) {
  if (set.contains(noun)) return true;
  if (noun.ends_with("ies") && set.contains(std::string(noun.substr(0, noun.size() - 3)) + "y")) {
    return true;
  }
  if (noun.ends_with("es") && set.contains(noun.substr(0, noun.size() - 2))) return true;
  return noun.ends_with('s') && set.contains(noun.substr(0, noun.size() - 1));
}

const std::string* FigureWords::amount_of(std::string_view verb) const {
  const auto known = [&](const std::string& form) {
    const auto found = amounts.find(form);
    return found == amounts.end() ? nullptr : &found->second;
  };
  const std::string form(verb);
  if (const std::string* found = known(form)) return found;
  if (!verb.ends_with("ing")) return nullptr;
  const std::string stem = form.substr(0, form.size() - 3);
  for (const char* ending : {"ed", "e", ""}) {
    if (const std::string* found = known(stem + ending)) return found;
  }
  return nullptr;
}

std::optional<double> value_of(const FigureWords::Values& map, std::string_view word) {
  const auto found = map.find(word);
  return found == map.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace talkgraph::extract
