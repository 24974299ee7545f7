#include "read/introduced_labels.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include "read/characters.h"
#include "read/find_word.h"
#include "read/name_words.h"
#include "read/visible_text.h"
#include "read/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kSaidBytes = 400;    // of what is read of one turn
constexpr std::size_t kAroundBytes = 60;   // on either side of a name
constexpr std::size_t kMaxSightings = 50;  // of one name that are looked at
constexpr std::size_t kMaxNamesakes = 20;  // labels that begin with one word
constexpr std::size_t kMostMarkup = 4;     // bytes before a label on its line, and one
constexpr std::uint32_t kLinesBelow = 2;   // between a label that stands alone and what is said

// Of who speaks and whom he speaks to.
constexpr std::array kSpokenWords = {"i",     "i'm",    "i’m",    "i've", "i’ve",  "we",    "we're",
                                     "we’re", "we've",  "we’ve",  "my",   "our",   "me",    "us",
                                     "you",   "you're", "you’re", "your", "thank", "thanks"};

// Does the text name somebody by the label where it labels nothing: a full name again, a
// part of one within it?
class Sightings {
 public:
  Sightings(const Page& page, const std::vector<LabelEvidence>& groups)
      : text_(page.text), seen_(groups.size()) {
    if (page.head.title.text.empty()) title_ = page.lines.front().span.begin;
    for (std::uint32_t i = 0; i < groups.size(); ++i) {
      if (!may_be_introduced(groups[i])) continue;
      const std::string& name = spelling(groups[i]);
      if (groups[i].kind == LabelKind::kInitials) {
        if (name.size() == 2) by_initials_.try_emplace(name, i);
        continue;
      }
      std::vector<Wanted>& wanted = by_word_[first_word(name)];
      if (wanted.size() < kMaxNamesakes) wanted.push_back({i, name, 0});
    }
    if (!by_word_.empty() || !by_initials_.empty()) look();
  }

  bool has(std::uint32_t group) const { return seen_[group]; }

  static bool may_be_introduced(const LabelEvidence& group) {
    const bool named = group.kind == LabelKind::kFullName || group.kind == LabelKind::kSingleName ||
                       group.kind == LabelKind::kInitials;
    // "Will:", where the text says "will", too.
    const bool word = group.common && (group.kind != LabelKind::kSingleName || group.count < 2 ||
                                       !group.alternates());
    return named && !group.accepted && !word && group.with_colon * 2 > group.count &&
           group.in_lists * 2 <= group.count;
  }

  static bool may_be_person(const LabelEvidence& group) {
    const std::string& name = spelling(group);
    const std::vector<NameWord> words = name_words(name);
    return words.size() == 1 || is_person_name(name, words, {0, words.size()});
  }

 private:
  struct Wanted {
    std::uint32_t group;
    std::string name;
    std::size_t sightings;
  };

  static const std::string& spelling(const LabelEvidence& group) {
    return group.spellings.begin()->first;
  }
  static std::string first_word(const std::string& name) { return name.substr(0, name.find(' ')); }

  void look() {
    for (std::size_t at = 0; at < text_.size();) {
      if (!is_word_byte(text_[at])) {
        ++at;
        continue;
      }
      const std::size_t begin = at;
      while (at < text_.size() && is_word_byte(text_[at])) ++at;
      if (is_ascii_lower(text_[begin])) continue;
      see_initials(begin, at);
      const auto found = by_word_.find(std::string(text_.substr(begin, at - begin)));
      if (found == by_word_.end()) continue;
      for (Wanted& one : found->second) see(begin, one);
    }
  }

  void see(std::size_t begin, Wanted& one) {
    if (seen_[one.group] || one.sightings >= kMaxSightings) return;
    if (!text_.substr(begin).starts_with(one.name)) return;
    ++one.sightings;
    const std::size_t end = begin + one.name.size();
    if (end < text_.size() && (is_word_byte(text_[end]) || text_[end] == '-')) return;
    seen_[one.group] =
        one.name.find(' ') != one.name.npos ? !labels(begin, end) : is_in_name(begin, end);
  }

  // "TR" of Tom Reed, whose given name ends at `end`.
  void see_initials(std::size_t begin, std::size_t end) {
    if (by_initials_.empty() || end + 1 >= text_.size() || text_[end] != ' ') return;
    const auto found = by_initials_.find({text_[begin], text_[end + 1]});
    if (found == by_initials_.end() || seen_[found->second]) return;
    seen_[found->second] = is_in_name(begin, end);
  }

