#pragma once

#include <filesystem>
#include <string>

namespace talkgraph::store {

// Who holds the lock on this file, for an error message: "process 4711
// (talkgraph build talks)" where the system tells, else "another process".
std::string lock_holder(const std::filesystem::path& lock);

}  // namespace talkgraph::store
