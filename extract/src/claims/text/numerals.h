// Numbers written in digits.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace talkgraph::extract {

// "1,300.5k" split into its value and the letters behind it.
struct WrittenNumber {
  double value = 0;
  std::string_view suffix;
  bool grouped = false;  // has thousands separators
  std::size_t digits = 0;
};

// Nothing unless the text begins with a digit and is one number.
std::optional<WrittenNumber> written_number(std::string_view text);

}  // namespace talkgraph::extract
