// Companies that were taken for what they make: "the CEO of Orbel Card".
#pragma once

#include "claims/text_view.h"

namespace talkgraph::extract {

// Products and networks that no gazetteer knows become organisations where somebody is
// said to head them ("COO of", "Orbel Card's co-founder") or to have a title at them ("an
// engineer at"): nobody is the COO of a thing. A network keeps its founders. `view` must show `names`. Linear.
void promote_houses(const TextView& view, Names& names);

}  // namespace talkgraph::extract
