#include "base/atomic_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "descriptor.h"

namespace talkgraph {

Result<AtomicFile> AtomicFile::create(const std::filesystem::path& path) {
  std::filesystem::path place = path;
  std::error_code unknown;
  if (std::filesystem::exists(path, unknown)) {
    if (!std::filesystem::is_regular_file(path, unknown)) {
      return fail(ErrorCode::kInvalidArgument, "not a regular file", {path.string()});
    }
    place = std::filesystem::canonical(path, unknown);
    if (unknown) place = path;
  }
  std::filesystem::path temporary = place;
  temporary += ".tmp-" + std::to_string(::getpid());
  const int fd =
      ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (fd < 0) return system_error(path, "cannot create a file beside it");
  return AtomicFile(std::move(place), std::move(temporary), fd);
}

AtomicFile::AtomicFile(std::filesystem::path path, std::filesystem::path temporary, int fd)
    : path_(std::move(path)), temporary_(std::move(temporary)), fd_(fd) {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::move(other.temporary_)),
      fd_(std::exchange(other.fd_, -1)) {}

AtomicFile::~AtomicFile() {
  if (fd_ < 0) return;
  ::close(fd_);
  ::unlink(temporary_.c_str());
}

Result<void> AtomicFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd_, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return system_error(path_, "cannot write");
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Result<void> AtomicFile::commit() {
  if (::fsync(fd_) != 0) return system_error(path_, "cannot sync");
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) {
    return system_error(path_, "cannot rename over it");
  }
  ::close(std::exchange(fd_, -1));
  return {};
}

}  // namespace talkgraph
