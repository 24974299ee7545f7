// Prints how good the models are on texts that they were not trained on.
#include <iomanip>
#include <iostream>

#include "commands.h"
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

double percent(const Accuracy& accuracy) {
  return 100 * static_cast<double>(accuracy.right) /
         static_cast<double>(std::max<std::size_t>(accuracy.all, 1));
}

}  // namespace

Result<void> measure_models(const Places& places) {
  TG_ASSIGN(const Tagger tagger, Tagger::load(places.data / "models"));
  std::cout << std::fixed << std::setprecision(2)
            << "parts of speech right, in percent (in lower case without end mark)\n";
  for (const Part& part : kParts) {
    TG_ASSIGN(const std::vector<TreebankSentence> sentences, read_part(part, places));
    const Accuracy written = measure_tagger(tagger, sentences);
    std::cout << "  " << std::left << std::setw(24) << part.name << percent(written) << " ("
              << percent(measure_tagger(tagger, spoken(sentences))) << ") of " << written.all
              << " words\n";
  }
  return {};
}

}  // namespace talkgraph::extract::train
