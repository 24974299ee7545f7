// Any text: tokens and sentences that are ascending and inside it.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "language/tokens.h"
#include "read/read_transcript.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Result<Transcript> read = read_transcript(bytes, "a.txt");
  if (!read) return 0;
  const TokenizedText text = tokenize(*read);
  std::uint32_t at = 0;
  for (const Token& token : text.tokens) {
    require(token.span.begin >= at && token.span.begin < token.span.end);
    require(token.span.end <= read->text.size() && !token.text.empty());
    at = token.span.end;
  }
  std::uint32_t next = 0;
  for (const Sentence& sentence : text.sentences) {
    require(sentence.tokens.begin >= next && sentence.tokens.size() > 0);
    require(sentence.tokens.end <= text.tokens.size());
    require(sentence.block < read->blocks.size());
    next = sentence.tokens.end;
  }
  return 0;
}
