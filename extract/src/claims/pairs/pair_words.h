// How features of pairs name words.
#pragma once

#include <cstdint>
#include <string_view>

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// The key of a token: its mention's type where it is part of a name, one for all
// numbers, else its word.
std::uint64_t pair_word(const TextView& view, std::uint32_t token);

// The same without the endings of inflected words: "founded", "founding" and "found" are
// one. Words that have nothing but a beginning in common may be one, too.
std::uint64_t pair_stem(const TextView& view, std::uint32_t token);

// What a mention is: its type, and the pronoun if it is one.
std::uint64_t pair_end(const TextView& view, const Mention& mention);

}  // namespace talkgraph::extract
