// What talkgraph's store writes for a transaction, so that others can write the
// same.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "columns.h"
#include "workload.h"

namespace talkgraph::bench {

// A record that is put; transactions of new things delete none.
struct Record {
  store::Column column;
  std::string key;
  std::string value;
};
using Records = std::vector<Record>;

struct Captured {
  std::vector<Records> inserts;  // one person each
  Records batch;                 // as write_batch makes them
};

// Copies the store at `folder` to `scratch`, writes to the copy and looks into its
// log.
Captured capture_writes(const std::filesystem::path& folder, const std::filesystem::path& scratch,
                        std::size_t inserts, const Workload& workload);

}  // namespace talkgraph::bench
