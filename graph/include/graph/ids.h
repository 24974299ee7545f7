#pragma once

#include <cstdint>

#include "base/strong_id.h"

namespace talkgraph {

// Ids are given by a graph and mean nothing in another one; what identifies a
// node to a person, and across graphs, is its property `id`.
using NodeId = StrongId<struct NodeTag, std::uint64_t>;
using RelationshipId = StrongId<struct RelationshipTag, std::uint64_t>;
using LabelId = StrongId<struct LabelTag, std::uint32_t>;
using TypeId = StrongId<struct TypeTag, std::uint32_t>;
using PropertyKeyId = StrongId<struct PropertyKeyTag, std::uint32_t>;

}  // namespace talkgraph
