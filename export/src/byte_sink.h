// Where an export's bytes go.
#pragma once

#include <string>
#include <string_view>

#include "base/function_ref.h"
#include "base/result.h"

namespace talkgraph::exports {

using WriteBytes = FunctionRef<Result<void>(std::string_view)>;

// Collects text and hands it on in large pieces.
class ByteSink {
 public:
  // `write` must outlive the sink.
  explicit ByteSink(WriteBytes write) : write_(write) {}

  // Append to it, then call settle() between two records.
  std::string& text() { return text_; }
  // Hands on what has gathered if it is much.
  Result<void> settle();
  // Hands on all of it; call it at the end.
  Result<void> flush();

 private:
  WriteBytes write_;
  std::string text_;
};

}  // namespace talkgraph::exports
