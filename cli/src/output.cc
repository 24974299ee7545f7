#include "output.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace talkgraph::cli {
namespace {

constexpr std::size_t kBufferBytes = 64 << 10;

// 0 or the error's number.
int write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

}  // namespace

void Output::write(std::string_view text) {
  if (text_) {
    text_->append(text);
    return;
  }
  if (error_number_ != 0) return;
  buffer_.append(text);
  if (buffer_.size() < kBufferBytes) return;
  error_number_ = write_all(buffer_);
  buffer_.clear();
}

Result<void> Output::flush() {
  if (error_number_ == 0) error_number_ = write_all(buffer_);
  buffer_.clear();
  if (error_number_ == 0) return {};
  return fail(ErrorCode::kIo, std::string("cannot write: ") + std::strerror(error_number_),
              {"standard output"});
}

}  // namespace talkgraph::cli
