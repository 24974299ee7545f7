#pragma once

#include <filesystem>

#include "base/result.h"

namespace talkgraph {

// Where the ontology, gazetteers and models lie: $TALKGRAPH_DATA if set, else
// ../share/talkgraph/data as seen from the program's folder (an installation may
// be moved as a whole), else data/ of the source tree this was built from.
// kNotFound names the places that were tried.
Result<std::filesystem::path> find_data_directory();

}  // namespace talkgraph
