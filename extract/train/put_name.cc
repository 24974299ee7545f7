#include "put_name.h"

#include <algorithm>

namespace talkgraph::extract::train {
namespace {

TokenRange tokens_under(const TokenizedText& text, Span span) {
  TokenRange range;
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    if (!text.tokens[i].span.overlaps(span)) continue;
    if (range.size() == 0) range.begin = i;
    range.end = i + 1;
  }
  return range;
}

EntityIndex entity_called(const std::string& name, const std::string& type, Names& names) {
  for (EntityIndex i = 0; i < names.entities.size(); ++i) {
    if (names.entities[i].name != name) continue;
    names.entities[i].type = type;
    return i;
  }
  DocumentEntity entity;
  entity.name = name;
  entity.type = type;
  names.entities.push_back(std::move(entity));
  return static_cast<EntityIndex>(names.entities.size() - 1);
}

}  // namespace

void put_name(const TokenizedText& text, Span span, const std::string& name,
              const std::string& type, Names& names) {
  const TokenRange range = tokens_under(text, span);
  if (range.size() == 0) return;
  std::erase_if(names.mentions, [&](const Mention& m) { return m.tokens.overlaps(range); });
  const std::string_view word = text.tokens[range.begin].lower;
  const bool pronoun = range.size() == 1 && (word == "it" || word == "they" || word == "its" ||
                                             word == "their" || word == "we");
  names.mentions.push_back(
      {range,
       {text.tokens[range.begin].span.begin, text.tokens[range.end - 1].span.end},
       entity_called(name, type, names),
       pronoun ? MentionKind::kPronoun : MentionKind::kName});
  std::sort(names.mentions.begin(), names.mentions.end());
}

}  // namespace talkgraph::extract::train
