#include "claims/claim_resources.h"

#include <array>
#include <nlohmann/json.hpp>

#include "base/file.h"

namespace talkgraph::extract {
namespace {

// The words that end a possessive: a pronoun, or the mark behind a name.
constexpr std::array<std::string_view, 9> kPossessives = {"my",  "our", "your",  "his", "her",
                                                          "its", "'s",  "their", "'"};

// One entry of the file: what its patterns have in common.
struct PatternGroup {
  std::string name;
  std::string relation;
  std::vector<std::string> lines;
  double confidence = 0.8;
  bool presupposed = false;
  bool planned = false;
  bool head = false;
  bool list = true;
  bool ability = false;
  std::string date;
};

PatternGroup read_group(const nlohmann::json& entry) {
  PatternGroup group;
  entry.at("name").get_to(group.name);
  entry.at("relation").get_to(group.relation);
  entry.at("patterns").get_to(group.lines);
  group.confidence = entry.value("confidence", group.confidence);
  group.presupposed = entry.value("presupposed", group.presupposed);
  group.planned = entry.value("planned", group.planned);
  group.head = entry.value("head", group.head);
  group.list = entry.value("list", group.list);
  group.ability = entry.value("ability", group.ability);
  group.date = entry.value("date", group.date);
  return group;
}

}  // namespace

Result<ClaimResources> ClaimResources::load(const std::filesystem::path& data,
                                            const Ontology& ontology) {
  ClaimResources resources;
  const auto words_file = data / "patterns" / "words.json";
  TG_ASSIGN(const std::string words, read_file(words_file));
  TG_ASSIGN(resources.words_, Words::parse(words, words_file.string()));
  const auto patterns_file = data / "patterns" / "relations.json";
  TG_ASSIGN(const std::string patterns, read_file(patterns_file));
  TG_TRY(resources.read_patterns(patterns, patterns_file.string(), ontology));
  const auto figures_file = data / "patterns" / "figures.json";
  TG_ASSIGN(const std::string figures, read_file(figures_file));
  TG_ASSIGN(resources.figure_words_, FigureWords::parse(figures, figures_file.string()));
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
    if (ontology.relation_type(group.relation) == nullptr) continue;
    for (const std::string& line : group.lines) {
      auto parsed = parse_pattern(line, words_);
      if (!parsed) return fail(std::move(parsed).error().in_file(file));
      parsed->name = group.name;
      parsed->relation = group.relation;
      parsed->confidence = group.confidence;
      parsed->presupposed = group.presupposed;
      parsed->may_be_planned = group.planned;
      parsed->target_is_head = group.head;
      parsed->whole_list = group.list;
      parsed->ability = group.ability;
      parsed->date_property = group.date;
      patterns_.push_back(std::move(*parsed));
    }
  }
  return {};
}

void ClaimResources::index_patterns() {
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

const std::vector<std::uint32_t>& ClaimResources::anchored_by(std::string_view lower) const {
  static const std::vector<std::uint32_t> kNone;
  const auto found = by_word_.find(lower);
  return found == by_word_.end() ? kNone : found->second;
}

}  // namespace talkgraph::extract
