// What a name names, judged from how it is written and what stands around it:
// a linear model trained on names whose types are known. It judges names that
// no list has; data/models/README.md tells how it was made and how good it is.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "learning/linear_model.h"
#include "names/candidate.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// Immutable after loading, may be shared by threads.
class TypeModel {
 public:
  // Maps the file; kCorrupt if it is no model or has tags that are no types.
  static Result<TypeModel> load(const std::filesystem::path& file);

  // Fills `learned` of the candidates that no list and no label explains: half a
  // vote in all, divided among the types. Linear.
  void judge(const NameText& text, std::vector<Candidate>& candidates) const;

 private:
  explicit TypeModel(LinearModel model) : model_(std::move(model)) {}
  TypeVotes judge(const NameText& text, TokenRange sentence, TokenRange name) const;

  LinearModel model_;
  std::vector<NameType> types_;  // per tag
};

}  // namespace talkgraph::extract
