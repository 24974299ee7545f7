#include "claims/titles.h"

#include <algorithm>

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxModifiers = 5;
constexpr std::uint32_t kMaxFieldWords = 4;

bool is_plain_word(const TextView& view, std::uint32_t token) {
  return view.token(token).kind == TokenKind::kWord && view.mention_at(token) == nullptr;
}

bool is_head(const TextView& view, std::uint32_t token) {
  return view.is(token, WordClass::kTitleHead) && is_plain_word(view, token);
}

bool is_modifier(const TextView& view, std::uint32_t token) {
  return is_plain_word(view, token) && view.is(token, WordClass::kTitleModifier);
}

// "Chief Happiness Officer": any capitalised word between two that belong.
bool is_named_duty(const TextView& view, std::uint32_t token, std::uint32_t begin) {
  return token > begin && is_plain_word(view, token) && view.token(token).capitalized &&
         is_modifier(view, token - 1);
}

std::uint32_t begin_of_title(const TextView& view, std::uint32_t head, std::uint32_t limit) {
  std::uint32_t begin = head;
  while (begin > limit && head - begin < kMaxModifiers &&
         (is_modifier(view, begin - 1) || view.is_hyphen(begin - 1) ||
          is_named_duty(view, begin - 1, limit))) {
    --begin;
  }
  while (begin < head && view.is_hyphen(begin)) ++begin;
  return begin;
}

// The end of "of Korea" or "of DeFi" behind "head", where "at" and the employer
// follow; else `end`.
std::uint32_t end_of_named_field(const TextView& view, std::uint32_t end, std::uint32_t limit) {
  const Mention* field = view.mention_from(end + 1);
  if (field == nullptr || field->tokens.end + 1 >= limit) return end;
  const std::string_view type = view.type_of(*field);
  if (type != "Place" && type != "Topic") return end;
  const std::string_view behind = view.lower(field->tokens.end);
  const Mention* next = view.mention_from(field->tokens.end + 1);
  const bool employer_follows = (behind == "at" || behind == "for") && next != nullptr;
  // "our head of Korea, Jane Roe"
  const bool holder_follows = behind == "," && next != nullptr && view.type_of(*next) == "Person";
  return employer_follows || holder_follows ? field->tokens.end : end;
}

// "of Business Development" behind "head": the field, unless a name begins there.
std::uint32_t end_of_field(const TextView& view, std::uint32_t end, std::uint32_t limit) {
  if (end + 1 >= limit || !view.is(end, WordClass::kTitleField)) return end;
  if (view.mention_at(end + 1) != nullptr) return end_of_named_field(view, end, limit);
  std::uint32_t last = end + 1;
  while (last < limit && last - end <= kMaxFieldWords && is_plain_word(view, last) &&
         (is_modifier(view, last) || (view.token(last).capitalized && !is_head(view, last)))) {
    ++last;
  }
  const bool name_follows = last < limit && view.mention_at(last) != nullptr;
  return last == end + 1 || name_follows ? end : last;
}

// Do only words of the same title stand between this head and another?
bool leads_to_head(const TextView& view, std::uint32_t head, std::uint32_t limit) {
  std::uint32_t next = head + 1;
  while (next < limit && next - head <= kMaxModifiers && is_modifier(view, next) &&
         !is_head(view, next)) {
    ++next;
  }
  return next < limit && is_head(view, next);
}

bool joins_titles(std::string_view word) {
  return word == "and" || word == "&" || word == "/";
}

}  // namespace

std::vector<TitlePhrase> find_titles(const TextView& view, const Sentence& sentence) {
  std::vector<TitlePhrase> titles;
  const TokenRange tokens = sentence.tokens;
  std::uint32_t limit = tokens.begin;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (!is_head(view, i)) continue;
    if (leads_to_head(view, i, tokens.end)) continue;  // "lead developer": the last one counts
    TitlePhrase title;
    title.tokens = {begin_of_title(view, i, limit), end_of_field(view, i + 1, tokens.end)};
    title.heads = {i};
    TitlePhrase* before = titles.empty() ? nullptr : &titles.back();
    if (before != nullptr && before->tokens.end + 1 == title.tokens.begin &&
        joins_titles(view.lower(before->tokens.end))) {
      before->tokens.end = title.tokens.end;
      before->heads.push_back(i);
    } else {
      titles.push_back(title);
    }
    limit = title.tokens.end;
  }
  return titles;
}

}  // namespace talkgraph::extract
