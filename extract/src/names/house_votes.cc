// NameGroups: the company of which the text's "our exchange" speaks.
#include <algorithm>

#include "names/name_groups.h"
#include "names/venue_cues.h"

namespace talkgraph::extract {
namespace {

constexpr float kOwnVenue = 0.8F;

}  // namespace

bool NameGroups::tells_own_venue() const {
  for (std::uint32_t i = 0; i < text_.size(); ++i) {
    if (is_own_venue(text_, i)) return true;
  }
  return false;
}

// "COO of Orbex" and "our exchange": Orbex is one, if it is the only organisation of
// which the text tells a post.
void NameGroups::vote_for_house() {
  if (!tells_own_venue()) return;
  NameGroup* house = nullptr;
  for (NameGroup& group : groups_) {
    const bool has_posts =
        std::any_of(group.members.begin(), group.members.end(),
                    [&](const std::uint32_t member) { return candidates_[member].has_posts; });
    if (!has_posts) continue;
    if (house != nullptr) return;
    house = &group;
  }
  if (house == nullptr || house->known()) return;
  house->votes.add(NameType::kExchange, kOwnVenue);
  house->type = type_of(*house);
}

}  // namespace talkgraph::extract
