// How much the writing of a stretch of words alone speaks for a name.
#pragma once

#include "names/name_text.h"

namespace talkgraph::extract {

// Words that may be capitalised for another reason.
inline constexpr NameWordClasses kOrdinaryName =
    kCommonWord | kFieldWord | kFunctionWord | kCalendarWord;

// "NEAR", where the text has "near", too, and nothing beside it is in capitals?
bool is_small_word_in_capitals(const NameText& text, std::uint32_t i);

// "the VOTE token": an ordinary word in capitals that is said to be a coin, where nothing
// else beside it is in capitals?
bool is_ticker_of_word(const NameText& text, std::uint32_t i);

// 0 to 1. Where a capital is due anyway it says little, on ordinary words nothing.
float name_shape(const NameText& text, TokenRange range);

}  // namespace talkgraph::extract
