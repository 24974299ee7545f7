// Who takes part in a text whose turns nobody labels, where lines above it say so.
#pragma once

#include <vector>

#include "read/page.h"
#include "read/transcript.h"

namespace talkgraph::extract {

// The speakers of lines such as "Host: Jane Roe" and "Guest: Acme CEO Tom Reed, ..." among
// the first of the page, in order, labelled by their names; none unless two lines at least
// are like this. Linear in these lines.
std::vector<SpeakerLabel> find_cards(const Page& page);

}  // namespace talkgraph::extract
