#pragma once

#include <cstdint>

#include "base/result.h"
#include "transaction.h"

namespace talkgraph::store {

// What stores of an older version lack, to be committed together with the new
// version's number: so an upgrade is done wholly or not at all, and needs memory
// for what it writes.
Result<void> upgrade_records(Transaction& transaction, std::uint32_t from);

}  // namespace talkgraph::store
