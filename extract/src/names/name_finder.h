// The entities that a transcript names.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"
#include "names/gazetteer.h"
#include "names/name_lexicon.h"
#include "names/names.h"
#include "names/type_model.h"
#include "recognition/recognizer.h"
#include "syntax/tagger.h"

namespace talkgraph::extract {

// Immutable after loading; find() may be called by several threads at once.
class NameFinder {
 public:
  // Reads lexicons/, gazetteers/ and models/ of `data`.
  static Result<NameFinder> load(const std::filesystem::path& data);

  // `document` is the document's id: persons of whom the text has only a given
  // name are told apart by it. Linear in the length of the text.
  Names find(const Transcript& transcript, const TokenizedText& text,
             std::string_view document) const;

 private:
  NameFinder(NameLexicon lexicon, Gazetteer gazetteer, TypeModel types, Tagger tagger,
             Recognizer recognizer)
      : lexicon_(std::move(lexicon)),
        gazetteer_(std::move(gazetteer)),
        type_model_(std::move(types)),
        tagger_(std::move(tagger)),
        recognizer_(std::move(recognizer)) {}

  NameLexicon lexicon_;
  Gazetteer gazetteer_;
  TypeModel type_model_;
  Tagger tagger_;
  Recognizer recognizer_;
};

}  // namespace talkgraph::extract
