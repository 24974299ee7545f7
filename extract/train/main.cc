// talkgraph_train MODEL DATA TRANSCRIPTS CORPORA; run by tools/train and
// tools/measure-models.
#include <iostream>
#include <map>
#include <string_view>

#include "commands.h"

int main(int argc, char** argv) {
  using namespace talkgraph::extract::train;
  using Command = talkgraph::Result<void> (*)(const Places&);
  static const std::map<std::string_view, Command> kCommands = {
      {"name-types", train_name_types}, {"words", train_words},           {"tagger", train_tagger},
      {"parser", train_parser},         {"recognizer", train_recognizer}, {"pairs", train_pairs},
      {"measure", measure_models}};
  const auto command = argc == 5 ? kCommands.find(argv[1]) : kCommands.end();
  if (command == kCommands.end()) {
    std::cerr << "usage: talkgraph_train MODEL DATA TRANSCRIPTS CORPORA\nmodels:";
    for (const auto& [name, run] : kCommands) std::cerr << ' ' << name;
    std::cerr << "\n";
    return 2;
  }
  const auto done = command->second({argv[2], argv[3], argv[4]});
  if (!done) {
    std::cerr << "talkgraph_train: " << done.error().to_string() << "\n";
    return 1;
  }
  return 0;
}
