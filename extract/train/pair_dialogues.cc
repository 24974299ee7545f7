// How dialogues become examples.
#include "dialogues.h"
#include "pair_examples.h"
#include "put_name.h"

namespace talkgraph::extract::train {

Result<void> PairExamples::add_dialogues(const std::vector<Dialogue>& dialogues,
                                         const std::string& name, double weight) {
  PairExample sample;
  sample.weight = weight;
  std::size_t number = 0;
  for (const Dialogue& dialogue : dialogues) {
    const auto mend = [&](const TokenizedText& text, Names& names) {
      for (const MarkedName& marked : dialogue.names) {
        put_name(text, marked.span, marked.name, marked.type, names);
      }
    };
    const auto judge = [&](const Reading& reading, const Sentence& sentence,
                           const MentionPair& pair) -> std::vector<Answer> {
      if (sentence.span.begin < dialogue_opening()) return {};
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
    const std::string id = name + "-" + std::to_string(++number) + ".txt";
    TG_TRY(add_text(dialogue.text, id, sample, mend, judge));
  }
  return {};
}

}  // namespace talkgraph::extract::train
