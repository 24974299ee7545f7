#include "byte_sink.h"

namespace talkgraph::exports {

Result<void> ByteSink::settle() {
  constexpr std::size_t kMuch = 1 << 18;
  return text_.size() < kMuch ? Result<void>() : flush();
}

Result<void> ByteSink::flush() {
  TG_TRY(write_(text_));
  text_.clear();
  return {};
}

}  // namespace talkgraph::exports
