#include "claims/text/refutations.h"

#include <algorithm>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToVerdict = 12;  // tokens from what is told to the verdict
constexpr std::uint32_t kMostToWord = 4;      // "is just not true"
constexpr std::uint32_t kMostToDoubt = 24;    // "It is a myth that"
constexpr std::uint32_t kMostToRumour = 12;   // "the rumour that"

bool is_untrue(const TextView& view, std::uint32_t be, std::uint32_t end) {
  bool denied = view.lower(be).ends_with("n't");
  for (std::uint32_t i = be + 1; i < std::min(end, be + 1 + kMostToWord); ++i) {
    const std::string_view word = view.lower(i);
    // The verdict ends the clause: "which is wrong of them", "a lie detector" are none.
    const bool closes = i + 1 >= end || is_among(view.lower(i + 1), {".", ",", ";", "!", "and"});
    if (is_among(word, {"not", "n't", "never"})) denied = true;
    if (!closes) continue;
    if (is_among(word, {"true", "correct", "accurate", "so", "real"})) return denied;
    if (is_among(word, {"bogus", "fabricated", "fake", "false", "fiction", "incorrect", "lie",
                        "lies", "made-up", "myth", "nonsense", "rubbish", "untrue", "wrong"})) {
      return !denied;
    }
  }
  return false;
}

// "The acquisition of Acme was called off".
bool is_deal(std::string_view word) {
  return is_among(word, {"acquisition", "buyout", "deal", "merger", "purchase", "takeover"});
}

bool fails(const TextView& view, std::uint32_t token, std::uint32_t end) {
  const std::string_view word = view.lower(token);
  const std::string_view next = token + 1 < end ? view.lower(token + 1) : std::string_view();
  if (is_among(word, {"fell", "falls"})) return is_among(next, {"through", "apart"});
  if (word == "called") return next == "off";
  return is_among(word, {"abandoned", "aborted", "canceled", "cancelled", "scrapped"});
}

bool is_rumour(std::string_view word) {
  return is_among(word, {"allegation", "claim", "gossip", "headline", "idea", "myth", "news",
                         "notion", "report", "rumor", "rumour", "story", "suggestion"});
}

// "the rumour that ...": whose truth the sentence's own verb tells.
bool tells_rumour(const TextView& view, std::uint32_t begin, std::uint32_t told) {
  for (std::uint32_t n = 1; n <= kMostToRumour && told >= begin + n + 1; ++n) {
    if (view.lower(told - n) == "that" && is_rumour(view.lower(told - n - 1))) return true;
  }
  return false;
}

// "It is a myth that", "I doubt that", "Fake news:" before what is told.
bool is_doubted_before(const TextView& view, std::uint32_t begin, std::uint32_t told) {
  bool doubted = false;
  for (std::uint32_t i = told > begin + kMostToDoubt ? told - kMostToDoubt : begin; i < told; ++i) {
    const std::string_view word = view.lower(i);
    if (is_among(word, {"but", ";"})) doubted = false;
    const std::string_view before = i > begin ? view.lower(i - 1) : std::string_view();
    const std::string_view next = view.lower(i + 1);
    if (is_among(word, {"doubt", "doubts", "doubted"})) {
      // "no doubt", "I don't doubt" tell the contrary.
      doubted = is_among(before, {"he", "i", "many", "people", "really", "seriously", "she", "some",
                                  "they", "we"});
    } else if (next == "that" && is_among(word, {"bogus", "fabricated", "false", "fiction", "lie",
                                                 "incorrect", "myth", "nonsense", "untrue"})) {
      const std::uint32_t first = i > begin + kMostToWord ? i - kMostToWord : begin;
      doubted = true;
      for (std::uint32_t k = first; k < i; ++k) {
        doubted = doubted && !view.is(k, WordClass::kNegation);
      }
    } else if (word == "fake" && next == "news" && i + 2 < told) {
      doubted = view.lower(i + 2) == ":";
    }
  }
  return doubted;
}

}  // namespace

bool is_refuted(const TextView& view, const Sentence& sentence, TokenRange range) {
  if (is_doubted_before(view, sentence.tokens.begin, range.begin)) return true;
  const std::uint32_t end = sentence.tokens.end;
  const std::uint32_t last = std::min(end, range.end + kMostToVerdict);
  bool deal = false;
  for (std::uint32_t i = range.begin; i < range.end && !deal; ++i) deal = is_deal(view.lower(i));
  for (std::uint32_t i = range.end; i < last; ++i) {
    if (deal && fails(view, i, end)) return true;
    if (is_among(view.lower(i), {",", ";", "and", "but"})) deal = false;
    if (!is_among(view.lower(i), {"is", "was", "'s", "isn't", "wasn't"})) continue;
    const std::string_view before = view.lower(i - 1);
    const bool points = is_among(before, {"which", "that", "this", "it"}) && i >= range.end + 2 &&
                        is_among(view.lower(i - 2), {",", ";", "-", "–", "—", "but", "and"});
    if ((points || tells_rumour(view, sentence.tokens.begin, range.begin + 1)) &&
        is_untrue(view, i, end)) {
      return true;
    }
  }
  return false;
}

bool is_almost(const TextView& view, TokenRange before) {
  if (before.size() > 0 && view.lower(before.end - 1) == "against") return true;
  for (std::uint32_t i = before.begin; i < before.end; ++i) {
    if (!is_among(view.lower(i), {"almost", "nearly"})) continue;
    if (i + 1 == before.end || is_among(view.lower(i + 1), {"at", "in", "on", "part"})) return true;
  }
  return false;
}

bool almost_done(const TextView& view, TokenRange before) {
  bool undone = false;
  for (std::uint32_t i = before.begin; i + 1 < before.end; ++i) {
    if (view.lower(i) == ",") undone = false;
    const bool far = i + 2 < before.end && view.lower(i) == "far" && view.lower(i + 1) == "from";
    if ((far && view.lower(i + 2).ends_with("ing")) ||
        (is_among(view.lower(i), {"almost", "nearly"}) &&
         is_among(view.lower(i + 1),
                  {"acquired", "bought", "closed", "gave", "hired", "invested", "joined", "lost",
                   "merged", "paid", "purchased", "raised", "sold", "took", "went"}))) {
      undone = true;
    }
  }
  return undone;
}

}  // namespace talkgraph::extract
