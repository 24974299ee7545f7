// The YAML head of a Markdown file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"

namespace talkgraph::extract {

// Longest front matter that is read. Real ones have below 10 KB.
inline constexpr std::size_t kMaxFrontMatterBytes = 256 << 10;

// A value and, where it stands in the text as such, its place.
struct FrontMatterValue {
  std::string text;
  std::optional<Span> span;
  std::string role = {};  // of speakers whose key tells it: "host", "guest", ...
};

struct FrontMatter {
  FrontMatterValue title, date, source, publisher, episode;
  std::vector<FrontMatterValue> speakers;
  std::vector<FrontMatterValue> credits;  // authors and transcribers
  std::vector<std::string> about;         // tags, and what describes the text in its stead
  std::size_t end = 0;                    // where the body begins
};

// A first line of three hyphens, followed by a line "key:".
bool begins_with_front_matter(std::string_view text);

// Reads the front matter of a text that begins with one. kMalformed, with the
// line, if it never ends, is longer than the limit or is no YAML mapping.
Result<FrontMatter> read_front_matter(std::string_view text);

}  // namespace talkgraph::extract
