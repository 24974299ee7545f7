#include "claims/text/titles.h"

#include <algorithm>
#include <utility>

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxModifiers = 5;
constexpr std::uint32_t kMaxFieldWords = 4;
constexpr std::uint32_t kMaxFieldNouns = 3;

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

// "Derivatives Lead": a capitalised word before a capitalised head, inside a sentence.
bool is_named_field(const TextView& view, std::uint32_t token, std::uint32_t head,
                    std::uint32_t limit) {
  return token > limit && token + 1 == head && is_plain_word(view, token) &&
         view.token(token).capitalized && view.token(head).capitalized &&
         view.token(token - 1).kind == TokenKind::kPunctuation &&
         !view.is_any(token, class_bit(WordClass::kDeterminer) |
                                 class_bit(WordClass::kPreposition) |
                                 class_bit(WordClass::kConjunction));
}

// A noun in lower case that may name a field: "of customer success".
bool is_field_noun(const TextView& view, std::uint32_t token) {
  const std::string_view word = view.lower(token);
  // "the head of sales resigned"
  if (view.is(token, WordClass::kVerb) && (word.ends_with("ed") || word.ends_with("s"))) {
    return false;
  }
  return is_plain_word(view, token) && !is_head(view, token) &&
         !view.is_any(token,
                      class_bit(WordClass::kDeterminer) | class_bit(WordClass::kPreposition) |
                          class_bit(WordClass::kConjunction) | class_bit(WordClass::kAuxiliary) |
                          class_bit(WordClass::kNegation) | class_bit(WordClass::kNominative) |
                          class_bit(WordClass::kAdverb) | class_bit(WordClass::kRelative) |
                          class_bit(WordClass::kBarrier) | class_bit(WordClass::kTimeWord) |
                          class_bit(WordClass::kCrowd));
}

// Where the nouns of a field end if what follows shows that nothing is cut: a mark, the
// end, or the preposition before the employer; else `end`.
std::uint32_t end_of_nouns(const TextView& view, std::uint32_t end, std::uint32_t limit) {
  std::uint32_t last = end;
  while (last < limit && last - end < kMaxFieldNouns && is_field_noun(view, last)) ++last;
  // "VP of trust and safety"
  if (last > end && last + 1 < limit && view.lower(last) == "and" &&
      is_field_noun(view, last + 1) && !view.is(last + 1, WordClass::kTitleModifier) &&
      !view.is(last + 1, WordClass::kVerb) &&
      (last + 2 >= limit || view.token(last + 2).kind == TokenKind::kPunctuation ||
       view.lower(last + 2) == "at" || view.lower(last + 2) == "for")) {
    return last + 2;
  }
  const bool closed = last == limit || view.token(last).kind == TokenKind::kPunctuation ||
                      view.lower(last) == "at" || view.lower(last) == "for" ||
                      view.lower(last) == "and";
  return closed ? last : end;
}

