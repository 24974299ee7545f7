#include "query/kept_reads.h"

#include "run/kept_parts.h"

namespace talkgraph::query {

KeptReads::KeptReads(std::size_t max_bytes) : parts_(std::make_unique<KeptParts>(max_bytes)) {}

KeptReads::~KeptReads() = default;

}  // namespace talkgraph::query
