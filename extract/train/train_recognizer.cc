// Trains the recogniser of names.
#include <iostream>

#include "base/file.h"
#include "commands.h"
#include "phrase_lists.h"
#include "recognizer_training.h"

namespace talkgraph::extract::train {
namespace {

struct KnownList {
  const char* file;
  std::uint32_t kind;
};

constexpr KnownList kLists[] = {{"given-names.txt", kGivenNamePhrase},
                                {"surnames.txt", kSurnamePhrase},
                                {"census-surnames.txt", kCensusSurnamePhrase},
                                {"towns.txt", kTownPhrase},
                                {"listed-companies.txt", kListedCompanyPhrase},
                                {"job-titles.txt", kJobTitlePhrase},
                                {"organization-suffixes.txt", kCompanySuffixPhrase},
                                {"demonyms.txt", kDemonymPhrase},
                                {"organization-nouns.txt", kOrganizationNounPhrase},
                                {"place-nouns.txt", kPlaceNounPhrase},
                                {"calendar-words.txt", kCalendarPhrase}};

Result<PhraseLists> collect_phrases(const Places& places) {
  PhraseLists phrases;
  for (const KnownList& list : kLists) {
    TG_TRY(phrases.add_lexicon(places.data / "lexicons" / list.file, list.kind));
  }
  TG_TRY(phrases.add_gazetteers(places.data / "gazetteers"));
  TG_TRY(phrases.add_facts(places.corpora / "relations/knowledge-net-1.jsonl"));
  TG_TRY(phrases.add_facts(places.corpora / "relations/knowledge-net-2.jsonl"));
  TG_TRY(phrases.add_company_pairs(places.corpora / "relations/core-train.json"));
  return phrases;
}

}  // namespace

Result<void> train_recognizer(const Places& places) {
  constexpr int kEpochs = 8;
  const std::filesystem::path models = places.data / "models";
  TG_ASSIGN(const Tagger tagger, Tagger::load(models));
  TG_ASSIGN(const PhraseLists phrases, collect_phrases(places));
  TG_TRY(write_file_atomically(models / "phrases.bin", phrases.serialize()));
  TG_ASSIGN(const PhraseBook book, PhraseBook::load(models / "phrases.bin"));
  std::vector<std::vector<TaggedSentence>> corpora;
  for (const char* name : {"ner/ewt-train.tsv", "ner/earnings21-train.tsv"}) {
    TG_ASSIGN(std::vector<TaggedSentence> corpus, read_tagged_sentences(places.corpora / name));
    corpora.push_back(std::move(corpus));
  }
  const std::string model = recognizer_model(corpora, tagger, book, kEpochs);
  std::cout << "recogniser: " << phrases.size() << " phrases, " << model.size() << " bytes\n";
  return write_file_atomically(models / "recognizer.bin", model);
}

}  // namespace talkgraph::extract::train