  // Stands it at the beginning of a line, before a colon or in parentheses?
  bool labels(std::size_t begin, std::size_t end) const {
    std::size_t next = end;
    while (next < text_.size() && (text_[next] == '*' || is_ascii_blank(text_[next]))) ++next;
    const std::size_t colon = text_.substr(next, kAroundBytes).find_first_of(":\n");
    const bool closed = next >= text_.size() || text_[next] == '\n' || text_[next] == '(' ||
                        text_[next] == '[' || text_[next] == '|' ||
                        (colon != text_.npos && text_[next + colon] == ':');  // "Jo for Acme:"
    std::size_t line = begin;
    while (line > 0 && begin - line < kMostMarkup && text_[line - 1] != '\n') --line;
    return closed && begin - line < kMostMarkup && line != title_;  // a title introduces
  }

  // "Tom" in "we asked Tom Reed".
  bool is_in_name(std::size_t begin, std::size_t end) const {
    const std::size_t from = begin > kAroundBytes ? begin - kAroundBytes : 0;
    std::string_view around = text_.substr(from, end - from + kAroundBytes);
    const std::size_t own = begin - from;
    if (const std::size_t line = around.rfind('\n', own); line != around.npos) {
      return is_in_name(around.substr(line + 1, around.find('\n', own) - line - 1), own - line - 1);
    }
    return is_in_name(around.substr(0, around.find('\n', own)), own);
  }
  static bool is_in_name(std::string_view line, std::size_t own) {
    const std::vector<NameWord> words = name_words(line);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i].begin > own) break;
      const WordRange run = capitalised_run(words, i);
      const bool covers = run.size() > 0 && words[run.end - 1].end > own;
      if (covers && is_person_name(line, words, run)) return true;
    }
    return false;
  }

  std::string_view text_;
  std::optional<std::size_t> title_;  // where the first line begins, if that is the title
  std::vector<bool> seen_;            // per group
  std::unordered_map<std::string, std::vector<Wanted>> by_word_;
  std::unordered_map<std::string, std::uint32_t> by_initials_;  // groups
};

// Of whom the next one answers.
constexpr std::array kAddressing = {"you", "you're", "you’re", "your", "thank", "thanks"};

// What of a group's lines is said by somebody to somebody.
struct Spoken {
  std::size_t said = 0;
  std::size_t asking = 0;
  bool office = false;
  bool answers = false;  // somebody else, who asks or says "you" right before
};

class Accepter {
 public:
  Accepter(const Page& page, const std::vector<LabelShape>& shapes,
           const std::vector<std::uint32_t>& groups_of_shapes, std::vector<LabelEvidence>& groups)
      : page_(page), shapes_(shapes), group_of_(groups_of_shapes), groups_(groups) {}

  void run() {
    if (shapes_.empty()) return;
    read_what_is_said();
    for (std::uint32_t i = 0; i < groups_.size(); ++i) groups_[i].spoken = is_said(i);
    const Sightings sightings(page_, groups_);
    std::vector<bool> known(groups_.size());
    for (std::uint32_t i = 0; i < groups_.size(); ++i) {
      known[i] = groups_[i].accepted || is_known(i, sightings);
    }
    const std::vector<bool> companions = find_companions(known, sightings);
    std::size_t speakers = 0;
    for (std::uint32_t i = 0; i < groups_.size(); ++i) speakers += known[i] || companions[i];
    if (speakers < 2) return accept_alone(known);
    for (std::uint32_t i = 0; i < groups_.size(); ++i) {
      groups_[i].accepted = known[i] || companions[i];
    }
  }

 private:
  // "Roe: ...", named in full elsewhere, who answers a question that has no label, or
  // whose label tells more of her: "Jane Roe, Orbex: ...".
  void accept_alone(const std::vector<bool>& known) {
    for (std::size_t i = 0; i < shapes_.size(); ++i) {
      LabelEvidence& group = groups_[group_of_[i]];
      const bool told = group.kind == LabelKind::kFullName && !shapes_[i].aside.empty() &&
                        is_ascii_upper(shapes_[i].aside.front());
      if (!known[group_of_[i]] || group.kind == LabelKind::kRole) continue;
      if (is_asked(shapes_[i].line) || told) group.accepted = group.answers = true;
    }
  }
  bool is_asked(std::uint32_t line) const {
    if (line == 0) return false;
    const std::string before =
        visible_tail(page_.text, page_.markup, page_.lines[line - 1].span, kAroundBytes);
    const std::string_view asked = trim(std::string_view(before));
    return asked.ends_with('?') || asked.ends_with("？");
  }

