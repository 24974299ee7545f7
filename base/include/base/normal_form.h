// Unicode's normal forms, by ICU.
#pragma once

#include <string>
#include <string_view>

namespace talkgraph {

// Standard Annex 15.
enum class NormalForm { kNfc, kNfd, kNfkc, kNfkd };

// Input must be well-formed UTF-8.
std::string normalize(std::string_view text, NormalForm form);

}  // namespace talkgraph
