#include "claims/text/sentence_at.h"

#include <algorithm>

namespace talkgraph::extract {

const Sentence* sentence_at(const TextView& view, std::uint32_t offset) {
  const auto& sentences = view.sentences();
  const auto behind =
      std::partition_point(sentences.begin(), sentences.end(),
                           [&](const Sentence& s) { return s.span.begin <= offset; });
  return behind == sentences.begin() ? nullptr : &*(behind - 1);
}

}  // namespace talkgraph::extract
