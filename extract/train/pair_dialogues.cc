// How short dialogues, written for the project with every name marked and every fact
// told, become examples. tests/extract/claims/data says how they are written.
#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "base/file.h"
#include "pair_examples.h"
#include "put_name.h"

namespace talkgraph::extract::train {
namespace {

constexpr double kDialogueWeight = 2;  // they are few, and the only talk that was read

constexpr std::string_view kOpening =
    "Mara Quist is COO of the exchange Nordbit.\n\nPia Holm: Welcome, Mara Quist.\n\n"
    "Mara Quist: Thank you.\n\n";

struct MarkedName {
  Span span;
  std::string name;
  std::string type;
};

struct Dialogue {
  std::string text = std::string(kOpening);
  std::vector<MarkedName> names;
  std::set<std::string> facts = {"Mara Quist WORKS_FOR Nordbit"};
  std::set<std::string> open;  // right or not, as one reads it
};

// Adds what a line says, without its marks: "[Ivo Lindt|Person] left".
void append_marked(std::string_view marked, Dialogue& dialogue) {
  for (std::size_t at = 0; at < marked.size();) {
    const std::size_t bar = marked[at] == '[' ? marked.find('|', at) : std::string_view::npos;
    const std::size_t close = bar == std::string_view::npos ? bar : marked.find(']', bar);
    if (close == std::string_view::npos) {
      dialogue.text += marked[at++];
      continue;
    }
    const std::string name(marked.substr(at + 1, bar - at - 1));
    const auto begin = static_cast<std::uint32_t>(dialogue.text.size());
    dialogue.text += name;
    dialogue.names.push_back({{begin, static_cast<std::uint32_t>(dialogue.text.size())},
                              name,
                              std::string(marked.substr(bar + 1, close - bar - 1))});
    at = close + 1;
  }
}

// Is whoever speaks named in front: "Ivo Lindt: ..."?
bool names_speaker(std::string_view line) {
  const std::size_t colon = line.find(": ");
  if (colon == std::string_view::npos || colon > 30) return false;
  bool begins = true;
  for (const char c : line.substr(0, colon)) {
    if (begins && !(c >= 'A' && c <= 'Z')) return false;
    begins = c == ' ';
  }
  return true;
}

void add_fact(std::string line, Dialogue& dialogue) {
  line = line.substr(0, line.find(" {"));
  const bool open = line.ends_with('?');
  while (!line.empty() && (line.back() == '?' || line.back() == ' ')) line.pop_back();
  (open ? dialogue.open : dialogue.facts).insert(line);
}

void add_line(const std::string& line, Dialogue& dialogue) {
  const std::string_view rest = std::string_view(line).substr(2);
  if (line[0] == '=') return add_fact(std::string(rest), dialogue);
  if ((line[0] == '>' || line[0] == '<') && !names_speaker(rest)) {
    dialogue.text += line[0] == '>' ? "Pia Holm: " : "Mara Quist: ";
  }
  append_marked(rest, dialogue);
  dialogue.text += "\n\n";
}

std::vector<Dialogue> read_dialogues(const std::string& file) {
  std::vector<Dialogue> dialogues(1);
  std::istringstream in(file);
  bool empty = true;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() && !empty) {
      dialogues.emplace_back();
      empty = true;
    }
    if (line.size() < 3 || line[1] != ' ' ||
        std::string_view("*<>=").find(line[0]) == std::string_view::npos) {
      continue;
    }
    add_line(line, dialogues.back());
    empty = false;
  }
  if (empty) dialogues.pop_back();
  return dialogues;
}

}  // namespace

Result<void> PairExamples::add_dialogues(const std::filesystem::path& file) {
  TG_ASSIGN(const std::string bytes, read_file(file));
  std::size_t number = 0;
  for (const Dialogue& dialogue : read_dialogues(bytes)) {
    const auto mend = [&](const TokenizedText& text, Names& names) {
      for (const MarkedName& name : dialogue.names) {
        put_name(text, name.span, name.name, name.type, names);
      }
    };
    const auto judge = [&](const Reading& reading, const Sentence&,
                           const MentionPair& pair) -> std::vector<Answer> {
      const auto& entities = reading.view.names().entities;
      std::vector<Answer> answers;
      for (const PairKind& kind : pair_kinds()) {
        const bool symmetric = ontology_.relation_type(kind.relation)->symmetric;
        const std::string& first = entities[pair.first->entity].name;
        const std::string& second = entities[pair.second->entity].name;
        const std::string straight = first + " " + kind.relation + " " + second;
        const std::string turned = second + " " + kind.relation + " " + first;
        const auto is_in = [&](const std::set<std::string>& facts) {
          return (facts.contains(straight) && (symmetric || !kind.turned)) ||
                 (facts.contains(turned) && (symmetric || kind.turned));
        };
        answers.push_back(is_in(dialogue.facts)  ? Answer::kYes
                          : is_in(dialogue.open) ? Answer::kUnknown
                                                 : Answer::kNo);
      }
      return answers;
    };
    const std::string id = file.stem().string() + "-" + std::to_string(++number) + ".txt";
    TG_TRY(add_text(dialogue.text, id, kDialogueWeight, mend, judge));
  }
  return {};
}

}  // namespace talkgraph::extract::train
