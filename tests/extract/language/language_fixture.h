// One paragraph, tokenized, and what came out as strings.
#pragma once

#include <string>
#include <vector>

#include "language/tokens.h"

namespace talkgraph::extract {

inline Transcript paragraph(std::string text) {
  Transcript transcript;
  transcript.text = std::move(text);
  transcript.blocks.push_back({{0, static_cast<std::uint32_t>(transcript.text.size())}});
  return transcript;
}

inline std::vector<std::string> words_of(const Transcript& transcript) {
  std::vector<std::string> words;
  const TokenizedText text = tokenize(transcript);
  for (const Token& token : text.tokens) words.emplace_back(token.text);
  return words;
}
inline std::vector<std::string> words_of(std::string text) {
  return words_of(paragraph(std::move(text)));
}

inline std::vector<std::string> sentences_of(const Transcript& transcript) {
  std::vector<std::string> sentences;
  const TokenizedText text = tokenize(transcript);
  for (const Sentence& sentence : text.sentences) {
    sentences.emplace_back(slice(transcript.text, sentence.span));
  }
  return sentences;
}
inline std::vector<std::string> sentences_of(std::string text) {
  return sentences_of(paragraph(std::move(text)));
}

}  // namespace talkgraph::extract
