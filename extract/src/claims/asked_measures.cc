#include "claims/asked_measures.h"

#include <algorithm>

#include "claims/clause.h"
#include "claims/noun_phrase.h"
#include "claims/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kLeastElided = 100;

}  // namespace

std::optional<Measure> AskedMeasures::find(const Sentence& sentence, const Figure& figure) const {
  if (topic_.empty()) return std::nullopt;
  const bool answers = asked_ && says_nothing_else(sentence, figure);
  if (!answers && !is_possessed(sentence, figure)) return std::nullopt;
  Measure measure;
  measure.tokens = figure.tokens;
  measure.text = topic_;
  measure.head = head_;
  if (answers) measure.of = of_;
  return measure;
}

// "Users? We have about 20 million."
bool AskedMeasures::is_possessed(const Sentence& sentence, const Figure& figure) const {
  if (figure.kind != FigureKind::kCount || figure.value < kLeastElided) return false;
  const std::uint32_t next = figure.tokens.end;
  const bool of_them = next + 1 < sentence.tokens.end && view_.lower(next) == "of" &&
                       view_.lower(next + 1) == "them";
  const bool closed = next >= sentence.tokens.end || of_them ||
                      view_.token(next).kind == TokenKind::kPunctuation ||
                      view_.is(next, WordClass::kAdverb);
  if (!closed) return false;
  for (std::uint32_t i = figure.tokens.begin; i-- > sentence.tokens.begin;) {
    if (words_.possession.contains(view_.lower(i))) return true;
    if (!view_.is_any(i, class_bit(WordClass::kAdverb) | class_bit(WordClass::kPreposition) |
                             class_bit(WordClass::kTimeWord))) {
      return false;
    }
  }
  return false;
}

bool AskedMeasures::compares(std::string_view word) const {
  return std::any_of(words_.comparisons.begin(), words_.comparisons.end(),
                     [&](const auto& comparison) {
                       return std::find(comparison.words.begin(), comparison.words.end(), word) !=
                              comparison.words.end();
                     });
}

// "About 1,200.", "Close to five billion dollars now.", "We are about sixty."
bool AskedMeasures::says_nothing_else(const Sentence& sentence, const Figure& figure) const {
  const TokenRange clause = clause_around(view_, sentence, figure.tokens);
  for (std::uint32_t i = clause.begin; i < clause.end; ++i) {
    if (figure.tokens.contains(i) || view_.token(i).kind == TokenKind::kPunctuation) continue;
    const bool before = i < figure.tokens.begin;
    const bool passed =
        view_.is_any(i, class_bit(WordClass::kAdverb) | class_bit(WordClass::kPreposition) |
                            class_bit(WordClass::kTimeWord)) ||
        compares(view_.lower(i)) || is_among(view_.lower(i), {"yes", "roughly", "nearly"}) ||
        (before && view_.is_any(i, class_bit(WordClass::kBe) | class_bit(WordClass::kHave))) ||
        (before &&
         (view_.is_any(i, class_bit(WordClass::kDeterminer) | class_bit(WordClass::kConjunction)) ||
          is_among(view_.lower(i), {"we", "it", "that", "'s", "'ll", "will", "end"})));
    if (!passed) return false;
  }
  return true;
}

// "How many people work at Acme?", "How many users do you have?"
std::optional<EntityIndex> AskedMeasures::asked_of(const Sentence& sentence) const {
  const Participant* addressee = participants_.addressee(sentence);
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Mention* mention = view_.mention_from(i);
    if (mention == nullptr) continue;
    if (addressee != nullptr && mention->entity == addressee->entity) {
      return addressee->organization ? addressee->organization : addressee->entity;
    }
    const std::string_view type = view_.type_of(*mention);
    if (is_body(type) || type == "Product" || type == "Asset" || type == "Network") {
      return mention->entity;
    }
  }
  return std::nullopt;
}

// The last noun of a sentence that is counted or measured.
void AskedMeasures::note(const Sentence& sentence) {
  const Participant* speaker = participants_.speaker(sentence);
  asked_ = sentence.is_question && speaker != nullptr && speaker->asks;
  topic_.clear();
  head_.clear();
  of_ = asked_ ? asked_of(sentence) : std::nullopt;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const std::string_view word = view_.lower(i);
    const bool counted = asked_ || word.ends_with('s');
    if (!counted || view_.mention_at(i) != nullptr || !FigureWords::holds(words_.measured, word)) {
      continue;
    }
    head_ = word;
    const TokenRange phrase = phrase_to(view_, words_, i + 1, sentence.tokens.begin);
    const bool plain = !asked_ || phrase.size() == 0 || name_in(view_, phrase) != nullptr;
    topic_ = plain ? head_ : phrase_text(view_, phrase, nullptr);
  }
}

}  // namespace talkgraph::extract
