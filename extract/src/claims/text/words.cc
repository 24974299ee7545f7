#include "claims/text/words.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace talkgraph::extract {
namespace {

constexpr std::array<std::pair<std::string_view, WordClass>, 37> kNamedClasses = {{
    {"determiner", WordClass::kDeterminer},
    {"preposition", WordClass::kPreposition},
    {"conjunction", WordClass::kConjunction},
    {"be", WordClass::kBe},
    {"have", WordClass::kHave},
    {"auxiliary", WordClass::kAuxiliary},
    {"negation", WordClass::kNegation},
    {"hypothetical", WordClass::kHypothetical},
    {"uncertain", WordClass::kUncertain},
    {"plan", WordClass::kPlan},
    {"opinion", WordClass::kOpinion},
    {"hearsay", WordClass::kHearsay},
    {"barrier", WordClass::kBarrier},
    {"relative", WordClass::kRelative},
    {"nominative", WordClass::kNominative},
    {"adverb", WordClass::kAdverb},
    {"month", WordClass::kMonth},
    {"title_head", WordClass::kTitleHead},
    {"title_modifier", WordClass::kTitleModifier},
    {"title_field", WordClass::kTitleField},
    {"corporate_noun", WordClass::kCorporateNoun},
    {"generic_we", WordClass::kGenericWe},
    {"kind_noun", WordClass::kKindNoun},
    {"placeholder", WordClass::kPlaceholder},
    {"time_word", WordClass::kTimeWord},
    {"school_noun", WordClass::kSchoolNoun},
    {"rivalry", WordClass::kRivalry},
    {"light_verb", WordClass::kLightVerb},
    {"metonym", WordClass::kMetonym},
    {"crowd", WordClass::kCrowd},
    {"appoint", WordClass::kAppoint},
    {"company_relation", WordClass::kCompanyRelation},
    {"body_noun", WordClass::kBodyNoun},
    {"own_thing", WordClass::kOwnThing},
    {"house_thing", WordClass::kHouseThing},
    {"means", WordClass::kMeans},
    {"part", WordClass::kPart},
}};

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  for (std::string_view end : ends) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

// "exclusively", "quietly"; not "supply" or "friendly".
bool tells_manner(std::string_view lower) {
  constexpr std::size_t kShortest = 6;
  if (lower.size() < kShortest || !lower.ends_with("ly")) return false;
  return !ends_with_any(lower, {"family", "supply", "reply", "apply", "comply", "imply", "multiply",
                                "assembly", "monopoly", "anomaly", "friendly", "weekly", "monthly",
                                "quarterly", "yearly", "elderly", "likely", "lonely", "lovely"});
}

std::vector<std::string> regular_forms(const std::string& lemma) {
  const bool silent_e = lemma.ends_with('e');
  const bool consonant_y =
      lemma.size() > 1 && lemma.ends_with('y') && !is_vowel(lemma[lemma.size() - 2]);
  const std::string stem = silent_e || consonant_y ? lemma.substr(0, lemma.size() - 1) : lemma;
  std::string third = lemma + "s";
  if (consonant_y) third = stem + "ies";
  if (ends_with_any(lemma, {"s", "x", "z", "ch", "sh"})) third = lemma + "es";
  const std::string past = consonant_y ? stem + "ied" : stem + "ed";
  const std::string present = consonant_y ? lemma + "ing" : stem + "ing";
  return {lemma, third, past, present};
}

}  // namespace

Result<Words> Words::parse(std::string_view json, const std::string& file) {
  Words words;
  std::vector<std::string> verbs;
  try {
    const auto root = nlohmann::json::parse(json);
    root.at("classes").get_to(words.members_);
    root.at("irregular").get_to(words.irregular_);
    root.at("verbs").get_to(verbs);
  } catch (const nlohmann::json::exception& error) {
    return fail(ErrorCode::kMalformed, error.what(), {file});
  }
  for (const auto& [name, word_class] : kNamedClasses) {
    const auto* members = words.members(name);
    if (members == nullptr) {
      return fail(ErrorCode::kMalformed, "the word class \"" + std::string(name) + "\" is missing",
                  {file});
    }
    for (const auto& word : *members) words.classes_[word] |= class_bit(word_class);
  }
  for (const auto& verb : verbs) words.add_verb(verb);
  for (const auto& [lemma, forms] : words.irregular_) words.add_verb(lemma);
  return words;
}

WordClasses Words::classes(std::string_view lower) const {
  const auto found = classes_.find(lower);
  if (found != classes_.end()) return found->second;
  return tells_manner(lower) ? class_bit(WordClass::kAdverb) : 0;
}

const std::vector<std::string>* Words::members(std::string_view class_name) const {
  const auto found = members_.find(class_name);
  return found == members_.end() ? nullptr : &found->second;
}

std::vector<std::string> Words::forms(const std::string& lemma) const {
  const auto found = irregular_.find(lemma);
  if (found == irregular_.end()) return regular_forms(lemma);
  std::vector<std::string> forms = {lemma};
  forms.insert(forms.end(), found->second.begin(), found->second.end());
  return forms;
}

void Words::add_verb(const std::string& lemma) {
  const auto* nouns = members("noun_verb");
  const bool noun =
      nouns != nullptr && std::find(nouns->begin(), nouns->end(), lemma) != nouns->end();
  for (auto& form : forms(lemma)) {
    if (noun && !form.ends_with("ed") && !form.ends_with("ing")) continue;
    classes_[std::move(form)] |= class_bit(WordClass::kVerb);
  }
}

}  // namespace talkgraph::extract
