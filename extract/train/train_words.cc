// Trains the word table.
#include <algorithm>
#include <array>
#include <iostream>
#include <map>

#include "base/file.h"
#include "class_induction.h"
#include "commands.h"
#include "learning/hashing.h"
#include "raw_text.h"
#include "syntax/word_form.h"
#include "syntax/word_table.h"
#include "treebank.h"

namespace talkgraph::extract::train {
namespace {

constexpr std::uint32_t kFineClasses = 400;
constexpr std::uint32_t kCoarseClasses = 64;
constexpr std::uint32_t kLeastInText = 4;
constexpr int kRounds = 8;
// From here on a word's tags in the treebanks say what it can be at all.
constexpr std::uint32_t kLeastInTreebanks = 8;
constexpr std::uint32_t kLeastOfTag = 2;
constexpr std::uint32_t kLeastTagPercent = 2;

using TagCounts = std::array<std::uint32_t, kPartsOfSpeech>;
using Table = std::map<std::string, WordFacts>;

std::uint32_t tag_set(const TagCounts& counts) {
  std::uint32_t all = 0;
  for (std::uint32_t count : counts) all += count;
  if (all < kLeastInTreebanks) return 0;
  std::uint32_t set = 0;
  for (std::size_t tag = 0; tag < counts.size(); ++tag) {
    if (counts[tag] >= kLeastOfTag && counts[tag] * 100 >= all * kLeastTagPercent) {
      set |= 1U << tag;
    }
  }
  return set;
}

void add_tags(const std::vector<TreebankSentence>& sentences, Table& table) {
  std::map<std::string, TagCounts> counts;
  for (const TreebankSentence& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.tags.size(); ++i) {
      const std::string word = fold_digits(sentence.words.tokens()[i].lower);
      ++counts[word][static_cast<std::size_t>(sentence.tags[i])];
    }
  }
  for (const auto& [word, tags] : counts) table[word].tags = tag_set(tags);
}

void add_classes(const RawText& text, Table& table) {
  const std::vector<std::string>& words = text.spellings();
  const auto fine = induce_classes(text.words(), words.size(), kFineClasses, kLeastInText, kRounds);
  const auto coarse =
      induce_classes(text.words(), words.size(), kCoarseClasses, kLeastInText, kRounds);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (fine[i] == 0) continue;
    table[words[i]].fine = fine[i];
    table[words[i]].coarse = coarse[i];
  }
}

}  // namespace

Result<void> train_words(const Places& places) {
  TG_ASSIGN(const std::vector<TreebankSentence> treebanks, read_training_treebanks(places.corpora));
  RawText text;
  TG_TRY(text.add_transcripts(places.transcripts));
  for (const TreebankSentence& sentence : treebanks) text.add(sentence.words.tokens());
  TG_TRY(text.add_tagged_sentences(places.corpora / "ner/earnings21-train.tsv"));
  TG_TRY(text.add_passages(places.corpora / "relations/knowledge-net-1.jsonl"));
  TG_TRY(text.add_passages(places.corpora / "relations/knowledge-net-2.jsonl"));
  Table table;
  add_classes(text, table);
  add_tags(treebanks, table);
  std::vector<std::pair<std::uint64_t, WordFacts>> words;
  for (const auto& [word, facts] : table) {
    if (facts != WordFacts{}) words.emplace_back(hash_text(word), facts);
  }
  std::cout << "word table: " << words.size() << " words of a text of " << text.words().size()
            << "\n";
  return write_file_atomically(places.data / "models" / "words.bin",
                               serialize_word_table(std::move(words)));
}

}  // namespace talkgraph::extract::train
