#pragma once

#include <filesystem>

#include "base/result.h"

namespace talkgraph {

// Where the ontology, gazetteers and models lie: $TALKGRAPH_DATA if set, else
// the installed share/talkgraph/data, else data/ of the source tree this was
// built from. kNotFound names the places that were tried.
Result<std::filesystem::path> find_data_directory();

}  // namespace talkgraph
