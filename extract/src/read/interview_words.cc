#include "read/interview_words.h"

#include <array>

#include "read/find_word.h"

namespace talkgraph::extract {
namespace {

constexpr std::array kInterviewWords = {"interview",
                                        "interviews",
                                        "interviewed",
                                        "dialogue with",
                                        "q&a",
                                        "conversation with",
                                        "in talks with",
                                        "talks to",
                                        "talks with",
                                        "talked to",
                                        "talked with",
                                        "spoke to",
                                        "spoke with",
                                        "speaks to",
                                        "speaks with",
                                        "sat down with",
                                        "sits down with",
                                        "chat with",
                                        "chats with",
                                        "chatted with",
                                        "ama with",
                                        "ama recap",
                                        "ama session",
                                        "ama summary",
                                        "ama transcript",
                                        "ask me anything",
                                        "questions for",
                                        "questions with",
                                        "caught up with",
                                        "fireside chat",
                                        "questions and answers"};

// What is said to guests of a show and of them.
constexpr std::array kGuestWords = {"my guest",     "our guest",     "today's guest", "guests",
                                    "having me",    "having you",    "having us",     "joining us",
                                    "joining me",   "joined by",     "join us",       "coming on",
                                    "have with us", "with us today", "on the show",   "back on"};

constexpr std::array kShowWords = {"podcast", "episode", "the show", "our show", "listeners"};

// Requests that interviewers make without a question mark.
constexpr std::array kRequests = {"please",
                                  "tell us",
                                  "tell me",
                                  "describe",
                                  "explain",
                                  "share",
                                  "talk about",
                                  "talk us",
                                  "walk us",
                                  "walk me",
                                  "give us",
                                  "let's talk",
                                  "let us talk",
                                  "could you",
                                  "can you",
                                  "would you",
                                  "introduce",
                                  "thank you for",
                                  "thanks for",
                                  "let’s talk",
                                  "we'd like",
                                  "i'd like to ask",
                                  "i would like to ask"};

constexpr std::array kReplies = {"absolutely",
                                 "sure",
                                 "yes",
                                 "yeah",
                                 "yep",
                                 "no",
                                 "nope",
                                 "exactly",
                                 "definitely",
                                 "of course",
                                 "correct",
                                 "well",
                                 "okay",
                                 "hi",
                                 "hello",
                                 "thank you",
                                 "thanks",
                                 "great question",
                                 "good question",
                                 "that's a",
                                 "that’s a",
                                 "it's a great",
                                 "it’s a great",
                                 "it's a good",
                                 "it’s a good",
                                 "it's possible",
                                 "i think",
                                 "i would",
                                 "i'd",
                                 "i’d",
                                 "i mean",
                                 "i guess",
                                 "uh",
                                 "um",
                                 "oh",
                                 "honestly",
                                 "totally",
                                 "certainly",
                                 "right"};

// Does `text` begin with one of these, in lower case, as whole words?
template <std::size_t N>
bool opens_with(std::string_view text, const std::array<const char*, N>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return starts_with_ignoring_case(text, phrase) &&
           (text.size() == phrase.size() || !is_word_byte(text[phrase.size()]));
  });
}

}  // namespace

bool speaks_of_interview(std::string_view text) {
  return has_one_of(text, kInterviewWords);
}

bool speaks_of_guest(std::string_view text) {
  return has_one_of(text, kGuestWords);
}

bool speaks_of_show(std::string_view text) {
  return has_one_of(text, kShowWords);
}

bool opens_request(std::string_view text) {
  return opens_with(text, kRequests);
}

bool opens_answer(std::string_view text) {
  return opens_with(text, kReplies);
}

}  // namespace talkgraph::extract
