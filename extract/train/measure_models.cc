// Prints how good the models are on texts that they were not trained on.
#include <iomanip>
#include <iostream>

#include "commands.h"
#include "parser_training.h"
#include "recognizer_training.h"
#include "tagger_training.h"

namespace talkgraph::extract::train {
namespace {

struct Part {
  std::string_view name;
  std::string_view file;
  std::string_view document;  // substring of the documents' ids
};

constexpr Part kParts[] = {{"EWT dev", "ewt-dev", ""},
                           {"EWT test", "ewt-test", ""},
                           {"GUM dev", "gum-dev", ""},
                           {"GUM test", "gum-test", ""},
                           {"GUM dev, interviews", "gum-dev", "interview"},
                           {"GUM test, interviews", "gum-test", "interview"}};

Result<std::vector<TreebankSentence>> read_part(const Part& part, const Places& places) {
  TG_ASSIGN(std::vector<TreebankSentence> sentences,
            read_treebank(places.corpora / "parse" / (std::string(part.file) + ".conllu")));
  std::erase_if(sentences, [&](const TreebankSentence& sentence) {
    return sentence.document.find(part.document) == std::string::npos;
  });
  return sentences;
}

std::vector<TreebankSentence> spoken(const std::vector<TreebankSentence>& sentences) {
  std::vector<TreebankSentence> out;
  for (const TreebankSentence& sentence : sentences) out.push_back(as_spoken(sentence, true));
  return out;
}

double percent(std::size_t right, std::size_t all) {
  return 100 * static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(all, 1));
}

void print_syntax(const SyntaxModels& models, const std::vector<TreebankSentence>& sentences) {
  const Accuracy first = measure_tagger(models.tagger, sentences);
  const Attachments found = measure_parser(models, sentences);
  std::cout << percent(first.right, first.all) << "  " << percent(found.part, found.all) << "; "
            << percent(found.head, found.all) << "  " << percent(found.label, found.all) << "  "
            << percent(found.full_label, found.all);
}

Result<void> print_recognizer(const Tagger& tagger, const Places& places) {
  TG_ASSIGN(const Recognizer recognizer, Recognizer::load(places.data / "models"));
  std::cout << "Names of persons, organisations and places: precision, recall, F1\n";
  for (const char* name : {"ewt-dev", "ewt-test", "earnings21-test"}) {
    TG_ASSIGN(const std::vector<TaggedSentence> sentences,
              read_tagged_sentences(places.corpora / "ner" / (std::string(name) + ".tsv")));
    const NameCounts counts = measure_recognizer(recognizer, tagger, sentences);
    std::cout << "  " << std::left << std::setw(24) << name << percent(counts.right, counts.found)
              << "  " << percent(counts.right, counts.there) << "  " << counts.f1() << "\n";
  }
  return {};
}

}  // namespace

Result<void> measure_models(const Places& places) {
  TG_ASSIGN(const SyntaxModels models, SyntaxModels::load(places.data / "models"));
  std::cout << std::fixed << std::setprecision(2)
            << "In percent, as written and in lower case without end mark:\n"
               "parts of speech at first and for the parser; heads, with labels (LAS), with "
               "labels' subtypes\n";
  for (const Part& part : kParts) {
    TG_ASSIGN(const std::vector<TreebankSentence> sentences, read_part(part, places));
    std::cout << "  " << std::left << std::setw(24) << part.name;
    print_syntax(models, sentences);
    std::cout << " | ";
    print_syntax(models, spoken(sentences));
    std::cout << "\n";
  }
  return print_recognizer(models.tagger, places);
}

}  // namespace talkgraph::extract::train
