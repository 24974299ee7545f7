#include "claims/text/speech_habits.h"

#include "claims/text/asides.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToFact = 6;  // "don't really know about us is that"

}  // namespace

bool is_idle_if(const TextView& view, std::uint32_t token, std::uint32_t end) {
  const auto word = [&](std::uint32_t i) { return i < end ? view.lower(i) : std::string_view(); };
  const std::string_view who = word(token + 1);
  std::uint32_t verb = token + 2;
  if (is_among(word(verb), {"just", "actually", "only", "really"})) ++verb;
  const std::string_view does = word(verb);
  if (who == "i") {
    const bool sure = word(verb + 1) == "not" || word(verb + 1) == "correctly" ||
                      word(verb + 1) == "right" || word(verb + 1) == "well";
    return is_among(does, {"remember", "recall"}) ||
           (is_among(does, {"'m", "am", "understand"}) && sure);
  }
  if (!is_among(who, {"you", "we", "one"})) return false;
  if (is_among(does, {"look", "looked", "compare", "consider"})) return true;
  return who == "you" && ((does == "think" && word(verb + 1) == "about") ||
                          (does == "ask" && word(verb + 1) == "me") ||
                          (does == "will" && is_among(word(verb + 1), {"", ",", ".", "?"})) ||
                          (is_among(does, {"go", "zoom"}) && word(verb + 1) == "back"));
}

bool is_looked_at(const TextView& view, std::uint32_t token, std::uint32_t end) {
  if (token + 2 >= end || view.lower(token + 1) == "i") return false;
  if (is_among(view.lower(token + 2), {"will", "ask"})) return false;
  for (std::uint32_t i = token; i < end; ++i) {
    if (view.lower(i) == ",") return false;
  }
  return true;
}

bool denies_knowledge(const TextView& view, std::uint32_t token, TokenRange sentence) {
  const auto word = [&](std::uint32_t i) {
    return i >= sentence.begin && i < sentence.end ? view.lower(i) : std::string_view();
  };
  std::uint32_t who = token;
  while (who > sentence.begin && view.is(who - 1, WordClass::kAuxiliary)) --who;
  const bool speakers = who > sentence.begin && is_among(word(who - 1), {"i", "we", "you"});
  for (std::uint32_t i = token + 1; i < sentence.end && i < token + kMostToFact; ++i) {
    const bool known = is_among(
        word(i), {"know", "knows", "realize", "realizes", "realise", "aware", "notice", "knew"});
    const bool common =
        is_among(word(i), {"secret", "surprise", "surprising", "coincidence", "accident"});
    if (known || common) return word(i + 1) == "that" && (common || !speakers);
    const bool passed =
        view.is_any(i, class_bit(WordClass::kAdverb) | class_bit(WordClass::kDeterminer)) ||
        is_among(word(i), {"people", "really", "much", "big", "of", "many", "even", "t", "n't",
                           "be", "are", "is"});
    if (!passed) return false;
  }
  return false;
}

bool is_unsure_aside(const TextView& view, std::uint32_t token, TokenRange sentence) {
  if (!in_aside(view, sentence, token)) return false;
  for (std::uint32_t i = token; i + 1 < sentence.end && i <= token + 2; ++i) {
    if (view.lower(i) == "know") return view.lower(i + 1) == ",";
  }
  return false;
}

bool presupposes(const TextView& view, TokenRange sentence) {
  const auto word = [&](std::uint32_t i) {
    return i < sentence.end ? view.lower(i) : std::string_view();
  };
  std::uint32_t first = sentence.begin;
  while (is_among(word(first), {"so", "and", "but", "well", ",", "now"})) ++first;
  return is_among(word(first), {"how", "why"}) && word(first + 1) == "did" &&
         (word(first + 2) == "you" || view.mention_from(first + 2) != nullptr);
}

bool ends_in_tag(const TextView& view, TokenRange sentence) {
  if (sentence.size() < 4 || view.lower(sentence.end - 1) != "?") return false;
  const std::uint32_t tag = sentence.end - 2;
  if (!is_among(view.lower(tag), {"right", "okay", "ok", "yeah", "correct", "huh"})) return false;
  if (view.lower(tag - 1) != ",") return false;
  std::uint32_t first = sentence.begin;
  while (first < tag && (is_among(view.lower(first), {"so", "and", "but", "well", ",", "like"}) ||
                         view.token(first).kind == TokenKind::kPunctuation)) {
    ++first;
  }
  return !view.is(first, WordClass::kAuxiliary) &&
         !is_among(view.lower(first),
                   {"how", "what", "why", "when", "who", "where", "which", "whether"});
}

}  // namespace talkgraph::extract
