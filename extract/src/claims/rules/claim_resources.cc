#include "claims/rules/claim_resources.h"

#include <array>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "claims/rules/type_needs.h"

namespace talkgraph::extract {
namespace {

// The words that end a possessive: a pronoun, or the mark behind a name.
constexpr std::array<std::string_view, 9> kPossessives = {"my",  "our", "your",  "his", "her",
                                                          "its", "'s",  "their", "'"};

// One entry of the file: its lines, and what they have in common.
struct PatternGroup {
  ClaimRule rule;
  std::vector<std::string> patterns;
  std::vector<std::string> frames;
};

PatternGroup read_group(const nlohmann::json& entry) {
  PatternGroup group;
  ClaimRule& rule = group.rule;
  entry.at("name").get_to(rule.name);
  entry.at("relation").get_to(rule.relation);
  group.patterns = entry.value("patterns", group.patterns);
  group.frames = entry.value("frames", group.frames);
  rule.confidence = entry.value("confidence", rule.confidence);
  rule.presupposed = entry.value("presupposed", rule.presupposed);
  rule.may_be_planned = entry.value("planned", rule.may_be_planned);
  rule.target_is_head = entry.value("head", rule.target_is_head);
  rule.target_is_named = entry.value("named", rule.target_is_named);
  rule.source_is_sure = entry.value("sure", rule.source_is_sure);
  rule.target_is_listed = entry.value("listed", rule.target_is_listed);
  rule.target_is_unlisted = entry.value("unlisted", rule.target_is_unlisted);
  rule.target_is_whole = entry.value("whole", rule.target_is_whole);
  rule.whole_list = entry.value("list", rule.whole_list);
  rule.present = entry.value("present", rule.present);
  rule.ability = entry.value("ability", rule.ability);
  rule.date_property = entry.value("date", rule.date_property);
  return group;
}

}  // namespace

Result<ClaimResources> ClaimResources::load(const std::filesystem::path& data,
                                            const Ontology& ontology) {
  TG_ASSIGN(ClaimResources resources, load_rules(data, ontology));
  TG_ASSIGN(resources.pairs_, PairRules::load(data, ontology));
  return resources;
}

Result<ClaimResources> ClaimResources::load_rules(const std::filesystem::path& data,
                                                  const Ontology& ontology) {
  ClaimResources resources;
  const auto words_file = data / "patterns" / "words.json";
  TG_ASSIGN(const std::string words, read_file(words_file));
  TG_ASSIGN(resources.words_, Words::parse(words, words_file.string()));
  for (const char* name : {"relations.json", "frames.json"}) {
    const auto file = data / "patterns" / name;
    TG_ASSIGN(const std::string patterns, read_file(file));
    TG_TRY(resources.read_patterns(patterns, file.string(), ontology));
  }
  const auto questions_file = data / "patterns" / "questions.json";
  TG_ASSIGN(const std::string questions, read_file(questions_file));
  TG_ASSIGN(resources.questions_, parse_question_rules(questions, questions_file.string()));
  std::erase_if(resources.questions_, [&](const QuestionRule& rule) {
    return ontology.relation_type(rule.relation) == nullptr;
  });
  const auto dealings_file = data / "patterns" / "dealings.json";
  TG_ASSIGN(const std::string dealings, read_file(dealings_file));
  TG_ASSIGN(resources.dealings_,
            parse_dealing_rules(dealings, resources.words_, dealings_file.string()));
  std::erase_if(resources.dealings_, [&](const DealingRule& rule) {
    return ontology.relation_type(rule.relation) == nullptr;
  });
  const auto figures_file = data / "patterns" / "figures.json";
  TG_ASSIGN(const std::string figures, read_file(figures_file));
  TG_ASSIGN(resources.figure_words_, FigureWords::parse(figures, figures_file.string()));
  TG_ASSIGN(resources.syntax_, SyntaxModels::load(data / "models"));
  resources.index_patterns();
  return resources;
}

Result<void> ClaimResources::read_patterns(std::string_view json, const std::string& file,
                                           const Ontology& ontology) {
  std::vector<PatternGroup> groups;
  try {
    const auto root = nlohmann::json::parse(json);
    for (const auto& entry : root.at("patterns")) groups.push_back(read_group(entry));
  } catch (const nlohmann::json::exception& error) {
    return fail(ErrorCode::kMalformed, error.what(), {file});
  }
  for (const PatternGroup& group : groups) {
    if (ontology.relation_type(group.rule.relation) == nullptr) continue;
    for (const std::string& line : group.patterns) {
      auto parsed = parse_pattern(line, words_);
      if (!parsed) return fail(std::move(parsed).error().in_file(file));
      static_cast<ClaimRule&>(*parsed) = group.rule;
      parsed->needs = needs_of(*parsed, ontology);
      patterns_.push_back(std::move(*parsed));
    }
    for (const std::string& line : group.frames) {
      auto parsed = parse_frame(line, words_);
      if (!parsed) return fail(std::move(parsed).error().in_file(file));
      static_cast<ClaimRule&>(*parsed) = group.rule;
      parsed->needs = needs_of(*parsed, ontology);
      frames_.push_back(std::move(*parsed));
    }
  }
  return {};
}

void ClaimResources::index_patterns() {
  for (std::uint32_t i = 0; i < frames_.size(); ++i) {
    for (const std::string& word : frames_[i].words) frames_by_word_[word].push_back(i);
  }
  for (std::uint32_t i = 0; i < patterns_.size(); ++i) {
    const PatternElement& anchor = patterns_[i].elements[patterns_[i].anchor];
    if (anchor.kind == ElementKind::kTitle) {
      by_title_.push_back(i);
    } else if (anchor.possessive) {
      for (const std::string_view word : kPossessives) {
        by_word_[std::string(word)].push_back(i);
      }
    } else {
      for (const std::string& word : anchor.words) by_word_[word].push_back(i);
    }
  }
}

namespace {

template <class Index>
const std::vector<std::uint32_t>& look_up(const Index& index, std::string_view word) {
  static const std::vector<std::uint32_t> kNone;
  const auto found = index.find(word);
  return found == index.end() ? kNone : found->second;
}

}  // namespace

const std::vector<std::uint32_t>& ClaimResources::anchored_by(std::string_view lower) const {
  return look_up(by_word_, lower);
}

const std::vector<std::uint32_t>& ClaimResources::frames_of(std::string_view lower) const {
  return look_up(frames_by_word_, lower);
}

}  // namespace talkgraph::extract
