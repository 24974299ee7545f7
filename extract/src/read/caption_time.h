// The lines of captions that say when something is shown.
#pragma once

#include <cstddef>
#include <string_view>

namespace talkgraph::extract {

// Is the line, without white space at its ends, "00:01:02.345 --> 00:01:04.000",
// with a comma instead of the dot, without hours, or with settings behind it?
bool is_caption_time(std::string_view line);

// Behind the bracket of "[00:01.234 --> 00:04.000]  So we began", as Whisper prints what it
// recognises; 0 if the line does not begin so.
std::size_t bracketed_time_end(std::string_view line);

// What Whisper prints above that: "Detected language: English".
bool is_recogniser_note(std::string_view line);

// Is it a time alone: "0:46", "1:02:03"?
bool is_clock_time(std::string_view line);

// Do most lines of the text stand one by one between times that stand alone, and break
// off where sentences go on, as players show what is said?
bool is_text_between_times(std::string_view text);

}  // namespace talkgraph::extract
