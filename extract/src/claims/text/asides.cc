#include "claims/text/asides.h"

#include <array>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMostAsideWords = 4;
using AsidePhrase = std::array<std::string_view, kMostAsideWords>;

constexpr std::array<AsidePhrase, 34> kAsides = {{
    {"i", "think"},
    {"i", "believe"},
    {"i", "guess"},
    {"i", "suppose"},
    {"i", "mean"},
    {"i", "say"},
    {"i", "want", "to", "say"},
    {"i", "wanna", "say"},
    {"i", "would", "say"},
    {"i", "'d", "say"},
    {"i", "would", "guess"},
    {"i", "'d", "guess"},
    {"let", "'s", "say"},
    {"let", "us", "say"},
    {"you", "know"},
    {"i", "don", "t", "know"},
    {"i", "do", "n't", "know"},
    {"as", "of", "today"},
    {"as", "of", "now"},
    {"if", "you", "will"},
    {"so", "to", "speak"},
    {"like", "i", "said"},
    {"as", "i", "said"},
    {"what", "was", "it"},
    {"at", "that", "point"},
    {"at", "this", "point"},
    {"at", "that", "time"},
    {"at", "the", "time"},
    {"so", "far"},
    {"to", "date"},
    {"in", "total"},
    {"on", "average"},
    {"all", "told"},
    {"back", "then"},
}};

constexpr std::uint32_t kMostTimeWords = 5;  // "in the second half of"

bool begins_at(const TextView& view, TokenRange sentence, const AsidePhrase& phrase,
               std::uint32_t begin) {
  for (const std::string_view word : phrase) {
    if (word.empty()) break;
    if (begin >= sentence.end || view.lower(begin) != word) return false;
    ++begin;
  }
  return true;
}

bool says_aside(const TextView& view, TokenRange sentence, std::uint32_t token) {
  if (token < sentence.begin || token >= sentence.end) return false;
  for (const AsidePhrase& phrase : kAsides) {
    for (std::uint32_t i = 0; i < kMostAsideWords && !phrase[i].empty(); ++i) {
      if (view.lower(token) != phrase[i] || token < sentence.begin + i) continue;
      if (begins_at(view, sentence, phrase, token - i)) return true;
    }
  }
  return false;
}

bool is_hesitation(std::string_view word) {
  return is_among(word, {"uh", "um", "er", "erm", "uhm", "hmm"});
}
// "you know", "I mean"
bool is_phrase_of_two(std::string_view first, std::string_view second) {
  return (first == "you" && second == "know") || (first == "i" && second == "mean");
}

}  // namespace

bool in_aside(const TextView& view, TokenRange sentence, std::uint32_t token) {
  if (says_aside(view, sentence, token)) return true;
  if (token < sentence.begin || token >= sentence.end || view.lower(token) != ",") return false;
  return says_aside(view, sentence, token + 1) ||
         (token > sentence.begin && says_aside(view, sentence, token - 1));
}

std::uint32_t time_aside_to(const TextView& view, TokenRange sentence, std::uint32_t end) {
  const auto word = [&](std::uint32_t distance) {
    return end < sentence.begin + distance ? std::string_view() : view.lower(end - distance);
  };
  // "revenue for" before "the year was"
  if (is_among(word(1), {"for", "in", "over", "during"}) && end + 1 < sentence.end &&
      is_among(view.lower(end), {"the", "last", "this"}) &&
      is_among(view.lower(end + 1), {"year", "quarter", "month"})) {
    return end - 1;
  }
  if (word(1) == "then") return word(2) == "back" ? end - 2 : end - 1;
  if (is_among(word(1), {"today", "now", "nowadays"}))
    return word(2) == "right" ? end - 2 : end - 1;
  if (word(1) == "days" && word(2) == "these") return end - 2;
  if (word(1) == "far" && word(2) == "so") return end - 2;
  const bool moment = is_among(word(1), {"time", "point", "moment", "stage"}) &&
                      is_among(word(2), {"the", "that", "this"});
  if (moment && is_among(word(3), {"at", "by"})) return end - 3;
  // "for the year", "after twelve months", "in the second quarter"
  if (is_among(word(1), {"year", "years", "quarter", "quarters", "month", "months", "half"})) {
    for (std::uint32_t n = 2; n <= kMostTimeWords; ++n) {
      if (is_among(word(n), {"for", "in", "over", "after", "within", "during"})) return end - n;
      const bool passed =
          is_among(word(n), {"the", "last", "this", "first", "second", "third", "fourth", "full",
                             "whole", "past", "same", "previous"}) ||
          (n == 2 && (view.token(end - n).kind == TokenKind::kNumber ||
                      is_among(word(n), {"two", "three", "six", "nine", "twelve"})));
      if (!passed) break;
    }
  }
  const bool year = word(1).size() == 4 && view.token(end - 1).kind == TokenKind::kNumber;
  if (year && is_among(word(2), {"in", "for"})) return end - 2;
  return end;
}

std::uint32_t behind_hesitation(const TextView& view, std::uint32_t at, std::uint32_t end) {
  std::uint32_t next = at;
  for (;;) {
    const bool comma = next < end && view.lower(next) == ",";
    const std::uint32_t word = comma ? next + 1 : next;
    std::uint32_t behind = word;
    if (word < end && is_hesitation(view.lower(word))) {
      behind = word + 1;
    } else if (comma && word + 2 < end && view.lower(word + 2) == "," &&
               is_phrase_of_two(view.lower(word), view.lower(word + 1))) {
      behind = word + 2;
    }
    if (behind == word) return next;
    next = behind < end && view.lower(behind) == "," ? behind + 1 : behind;
  }
}

std::uint32_t before_hesitation(const TextView& view, std::uint32_t at, std::uint32_t begin) {
  std::uint32_t next = at;
  for (;;) {
    const bool comma = next > begin && view.lower(next - 1) == ",";
    const std::uint32_t word = comma ? next - 1 : next;
    std::uint32_t before = word;
    if (word > begin && is_hesitation(view.lower(word - 1))) {
      before = word - 1;
    } else if (comma && word > begin + 2 && view.lower(word - 3) == "," &&
               is_phrase_of_two(view.lower(word - 2), view.lower(word - 1))) {
      before = word - 2;
    }
    if (before == word) return next;
    next = before > begin && view.lower(before - 1) == "," ? before - 1 : before;
  }
}

}  // namespace talkgraph::extract