  static bool recurs(const LabelEvidence& group) {
    return group.kind == LabelKind::kFullName && group.count >= 2;
  }
  bool is_known(std::uint32_t group, const Sightings& sightings) const {
    if (!Sightings::may_be_introduced(groups_[group])) return false;
    if (spoken_[group].office) return true;
    const bool seen = sightings.has(group);
    if (is_said(group) && (recurs(groups_[group]) || seen)) return true;
    return seen && spoken_[group].answers && Sightings::may_be_person(groups_[group]);
  }
  bool is_person(std::uint32_t group, const std::vector<bool>& known) const {
    return known[group] && groups_[group].kind != LabelKind::kRole;
  }
  bool is_said(std::uint32_t group) const {
    return spoken_[group].said > 0 && spoken_[group].said * 2 >= groups_[group].count;
  }

  void read_what_is_said() {
    spoken_.resize(groups_.size());
    constexpr std::uint32_t kNone = UINT32_MAX;
    std::uint32_t addressing = kNone;  // the group of the line before
    for (std::size_t i = 0; i < shapes_.size(); ++i) {
      Spoken& spoken = spoken_[group_of_[i]];
      const std::string said = beginning_of(shapes_[i]);
      const bool asks = said.find('?') != said.npos;
      spoken.said += has_one_of(said, kSpokenWords);
      spoken.asking += asks;
      spoken.answers = spoken.answers || (addressing != kNone && addressing != group_of_[i]);
      addressing = kNone;
      if (asks || has_one_of(said, kAddressing)) addressing = group_of_[i];
      spoken.office = spoken.office || classify_label(shapes_[i].aside) == LabelKind::kRole ||
                      tells_office(shapes_[i].aside);
    }
  }

  std::string beginning_of(const LabelShape& shape) const {
    Span said{shape.content, page_.lines[shape.line].span.end};
    if (said.empty() && shape.line + 1 < page_.lines.size()) {
      const std::size_t last =
          std::min<std::size_t>(shape.line + kLinesBelow, page_.lines.size() - 1);
      said = {page_.lines[shape.line + 1].span.begin, page_.lines[last].span.end};
    }
    return visible_text(page_.text, page_.markup, said, kSaidBytes).bytes;
  }

  // Who speaks right before or behind those of `known`, having a full name; whose
  // question they answer; and who is introduced as they are, whatever he speaks of.
  std::vector<bool> find_companions(const std::vector<bool>& known,
                                    const Sightings& sightings) const {
    std::vector<bool> found(groups_.size());
    for (std::size_t i = 0; i < shapes_.size(); ++i) {
      const std::uint32_t group = group_of_[i];
      const LabelEvidence& evidence = groups_[group];
      const bool apart = evidence.with_colon > 0 && evidence.in_lists == 0 && !evidence.common;
      if (known[group] || !apart) continue;
      const bool before = i > 0 && is_person(group_of_[i - 1], known);
      const bool behind = i + 1 < shapes_.size() && is_person(group_of_[i + 1], known);
      if ((before || behind) && !evidence.open_ended && sightings.has(group)) found[group] = true;
      if (!is_said(group) && spoken_[group].asking == 0) continue;
      const bool short_name = evidence.kind == LabelKind::kSingleName ||
                              evidence.kind == LabelKind::kInitials ||
                              evidence.kind == LabelKind::kRole;
      if (evidence.kind == LabelKind::kFullName && is_said(group) && (before || behind)) {
        found[group] = true;
      }
      if (short_name && behind && spoken_[group].asking > 0) found[group] = true;
      // "Ada:" or "ABC:", who speaks again and again, and every time somebody known answers.
      const bool named = short_name && evidence.kind != LabelKind::kRole;
      if (named && evidence.count >= 2 && behind && evidence.alternates()) found[group] = true;
    }
    return found;
  }

  const Page& page_;
  const std::vector<LabelShape>& shapes_;
  const std::vector<std::uint32_t>& group_of_;
  std::vector<LabelEvidence>& groups_;
  std::vector<Spoken> spoken_;
};

}  // namespace

void accept_introduced(const Page& page, const std::vector<LabelShape>& shapes,
                       const std::vector<std::uint32_t>& groups_of_shapes,
                       std::vector<LabelEvidence>& groups) {
  Accepter(page, shapes, groups_of_shapes, groups).run();
}

}  // namespace talkgraph::extract
