// A data file ends in a footer: the kind of checksum, where the index of its meta blocks
// is, where that of its data is, padding, version and magic number. That index has, by
// name, where each meta block is. A block's last four bytes are the number of its restart
// points, lowest byte first, of which the highest bit announces a hash index
// (table/format.cc and data_block_footer.cc of RocksDB 7.8).
#include "table_check.h"

#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <system_error>

#include "encoding.h"

namespace talkgraph::store {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kFooterBytes = 53;
constexpr std::uint64_t kMostIndexBytes = 1 << 16;
constexpr std::string_view kProperties = "rocksdb.properties";
constexpr unsigned char kHasHashIndex = 0x80;

struct Block {
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
};

std::optional<std::string> read(std::ifstream& file, const Block& block) {
  std::string bytes(block.size, '\0');
  if (!file.seekg(static_cast<std::streamoff>(block.offset))) return std::nullopt;
  if (!file.read(bytes.data(), static_cast<std::streamsize>(block.size))) return std::nullopt;
  return bytes;
}

std::optional<Block> decode_block(Decoder& bytes, std::uint64_t file_size) {
  const std::uint64_t offset = bytes.varint();
  const std::uint64_t size = bytes.varint();
  const bool is_inside = bytes.ok() && offset < file_size && size < file_size - offset;
  return is_inside && size > 0 ? std::optional(Block{offset, size}) : std::nullopt;
}

std::optional<Block> find_properties(std::string_view index, std::uint64_t file_size) {
  Decoder bytes(index);
  while (bytes.ok()) {
    if (bytes.varint() != 0) return std::nullopt;  // names do not share beginnings there
    const std::uint64_t name_size = bytes.varint();
    const std::uint64_t place_size = bytes.varint();
    const std::string_view rest = bytes.rest();
    if (!bytes.ok() || name_size > rest.size() || place_size > rest.size() - name_size) break;
    Decoder place(rest.substr(name_size, place_size));
    if (rest.substr(0, name_size) == kProperties) return decode_block(place, file_size);
    bytes = Decoder(rest.substr(name_size + place_size));
  }
  return std::nullopt;
}

// Nothing where the file has no such block, or something else in it is damaged.
std::optional<Block> properties_of(std::ifstream& file, std::uint64_t file_size) {
  if (file_size < kFooterBytes) return std::nullopt;
  const auto footer = read(file, {file_size - kFooterBytes, kFooterBytes});
  if (!footer) return std::nullopt;
  Decoder bytes(std::string_view(*footer).substr(1));
  const std::optional<Block> place = decode_block(bytes, file_size);
  if (!place || place->size > kMostIndexBytes) return std::nullopt;
  const auto index = read(file, *place);
  return index ? find_properties(*index, file_size) : std::nullopt;
}

Result<void> check_table(const fs::path& path) {
  std::error_code unreadable;  // opening will say so
  const std::uint64_t size = fs::file_size(path, unreadable);
  std::ifstream file(path, std::ios::binary);
  if (unreadable || !file) return {};
  const std::optional<Block> properties = properties_of(file, size);
  if (!properties) return {};
  const auto last = read(file, {properties->offset + properties->size - 1, 1});
  if (!last || (static_cast<unsigned char>(last->front()) & kHasHashIndex) == 0) return {};
  return fail(ErrorCode::kCorrupt, "the properties of this data file are damaged", {path.string()});
}

}  // namespace

Result<void> check_tables(const fs::path& directory) {
  std::error_code code;
  fs::directory_iterator at(directory, code);
  for (; !code && at != fs::directory_iterator(); at.increment(code)) {
    if (at->path().extension() == ".sst") TG_TRY(check_table(at->path()));
  }
  if (code) return fail(ErrorCode::kIo, "cannot list: " + code.message(), {directory.string()});
  return {};
}

}  // namespace talkgraph::store
