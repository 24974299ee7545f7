#pragma once

#include <rocksdb/env.h>

#include <memory>

#include "store/store.h"

namespace talkgraph::store {

// As Store::open, with files reached by `env`, which must outlive the store; null
// is the system's own.
Result<std::unique_ptr<Store>> open_store(const Options& options, const Ontology& ontology,
                                          rocksdb::Env* env);

}  // namespace talkgraph::store
