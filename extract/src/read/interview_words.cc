#include "read/interview_words.h"

#include <algorithm>
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

template <std::size_t N>
bool has_one_of(std::string_view text, const std::array<const char*, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return find_word(text, word) != text.npos; });
}

}  // namespace

bool speaks_of_interview(std::string_view text) {
  return has_one_of(text, kInterviewWords);
}

bool speaks_of_show(std::string_view text) {
  return has_one_of(text, kShowWords);
}

}  // namespace talkgraph::extract
