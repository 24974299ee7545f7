#include "recognizer_training.h"

#include <algorithm>
#include <numeric>

#include "perceptron.h"
#include "shuffle.h"

namespace talkgraph::extract::train {
namespace {

constexpr std::size_t kLeastOccurrences = 2;
constexpr int kLeastNameWeight = 48;
// What is right has to score that much more than what is not.
constexpr std::int32_t kNameMargin = 15;
// One sentence in so many is learned once more as speech recognition writes it.
constexpr std::size_t kLowerEvery = 5;

struct NameExampleSentence {
  std::vector<WordForm> forms;
  std::vector<PartOfSpeech> parts;
  std::vector<std::uint64_t> phrases;
  std::vector<NameTag> tags;
  std::size_t document = 0;

  RecognizerInput input(const std::vector<WrittenForms>& documents) const {
    return {forms, parts, phrases, &documents[document]};
  }
};

NameTag tag_called(const std::string& name) {
  const auto found = std::find(kNameTagNames.begin(), kNameTagNames.end(), name);
  return found == kNameTagNames.end() ? NameTag::kNone
                                      : static_cast<NameTag>(found - kNameTagNames.begin());
}

std::vector<NameTag> tags_of(const TaggedSentence& sentence) {
  std::vector<NameTag> tags;
  for (const std::string& name : sentence.tags) tags.push_back(tag_called(name));
  return tags;
}

class NameExampleSet {
 public:
  NameExampleSet(const Tagger& tagger, const PhraseBook& phrases)
      : tagger_(tagger), phrases_(phrases) {}

  void add(const std::vector<TaggedSentence>& corpus) {
    for (std::size_t begin = 0; begin < corpus.size(); begin += kSentencesPerDocument) {
      const std::size_t end = std::min(begin + kSentencesPerDocument, corpus.size());
      documents_.emplace_back();
      for (std::size_t i = begin; i < end; ++i) add(corpus[i].words.tokens(), tags_of(corpus[i]));
      // Lower case has no capitals to count: a document of its own.
      documents_.emplace_back();
      for (std::size_t i = begin; i < end; i += kLowerEvery) {
        lowered_.push_back(lower(corpus[i]));
        add(lowered_.back().tokens(), tags_of(corpus[i]));
      }
    }
  }

  const std::vector<NameExampleSentence>& sentences() const { return sentences_; }
  const std::vector<WrittenForms>& documents() const { return documents_; }

 private:
  static Words lower(const TaggedSentence& sentence) {
    std::vector<std::string> texts;
    for (const Token& token : sentence.words.tokens()) texts.emplace_back(token.lower);
    return Words(std::move(texts));
  }

  void add(std::span<const Token> tokens, std::vector<NameTag> tags) {
    NameExampleSentence example;
    example.forms = tagger_.forms(tokens);
    example.parts = tagger_.tag(example.forms);
    example.phrases = phrases_.look_up(tokens);
    example.tags = std::move(tags);
    example.document = documents_.size() - 1;
    documents_.back().add(tokens, example.forms);
    sentences_.push_back(std::move(example));
  }

  const Tagger& tagger_;
  const PhraseBook& phrases_;
  std::vector<NameExampleSentence> sentences_;
  std::vector<WrittenForms> documents_;
  std::vector<Words> lowered_;
};

void learn_names(Perceptron& perceptron, const NameExampleSentence& example,
                 const std::vector<WrittenForms>& documents) {
  const RecognizerInput input = example.input(documents);
  std::vector<NameTag> guesses;
  for (std::size_t i = 0; i < example.tags.size(); ++i) {
    const RecognizerFeatures features = recognizer_features(input, guesses, i);
    const TagScores scores = perceptron.score(features.all());
    const NameTag before = i == 0 ? NameTag::kNone : guesses.back();
    const NameTag guess = best_name_tag(scores, before);
    // After a mistake the right tag may be out of reach: nothing to learn there.
    const NameTag right = may_follow(before, example.tags[i]) ? example.tags[i] : guess;
    TagScores strict = scores;
    strict[static_cast<Tag>(right)] -= kNameMargin;
    const NameTag rival = best_name_tag(strict, before);
    perceptron.learn(features.all(), static_cast<Tag>(right), static_cast<Tag>(rival));
    guesses.push_back(guess);
  }
}

}  // namespace

std::string recognizer_model(std::span<const std::vector<TaggedSentence>> corpora,
                             const Tagger& tagger, const PhraseBook& phrases, int epochs) {
  NameExampleSet examples(tagger, phrases);
  for (const std::vector<TaggedSentence>& corpus : corpora) examples.add(corpus);
  std::vector<std::uint64_t> all;
  for (const NameExampleSentence& example : examples.sentences()) {
    for (std::size_t i = 0; i < example.tags.size(); ++i) {
      const auto features =
          recognizer_features(example.input(examples.documents()), example.tags, i);
      all.insert(all.end(), features.all().begin(), features.all().end());
    }
  }
  Perceptron perceptron(kNameTags);
  perceptron.admit(frequent(std::move(all), kLeastOccurrences));
  std::vector<std::size_t> order(examples.sentences().size());
  std::iota(order.begin(), order.end(), 0);
  std::uint64_t state = 1;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    shuffle(order, state);
    for (const std::size_t i : order) {
      learn_names(perceptron, examples.sentences()[i], examples.documents());
    }
  }
  const std::vector<std::string> names(kNameTagNames.begin(), kNameTagNames.end());
  return serialize_model(names, perceptron.averaged(kLeastNameWeight, kLeastNameWeight));
}

NameCounts measure_recognizer(const Recognizer& recognizer, const Tagger& tagger,
                              std::span<const TaggedSentence> sentences) {
  NameCounts counts;
  for (std::size_t begin = 0; begin < sentences.size(); begin += kSentencesPerDocument) {
    const std::size_t size = std::min(kSentencesPerDocument, sentences.size() - begin);
    std::vector<std::span<const Token>> document;
    for (std::size_t i = begin; i < begin + size; ++i) {
      document.push_back(sentences[i].words.tokens());
    }
    const auto found = recognizer.recognize(tagger, document);
    for (std::size_t i = 0; i < size; ++i) {
      const std::vector<RecognizedName> there = names_of(tags_of(sentences[begin + i]));
      counts.found += found[i].size();
      counts.there += there.size();
      for (const RecognizedName& name : found[i]) {
        counts.right += std::find(there.begin(), there.end(), name) != there.end();
      }
    }
  }
  return counts;
}

}  // namespace talkgraph::extract::train
