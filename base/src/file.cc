#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "base/atomic_file.h"
#include "descriptor.h"

namespace talkgraph {

Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t limit_bytes) {
  // O_NONBLOCK: a named pipe must not hang before we know what it is.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0) return system_error(path, "cannot open");
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return system_error(path, "cannot inspect");
  if (!S_ISREG(status.st_mode)) {
    return fail(ErrorCode::kInvalidArgument, "not a regular file", {path.string()});
  }
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > limit_bytes) {
    return fail(ErrorCode::kTooLarge,
                "file of " + std::to_string(size) + " bytes is above the limit of " +
                    std::to_string(limit_bytes),
                {path.string()});
  }
  std::string bytes(size, '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0) {
      if (errno == EINTR) continue;
      return system_error(path, "cannot read");
    }
    if (got == 0) break;  // the file shrank while we read it
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

Result<void> write_file_atomically(const std::filesystem::path& path, std::string_view bytes) {
  TG_ASSIGN(AtomicFile file, AtomicFile::create(path));
  TG_TRY(file.write(bytes));
  return file.commit();
}

}  // namespace talkgraph
