// What the sentences behind a claim add to a post: "I was an analyst there until 2016",
// "She was promoted to CEO in 2023."
#pragma once

#include <vector>

#include "claims/people/participants.h"

namespace talkgraph::extract {

// Further claims on the posts that `known` tells of, from the same sentence behind the
// post and from the next two of the same turn or paragraph, as long as they name no
// other organisation and nobody else. O(claims · sentence).
std::vector<Assertion> find_post_details(const TextView& view, const Participants& participants,
                                         const std::vector<Assertion>& known);

}  // namespace talkgraph::extract
