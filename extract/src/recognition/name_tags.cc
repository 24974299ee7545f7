#include "recognition/name_tags.h"

#include <optional>

namespace talkgraph::extract {
namespace {

// What a tag says of its place in a name, in the order of the tags of one type.
enum class NamePlace : std::uint8_t { kBegin, kInside, kEnd, kSingle, kOutside };

NamePlace place_of(NameTag tag) {
  if (tag == NameTag::kNone) return NamePlace::kOutside;
  return static_cast<NamePlace>((static_cast<unsigned>(tag) - 1) % 4);
}

std::optional<RecognizedType> type_of(NameTag tag) {
  if (tag == NameTag::kNone) return std::nullopt;
  return static_cast<RecognizedType>((static_cast<unsigned>(tag) - 1) / 4);
}

}  // namespace

bool may_follow(NameTag before, NameTag tag) {
  const NamePlace place = place_of(before);
  const bool is_open = place == NamePlace::kBegin || place == NamePlace::kInside;
  const bool goes_on = place_of(tag) == NamePlace::kInside || place_of(tag) == NamePlace::kEnd;
  return is_open == goes_on && (!is_open || type_of(before) == type_of(tag));
}

std::vector<RecognizedName> names_of(std::span<const NameTag> tags) {
  std::vector<RecognizedName> names;
  NameTag before = NameTag::kNone;
  for (std::uint32_t i = 0; i < tags.size(); ++i) {
    const auto type = type_of(tags[i]);
    const bool goes_on = type && type == type_of(before) && may_follow(before, tags[i]);
    const NamePlace place = place_of(tags[i]);
    if (goes_on && (place == NamePlace::kInside || place == NamePlace::kEnd)) {
      names.back().words.end = i + 1;
    } else if (type) {
      names.push_back({{i, i + 1}, *type});
    }
    before = tags[i];
  }
  return names;
}

}  // namespace talkgraph::extract
