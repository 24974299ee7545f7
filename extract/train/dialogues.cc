#include "dialogues.h"

#include <nlohmann/json.hpp>
#include <sstream>

#include "base/file.h"

namespace talkgraph::extract::train {
namespace {

constexpr std::string_view kOpening =
    "Mara Quist is COO of the exchange Nordbit.\n\nPia Holm: Welcome, Mara Quist.\n\n"
    "Mara Quist: Thank you.\n\n";

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
    std::string_view type = marked.substr(bar + 1, close - bar - 1);
    if (type.ends_with('!')) type.remove_suffix(1);
    dialogue.names.push_back(
        {{begin, static_cast<std::uint32_t>(dialogue.text.size())}, name, std::string(type)});
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
  if (line[0] == '>') dialogue.asked = true;
  if (line[0] == '<' && !dialogue.asked) {
    dialogue.text += "Pia Holm: Tell us more.\n\n";
    dialogue.asked = true;
  }
  if ((line[0] == '>' || line[0] == '<') && !names_speaker(rest)) {
    dialogue.text += line[0] == '>' ? "Pia Holm: " : "Mara Quist: ";
  }
  append_marked(rest, dialogue);
  dialogue.text += "\n\n";
}

Dialogue begin_dialogue() {
  return {std::string(kOpening), {}, {"Mara Quist WORKS_FOR Nordbit"}, {}, false};
}

}  // namespace

std::size_t dialogue_opening() {
  return kOpening.size();
}

Result<std::vector<Dialogue>> read_dialogues(const std::filesystem::path& file) {
  TG_ASSIGN(const std::string bytes, read_file(file));
  std::vector<Dialogue> dialogues = {begin_dialogue()};
  std::istringstream in(bytes);
  bool empty = true;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() && !empty) {
      dialogues.push_back(begin_dialogue());
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

Result<std::vector<Dialogue>> read_pattern_examples(const std::filesystem::path& file,
                                                    const std::string& key) {
  TG_ASSIGN(const std::string bytes, read_file(file));
  std::vector<Dialogue> dialogues;
  try {
    for (const auto& group : nlohmann::json::parse(bytes).at(key)) {
      for (const auto& example : group.at("examples")) {
        Dialogue dialogue = begin_dialogue();
        if (example.contains("question")) {
          add_line("> " + example.at("question").get<std::string>(), dialogue);
        }
        add_line("< " + example.at("text").get<std::string>(), dialogue);
        for (const auto& fact : example.at("finds")) {
          add_line("= " + fact.get<std::string>(), dialogue);
        }
        dialogues.push_back(std::move(dialogue));
      }
    }
  } catch (const nlohmann::json::exception& error) {
    return fail(ErrorCode::kMalformed, error.what(), {file.string()});
  }
  return dialogues;
}

}  // namespace talkgraph::extract::train
