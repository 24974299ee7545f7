// What the language has, for those who list or complete it.
#pragma once

#include <string_view>
#include <vector>

#include "query/procedures.h"

namespace talkgraph::query {

// As documented, ascending whatever their case. They live forever.
std::vector<std::string_view> function_names();

// The procedures that can be called whatever prepare() is given.
const Procedures& own_procedures();

}  // namespace talkgraph::query
