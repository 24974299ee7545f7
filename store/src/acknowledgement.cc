#include "acknowledgement.h"

#include <string>

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

AcknowledgementFile::AcknowledgementFile(const std::filesystem::path& directory)
    : file_(directory / kFileName) {}

Result<void> AcknowledgementFile::write(const Acknowledgement& acknowledgement) {
  Encoder out;
  out.fixed64(acknowledgement.log);
  out.fixed64(acknowledgement.size);
  out.byte(acknowledgement.relaxed ? 1 : 0);
  out.fixed32(crc32c(out.bytes()));
  return file_.write(out.bytes());
}

}  // namespace talkgraph::store
