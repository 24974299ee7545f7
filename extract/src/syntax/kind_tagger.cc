#include "syntax/kind_tagger.h"

#include "syntax/kind_features.h"

namespace talkgraph::extract {

static_assert(kWordKinds.size() <= kMaxTags);

Result<KindTagger> KindTagger::load(const std::filesystem::path& models) {
  const std::filesystem::path file = models / "kinds.bin";
  TG_ASSIGN(LinearModel model, LinearModel::map(file));
  if (model.tags() != word_kind_names()) {
    return fail(ErrorCode::kCorrupt, "a model of something else than kinds of words",
                {file.string()});
  }
  return KindTagger(std::move(model));
}

std::vector<WordKind> KindTagger::tag(std::span<const WordForm> forms,
                                      std::span<const PartOfSpeech> tags) const {
  std::vector<WordKind> kinds;
  kinds.reserve(forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) {
    TagScores scores{};
    model_.add_scores(kind_features(forms, tags, kinds, i), scores);
    kinds.push_back(model_.best(scores));
  }
  return kinds;
}

std::vector<std::string> word_kind_names() {
  std::vector<std::string> names;
  for (const WordKindName& kind : kWordKinds) {
    names.emplace_back(part_of_speech_name(kind.part));
    if (!kind.inflection.empty()) names.back().append("/").append(kind.inflection);
  }
  return names;
}

}  // namespace talkgraph::extract
