#include "claims/text/text_view.h"

#include <algorithm>

#include "base/unicode.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {

TextView::TextView(const Transcript& transcript, const TokenizedText& text, const Names& names,
                   const Words& words)
    : transcript_(&transcript), text_(&text), names_(&names), words_(&words) {
  classes_.reserve(text.tokens.size());
  for (const Token& token : text.tokens) classes_.push_back(words.classes(token.lower));
  for (EntityIndex i = 0; i < names.entities.size(); ++i) {
    if (names.entities[i].type == "Person" &&
        words.is(to_lower(names.entities[i].name), WordClass::kPlaceholder)) {
      placeholders_.insert(i);
    }
  }
  if (placeholders_.size() == 1) placeholders_.clear();  // a real Alice
  note_confirmed();
  refresh();
}

void TextView::note_confirmed() {
  const auto& sentences = text_->sentences;
  for (std::size_t i = 0; i + 1 < sentences.size(); ++i) {
    const Sentence& question = sentences[i];
    const Sentence& answer = sentences[i + 1];
    if (!question.is_question || !question.turn) continue;
    const Sentence* reply = answer_to(i);
    if (reply != nullptr && !says_yes(*reply) && denies(*reply)) {
      denied_.insert(question.tokens.begin);
    }
    const bool answered = answer.turn && *answer.turn == *question.turn + 1 && says_yes(answer);
    const bool confirmed = answered && !asks_for_more(question);
    if (confirmed || (presupposes(question) && is_accepted(i))) {
      confirmed_.insert(question.tokens.begin);
    }
  }
}

// "Why did you choose Acme?", "What made you join Acme?": that they did is no question.
bool TextView::presupposes(const Sentence& question) const {
  const TokenRange tokens = question.tokens;
  for (std::uint32_t i = tokens.begin; i + 2 < tokens.end; ++i) {
    const std::string_view word = lower(i);
    const std::string_view next = lower(i + 1);
    if (is_among(word, {"why", "when"})) {
      const bool past = is_among(next, {"did", "have", "has"});
      return past && !is_any(i + 2, class_bit(WordClass::kDeterminer));
    }
    if (word == "what") {
      return is_among(
          next, {"made", "inspired", "led", "prompted", "motivated", "drove", "pushed", "convinced",
                 "attracted", "brought", "drew", "compelled", "got", "triggered", "encouraged"});
    }
  }
  return false;
}

// How the next turn begins, if it is somebody else's; or null.
const Sentence* TextView::answer_to(std::size_t question) const {
  constexpr std::size_t kMostSentences = 6;
  const auto& sentences = text_->sentences;
  const std::uint32_t turn = *sentences[question].turn;
  std::size_t at = question + 1;
  while (at < sentences.size() && at - question < kMostSentences && sentences[at].turn == turn) {
    ++at;
  }
  if (at >= sentences.size() || sentences[at].turn != turn + 1) return nullptr;
  if (transcript_->turns[turn].speaker == transcript_->turns[turn + 1].speaker) return nullptr;
  return &sentences[at];
}

// "No, not at all", "That's wrong", "It's closer to 250".
bool TextView::denies(const Sentence& answer) const {
  constexpr std::uint32_t kMostOpening = 12;
  const TokenRange opening = answer.tokens;
  for (std::uint32_t i = opening.begin; i < opening.end && i < opening.begin + kMostOpening; ++i) {
    if (is(i, WordClass::kNegation) ||
        is_among(lower(i), {"actually", "wrong", "incorrect", "false", "untrue", "nope", "nah"})) {
      return true;
    }
    const bool corrects = i + 2 < opening.end && token(i + 2).kind == TokenKind::kNumber &&
                          ((lower(i) == "closer" && lower(i + 1) == "to") ||
                           (lower(i) == "more" && lower(i + 1) == "like"));
    if (corrects) return true;
  }
  return false;
}

// The next turn answers, and does not begin with a denial.
bool TextView::is_accepted(std::size_t question) const {
  const Sentence* answer = answer_to(question);
  // "Who told you that?"
  return answer != nullptr && !answer->is_question && !denies(*answer);
}

// "Yes", "That's right".
bool TextView::says_yes(const Sentence& answer) const {
  const std::uint32_t begin = answer.tokens.begin;
  const bool points = lower(begin) == "that" && answer.tokens.size() > 2;
  const std::string_view word = lower(points ? begin + 2 : begin);
  return word == "yes" || word == "yeah" || word == "yep" || word == "right" || word == "correct" ||
         word == "exactly" || word == "indeed" || word == "true";
}

// Is there more to answer than yes or no?
bool TextView::asks_for_more(const Sentence& question) const {
  for (std::uint32_t i = question.tokens.begin; i < question.tokens.end; ++i) {
    const std::string_view word = lower(i);
    if (word == "what" || word == "how" || word == "why" || word == "when" || word == "where" ||
        word == "which" || word == "who" || word == "or" || word == "if") {
      return true;
    }
  }
  return false;
}

void TextView::refresh() {
  token_mention_.assign(text_->tokens.size(), -1);
  for (std::size_t i = 0; i < names_->mentions.size(); ++i) {
    const TokenRange tokens = names_->mentions[i].tokens;
    std::fill(token_mention_.begin() + tokens.begin, token_mention_.begin() + tokens.end,
              static_cast<std::int32_t>(i));
  }
}

const Mention* TextView::mention_at(std::uint32_t index) const {
  if (index >= token_mention_.size() || token_mention_[index] < 0) return nullptr;
  return &names_->mentions[static_cast<std::size_t>(token_mention_[index])];
}

const Mention* TextView::mention_from(std::uint32_t index) const {
  const Mention* mention = mention_at(index);
  return mention != nullptr && mention->tokens.begin == index ? mention : nullptr;
}

const Mention* TextView::mention_to(std::uint32_t index) const {
  const Mention* mention = mention_at(index);
  return mention != nullptr && mention->tokens.end == index + 1 ? mention : nullptr;
}

bool TextView::is_possessive(const Mention& mention) const {
  if (mention.kind == MentionKind::kPronoun) {
    const std::string_view word = lower(mention.tokens.begin);
    // "we hired her from Acme", but "her company"
    if (word == "her") {
      const std::string_view next = lower(mention.tokens.end);
      return next != "from" && next != "away" && next != "over" && next != "back";
    }
    return word == "our" || word == "my" || word == "your" || word == "his" || word == "its" ||
           word == "their";
  }
  return mention.tokens.end < token_count() && is_possessive_mark(lower(mention.tokens.end)) &&
         !token(mention.tokens.end).space_before;
}

std::optional<std::uint32_t> TextView::speaker_of(const Sentence& sentence) const {
  if (!sentence.turn) return std::nullopt;
  return transcript_->turns[*sentence.turn].speaker;
}

bool states_facts(const Sentence& sentence) {
  return sentence.zone == Zone::kTitle || sentence.zone == Zone::kLead ||
         sentence.zone == Zone::kDialogue;
}

bool is_possessive_mark(std::string_view lower) {
  return lower == "'s" || lower == "'";
}

bool is_quotation_mark(std::string_view lower) {
  return lower == "\"" || lower == "“" || lower == "”" || lower == "‘" || lower == "’" ||
         lower == "«" || lower == "»" || lower == "'";
}

}  // namespace talkgraph::extract
