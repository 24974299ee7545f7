// What an answer is about, for figures that name nobody: "It came out in January. So
// far 38,000 merchants have signed up."
#pragma once

#include <optional>
#include <vector>

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// Fed with a transcript's sentences in order; knows those of the same turn and the
// question that it answers.
class FigureTopics {
 public:
  explicit FigureTopics(const TextView& view) : view_(&view) {}

  void begin(const Sentence& sentence);

  // The asset, or product, named last before the token, in this sentence or one of the
  // few before it; the subject of a clause rather than what stands behind a preposition.
  std::optional<EntityIndex> last(std::string_view type, std::uint32_t token) const;

 private:
  struct Named {
    EntityIndex entity = 0;
    bool governed = false;  // by a preposition
    std::uint32_t age = 0;  // sentences ago
  };
  void note(const Sentence& sentence);

  const TextView* view_;
  const Sentence* sentence_ = nullptr;
  std::vector<Named> named_;  // in the sentences before this one, in order
};

}  // namespace talkgraph::extract
