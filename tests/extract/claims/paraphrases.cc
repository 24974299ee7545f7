#include "paraphrases.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <map>
#include <sstream>

#include "base/file.h"
#include "base/unicode.h"
#include "claims_fixture.h"
#include "graph/value.h"

namespace talkgraph::extract {
namespace {

using Properties = std::map<std::string, std::string>;

struct Relation {
  std::string source;
  std::string type;
  std::string target;
  Properties properties;

  // The same for both directions of what has none.
  std::string key() const {
    const bool symmetric =
        type == "PARTNERS_WITH" || type == "COMPETES_WITH" || type == "RELATED_TO";
    const bool turned = symmetric && target < source;
    return (turned ? target : source) + " " + type + " " + (turned ? source : target);
  }
};

struct Figure {
  std::string subject;
  std::string measure;
  double value = 0;
  std::string unit;
  std::string comparison;
  bool target = false;
};

bool take_suffix(std::string& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.resize(text.size() - suffix.size());
  return true;
}

// "{title: CEO, since: 2021}", cut off the line's end.
Properties take_properties(std::string& line) {
  Properties properties;
  const std::size_t open = line.find(" {");
  if (open == std::string::npos) return properties;
  std::istringstream in(line.substr(open + 2, line.size() - open - 3));
  for (std::string entry; std::getline(in, entry, ',');) {
    const std::size_t begin = entry.find_first_not_of(' ');
    const std::size_t colon = entry.find(": ");
    properties[entry.substr(begin, colon - begin)] = entry.substr(colon + 2);
  }
  line.resize(open);
  return properties;
}

// The type is the only word in capitals and underscores of four letters or more
// that the ontology knows.
Relation parse_relation(std::string line) {
  Relation relation;
  relation.properties = take_properties(line);
  std::istringstream in(line);
  std::string* end = &relation.source;
  for (std::string word; in >> word;) {
    if (relation.type.empty() && test_ontology().relation_type(word) != nullptr) {
      relation.type = word;
      end = &relation.target;
      continue;
    }
    if (!end->empty()) *end += ' ';
    *end += word;
  }
  INFO(line);
  REQUIRE(!relation.type.empty());
  return relation;
}

// "Nordbit: users > 20000000 USD, target".
Figure parse_figure(std::string line) {
  Figure figure;
  figure.target = take_suffix(line, ", target");
  const std::size_t colon = line.find(": ");
  const std::size_t sign = line.find_first_of("=<>~");
  INFO(line);
  REQUIRE(sign != std::string::npos);
  figure.subject = line.substr(0, colon);
  figure.measure = line.substr(colon + 2, sign - colon - 3);
  figure.comparison = line.substr(sign, 1);
  std::istringstream in(line.substr(sign + 1));
  in >> figure.value >> figure.unit;
  return figure;
}

bool is_figure(const std::string& fact) {
  return fact.find(": ") != std::string::npos && fact.find(" {") == std::string::npos;
}

std::set<std::string> content_words(const std::string& measure) {
  std::set<std::string> words;
  std::istringstream in(to_lower(measure));
  for (std::string word; in >> word;) {
    take_suffix(word, "s");
    if (word != "of" && word != "the" && word != "number" && word != "total") words.insert(word);
  }
  return words;
}

bool agree(const Figure& wanted, const Figure& found) {
  const auto words = content_words(found.measure);
  const auto own = content_words(wanted.measure);
  return wanted.subject == found.subject && wanted.unit == found.unit &&
         std::abs(wanted.value - found.value) <= 0.005 * std::abs(wanted.value) &&
         std::any_of(own.begin(), own.end(), [&](const auto& w) { return words.contains(w); });
}

bool agree(const std::string& property, std::string wanted, const Properties& found) {
  const auto at = found.find(property);
  if (at == found.end()) return false;
  if (property == "title" || property == "status") return to_lower(at->second) == to_lower(wanted);
  return at->second.starts_with(wanted) || wanted.starts_with(at->second);
}

class Scorer {
 public:
  ParaphraseScore run(const std::vector<Dialogue>& dialogues) {
    for (const Dialogue& dialogue : dialogues) {
      const auto result =
          MarkedTranscript()
              .lead("[Mara Quist|Person], COO, [Nordbit|Exchange], was asked by [Pia Holm|Person].")
              .asks("Pia Holm|Person",
                    dialogue.question.empty() ? "Good morning." : dialogue.question)
              .says("Mara Quist|Person", dialogue.answer)
              .read();
      std::vector<std::string> missed;
      score_relations(dialogue, found_relations(result), missed);
      score_figures(dialogue, found_figures(result), missed);
      if (missed.empty()) continue;
      score_.mistakes += dialogue.question + "\n< " + dialogue.answer + "\n";
      for (const std::string& line : missed) score_.mistakes += "    " + line + "\n";
    }
    return score_;
  }

