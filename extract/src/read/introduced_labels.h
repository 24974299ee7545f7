// Labels that stand too seldom to be sure of, of persons whom the text introduces.
#pragma once

#include <cstdint>
#include <vector>

#include "read/label_evidence.h"
#include "read/label_shape.h"
#include "read/page.h"

namespace talkgraph::extract {

// Accepts labels that may stand only once: where what follows is said ("I", "you", a
// question), and the text names who is labelled in full elsewhere, or tells an office in
// the label ("Jane (CEO): ..."); and with one of these who asks her ("Courier: How are
// you?"). Two at least are needed, or others who are accepted already: anybody's words may
// be quoted behind his name once. `groups_of_shapes` has a group for each of `shapes`.
// Linear in the page.
void accept_introduced(const Page& page, const std::vector<LabelShape>& shapes,
                       const std::vector<std::uint32_t>& groups_of_shapes,
                       std::vector<LabelEvidence>& groups);

}  // namespace talkgraph::extract
