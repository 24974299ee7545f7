// Trains the model of pairs: first five times on four fifths of the documents, to print
// how sure its scores are of the others, then on all.
#include <algorithm>
#include <array>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <numeric>
#include <optional>
#include <utility>

#include "base/file.h"
#include "commands.h"
#include "logistic_regression.h"
#include "pair_examples.h"
#include "perceptron.h"
#include "shuffle.h"

namespace talkgraph::extract::train {
namespace {

constexpr std::size_t kFolds = 5;
constexpr int kEpochs = 4;
constexpr std::size_t kLeastPairs = 6;  // a feature of fewer says nothing
constexpr Restraint kRestraint{2, 4};
constexpr double kExampleWeight = 15;  // an example of a pattern denies what looks like it
constexpr std::array<int, 11> kPercents = {3, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90};

LogisticRegression learn(const std::vector<PairExample>& examples,
                         std::optional<std::size_t> held_out) {
  std::vector<std::size_t> order;
  std::vector<std::uint64_t> features;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    if (held_out && examples[i].source % kFolds == *held_out) continue;
    order.push_back(i);
    features.insert(features.end(), examples[i].features.begin(), examples[i].features.end());
  }
  LogisticRegression regression(pair_kinds().size(), frequent(std::move(features), kLeastPairs),
                                kRestraint);
  std::uint64_t state = 1;
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    shuffle(order, state);
    for (const std::size_t i : order) {
      const auto rows = regression.rows(examples[i].features);
      for (std::size_t tag = 0; tag < examples[i].answers.size(); ++tag) {
        if (examples[i].answers[tag] == Answer::kUnknown) continue;
        regression.learn(rows, static_cast<Tag>(tag), examples[i].answers[tag] == Answer::kYes,
                         examples[i].weight);
      }
    }
  }
  return regression;
}

std::string to_pair_model(const LogisticRegression& regression) {
  std::vector<std::string> names;
  for (const PairKind& kind : pair_kinds()) names.push_back(pair_kind_name(kind));
  return serialize_model(names, regression.weights());
}

// Of pairs held out, by kind and by what the model gives them at least: how many, and how many
// of these are right.
struct Standing {
  int there = 0;
  std::array<int, kPercents.size()> said = {};
  std::array<int, kPercents.size()> right = {};
};

// What is asked of the model: what no rule tells, in texts of one kind; or what rules tell.
struct Question {
  TextKind kind = TextKind::kTalk;
  bool told = false;
};

void count(const PairExample& example, const LogisticRegression& regression, Question question,
           std::vector<Standing>& standings) {
  if (example.kind != question.kind) return;
  const auto rows = regression.rows(example.features);
  for (std::size_t tag = 0; tag < example.answers.size(); ++tag) {
    if (example.answers[tag] == Answer::kUnknown || example.told[tag] != question.told) continue;
    const bool holds = example.answers[tag] == Answer::kYes;
    const auto units =
        static_cast<std::int32_t>(regression.score(rows, static_cast<Tag>(tag)) * kModelUnit);
    const double sure = PairModel::probability(units);
    Standing& standing = standings[tag];
    standing.there += holds;
    for (std::size_t i = 0; i < kPercents.size(); ++i) {
      if (sure * 100 < kPercents[i]) continue;
      ++standing.said[i];
      standing.right[i] += holds;
    }
  }
}

void print_line(const std::string& name, const Standing& standing) {
  std::cout << std::left << std::setw(16) << name << std::right << std::setw(6) << standing.there
            << std::fixed << std::setprecision(2);
  for (std::size_t i = 0; i < kPercents.size(); ++i) {
    std::cout << std::setw(6) << standing.said[i] << " "
              << static_cast<double>(standing.right[i]) / std::max(standing.said[i], 1);
  }
  std::cout << "\n";
}

