#include "names/address_cues.h"

#include <algorithm>
#include <array>

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kLongestGreeting = 12;  // tokens

bool is_any_of(std::string_view word, const auto& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool goes_on_to_address(std::string_view word) {
  static constexpr auto kWords =
      std::to_array<std::string_view>({"can", "could", "do", "how", "i", "tell", "thank", "thanks",
                                       "welcome", "what", "why", "you"});
  return is_any_of(word, kWords);
}

bool is_greeted_last(const NameText& text, TokenRange sentence, std::uint32_t end) {
  static constexpr auto kGreetings = std::to_array<std::string_view>(
      {"doing", "great", "hello", "hey", "hi", "thank", "thanks", "welcome"});
  if (end + 1 < sentence.end || sentence.size() > kLongestGreeting || text.lower(end) == ",") {
    return false;
  }
  for (std::uint32_t i = sentence.begin; i < end; ++i) {
    if (is_any_of(text.lower(i), kGreetings)) return true;
  }
  return false;
}

}  // namespace talkgraph::extract
