// How far apart two spellings are.
#pragma once

#include <cstddef>
#include <string_view>

namespace talkgraph {

// Edits (insert, delete, replace, swap neighbours) that turn `a` into `b`, in bytes; more
// than `limit` comes back as limit + 1. The restricted form of F. J. Damerau, CACM 7
// (1964). O(|a| |b|) unless their lengths differ by more than the limit.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// Is one likely the other with a typing error in it, or two in eight bytes and more? Of
// words below four bytes nobody can tell.
bool is_misspelling(std::string_view a, std::string_view b);

}  // namespace talkgraph
