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
                                        "questions for",
                                        "questions with",
                                        "caught up with",
                                        "fireside chat",
                                        "questions and answers"};

constexpr std::array kShowWords = {"podcast", "episode", "the show", "our show", "listeners"};

}  // namespace

bool speaks_of_interview(std::string_view text) {
  return has_one_of(text, kInterviewWords);
}

bool speaks_of_show(std::string_view text) {
  return has_one_of(text, kShowWords);
}

}  // namespace talkgraph::extract
