#include "acknowledgement.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "base/file.h"
#include "crc32c.h"
#include "encoding.h"

namespace talkgraph::store {
namespace {

constexpr const char* kFileName = "ACKNOWLEDGED";  // DO NOT CHANGE: it is on disk
constexpr std::uint64_t kFileBytes = 21;

}  // namespace

Acknowledgement read_acknowledgement(const std::filesystem::path& directory) {
  const Result<std::string> bytes = read_file(directory / kFileName, kFileBytes);
  if (!bytes) return {};
  Decoder in(*bytes);
  Acknowledgement read;
  read.log = in.fixed64();
  read.size = in.fixed64();
  read.relaxed = in.boolean();
  const std::uint32_t sum = in.fixed32();
  if (!in.finished() || sum != crc32c(bytes->substr(0, kFileBytes - sizeof sum))) return {};
  return read;
}

AcknowledgementFile::~AcknowledgementFile() {
  if (fd_ >= 0) ::close(fd_);
}

Result<void> AcknowledgementFile::write(const Acknowledgement& acknowledgement) {
  const auto failed = [this](const char* what) {
    const std::error_code code(errno, std::generic_category());
    return fail(ErrorCode::kIo, what + (": " + code.message()), {directory_ / kFileName});
  };
  if (fd_ < 0) {
    fd_ = ::open((directory_ / kFileName).c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    if (fd_ < 0) return failed("cannot open");
  }
  Encoder out;
  out.fixed64(acknowledgement.log);
  out.fixed64(acknowledgement.size);
  out.byte(acknowledgement.relaxed ? 1 : 0);
  out.fixed32(crc32c(out.bytes()));
  const std::string bytes = out.take();
  if (::pwrite(fd_, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
    return failed("cannot write");
  }
  return {};
}

}  // namespace talkgraph::store
