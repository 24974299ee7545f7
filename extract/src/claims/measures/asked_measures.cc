#include "claims/measures/asked_measures.h"

#include <algorithm>

#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kLeastElided = 100;
constexpr double kLeastListed = 10;
constexpr std::uint32_t kMostEchoed = 3;  // tokens of "Our users?"

}  // namespace

std::optional<Measure> AskedMeasures::find(const Sentence& sentence, const Figure& figure) const {
  if (topic_.empty()) return std::nullopt;
  const auto word = [&](std::uint32_t i) {
    return i < sentence.tokens.end ? view_.lower(i) : std::string_view();
  };
  // "Yeah, 100%." agrees, and a "two-week period" answers nothing.
  const bool agrees = figure.kind == FigureKind::kPercent && figure.value == 100;
  const bool lasts = words_.time_units.contains(word(figure.tokens.end));
  // "a small fee (0.2%)": said besides.
  const std::uint32_t begin = figure.tokens.begin;
  if (begin > sentence.tokens.begin && view_.lower(begin - 1) == "(") return std::nullopt;
  // "Five, six, maybe seven years ago"
  const std::uint32_t end = figure.tokens.end;
  const bool guessed = word(end) == "," && words_.numerals.contains(word(end + 1));
  if (guessed) return std::nullopt;
  // "How do you make money?" is answered by no share.
  const bool earns = head_ == "amount" && figure.kind == FigureKind::kPercent;
  const bool joined = end < sentence.tokens.end && view_.is_hyphen(end);
  if (agrees || lasts || earns || joined) return std::nullopt;
  // "four schools, two in Peru": parts of what was just counted.
  const bool listed = figure.kind == FigureKind::kCount && figure.value < kLeastListed &&
                      figure.tokens.begin > sentence.tokens.begin &&
                      counts_before(sentence, figure);
  if (listed) return std::nullopt;
  // "Your investors?": no sum of money says how many.
  const bool several = !words_.few_nouns.contains(head_) && words_.holds(words_.few_nouns, head_);
  if (several && figure.kind == FigureKind::kMoney) return std::nullopt;
  if (auto size = size_of_group(sentence, figure)) return size;
  const bool answers = asked_ && says_nothing_else(sentence, figure);
  if (!answers && !is_possessed(sentence, figure)) return std::nullopt;
  Measure measure;
  measure.tokens = figure.tokens;
  measure.text = topic_;
  measure.head = head_;
  // "Where are your users?" "About 40 percent are in Asia."
  const bool part = figure.kind == FigureKind::kPercent && head_.ends_with('s') &&
                    !FigureWords::holds(words_.money_nouns, head_) &&
                    !is_among(head_, {"rates", "yields", "margins", "shares"});
  if (part) {
    measure.text = "share of " + topic_;
    measure.head = "share";
  }
  if (answers) measure.of = of_;
  return measure;
}

// "How many users do you have?" "We're at about 12,000 now": no headcount.
std::optional<Measure> AskedMeasures::counted(const Sentence& sentence,
                                              const Figure& figure) const {
  const bool others = asked_ && how_many_ && head_.ends_with('s') &&
                      !is_among(head_, {"employees", "engineers", "developers"});
  if (!others || figure.kind != FigureKind::kCount || figure.upper) return std::nullopt;
  return find(sentence, figure);
}

// Is there another number before the figure in its sentence?
bool AskedMeasures::counts_before(const Sentence& sentence, const Figure& figure) const {
  for (std::uint32_t i = sentence.tokens.begin; i < figure.tokens.begin; ++i) {
    if (view_.token(i).kind == TokenKind::kNumber || words_.numerals.contains(view_.lower(i))) {
      return true;
    }
  }
  return false;
}

