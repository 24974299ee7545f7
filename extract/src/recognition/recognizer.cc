#include "recognition/recognizer.h"

#include <algorithm>

namespace talkgraph::extract {

Result<Recognizer> Recognizer::load(const std::filesystem::path& models) {
  const std::filesystem::path file = models / "recognizer.bin";
  TG_ASSIGN(LinearModel model, LinearModel::map(file));
  if (!std::equal(model.tags().begin(), model.tags().end(), kNameTagNames.begin(),
                  kNameTagNames.end())) {
    return fail(ErrorCode::kCorrupt, "a model of something else than names", {file.string()});
  }
  TG_ASSIGN(PhraseBook phrases, PhraseBook::load(models / "phrases.bin"));
  return Recognizer(std::move(model), std::move(phrases));
}

NameTag best_name_tag(const TagScores& scores, NameTag before) {
  std::size_t best = kNameTags;
  for (std::size_t tag = 0; tag < kNameTags; ++tag) {
    if (!may_follow(before, static_cast<NameTag>(tag))) continue;
    if (best == kNameTags || scores[tag] > scores[best]) best = tag;
  }
  return static_cast<NameTag>(best);
}

std::vector<NameTag> Recognizer::tag(const RecognizerInput& input) const {
  std::vector<NameTag> tags;
  for (std::size_t i = 0; i < input.forms.size(); ++i) {
    TagScores scores{};
    model_.add_scores(recognizer_features(input, tags, i).all(), scores);
    tags.push_back(best_name_tag(scores, i == 0 ? NameTag::kNone : tags.back()));
  }
  return tags;
}

std::vector<std::vector<RecognizedName>> Recognizer::recognize(
    const Tagger& tagger, std::span<const std::span<const Token>> document) const {
  WrittenForms written;
  std::vector<std::vector<WordForm>> forms;
  for (const std::span<const Token> sentence : document) {
    forms.push_back(tagger.forms(sentence));
    written.add(sentence, forms.back());
  }
  std::vector<std::vector<RecognizedName>> names;
  for (std::size_t i = 0; i < document.size(); ++i) {
    const std::vector<PartOfSpeech> parts = tagger.tag(forms[i]);
    const std::vector<std::uint64_t> phrases = phrases_.look_up(document[i]);
    names.push_back(names_of(tag({forms[i], parts, phrases, &written})));
  }
  return names;
}

}  // namespace talkgraph::extract
