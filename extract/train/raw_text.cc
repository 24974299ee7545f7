#include "raw_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "read/read_transcript.h"
#include "syntax/word_form.h"
#include "tagged_sentences.h"

namespace talkgraph::extract::train {

RawText::RawText() {
  spellings_.emplace_back();
  words_.push_back(0);
}

void RawText::add(std::span<const Token> sentence) {
  for (const Token& token : sentence) {
    const std::string spelling = fold_digits(token.lower);
    const auto [found, is_new] =
        numbers_.try_emplace(spelling, static_cast<std::uint32_t>(spellings_.size()));
    if (is_new) spellings_.push_back(spelling);
    words_.push_back(found->second);
  }
  words_.push_back(0);
}

Result<void> RawText::add_transcripts(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const std::filesystem::path& file : files) {
    TG_ASSIGN(const std::string bytes, read_file(file));
    TG_ASSIGN(const Transcript transcript, read_transcript(bytes, file.filename().string()));
    const TokenizedText text = tokenize(transcript);
    for (const Sentence& sentence : text.sentences) {
      add(std::span(text.tokens).subspan(sentence.tokens.begin, sentence.tokens.size()));
    }
  }
  return {};
}

Result<void> RawText::add_tagged_sentences(const std::filesystem::path& file) {
  TG_ASSIGN(const std::vector<TaggedSentence> sentences, read_tagged_sentences(file));
  for (const TaggedSentence& sentence : sentences) add(sentence.words.tokens());
  return {};
}

void RawText::add_text(std::string bytes) {
  Transcript transcript;
  transcript.text = std::move(bytes);
  transcript.blocks.push_back({{0, static_cast<std::uint32_t>(transcript.text.size())}});
  const TokenizedText text = tokenize(transcript);
  for (const Sentence& sentence : text.sentences) {
    add(std::span(text.tokens).subspan(sentence.tokens.begin, sentence.tokens.size()));
  }
}

Result<void> RawText::add_passages(const std::filesystem::path& file) {
  TG_ASSIGN(const std::string bytes, read_file(file));
  try {
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
      add_text(nlohmann::json::parse(bytes.substr(at, end - at)).at("text").get<std::string>());
      at = end + 1;
    }
  } catch (const nlohmann::json::exception& error) {
    return fail(ErrorCode::kMalformed, error.what(), {file.string()});
  }
  return {};
}

}  // namespace talkgraph::extract::train
