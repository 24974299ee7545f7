// Any bytes: a transcript that keeps its promises, or an error.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "read/read_transcript.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

// Inside the text, ascending and disjoint.
template <typename Items>
void require_order(const Items& items, std::size_t size) {
  std::uint32_t at = 0;
  for (const auto& item : items) {
    require(item.span.begin >= at && item.span.begin <= item.span.end && item.span.end <= size);
    at = item.span.end;
  }
}

}  // namespace

// The first byte chooses what the file is called.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr std::array<std::string_view, 5> kNames = {"a.txt", "a.md", "a.html", "a.vtt", "a.json"};
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Result<Transcript> read = read_transcript(bytes, kNames[data[0] % kNames.size()]);
  if (!read) return 0;
  require_order(read->blocks, read->text.size());
  require_order(read->markup, read->text.size());
  require_order(read->turns, read->text.size());
  for (const TurnSpan& turn : read->turns) require(turn.speaker < read->speakers.size());
  return 0;
}
