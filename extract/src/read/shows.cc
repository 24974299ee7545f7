#include "read/shows.h"

#include <algorithm>
#include <cstdint>

#include "read/find_word.h"
#include "read/interview_words.h"
#include "read/visible_text.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxGreetingBytes = 600;
constexpr std::uint32_t kMaxLeadBytes = 6000;
constexpr std::size_t kTurnsOfGreeting = 6;  // turns at the beginning, and at the end

}  // namespace

bool is_show(const Page& page, const Conversation& conversation, const std::string& title) {
  if (!page.head.episode.text.empty() || speaks_of_show(title)) return true;
  const auto& said = conversation.contributions;
  if (said.empty()) return false;
  const std::uint32_t lead = std::min<std::uint32_t>(said.front().span.begin, kMaxLeadBytes);
  if (speaks_of_show(slice(page.text, {0, lead}))) return true;
  for (std::size_t i = 0; i < std::min<std::size_t>(said.size(), 3); ++i) {
    const std::string head =
        visible_text(page.text, page.markup, said[i].span, kMaxGreetingBytes).bytes;
    const bool greets = find_word(head, "welcome") != head.npos;
    if (greets && speaks_of_show(head)) return true;
  }
  return false;
}

bool has_guests(const Page& page, const Conversation& conversation) {
  const auto& said = conversation.contributions;
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (i >= kTurnsOfGreeting && i + kTurnsOfGreeting < said.size()) continue;
    if (speaks_of_guest(
            visible_text(page.text, page.markup, said[i].span, kMaxGreetingBytes).bytes)) {
      return true;
    }
  }
  return false;
}

}  // namespace talkgraph::extract
