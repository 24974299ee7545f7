#include "syntax/tagger.h"

#include <algorithm>

#include "syntax/tagger_features.h"

namespace talkgraph::extract {

Result<Tagger> Tagger::load(const std::filesystem::path& models) {
  const std::filesystem::path file = models / "tagger.bin";
  TG_ASSIGN(LinearModel model, LinearModel::map(file));
  TG_ASSIGN(WordTable words, WordTable::map(models / "words.bin"));
  if (!std::equal(model.tags().begin(), model.tags().end(), kPartOfSpeechNames.begin(),
                  kPartOfSpeechNames.end())) {
    return fail(ErrorCode::kCorrupt, "a model of something else than parts of speech",
                {file.string()});
  }
  return Tagger(std::move(model), std::move(words));
}

std::vector<PartOfSpeech> Tagger::tag(std::span<const Token> sentence) const {
  return tag(forms(sentence));
}

std::vector<PartOfSpeech> Tagger::tag(std::span<const WordForm> forms) const {
  std::vector<PartOfSpeech> tags;
  tags.reserve(forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) {
    TagScores scores{};
    model_.add_scores(tagger_features(forms, tags, i), scores);
    tags.push_back(static_cast<PartOfSpeech>(model_.best(scores)));
  }
  return tags;
}

}  // namespace talkgraph::extract
