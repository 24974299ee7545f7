// What the readers of dates, times and durations share.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace talkgraph {

class TextReader {
 public:
  explicit TextReader(std::string_view text) : rest_(text) {}

  std::string_view rest() const { return rest_; }
  bool at_end() const { return rest_.empty(); }
  bool at(char symbol) const { return rest_.starts_with(symbol); }
  bool accept(char symbol) {
    if (!at(symbol)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // How many digits come next.
  std::size_t digits() const {
    std::size_t count = 0;
    while (count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') ++count;
    return count;
  }

  // A number of exactly `count` digits (up to 18) that come next, whatever
  // follows them; nothing, and nothing read, if they are fewer.
  std::optional<std::int64_t> number(std::size_t count) {
    if (count == 0 || count > 18 || digits() < count) return std::nullopt;
    std::int64_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value * 10 + (rest_[i] - '0');
    rest_.remove_prefix(count);
    return value;
  }

 private:
  std::string_view rest_;
};

}  // namespace talkgraph
