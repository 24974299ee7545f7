// A copy of a store that another process writes to meanwhile.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace talkgraph::store {

// Makes the directory `copy`, which must not be there, as the store would be found
// after a crash at this moment: with all that is committed. Data files, which never
// change, are linked where that is possible, else copied. kConflict if the writer
// does not leave a moment's peace.
Result<void> stage_store(const std::filesystem::path& directory, const std::filesystem::path& copy);

}  // namespace talkgraph::store
