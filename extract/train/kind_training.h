// Training the second tagger.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "parser_training.h"

namespace talkgraph::extract::train {

// The bytes of a model trained on the examples for which `uses` holds.
std::string kind_model(std::span<const ParserExample> examples, Rounds rounds,
                       const std::function<bool(std::size_t)>& uses);

}  // namespace talkgraph::extract::train
