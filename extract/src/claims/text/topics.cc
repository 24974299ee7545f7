#include "claims/text/topics.h"

#include <algorithm>

namespace talkgraph::extract {
namespace {

// How many sentences without names may stand between a pronoun and its name.
constexpr std::uint32_t kMostBetween = 2;
// "So Acme ...": what stands that near to a sentence's beginning is its subject.
constexpr std::uint32_t kFrontTokens = 1;

void add_once(std::vector<EntityIndex>& entities, EntityIndex entity) {
  if (std::find(entities.begin(), entities.end(), entity) == entities.end()) {
    entities.push_back(entity);
  }
}

}  // namespace

void Topics::begin(const Sentence& sentence) {
  const bool answers = sentence_ != nullptr && sentence.turn && sentence_->turn &&
                       *sentence.turn == *sentence_->turn + 1 && sentence_->is_question;
  const bool goes_on = sentence_ != nullptr && sentence.turn == sentence_->turn &&
                       (sentence.turn || sentence.block == sentence_->block);
  if (!answers && !goes_on) {
    before_ = {};
  } else if (!current_.things.empty() || current_.persons > 0) {
    current_.crowd = has_crowd(sentence_->tokens);
    before_ = std::move(current_);
  } else {
    before_.crowd = before_.crowd || has_crowd(sentence_->tokens);
    if (++before_.age > kMostBetween) before_ = {};
  }
  current_ = {};
  sentence_ = &sentence;
}

void Topics::note(const Mention& name) {
  const std::string_view type = view_->type_of(name);
  if (type == "Person") {
    ++current_.persons;
  } else if (type != "Place" && type != "Topic" && type != "Event") {
    if (name.tokens.begin <= sentence_->tokens.begin + kFrontTokens && current_.things.empty()) {
      current_.front = name.entity;
    }
    add_once(current_.things, name.entity);
    if (is_body(type)) add_once(current_.companies, name.entity);
  }
}

void Topics::refer(EntityIndex entity) {
  if (current_.things.empty()) current_.front = entity;
  add_once(current_.things, entity);
  if (is_body(view_->names().entities[entity].type)) add_once(current_.companies, entity);
}

std::optional<EntityIndex> Topics::only(std::vector<EntityIndex> Named::*kind) const {
  const auto& here = current_.*kind;
  if (!here.empty()) return here.size() == 1 ? std::optional(here.front()) : std::nullopt;
  const auto& there = before_.*kind;
  if (before_.front && std::find(there.begin(), there.end(), *before_.front) != there.end()) {
    return before_.front;
  }
  return there.size() == 1 ? std::optional(there.front()) : std::nullopt;
}

std::optional<EntityIndex> Topics::company(std::uint32_t pronoun) const {
  const bool here = !current_.companies.empty();
  const Named& named = here ? current_ : before_;
  const bool led = !here && before_.front &&
                   std::find(before_.companies.begin(), before_.companies.end(), *before_.front) !=
                       before_.companies.end();
  if (!here && has_own_subject(pronoun)) return std::nullopt;
  if (named.persons > 1 || (!here && !led && named.crowd) ||
      has_crowd({sentence_->tokens.begin, pronoun})) {
    return std::nullopt;
  }
  return only(&Named::companies);
}

// "Orbel became a customer; they ...": what the sentence itself begins with is meant,
// though it be a name that was not found.
bool Topics::has_own_subject(std::uint32_t pronoun) const {
  constexpr WordClasses kVerbal = class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary) |
                                  class_bit(WordClass::kBe) | class_bit(WordClass::kHave);
  constexpr WordClasses kNoSubject =
      kVerbal | class_bit(WordClass::kDeterminer) | class_bit(WordClass::kPreposition) |
      class_bit(WordClass::kConjunction) | class_bit(WordClass::kAdverb) |
      class_bit(WordClass::kBarrier) | class_bit(WordClass::kRelative) |
      class_bit(WordClass::kNominative) | class_bit(WordClass::kHypothetical);
  const std::uint32_t first = sentence_->tokens.begin;
  return first + 1 < pronoun && view_->mention_at(first) == nullptr &&
         view_->token(first).kind == TokenKind::kWord && !view_->is_any(first, kNoSubject) &&
         view_->is_any(first + 1, kVerbal);
}

bool Topics::has_crowd(TokenRange tokens) const {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (view_->is(i, WordClass::kCrowd)) return true;
  }
  return false;
}

}  // namespace talkgraph::extract
