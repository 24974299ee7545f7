#include "read/label_evidence.h"

#include <algorithm>

#include "read/characters.h"
#include "read/name_words.h"
#include "read/pictures.h"
#include "read/visible_text.h"
#include "read/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxWrittenBytes = 200;
constexpr std::size_t kMostAsideWords = 5;

// "JR" of Jane Roe, "G43" of Ghost43: capitals that stand in the name in this order.
bool is_short_for(std::string_view aside, std::string_view name) {
  constexpr std::size_t kMostInitials = 4;
  if (aside.size() > kMostInitials || std::any_of(aside.begin(), aside.end(), is_ascii_lower)) {
    return false;
  }
  std::size_t at = 0;
  for (const char c : name) at += at < aside.size() && ascii_lower(c) == ascii_lower(aside[at]);
  return at == aside.size();
}

// "Acme", "CEO of Acme"; not "JR" of Jane Roe, which is to stand for the name, nor what is said.
bool is_part_of_label(std::string_view name, std::string_view aside) {
  return !aside.empty() && !is_short_for(aside, name) && is_ascii_upper(aside.front()) &&
         aside.find_first_of(".!?;") == aside.npos && name_words(aside).size() <= kMostAsideWords;
}

bool speaks_in_sentences(const LabelEvidence& label) {
  return label.with_colon == label.count && label.alone == 0 && label.in_lists == 0 &&
         !label.open_ended && !label.common;
}

// Alone on its lines, again and again between others'.
bool is_lone_name(const LabelEvidence& label) {
  const bool named = label.kind == LabelKind::kSingleName || label.kind == LabelKind::kFullName;
  return named && label.count >= 2 && label.alone == label.count && !label.common &&
         label.with_colon + label.marked + label.in_lists == 0 &&
         label.alternations + 1 >= label.count;
}

bool is_surely_somebody(const LabelEvidence& label) {
  return label.kind == LabelKind::kRole || label.kind == LabelKind::kFullName;
}

}  // namespace

bool are_all_speakers(const std::vector<LabelEvidence>& labels) {
  return labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), speaks_in_sentences) &&
         std::any_of(labels.begin(), labels.end(), is_surely_somebody);
}

bool is_like_most(const std::vector<LabelEvidence>& groups, const LabelEvidence& group) {
  constexpr std::size_t kLeastTurns = 12;
  std::size_t alike = 0, turns = 0;
  for (const LabelEvidence& other : groups) {
    if (!other.accepted) continue;
    turns += other.count;
    if (other.kind == group.kind) alike += other.count;
  }
  return group.spoken && turns >= kLeastTurns && alike * 4 >= turns * 3;
}

bool stand_alone(const std::vector<LabelEvidence>& groups) {
  std::size_t alone = 0, all = 0;
  for (const LabelEvidence& group : groups) {
    if (!group.accepted) continue;
    alone += group.alone;
    all += group.count;
  }
  return alone * 2 > all;
}

void accept_lone_names(std::vector<LabelEvidence>& labels) {
  const auto is_accepted = [](const LabelEvidence& label) { return label.accepted; };
  if (std::any_of(labels.begin(), labels.end(), is_accepted) ||
      std::count_if(labels.begin(), labels.end(), is_lone_name) < 2) {
    return;
  }
  for (LabelEvidence& label : labels) label.accepted = is_lone_name(label);
}

bool names_person_alone(const Page& page, const LabelShape& shape) {
  constexpr std::size_t kMaxBytes = 160;
  const Span said{shape.content, page.lines[shape.line].span.end};
  if (said.empty() || said.size() > kMaxBytes) return false;
  const std::string text = visible_text(page.text, page.markup, said, kMaxBytes).bytes;
  const std::vector<NameWord> words = name_words(text);
  std::size_t begin = 0;
  while (begin < words.size() && words[begin].office) ++begin;  // "Dr."
  const WordRange name = capitalised_run(words, begin);
  if (name.size() == 0 || !is_person_name(text, words, name)) return false;
  return name.end == words.size() || words[name.end].before == ',' ||
         words[name.end].before == '(' || words[name.end].before == '-';
}

bool are_cards(const std::vector<LabelEvidence>& groups) {
  std::size_t cards = 0;
  for (const LabelEvidence& group : groups) {
    if (!group.accepted) continue;
    const bool card = group.kind == LabelKind::kRole && group.count == 1 && group.alone == 0 &&
                      group.open_ended && !group.voiced;
    if (!card) return false;
    ++cards;
  }
  return cards >= 2;
}

bool tells_office(std::string_view aside) {
  static const WordList kJoints("and at de emeritus for from in of on to");
  const auto words = name_words(aside);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].office) continue;
    if (i + 1 == words.size()) return true;
    const NameWord& next = words[i + 1];
    if (next.before != 0 || next.capitalised || next.office || kJoints.has(next.lower)) return true;
  }
  return false;
}

std::string written_label(const Page& page, const LabelShape& shape) {
  if (shape.content <= shape.label.begin) return shape.name;
  std::string seen =
      visible_text(page.text, page.markup, {shape.label.begin, shape.content}, kMaxWrittenBytes)
          .bytes;
  const std::size_t pictures = skip_blanks(seen, shape.name.size());
  if (seen.starts_with(shape.name) && skip_pictures(seen, pictures) > pictures) {
    return seen.substr(0, skip_pictures(seen, pictures));
  }
  if (!is_part_of_label(shape.name, shape.aside)) return shape.name;
  const std::size_t at = seen.find(shape.aside);
  if (at == seen.npos || at == 0) return shape.name;
  std::size_t end = at + shape.aside.size();
  if (end < seen.size() && (seen[end] == ')' || seen[end] == ']')) ++end;
  seen.resize(end);
  return seen;
}

LabelGroup label_group(const LabelEvidence& evidence) {
  const auto most_frequent = [](const std::map<std::string, std::size_t>& forms) {
    const auto most =
        std::max_element(forms.begin(), forms.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == forms.end() ? std::string() : most->first;
  };
  LabelGroup out;
  out.kind = evidence.kind;
  out.full_name = evidence.full_name;
  out.label = most_frequent(evidence.spellings);
  out.written = most_frequent(evidence.writings);
  return out;
}

}  // namespace talkgraph::extract
