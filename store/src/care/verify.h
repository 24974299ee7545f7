// The checksums of a database's files.
#pragma once

#include <rocksdb/status.h>

#include "care/watch.h"
#include "database.h"

namespace talkgraph::store {

// Reads all data files; the error of the first that is damaged, or is gone because a
// writer beside this reader has replaced it.
rocksdb::Status verify_files(const Database& database, Watch& watch);

}  // namespace talkgraph::store
