#include "temporal/tzif.h"

#include <algorithm>
#include <iterator>

namespace talkgraph {
namespace {

// The counts of a header, in the order in which they stand there.
struct TzifHeader {
  std::uint32_t version = 0;
  std::uint32_t ut_marks = 0;
  std::uint32_t standard_marks = 0;
  std::uint32_t leap_seconds = 0;
  std::uint32_t changes = 0;
  std::uint32_t types = 0;
  std::uint32_t name_bytes = 0;
};

class TzifReader {
 public:
  explicit TzifReader(std::string_view bytes) : rest_(bytes) {}

  std::optional<ZoneRules> read() {
    std::optional<TzifHeader> header = read_header();
    if (!header) return std::nullopt;
    // From version 2 on the same data follow again, with 64 bits for times.
    std::size_t time_size = 4;
    if (header->version != 0) {
      if (!skip(data_size(*header, time_size))) return std::nullopt;
      header = read_header();
      time_size = 8;
      if (!header) return std::nullopt;
    }
    std::optional<ZoneRules> rules = read_data(*header, time_size);
    if (rules && time_size == 8) read_footer(*rules);
    return rules;
  }

 private:
  bool skip(std::size_t size) {
    if (size > rest_.size()) return false;
    rest_.remove_prefix(size);
    return true;
  }

  // Big-endian and signed; the bytes must be there.
  std::int64_t take_integer(std::size_t size) {
    std::uint64_t value = (rest_[0] & 0x80) != 0 ? ~std::uint64_t{0} : 0;
    for (std::size_t i = 0; i < size; ++i) {
      value = value << 8 | static_cast<std::uint8_t>(rest_[i]);
    }
    rest_.remove_prefix(size);
    return static_cast<std::int64_t>(value);
  }

  static std::size_t data_size(const TzifHeader& header, std::size_t time_size) {
    return header.changes * (time_size + 1) + header.types * std::size_t{6} + header.name_bytes +
           header.leap_seconds * (time_size + 4) + header.standard_marks + header.ut_marks;
  }

  std::optional<TzifHeader> read_header() {
    constexpr std::size_t kHeaderSize = 44;
    if (rest_.size() < kHeaderSize || !rest_.starts_with("TZif")) return std::nullopt;
    TzifHeader header;
    header.version = static_cast<std::uint8_t>(rest_[4]);
    skip(20);
    for (std::uint32_t* count : {&header.ut_marks, &header.standard_marks, &header.leap_seconds,
                                 &header.changes, &header.types, &header.name_bytes}) {
      *count = static_cast<std::uint32_t>(take_integer(4));
    }
    return header;
  }

  std::optional<ZoneRules> read_data(const TzifHeader& header, std::size_t time_size) {
    if (data_size(header, time_size) > rest_.size() || header.types == 0) return std::nullopt;
    std::vector<std::int64_t> times(header.changes);
    for (std::int64_t& time : times) time = take_integer(time_size);
    const std::string_view indexes = rest_.substr(0, header.changes);
    skip(header.changes);
    std::vector<std::int32_t> offsets(header.types);
    for (std::int32_t& offset : offsets) {
      offset = static_cast<std::int32_t>(take_integer(4));
      skip(2);
    }
    skip(header.name_bytes + header.leap_seconds * (time_size + 4) + header.standard_marks +
         header.ut_marks);
    ZoneRules rules;
    rules.first_offset_seconds = offsets.front();
    for (std::size_t i = 0; i < times.size(); ++i) {
      const auto type = static_cast<std::uint8_t>(indexes[i]);
      const bool ascending = i == 0 || times[i - 1] < times[i];
      if (type >= offsets.size() || !ascending) return std::nullopt;
      rules.changes.push_back({times[i], offsets[type]});
    }
    return rules;
  }

  // A POSIX rule between two line ends; without a readable one the last offset stays.
  void read_footer(ZoneRules& rules) {
    if (!rest_.starts_with('\n')) return;
    rest_.remove_prefix(1);
    const std::size_t end = rest_.find('\n');
    if (end == std::string_view::npos || end == 0) return;
    rules.tail = parse_posix_rule(rest_.substr(0, end));
  }

  std::string_view rest_;
};

}  // namespace

std::optional<ZoneRules> parse_tzif(std::string_view bytes) {
  return TzifReader(bytes).read();
}

std::int32_t offset_at(const ZoneRules& rules, std::int64_t seconds) {
  const auto after = std::upper_bound(
      rules.changes.begin(), rules.changes.end(), seconds,
      [](std::int64_t time, const ZoneRules::Change& change) { return time < change.seconds; });
  if (after == rules.changes.end() && rules.tail) return offset_at(*rules.tail, seconds);
  if (after == rules.changes.begin()) return rules.first_offset_seconds;
  return std::prev(after)->offset_seconds;
}

bool agree_since_1970(const ZoneRules& a, const ZoneRules& b) {
  const auto is_later = [](const ZoneRules::Change& change) { return change.seconds > 0; };
  return offset_at(a, 0) == offset_at(b, 0) && a.tail == b.tail &&
         std::equal(std::find_if(a.changes.begin(), a.changes.end(), is_later), a.changes.end(),
                    std::find_if(b.changes.begin(), b.changes.end(), is_later), b.changes.end());
}

}  // namespace talkgraph
