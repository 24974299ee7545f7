// Whether a part of a thing is meant where the thing is named.
#pragma once

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// "a snapshot of Acme", but "a lot of Acme", "a version of Acme".
bool is_of_part(const TextView& view, const Mention& object);

}  // namespace talkgraph::extract
