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

MarkedTranscript transcript_of(const Dialogue& dialogue) {
  MarkedTranscript transcript;
  transcript.dated("2024-06-15");
  for (const std::string& paragraph : dialogue.lead) transcript.lead(paragraph);
  if (dialogue.lead.empty()) {
    transcript.lead(
        "[Mara Quist|Person], COO, [Nordbit|Exchange], was asked by [Pia Holm|Person].");
  }
  if (!dialogue.remarks.front().asks) transcript.asks("Pia Holm|Person", "Good morning.");
  for (const Remark& remark : dialogue.remarks) {
    if (remark.asks) {
      transcript.asks(remark.speaker.empty() ? "Pia Holm|Person" : remark.speaker, remark.text);
    } else {
      transcript.says(remark.speaker.empty() ? "Mara Quist|Person" : remark.speaker, remark.text);
    }
  }
  return transcript;
}

std::string text_of(const Dialogue& dialogue) {
  std::string text;
  for (const std::string& paragraph : dialogue.lead) text += "* " + paragraph + "\n";
  for (const Remark& remark : dialogue.remarks) {
    text += remark.asks ? "> " : "< ";
    text += remark.text + "\n";
  }
  return text;
}

class Scorer {
 public:
  explicit Scorer(const std::set<std::string>& types) : types_(types) {}

  ParaphraseScore run(const std::vector<Dialogue>& dialogues) {
    for (const Dialogue& dialogue : dialogues) {
      const auto result = transcript_of(dialogue).read();
      std::vector<std::string> missed;
      score_relations(dialogue, found_relations(result), missed);
      if (types_.empty()) score_figures(dialogue, found_figures(result), missed);
      if (missed.empty()) continue;
      score_.mistakes += text_of(dialogue);
      for (const std::string& line : missed) score_.mistakes += "    " + line + "\n";
    }
    return score_;
  }

 private:
  static bool asks(const Dialogue& dialogue, const std::string& name) {
    return std::any_of(dialogue.remarks.begin(), dialogue.remarks.end(), [&](const Remark& remark) {
      return remark.asks && (remark.speaker.starts_with(name + "|") ||
                             (remark.speaker.empty() && name == "Pia Holm"));
    });
  }

  std::vector<Relation> found_relations(const MarkedTranscript::Result& result) const {
    std::vector<Relation> found;
    std::set<std::string> known = {"Mara Quist WORKS_FOR Nordbit",
                                   "Pia Holm INTERVIEWED Mara Quist"};
    for (const Assertion& assertion : result.claims.assertions) {
      if (!types_.empty() && !types_.contains(assertion.type)) continue;
      if (assertion.status == ClaimStatus::kHearsay) continue;
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
    // Who asks interviews whoever answers.
    std::erase_if(found, [&](const Relation& relation) {
      return relation.type == "INTERVIEWED" && asks(dialogue, relation.source);
    });
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

  const std::set<std::string>& types_;
  ParaphraseScore score_;
};

// "Ivo Lindt: Yes.", "|: Really?": who says it, cut off the text.
Remark parse_remark(bool asks, std::string text) {
  const std::size_t colon = text.find(": ");
  Remark remark{asks, {}, text};
  if (colon == std::string::npos) return remark;
  std::istringstream prefix(text.substr(0, colon));
  int words = 0;
  for (std::string word; prefix >> word; ++words) {
    if (words == 2 || (word != "|" && (word.front() < 'A' || word.front() > 'Z'))) return remark;
  }
  remark.speaker = text.substr(0, colon);
  if (remark.speaker.find('|') == std::string::npos) remark.speaker += "|Person";
  remark.text = text.substr(colon + 2);
  return remark;
}

}  // namespace

std::vector<Dialogue> read_dialogues(const std::string& name) {
  const auto text = read_file(TALKGRAPH_TEST_PARAPHRASES "/" + name);
  REQUIRE(text.has_value());
  std::vector<Dialogue> dialogues;
  Dialogue dialogue;
  const auto close = [&] {
    if (!dialogue.remarks.empty()) dialogues.push_back(std::move(dialogue));
    dialogue = {};
  };
  std::istringstream lines(*text);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) close();
    if (line.size() < 3) continue;
    const std::string rest = line.substr(2);
    if (line.front() == '*') dialogue.lead.push_back(rest);
    if (line.front() == '>' || line.front() == '<') {
      dialogue.remarks.push_back(parse_remark(line.front() == '>', rest));
    }
    if (line.front() == '=') dialogue.facts.push_back(rest);
  }
  close();
  return dialogues;
}

ParaphraseScore score(const std::vector<Dialogue>& dialogues, const std::set<std::string>& types) {
  return Scorer(types).run(dialogues);
}

}  // namespace talkgraph::extract
