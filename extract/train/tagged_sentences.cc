#include "tagged_sentences.h"

#include <utility>

#include "base/file.h"

namespace talkgraph::extract::train {

Result<std::vector<TaggedSentence>> read_tagged_sentences(const std::filesystem::path& file) {
  TG_ASSIGN(const std::string bytes, read_file(file));
  std::vector<TaggedSentence> sentences;
  std::vector<std::string> texts;
  std::vector<std::string> tags;
  const auto finish = [&] {
    if (texts.empty()) return;
    sentences.push_back({Words(std::exchange(texts, {})), std::exchange(tags, {})});
  };
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string line = bytes.substr(at, end - at);
    const std::size_t tab = line.find('\t');
    if (line.empty()) {
      finish();
    } else if (tab == std::string::npos) {
      return fail(ErrorCode::kMalformed, "no word and tag: '" + line + "'", {file.string()});
    } else if (tab > 0) {
      texts.push_back(line.substr(0, tab));
      tags.push_back(line.substr(tab + 1));
    }
    at = end + 1;
  }
  finish();
  return sentences;
}

}  // namespace talkgraph::extract::train
