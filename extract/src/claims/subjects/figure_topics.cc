#include "claims/subjects/figure_topics.h"

#include <algorithm>

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMemory = 6;  // sentences

bool is_governed(const TextView& view, const Sentence& sentence, std::uint32_t begin) {
  while (begin > sentence.tokens.begin && view.is(begin - 1, WordClass::kDeterminer)) --begin;
  return begin > sentence.tokens.begin && view.is(begin - 1, WordClass::kPreposition);
}

}  // namespace

void FigureTopics::begin(const Sentence& sentence) {
  const bool answers = sentence_ != nullptr && sentence.turn && sentence_->turn &&
                       *sentence.turn == *sentence_->turn + 1 && sentence_->is_question;
  const bool goes_on = sentence_ != nullptr && sentence.turn == sentence_->turn &&
                       (sentence.turn || sentence.block == sentence_->block);
  if (answers || goes_on) {
    note(*sentence_);
  } else {
    named_.clear();
  }
  sentence_ = &sentence;
}

void FigureTopics::note(const Sentence& sentence) {
  for (Named& named : named_) ++named.age;
  std::erase_if(named_, [](const Named& named) { return named.age > kMemory; });
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Mention* mention = view_->mention_from(i);
    if (mention == nullptr || mention->kind != MentionKind::kName) continue;
    named_.push_back({mention->entity, is_governed(*view_, sentence, i), 0});
  }
}

std::optional<EntityIndex> FigureTopics::last(std::string_view type, std::uint32_t token) const {
  for (std::uint32_t i = token; i-- > sentence_->tokens.begin;) {
    const Mention* mention = view_->mention_at(i);
    const bool found = mention != nullptr && mention->kind == MentionKind::kName &&
                       view_->type_of(*mention) == type;
    if (found && !is_governed(*view_, *sentence_, mention->tokens.begin)) return mention->entity;
  }
  for (const bool governed : {false, true}) {
    for (auto named = named_.rbegin(); named != named_.rend(); ++named) {
      const bool right = view_->names().entities[named->entity].type == type;
      if (right && named->governed == governed) return named->entity;
    }
  }
  return std::nullopt;
}

}  // namespace talkgraph::extract