void print(const std::string& title, const std::vector<Standing>& standings) {
  std::cout << title << ", said with at least so many percent: how many, of these right\n"
            << std::left << std::setw(16) << "kind" << std::right << std::setw(6) << "there";
  for (const int percent : kPercents) std::cout << std::setw(11) << percent;
  std::cout << "\n";
  Standing all;
  for (std::size_t tag = 0; tag < standings.size(); ++tag) {
    print_line(pair_kind_name(pair_kinds()[tag]), standings[tag]);
    all.there += standings[tag].there;
    for (std::size_t i = 0; i < kPercents.size(); ++i) {
      all.said[i] += standings[tag].said[i];
      all.right[i] += standings[tag].right[i];
    }
  }
  print_line("all", all);
}

void report(const std::vector<PairExample>& examples) {
  const std::vector<std::pair<std::string, Question>> questions = {
      {"Held out of prose, told by no rule", {TextKind::kProse, false}},
      {"Held out of talk, told by no rule", {TextKind::kTalk, false}},
      {"Held out of talk, told by rules", {TextKind::kTalk, true}}};
  std::vector<std::vector<Standing>> standings(questions.size());
  for (auto& standing : standings) standing.resize(pair_kinds().size());
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const LogisticRegression regression = learn(examples, fold);
    for (const PairExample& example : examples) {
      if (example.source % kFolds != fold) continue;
      for (std::size_t i = 0; i < questions.size(); ++i) {
        count(example, regression, questions[i].second, standings[i]);
      }
    }
  }
  for (std::size_t i = 0; i < questions.size(); ++i) print(questions[i].first, standings[i]);
}

// What was written for the project: the tests' dialogues that rules were made for, those that are
// there to learn from, and the examples of patterns with what they must not find.
Result<void> add_own_writing(const std::filesystem::path& project, PairExamples& examples) {
  std::vector<std::filesystem::path> files;
  for (const char* file : {"paraphrases.txt", "market.txt", "people.txt", "talks.txt"}) {
    files.push_back(project / "tests/extract/claims/data" / file);
  }
  for (const auto& entry :
       std::filesystem::directory_iterator(project / "extract/train/dialogues")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    TG_ASSIGN(const std::vector<Dialogue> dialogues, read_dialogues(file));
    TG_TRY(examples.add_dialogues(dialogues, file.stem().string(), 1));
  }
  for (const char* key : {"patterns", "dealings", "questions"}) {
    const std::string name = key == std::string("patterns") ? "relations" : key;
    const auto file = project / "data/patterns" / (name + ".json");
    TG_ASSIGN(const std::vector<Dialogue> dialogues, read_pattern_examples(file, key));
    TG_TRY(examples.add_dialogues(dialogues, name, kExampleWeight));
  }
  return {};
}

}  // namespace

Result<void> train_pairs(const Places& places) {
  TG_ASSIGN(const Ontology ontology, Ontology::load(places.data / "ontology.json"));
  TG_ASSIGN(const NameFinder finder, NameFinder::load(places.data));
  TG_ASSIGN(const ClaimResources resources, ClaimResources::load_rules(places.data, ontology));
  PairExamples examples(finder, resources, ontology);
  TG_TRY(examples.add_passages(places.corpora / "relations/knowledge-net-1.jsonl"));
  TG_TRY(examples.add_passages(places.corpora / "relations/knowledge-net-2.jsonl"));
  TG_TRY(examples.add_company_pairs(places.corpora / "relations/core-train.json"));
  std::cout << examples.examples().size() << " pairs in corpora\n";
  TG_TRY(add_own_writing(places.data / "..", examples));
  std::cout << examples.examples().size() << " pairs with dialogues\n";
  TG_TRY(examples.add_judged(places.transcripts,
                             places.data / "../extract/train/judgements/talks.tsv"));
  std::cout << examples.examples().size() << " pairs with talk\n" << std::flush;
  report(examples.examples());
  const std::string model = to_pair_model(learn(examples.examples(), std::nullopt));
  return write_file_atomically(places.data / "models" / "pairs.bin", model);
}

}  // namespace talkgraph::extract::train
