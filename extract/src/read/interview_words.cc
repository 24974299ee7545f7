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

}  // namespace talkgraph::extract
