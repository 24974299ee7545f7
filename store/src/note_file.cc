#include "note_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace talkgraph::store {

NoteFile::~NoteFile() {
  if (fd_ >= 0) ::close(fd_);
}

Result<void> NoteFile::write(std::string_view bytes) {
  const auto failed = [this](const char* what) {
    const std::error_code code(errno, std::generic_category());
    return fail(ErrorCode::kIo, what + (": " + code.message()), {path_.string()});
  };
  if (fd_ < 0) {
    fd_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    if (fd_ < 0) return failed("cannot open");
  }
  if (::pwrite(fd_, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
    return failed("cannot write");
  }
  return {};
}

}  // namespace talkgraph::store
