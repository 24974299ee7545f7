// Standard output: buffered, and every failure to write is noticed.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace talkgraph::cli {

class Output {
 public:
  Output() = default;
  // Writes there instead, which must outlive the output.
  explicit Output(std::string& text) : text_(&text) {}
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // May keep the bytes until flush(). After a failure the rest is dropped, and
  // flush() reports it.
  void write(std::string_view text);
  // To be called at the end: what is not flushed is lost. kIo when something
  // could not be written, such as a full disk.
  Result<void> flush();

 private:
  std::string* text_ = nullptr;
  std::string buffer_;
  int error_number_ = 0;
};

}  // namespace talkgraph::cli
