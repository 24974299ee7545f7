// Sentences as the models of syntax take them, for tests.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "language/tokens.h"
#include "read/transcript.h"

namespace talkgraph::extract {

// A text of one block and its tokens.
struct TokenizedSentence {
  Transcript transcript;
  TokenizedText text;

  explicit TokenizedSentence(std::string sentence) {
    transcript.text = std::move(sentence);
    transcript.blocks.push_back({{0, static_cast<std::uint32_t>(transcript.text.size())}});
    text = tokenize(transcript);
  }
};

}  // namespace talkgraph::extract
