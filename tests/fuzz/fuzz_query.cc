// Any text: parsed, checked and planned, or refused with a place in the text.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "query/query.h"

using namespace talkgraph;
using namespace talkgraph::query;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Result<Prepared> prepared = prepare(text);
  if (!prepared && prepared.error().code == ErrorCode::kInternal) std::abort();
  PrepareOptions plain;
  plain.rewrites = Rewrites::kNone;
  if (prepare(text, plain).has_value() != prepared.has_value()) std::abort();
  return 0;
}