// "How big is the team?" "65 people, all remote."
std::optional<Measure> AskedMeasures::size_of_group(const Sentence& sentence,
                                                    const Figure& figure) const {
  const std::uint32_t noun = figure.tokens.end;
  const bool counts = figure.kind == FigureKind::kCount && noun < sentence.tokens.end &&
                      words_.vague_nouns.contains(view_.lower(noun));
  if (!asked_ || !counts || !words_.group_nouns.contains(head_)) return std::nullopt;
  for (std::uint32_t i = sentence.tokens.begin; i < figure.tokens.begin; ++i) {
    const bool passed = view_.is(i, WordClass::kAdverb) || compares(view_.lower(i)) ||
                        view_.is(i, WordClass::kBe) ||
                        is_among(view_.lower(i), {"we", "'re", "yes", ","});
    if (!passed) return std::nullopt;
  }
  Measure measure;
  measure.tokens = {figure.tokens.begin, noun + 1};
  measure.text = head_ + " members";
  measure.head = head_;
  measure.of = of_;
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

// Between the commas and conjunctions around: "We're at 75 now", "and next year it'll be
// 100".
TokenRange AskedMeasures::part_around(const Sentence& sentence, const Figure& figure) const {
  const auto parts = [&](std::uint32_t i) {
    return view_.token(i).kind == TokenKind::kPunctuation || view_.is(i, WordClass::kConjunction);
  };
  TokenRange part = figure.tokens;
  while (part.begin > sentence.tokens.begin && !parts(part.begin - 1)) --part.begin;
  // "1.4 billion for 52,000 clients": what follows is told besides.
  while (part.end < sentence.tokens.end && !parts(part.end) &&
         !is_among(view_.lower(part.end), {"for", "across", "from", "in", "with", "on"})) {
    ++part.end;
  }
  return part;
}

// "About 1,200.", "Close to five billion dollars now.", "We are about sixty."
bool AskedMeasures::says_nothing_else(const Sentence& sentence, const Figure& figure) const {
  const TokenRange clause = part_around(sentence, figure);
  for (std::uint32_t i = clause.begin; i < clause.end; ++i) {
    if (figure.tokens.contains(i) || view_.token(i).kind == TokenKind::kPunctuation) continue;
    const bool before = i < figure.tokens.begin;
    const bool passed =
        view_.is_any(i, class_bit(WordClass::kAdverb) | class_bit(WordClass::kPreposition) |
                            class_bit(WordClass::kTimeWord)) ||
        compares(view_.lower(i)) ||
        is_among(view_.lower(i), {"yes", "yeah", "roughly", "nearly", "well", "so", "a", "bit",
                                  "little", "just", "currently", "today", "right"}) ||
        (before ? view_.is_any(i, class_bit(WordClass::kBe) | class_bit(WordClass::kHave)) ||
                      is_among(view_.lower(i), {"did", "do", "made", "make", "hit", "reached",
                                                "got", "raised", "i", "'d", "say", "guess",
                                                "normal", "average", "typical", "day", "good"})
                : words_.time_units.contains(view_.lower(i)) ||
                      is_among(view_.lower(i), {"the", "this", "these", "moment", "point",
                                                "present", "stage", "per", "each", "every"})) ||
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

// "You raised money last year.", "How much did you raise?"
bool AskedMeasures::tells_deed(const Sentence& sentence) const {
  bool addressed = false;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    if (addressed && words_.amounts.contains(view_.lower(i))) return true;
    addressed = addressed || view_.lower(i) == "you";
  }
  return false;
}
void AskedMeasures::note_deed(const Sentence& sentence) {
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const auto deed = words_.amounts.find(view_.lower(i));
    if (deed == words_.amounts.end()) continue;
    topic_ = deed->second;
    head_ = "amount";
  }
}

// "Users?", "Today?": the question taken up before it is answered.
bool AskedMeasures::echoes(const Sentence& sentence) const {
  return sentence.is_question && sentence.tokens.size() <= kMostEchoed;
}
void AskedMeasures::note_echo(const Sentence& sentence, const Participant& speaker) {
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const std::string_view word = view_.lower(i);
    if (!word.ends_with('s') || !FigureWords::holds(words_.measured, word)) continue;
    head_ = topic_ = word;
    of_ = participants_.company(speaker);
    asked_ = of_.has_value();
  }
}

bool AskedMeasures::asks_number(const Sentence& sentence) const {
  for (std::uint32_t i = sentence.tokens.begin + 1; i < sentence.tokens.end; ++i) {
    if (view_.lower(i) == "many" && view_.lower(i - 1) == "how") return true;
  }
  return false;
}

// The last noun of a sentence that is counted or measured.
void AskedMeasures::note(const Sentence& sentence) {
  const Participant* speaker = participants_.speaker(sentence);
  const bool asks = speaker != nullptr && speaker->asks;
  if (speaker != nullptr && !asks && echoes(sentence)) return note_echo(sentence, *speaker);
  asked_ = asks && (sentence.is_question || tells_deed(sentence));
  topic_.clear();
  head_.clear();
  how_many_ = asks_number(sentence);
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
  // "What are the fees?" asks for those of the company of who is asked.
  const Participant* addressee = participants_.addressee(sentence);
  if (asked_ && !of_ && addressee != nullptr && FigureWords::holds(words_.company_nouns, head_)) {
    of_ = participants_.company(*addressee);
  }
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const bool grows =
        asked_ && of_ && topic_.empty() && is_among(view_.lower(i), {"growing", "grow", "grown"});
    if (grows) head_ = topic_ = "growth";
  }
  if (asked_ && (topic_.empty() || head_ == "money")) note_deed(sentence);
}

}  // namespace talkgraph::extract
