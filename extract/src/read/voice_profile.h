#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "read/conversation.h"

namespace talkgraph::extract {

// What is said with one voice, as far as it shows who asks and who answers.
struct VoiceProfile {
  std::size_t turns = 0;
  std::size_t bytes = 0;
  std::size_t questions = 0;     // turns with a question mark near their end
  int phrases = 0;               // greetings of hosts, less thanks of guests
  bool declared = false;         // the front matter names the speaker
  bool titled = false;           // the title names the speaker in full
  bool is_organization = false;  // labelled like a medium
};

// Profiles of all voices, in their order. Linear in the text, but for the product
// of voices and declared names.
std::vector<VoiceProfile> profile_voices(const Page& page, const Conversation& conversation,
                                         std::string_view title);

// Those of `open` (indexes of voices) who ask, the surest first; empty where
// nobody stands out.
std::vector<std::size_t> find_askers(const std::vector<VoiceProfile>& profiles,
                                     const std::vector<std::size_t>& open);

}  // namespace talkgraph::extract