std::uint32_t begin_of_title(const TextView& view, std::uint32_t head, std::uint32_t limit) {
  std::uint32_t begin = head;
  while (begin > limit && head - begin < kMaxModifiers &&
         (is_modifier(view, begin - 1) || view.is_hyphen(begin - 1) ||
          is_named_duty(view, begin - 1, limit) || is_named_field(view, begin - 1, head, limit))) {
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
  // "our head of Korea, Jane Roe", "Acme's head of Korea Jane Roe"
  const Mention* person = behind == "," ? next : view.mention_from(field->tokens.end);
  const bool holder_follows = person != nullptr && view.type_of(*person) == "Person";
  // "our lead for Korea,"
  const bool ends = view.lower(end) == "for" && type == "Place" &&
                    view.token(field->tokens.end).kind == TokenKind::kPunctuation;
  return employer_follows || holder_follows || ends ? field->tokens.end : end;
}

// "CEO of crypto exchange Acme": what stands behind "of" says what the employer is.
bool describes_employer(const TextView& view, std::uint32_t at, std::uint32_t limit) {
  const std::uint32_t begin = at;
  while (at < limit && at - begin < kMaxFieldNouns && is_field_noun(view, at)) ++at;
  return at > begin && at < limit && view.is(at - 1, WordClass::kBodyNoun) &&
         view.mention_from(at) != nullptr && is_body(view.type_of(*view.mention_from(at)));
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
  if (describes_employer(view, last, limit)) return end;
  last = end_of_nouns(view, last, limit);
  const Mention* next = last < limit ? view.mention_at(last) : nullptr;
  // "head of growth Jane Roe"
  const bool name_follows = next != nullptr && view.type_of(*next) != "Person";
  return last == end + 1 || name_follows ? end : last;
}

// Behind "editor": the end of "-in-chief", "in residence", "at large"; else `end`.
std::uint32_t end_of_rank(const TextView& view, std::uint32_t end, std::uint32_t limit) {
  const auto over_hyphen = [&](std::uint32_t at) {
    return at < limit && view.is_hyphen(at) ? at + 1 : at;
  };
  const std::uint32_t link = over_hyphen(end);
  const std::uint32_t rank = over_hyphen(link + 1);
  if (rank >= limit) return end;
  const std::string_view word = view.lower(rank);
  const bool in = view.lower(link) == "in" && (word == "chief" || word == "residence");
  return in || (view.lower(link) == "at" && word == "large") ? rank + 1 : end;
}

// "Managing Director, Europe at Acme": the region behind the comma, or `end`.
std::uint32_t end_of_region(const TextView& view, std::uint32_t end, std::uint32_t limit) {
  if (end + 2 >= limit || view.lower(end) != ",") return end;
  const Mention* region = view.mention_from(end + 1);
  if (region == nullptr || view.type_of(*region) != "Place") return end;
  std::uint32_t at = region->tokens.end;
  if (at + 1 < limit && view.lower(at) == ",") ++at;
  const bool led = at + 1 < limit && (view.lower(at) == "at" || view.lower(at) == "for");
  return led && view.mention_from(at + 1) != nullptr ? region->tokens.end : end;
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

// How many tokens join a title that ends before `at` to the next one: "and", ", and", or
// a comma within "COO, CTO and founder of", "partner, president of"; or 0.
std::uint32_t size_of_joint(const TextView& view, std::uint32_t at, std::uint32_t end) {
  if (at >= end) return 0;
  if (joins_titles(view.lower(at))) return 1;
  if (view.lower(at) != ",") return 0;
  return at + 1 < end && joins_titles(view.lower(at + 1)) ? 2 : 1;
}

// Does a preposition, or in "Founder, and CEO, Acme," a comma, lead from the titles that end
// before `at` to an employer?
bool leads_to_employer(const TextView& view, std::uint32_t at, std::uint32_t end) {
  if (at >= end) return false;
  if (view.lower(at) != ",")
    return view.lower(at) == "of" || view.lower(at) == "at" || view.lower(at) == "@";
  const Mention* body = at + 1 < end ? view.mention_from(at + 1) : nullptr;
  return body != nullptr && is_body(view.type_of(*body)) &&
         (body->tokens.end >= end || view.token(body->tokens.end).kind == TokenKind::kPunctuation);
}

// Puts "COO, CTO, and co-founder of" together.
std::vector<TitlePhrase> join_lists(const TextView& view, std::vector<TitlePhrase> titles,
                                    std::uint32_t end) {
  std::vector<TitlePhrase> joined;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    std::size_t last = i;
    while (last + 1 < titles.size() &&
           titles[last].tokens.end + size_of_joint(view, titles[last].tokens.end, end) ==
               titles[last + 1].tokens.begin) {
      ++last;
    }
    const bool one = last > i && leads_to_employer(view, titles[last].tokens.end, end);
    joined.push_back(std::move(titles[i]));
    while (i < last) {
      TitlePhrase& next = titles[++i];
      if (one) {
        joined.back().tokens.end = next.tokens.end;
        joined.back().heads.insert(joined.back().heads.end(), next.heads.begin(), next.heads.end());
      } else {
        joined.push_back(std::move(next));
      }
    }
  }
  return joined;
}

}  // namespace

std::vector<TitlePhrase> find_titles(const TextView& view, const Sentence& sentence) {
  std::vector<TitlePhrase> titles;
  const TokenRange tokens = sentence.tokens;
  std::uint32_t limit = tokens.begin;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (!is_head(view, i)) continue;
    if (i < limit || leads_to_head(view, i, tokens.end))
      continue;  // "lead developer": the last one counts
    TitlePhrase title;
    const std::uint32_t rank = end_of_rank(view, i + 1, tokens.end);
    const std::uint32_t field = end_of_field(view, rank, tokens.end);
    title.tokens = {begin_of_title(view, i, limit), end_of_region(view, field, tokens.end)};
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
  return titles.size() < 2 ? titles : join_lists(view, std::move(titles), tokens.end);
}

}  // namespace talkgraph::extract
