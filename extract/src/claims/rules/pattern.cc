#include "claims/rules/pattern.h"

#include <algorithm>
#include <charconv>

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kDefaultGap = 8;

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    if (end > begin) parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

bool strip_suffix(std::string_view& text, std::string_view suffix) {
  if (text.size() <= suffix.size() || !text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

bool strip_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

PatternElement of_kind(ElementKind kind) {
  PatternElement element;
  element.kind = kind;
  return element;
}

Result<PatternElement> parse_gap(std::string_view text) {
  PatternElement gap = of_kind(ElementKind::kGap);
  gap.passes_prepositions = strip_prefix(text, "...");
  gap.passes_commas = gap.passes_prepositions || strip_prefix(text, ",");
  if (!gap.passes_prepositions) strip_prefix(text, "..");
  gap.limit = kDefaultGap;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), gap.limit);
  if (!text.empty() && (error != std::errc() || end != text.data() + text.size())) {
    return fail(ErrorCode::kMalformed, "a gap is \"..\" and a number of words");
  }
  return gap;
}

Result<PatternElement> parse_words(std::string_view text, Words& words) {
  PatternElement element;
  element.optional = strip_suffix(text, "?");
  const bool inflected = text.size() > 2 && text.starts_with('<') && text.ends_with('>');
  element.verbal = inflected;
  if (inflected) text = text.substr(1, text.size() - 2);
  for (const std::string& word : split(text, '|')) {
    if (word.size() > 1 && word.starts_with('@')) {
      const auto* members = words.members(std::string_view(word).substr(1));
      if (members == nullptr) return fail(ErrorCode::kMalformed, "no word class " + word);
      element.words.insert(members->begin(), members->end());
    } else if (inflected) {
      words.add_verb(word);
      for (auto& form : words.forms(word)) element.words.insert(std::move(form));
    } else {
      element.words.insert(word);
    }
  }
  if (element.words.empty()) return fail(ErrorCode::kMalformed, "an element without words");
  return element;
}

bool is_slot(std::string_view text) {
  if (!strip_prefix(text, "?") && !strip_prefix(text, "!")) strip_prefix(text, "~");
  return text == "S" || text == "O" || text == "S's" || text == "O's" || text.starts_with("S:") ||
         text.starts_with("O:");
}

PatternElement parse_slot(std::string_view text) {
  PatternElement slot;
  slot.names_only = strip_prefix(text, "?");
  slot.pronouns_only = strip_prefix(text, "!");
  slot.implicit = strip_prefix(text, "~");
  slot.possessive = strip_suffix(text, "'s");
  slot.kind = text.front() == 'S' ? ElementKind::kSource : ElementKind::kTarget;
  text.remove_prefix(1);
  if (strip_prefix(text, ":")) {
    for (auto& type : split(text, ',')) slot.types.insert(std::move(type));
  }
  return slot;
}

Result<PatternElement> parse_element(std::string_view text, Words& words) {
  if (text.starts_with("..") || text.starts_with(",..")) return parse_gap(text);
  if (text == "T") return of_kind(ElementKind::kTitle);
  if (text == "D") return of_kind(ElementKind::kDate);
  if (text == "^") return of_kind(ElementKind::kStart);
  if (is_slot(text)) return parse_slot(text);
  return parse_words(text, words);
}

}  // namespace

Result<RelationPattern> parse_pattern(std::string_view line, Words& words) {
  RelationPattern pattern;
  int anchors = 0;
  int sources = 0;
  int targets = 0;
  for (const std::string& word : split(line, ' ')) {
    std::string_view text = word;
    if (text.size() > 2 && text.starts_with('[') && text.ends_with(']')) {
      text = text.substr(1, text.size() - 2);
      pattern.anchor = pattern.elements.size();
      ++anchors;
    }
    TG_ASSIGN(auto element, parse_element(text, words));
    sources += element.kind == ElementKind::kSource;
    targets += element.kind == ElementKind::kTarget;
    pattern.elements.push_back(std::move(element));
  }
  const auto where = " in the pattern \"" + std::string(line) + "\"";
  if (sources != 1 || targets != 1) {
    return fail(ErrorCode::kMalformed, "one S and one O are needed" + where);
  }
  if (anchors != 1) return fail(ErrorCode::kMalformed, "one anchor in [] is needed" + where);
  const auto& anchor = pattern.elements[pattern.anchor];
  const bool can_anchor = anchor.kind == ElementKind::kTitle || anchor.possessive ||
                          (anchor.kind == ElementKind::kWord && !anchor.optional);
  if (!can_anchor) {
    return fail(ErrorCode::kMalformed, "the anchor is words, a title or a possessive" + where);
  }
  return pattern;
}

}  // namespace talkgraph::extract
