#include "claims/relations/bare_names.h"

#include <array>

#include "claims/text/lists.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostOpening = 6;  // tokens before the first name: "At the moment"

// A sentence that has one of these before its names says something of its own.
constexpr WordClasses kTelling = class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary) |
                                 class_bit(WordClass::kNominative) |
                                 class_bit(WordClass::kHypothetical) |
                                 class_bit(WordClass::kRelative) | class_bit(WordClass::kBarrier);

// What people say before the names that they mean.
constexpr std::array<std::array<std::string_view, 3>, 17> kOpenings = {{
    {"i", "mean", ""},
    {"i", "guess", ""},
    {"i", "think", ""},
    {"i", "'d", "say"},
    {"i", "would", "say"},
    {"you", "know", ""},
    {"it", "'s", ""},
    {"it", "is", ""},
    {"that", "'s", ""},
    {"that", "is", ""},
    {"that", "was", ""},
    {"there", "'s", ""},
    {"there", "is", ""},
    {"there", "are", ""},
    {"that", "would", "be"},
    {"it", "would", "be"},
    {"those", "are", ""},
}};

// Behind such an opening at `at`, or `at`.
std::uint32_t skip_opening(const TextView& view, std::uint32_t at, std::uint32_t end) {
  for (const auto& row : kOpenings) {
    std::uint32_t matched = 0;
    while (matched < row.size() && !row[matched].empty() && at + matched < end &&
           view.lower(at + matched) == row[matched]) {
      ++matched;
    }
    if (matched == row.size() || row[matched].empty()) return at + matched;
  }
  return at;
}

}  // namespace

std::vector<const Mention*> bare_names(const TextView& view, const Sentence& sentence) {
  const std::uint32_t end = sentence.tokens.end;
  for (std::uint32_t i = sentence.tokens.begin; i < end; ++i) {
    if (view.is(i, WordClass::kNegation)) return {};
  }
  const Mention* first = nullptr;
  for (std::uint32_t i = sentence.tokens.begin; i < end; ++i) {
    const std::uint32_t opened = skip_opening(view, i, end);
    if (opened > i) {
      i = opened - 1;
      continue;
    }
    first = view.mention_from(i);
    if (first != nullptr) break;
    if (view.is_any(i, kTelling) || i - sentence.tokens.begin >= kMostOpening) return {};
  }
  if (first == nullptr || first->kind != MentionKind::kName || view.is_possessive(*first)) {
    return {};
  }
  std::vector<const Mention*> names = list_behind(view, sentence, *first);
  names.insert(names.begin(), first);
  const std::uint32_t next = names.back()->tokens.end;
  const bool goes_on =
      next < end && (view.is_any(next, kTelling) || is_possessive_mark(view.lower(next)));
  return goes_on ? std::vector<const Mention*>() : names;
}

}  // namespace talkgraph::extract
