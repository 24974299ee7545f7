#include "names/phrases.h"

#include "language/tokens.h"

namespace talkgraph::extract {

std::vector<PhraseWords> split_phrases(const std::vector<std::string_view>& phrases) {
  // Each phrase is a block of one text: the tokenizer never joins two.
  Transcript transcript;
  for (const std::string_view phrase : phrases) {
    const auto begin = static_cast<std::uint32_t>(transcript.text.size());
    transcript.text += phrase;
    transcript.blocks.push_back({{begin, static_cast<std::uint32_t>(transcript.text.size())}});
    transcript.text += '\n';
  }
  std::vector<PhraseWords> out(phrases.size());
  std::size_t block = 0;
  const TokenizedText tokenized = tokenize(transcript);
  for (const Token& token : tokenized.tokens) {
    while (token.span.begin >= transcript.blocks[block].span.end) ++block;
    out[block].lower.emplace_back(token.lower);
    out[block].written.emplace_back(token.text);
  }
  return out;
}

std::vector<std::string_view> list_lines(std::string_view list) {
  std::vector<std::string_view> out;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('\n'), list.size());
    std::string_view line = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos || line[begin] == '#') continue;
    line = line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
    out.push_back(line);
  }
  return out;
}

}  // namespace talkgraph::extract
