// RocksDB's log is a row of blocks with records, each of which begins with a
// masked CRC-32C of its type and payload, the payload's length, and its type;
// records do not cross blocks, so long ones come in fragments.
#include "log_check.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "acknowledgement.h"
#include "base/file.h"
#include "crc32c.h"

namespace talkgraph::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBlockBytes = 32768;
constexpr std::size_t kHeaderBytes = 7;
constexpr std::uint8_t kFullRecord = 1;
constexpr std::uint8_t kFirstFragment = 2;
constexpr std::uint8_t kLastFragment = 4;
constexpr std::uint64_t kMaxLogBytes = 1ULL << 32;

struct Log {
  std::uint64_t number = 0;
  fs::path path;
};

// Ascending by number.
Result<std::vector<Log>> logs_in(const fs::path& directory) {
  std::vector<Log> logs;
  std::error_code code;
  fs::directory_iterator at(directory, code);
  for (; !code && at != fs::directory_iterator(); at.increment(code)) {
    const std::string name = at->path().filename().string();
    Log log{0, at->path()};
    const auto [end, wrong] = std::from_chars(name.data(), name.data() + name.size(), log.number);
    if (wrong == std::errc() && std::string_view(end) == ".log") logs.push_back(std::move(log));
  }
  if (code) return fail(ErrorCode::kIo, "cannot list: " + code.message(), {directory.string()});
  std::sort(logs.begin(), logs.end(),
            [](const Log& a, const Log& b) { return a.number < b.number; });
  return logs;
}

std::uint32_t little_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (std::size_t i = bytes.size(); i > 0; --i) {
    value = (value << 8) | static_cast<unsigned char>(bytes[i - 1]);
  }
  return value;
}

bool sum_fits(std::string_view header, std::string_view payload) {
  constexpr std::uint32_t kMask = 0xa282ead8;
  const std::uint32_t masked = little_endian(header.substr(0, 4)) - kMask;
  const std::uint32_t stored = (masked >> 17) | (masked << 15);
  return stored == crc32c(payload, crc32c(header.substr(6, 1)));
}

struct Findings {
  std::optional<std::uint64_t> damage;   // the first byte of the first bad record
  std::optional<std::uint64_t> cut_off;  // of a last record that has no end
  bool goes_on = false;                  // a whole record begins behind it
  bool any = false;                      // there is a record
};

// Walks over one log's records.
class Scanner {
 public:
  explicit Scanner(std::string_view bytes) : bytes_(bytes) {}

  Findings scan() {
    while (at_ + kHeaderBytes <= bytes_.size() && step()) {
    }
    return findings_;
  }

 private:
  std::size_t block_end() const { return (at_ / kBlockBytes + 1) * kBlockBytes; }

  void damage() {
    if (!findings_.damage) findings_.damage = at_;
    in_record_ = false;
  }

  void note(std::uint8_t type) {
    const bool begins = type == kFullRecord || type == kFirstFragment;
    if (begins == in_record_ && type <= kLastFragment) damage();
    if (begins) {
      findings_.any = true;
      if (findings_.damage) findings_.goes_on = true;
    }
    in_record_ = type != kFullRecord && type < kLastFragment;
  }

  // False at the end.
  bool step() {
    if (block_end() - at_ < kHeaderBytes) {
      at_ = block_end();
      return true;
    }
    const std::string_view header = bytes_.substr(at_, kHeaderBytes);
    const std::size_t length = little_endian(header.substr(4, 2));
    const auto type = static_cast<std::uint8_t>(header[6]);
    if (type == 0 && length == 0) {  // space that was never written, or lost
      if (bytes_.find_first_not_of('\0', at_) == std::string_view::npos) return false;
      damage();
      at_ = block_end();
      return true;
    }
    const std::size_t end = at_ + kHeaderBytes + length;
    if (end > block_end()) {
      damage();
      at_ = block_end();
      return true;
    }
    if (end > bytes_.size()) {
      findings_.cut_off = at_;
      return false;
    }
    if (sum_fits(header, bytes_.substr(at_ + kHeaderBytes, length))) {
      note(type);
    } else {
      damage();
    }
    at_ = end;
    return true;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool in_record_ = false;
  Findings findings_;
};

tl::unexpected<Error> damaged(const Log& log, std::uint64_t byte, const char* why) {
  return fail(ErrorCode::kCorrupt,
              "the log " + log.path.filename().string() + " is damaged at byte " +
                  std::to_string(byte) + ", " + why,
              {log.path.parent_path().string()});
}

}  // namespace

std::optional<std::uint64_t> first_damage(std::string_view bytes, std::uint64_t promised) {
  const Findings found = Scanner(bytes).scan();
  const std::uint64_t whole =
      std::min({std::uint64_t{bytes.size()}, found.damage.value_or(bytes.size()),
                found.cut_off.value_or(bytes.size())});
  if (whole >= promised) return std::nullopt;
  return whole;
}

Result<LogState> check_logs(const fs::path& directory) {
  // In this order: a writer may go on meanwhile, and then the logs have more.
  const Acknowledgement acknowledged = read_acknowledgement(directory);
  TG_ASSIGN(const std::vector<Log> logs, logs_in(directory));
  const Log* torn = nullptr;
  std::uint64_t torn_at = 0;
  for (const Log& log : logs) {
    const Result<std::string> bytes = read_file(log.path, kMaxLogBytes);
    if (!bytes) {
      if (bytes.error().code == ErrorCode::kNotFound) continue;  // a writer took it away
      return fail(bytes.error());
    }
    const std::uint64_t promised = log.number < acknowledged.log    ? bytes->size()
                                   : log.number == acknowledged.log ? acknowledged.size
                                                                    : 0;
    if (bytes->size() < promised) {
      return damaged(log, bytes->size(), "where it ends before what was acknowledged");
    }
    const Findings found = Scanner(*bytes).scan();
    const bool goes_on = torn != nullptr ? found.any : found.goes_on;
    if (goes_on && !acknowledged.relaxed) {
      return torn != nullptr ? damaged(*torn, torn_at, "before other commits")
                             : damaged(log, *found.damage, "before other commits");
    }
    const bool cut_off_promised =
        log.number == acknowledged.log && found.cut_off.value_or(promised) < promised;
    if (cut_off_promised) return damaged(log, *found.cut_off, "in what was acknowledged");
    if (!found.damage || torn != nullptr) continue;
    if (*found.damage < promised) return damaged(log, *found.damage, "in what was acknowledged");
    torn = &log;
    torn_at = *found.damage;
  }
  return torn != nullptr ? LogState::kTorn : LogState::kWhole;
}

}  // namespace talkgraph::store
