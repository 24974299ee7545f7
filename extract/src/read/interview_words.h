#pragma once

#include <string_view>

namespace talkgraph::extract {

// Whether a title or lead announces a conversation: "Interview with", "Dialogue
// with", "Q&A", "sat down with".
bool speaks_of_interview(std::string_view text);

// Whether a text speaks of a show's guest, or to one: "my guest", "thanks for having me".
bool speaks_of_guest(std::string_view text);

// Whether a text announces a show that people listen to: a podcast, an episode.
bool speaks_of_show(std::string_view text);

// Whether a text begins as interviewers do who ask for something without a question mark:
// "Tell us ...", "Please introduce ...".
bool opens_request(std::string_view text);

// Whether a text begins as whoever answers in talk does, and hardly anybody who writes:
// "Absolutely", "Yeah", "That's a great question".
bool opens_answer(std::string_view text);

}  // namespace talkgraph::extract