 private:
  static std::vector<Relation> found_relations(const MarkedTranscript::Result& result) {
    std::vector<Relation> found;
    std::set<std::string> known = {"Mara Quist WORKS_FOR Nordbit",
                                   "Pia Holm INTERVIEWED Mara Quist"};
    for (const Assertion& assertion : result.claims.assertions) {
      Relation relation{result.names.entities[assertion.source].name,
                        assertion.type,
                        result.names.entities[assertion.target].name,
                        {}};
      for (const auto& [key, value] : assertion.properties) {
        if (const std::string* text = value.as_string()) relation.properties[key] = *text;
      }
      if (assertion.status == ClaimStatus::kPlanned) relation.properties["status"] = "planned";
      if (known.insert(relation.key()).second) found.push_back(std::move(relation));
    }
    return found;
  }

  static std::vector<Figure> found_figures(const MarkedTranscript::Result& result) {
    std::vector<Figure> found;
    for (const MetricAssertion& metric : result.claims.metrics) {
      found.push_back({result.names.entities[metric.subject].name, metric.measure, metric.value,
                       metric.unit, metric.comparison, metric.target});
    }
    return found;
  }

  void score_relations(const Dialogue& dialogue, std::vector<Relation> found,
                       std::vector<std::string>& missed) {
    for (std::string fact : dialogue.facts) {
      if (is_figure(fact)) continue;
      const bool optional = take_suffix(fact, " ?");
      const Relation wanted = parse_relation(fact);
      const auto hit = std::find_if(found.begin(), found.end(), [&](const Relation& relation) {
        return relation.key() == wanted.key();
      });
      if (hit == found.end()) {
        score_.relations.wanted += !optional;
        if (!optional) missed.push_back("missed  " + fact);
        continue;
      }
      if (!optional) {
        ++score_.relations.wanted;
        ++score_.relations.right;
        ++score_.relations.found;
        score_properties(wanted, hit->properties, missed);
      }
      found.erase(hit);
    }
    for (const Relation& wrong : found) missed.push_back("wrong   " + wrong.key());
    score_.relations.found += static_cast<int>(found.size());
  }

  void score_properties(const Relation& wanted, const Properties& found,
                        std::vector<std::string>& missed) {
    for (const auto& [key, value] : wanted.properties) {
      const bool right = agree(key, value, found);
      ++score_.properties.wanted;
      score_.properties.right += right;
      if (right) continue;
      const auto other = found.find(key);
      missed.push_back("missed  {" + key + ": " + value + "}" +
                       (other == found.end() ? "" : ", found " + other->second));
    }
  }

  void score_figures(const Dialogue& dialogue, std::vector<Figure> found,
                     std::vector<std::string>& missed) {
    for (std::string fact : dialogue.facts) {
      if (!is_figure(fact)) continue;
      const bool optional = take_suffix(fact, " ?");
      const Figure wanted = parse_figure(fact);
      const auto hit = std::find_if(found.begin(), found.end(),
                                    [&](const Figure& figure) { return agree(wanted, figure); });
      score_.figures.wanted += !optional;
      if (hit == found.end()) {
        if (!optional) missed.push_back("missed  " + fact);
        continue;
      }
      score_.figures.right += !optional;
      score_.figures.found += !optional;
      score_.figure_details.wanted += 1;
      const bool same = hit->comparison == wanted.comparison && hit->target == wanted.target;
      score_.figure_details.right += same;
      if (!same) missed.push_back("differs " + fact + ", found " + hit->comparison);
      found.erase(hit);
    }
    for (const Figure& wrong : found) {
      missed.push_back("wrong   " + wrong.subject + ": " + wrong.measure + " = " +
                       format_double(wrong.value) + " " + wrong.unit);
    }
    score_.figures.found += static_cast<int>(found.size());
  }

  ParaphraseScore score_;
};

}  // namespace

std::vector<Dialogue> read_dialogues(const std::string& name) {
  const auto text = read_file(TALKGRAPH_TEST_PARAPHRASES "/" + name);
  REQUIRE(text.has_value());
  std::vector<Dialogue> dialogues;
  Dialogue dialogue;
  const auto close = [&] {
    if (!dialogue.answer.empty()) dialogues.push_back(std::move(dialogue));
    dialogue = {};
  };
  std::istringstream lines(*text);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) close();
    if (line.size() < 3) continue;
    if (line.front() == '>') dialogue.question = line.substr(2);
    if (line.front() == '<') dialogue.answer = line.substr(2);
    if (line.front() == '=') dialogue.facts.push_back(line.substr(2));
  }
  close();
  return dialogues;
}

ParaphraseScore score(const std::vector<Dialogue>& dialogues) {
  return Scorer().run(dialogues);
}

}  // namespace talkgraph::extract
