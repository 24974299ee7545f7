// Figures that are aimed at: "we aim for 20 million", "we will have 30 offices".
#pragma once

#include "claims/text/text_view.h"

namespace talkgraph::extract {

bool is_goal(const TextView& view, TokenRange clause, TokenRange figure);

}  // namespace talkgraph::extract
