// Trains the type model: first on four fifths of the names, to print how well the
// types of the others are told, then on all.
#include <algorithm>
#include <iomanip>
#include <iostream>
#include <map>
#include <numeric>

#include "base/file.h"
#include "commands.h"
#include "learning/hashing.h"
#include "learning/linear_model.h"
#include "name_examples.h"
#include "perceptron.h"
#include "shuffle.h"

namespace talkgraph::extract::train {
namespace {

constexpr std::uint32_t kExamplesPerName = 60;
constexpr int kEpochs = 80;
constexpr int kLeastWeight = 8;
constexpr std::size_t kTypes = kNameTypes - 1;  // topics are told by lists alone

bool is_held_out(const NameExample& example) {
  return hash_text(example.name) % 5 == 0;
}

std::size_t best(const TagScores& scores) {
  return static_cast<std::size_t>(std::max_element(scores.begin(), scores.begin() + kTypes) -
                                  scores.begin());
}

Perceptron train(const std::vector<NameExample>& examples, bool all) {
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), 0);
  if (!all) std::erase_if(order, [&](std::size_t i) { return is_held_out(examples[i]); });
  Perceptron perceptron(kTypes);
  std::uint64_t state = 1;
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    shuffle(order, state);
    for (const std::size_t i : order) {
      const Tag guessed = static_cast<Tag>(best(perceptron.score(examples[i].features)));
      perceptron.learn(examples[i].features, static_cast<Tag>(examples[i].type), guessed);
    }
  }
  return perceptron;
}

std::string to_model(const Perceptron& perceptron) {
  const std::vector<std::string> tags(kNameTypeNames.begin(), kNameTypeNames.begin() + kTypes);
  return serialize_model(tags, perceptron.averaged(kLeastWeight));
}

Result<void> report(const std::vector<NameExample>& examples, const std::filesystem::path& file) {
  TG_TRY(write_file_atomically(file, to_model(train(examples, false))));
  TG_ASSIGN(const LinearModel model, LinearModel::map(file));
  std::map<NameType, std::pair<std::size_t, std::size_t>> right_of;
  std::map<std::pair<std::uint32_t, std::string>, std::pair<TagScores, NameType>> by_document;
  for (const NameExample& example : examples) {
    if (!is_held_out(example)) continue;
    auto& [scores, type] = by_document[{example.document, example.name}];
    type = example.type;
    TagScores own{};
    model.add_scores(example.features, own);
    for (std::size_t tag = 0; tag < kTypes; ++tag) scores[tag] += own[tag];
    auto& [right, all] = right_of[example.type];
    right += best(own) == static_cast<std::size_t>(example.type);
    ++all;
  }
  std::size_t right = 0;
  for (const auto& [key, judged] : by_document) {
    right += best(judged.first) == static_cast<std::size_t>(judged.second);
  }
  std::cout << std::fixed << std::setprecision(3) << "names never met, by document: "
            << static_cast<double>(right) / static_cast<double>(by_document.size()) << " of "
            << by_document.size() << "\n";
  for (const auto& [type, counts] : right_of) {
    std::cout << "  " << name_type_name(type) << ", by mention: "
              << static_cast<double>(counts.first) / static_cast<double>(counts.second) << " of "
              << counts.second << "\n";
  }
  return {};
}

}  // namespace

Result<void> train_name_types(const Places& places) {
  TG_ASSIGN(NameLexicon lexicon, NameLexicon::load(places.data / "lexicons"));
  TG_ASSIGN(const Gazetteer gazetteer, Gazetteer::load(places.data / "gazetteers", lexicon));
  const std::filesystem::path& corpora = places.corpora;
  NameExamples examples(lexicon, gazetteer, kExamplesPerName);
  TG_TRY(examples.add_transcripts(places.transcripts));
  TG_TRY(examples.add_company_pairs(corpora / "relations/core-train.json"));
  TG_TRY(examples.add_facts(corpora / "relations/knowledge-net-1.jsonl"));
  TG_TRY(examples.add_facts(corpora / "relations/knowledge-net-2.jsonl"));
  TG_TRY(examples.add_tagged_sentences(corpora / "ner/ewt-train.tsv"));
  TG_TRY(examples.add_tagged_sentences(corpora / "ner/earnings21-train.tsv"));
  std::cout << examples.examples().size() << " examples\n";
  const std::filesystem::path out = places.data / "models" / "name-types.bin";
  TG_TRY(report(examples.examples(), out));
  TG_TRY(write_file_atomically(out, to_model(train(examples.examples(), true))));
  return {};
}

}  // namespace talkgraph::extract::train
