// When a text without a date of its own was said, as far as what it says of the time to
// come tells.
#pragma once

#include <string>

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// The year in which the text was most likely said: that of the month before the first
// date that it speaks of as still to come, "we expect to launch in January 2026". Empty
// where it speaks of none, reports of something later, or where the last thing it
// reports lies years back. O(tokens).
std::string estimated_year(const TextView& view);

// The month of the text's own date as `date`, where it has one.
void add_time_of_text(const TextView& view, PropertyMap& properties);

}  // namespace talkgraph::extract
