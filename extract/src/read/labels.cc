#include "read/labels.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/edit_distance.h"
#include "base/unicode.h"
#include "read/common_words.h"
#include "read/introduced_labels.h"
#include "read/label_evidence.h"
#include "read/person_match.h"
#include "read/question_label.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxComparedGroups = 2000;

class Chooser {
 public:
  Chooser(const Page& page, const std::vector<std::string>& known) : page_(page), known_(known) {}

  Labels run() {
    collect();
    if (shapes_.empty()) return {};
    mark_common_words();
    const bool script = shapes_.size() >= page_.lines.size() && are_all_speakers(groups_);
    for (LabelEvidence& group : groups_) group.accepted = script || is_strong(group);
    accept_lone_names(groups_);
    accept_introduced(page_, shapes_, shape_groups_, groups_);
    merge_introduced_initials();
    drop_announcements();
    accept_companions();
    merge_misspellings();
    return build();
  }

 private:
  void collect() {
    std::unordered_map<std::string, std::uint32_t> by_spelling;
    std::map<std::string, std::uint32_t> by_folded;
    for (LabelShape& shape : read_labels(page_)) {
      auto [known, is_new] = by_spelling.try_emplace(shape.name, 0);
      if (is_new) known->second = add_group(shape, by_folded);
      count(groups_[known->second], shape);
      if (!shape_groups_.empty() && shape_groups_.back() != known->second) {
        ++groups_[shape_groups_.back()].alternations;
      }
      shape_groups_.push_back(known->second);
      shapes_.push_back(std::move(shape));
    }
  }

  std::uint32_t add_group(const LabelShape& shape,
                          std::map<std::string, std::uint32_t>& by_folded) {
    std::string folded = fold_name(shape.name);
    if (shape.kind == LabelKind::kRole) folded = without_question_number(std::move(folded));
    const auto next = static_cast<std::uint32_t>(groups_.size());
    const auto [known, is_new] = by_folded.try_emplace(folded, next);
    if (!is_new) return known->second;
    LabelEvidence group;
    group.folded = std::move(folded);
    group.kind = shape.kind;
    group.merged_into = next;
    group.declared = shape.kind != LabelKind::kRole && is_known(shape);
    groups_.push_back(std::move(group));
    return next;
  }

  bool is_known(const LabelShape& shape) const {
    return best_person(shape.name, known_) ||
           (!shape.aside.empty() && best_person(shape.aside, known_));
  }

  void count(LabelEvidence& group, const LabelShape& shape) {
    ++group.count;
    ++group.spellings[shape.name];
    ++group.writings[written_label(page_, shape)];
    group.with_colon += shape.colon;
    group.marked += shape.marked;
    group.voiced = group.voiced || shape.certain;
    group.alone += shape.content >= page_.lines[shape.line].span.end;
    group.line = std::min(group.line, shape.line);
    const std::string_view line = slice(page_.text, page_.lines[shape.line].span);
    group.headline = is_headline(line);
    group.open_ended = group.headline || line.ends_with(')') || names_person_alone(page_, shape);
    role_uses_ += group.kind == LabelKind::kRole;
    group.in_lists += page_.lines[shape.line].kind != BlockKind::kParagraph;
  }

  void mark_common_words() {
    std::vector<std::string> words;
    for (const LabelEvidence& group : groups_) {
      if (group.kind == LabelKind::kSingleName || group.kind == LabelKind::kFullName) {
        words.push_back(group.folded);
      }
    }
    const CommonWords common(page_.text, words);
    for (LabelEvidence& group : groups_) group.common = common.has_all_words_of(group.folded);
  }

  // Whether a label stands by itself, whatever others there are.
  bool is_strong(const LabelEvidence& group) const {
    if (group.voiced) return true;
    const bool mostly_colon = group.with_colon * 2 > group.count;
    if (!mostly_colon && group.marked * 2 <= group.count) {
      return group.declared ? group.count >= 2 && group.alternates()
                            : group.kind == LabelKind::kFullName && group.count >= 3 &&
                                  group.alternates() && !group.common;
    }
    if (group.declared) return !group.common || group.count >= 2;
    if (group.in_lists * 2 > group.count && group.kind != LabelKind::kRole) {
      return group.kind == LabelKind::kFullName && group.count >= 3 && !group.common;
    }
    switch (group.kind) {
      case LabelKind::kRole:
        return role_uses_ >= 2;  // "Q" and "A" make one another sure
      case LabelKind::kFullName:
        return group.count >= (group.common ? 4u : 2u);
      case LabelKind::kSingleName:
        return group.count >= (group.common ? 8 : least_count()) && group.alternates();
      case LabelKind::kInitials:
      case LabelKind::kHandle:
        return group.count >= least_count() && group.alternates();
      case LabelKind::kUnknown:
        return false;
    }
    return false;
  }

  // How often one word must recur to be a speaker: where most lines have a label
  // twice will do.
  std::size_t least_count() const {
    return shapes_.size() >= 4 && shapes_.size() * 2 > page_.lines.size() ? 2 : 3;
  }

  // "Jane Roe (JR): ..." declares what JR stands for.
  void merge_introduced_initials() {
    for (std::size_t i = 0; i < shapes_.size(); ++i) {
      const LabelShape& shape = shapes_[i];
      const bool named = shape.kind == LabelKind::kFullName || shape.kind == LabelKind::kSingleName;
      if (shape.aside.empty() || !named) continue;
      const auto initials = find_group(fold_name(shape.aside));
      if (!initials || *initials == shape_groups_[i]) continue;
      // "Jane | Orb Club": a house where it stands is no other name of hers.
      if (groups_[*initials].kind == LabelKind::kFullName) continue;
      groups_[*initials].accepted = true;
      groups_[*initials].full_name = shape.name;
      groups_[shape_groups_[i]].merged_into = *initials;
    }
  }

  std::optional<std::uint32_t> find_group(const std::string& folded) const {
    for (std::uint32_t i = 0; i < std::min(groups_.size(), kMaxComparedGroups); ++i) {
      if (groups_[i].folded == folded) return i;
    }
    return std::nullopt;
  }

  // "Host: Jane Roe", once above a conversation whose labels are names or that has none, tells
  // who is there; nobody says it.
  void drop_announcements() {
    std::uint32_t first = UINT32_MAX;
    for (const LabelEvidence& group : groups_) {
      const bool named = group.kind != LabelKind::kRole && group.kind != LabelKind::kUnknown;
      if (group.accepted && named && group.count >= 2) first = std::min(first, group.line);
    }
    if (first == UINT32_MAX && !are_cards(groups_)) return;
    for (LabelEvidence& group : groups_) {
      const bool announces = group.kind == LabelKind::kRole && group.count == 1 &&
                             group.alone == 0 && group.open_ended && group.line < first;
      if (!announces || group.voiced) continue;
      group.accepted = false;
      group.announces = true;
    }
  }

  // In a conversation that is labelled anyway, one remark is enough.
  void accept_companions() {
    std::size_t speakers = 0, turns = 0;
    for (const LabelEvidence& group : groups_) {
      if (!group.accepted) continue;
      ++speakers;
      turns += group.count;
      first_turn_ = std::min(first_turn_, group.line);
    }
    if (turns < 3 && speakers < 2) {
      // One lone line "Name: ..." in a text is a declared speaker's or nobody's.
      for (LabelEvidence& group : groups_) {
        const bool asks = is_question_letter(group.folded) && group.count >= 2;
        group.accepted =
            group.accepted && (group.declared || group.voiced || group.answers || asks);
      }
      return;
    }
    labels_stand_alone_ = stand_alone(groups_);
    for (LabelEvidence& group : groups_)
      group.accepted = group.accepted || is_companion(group, turns);
  }

  bool is_companion(const LabelEvidence& group, std::size_t turns) const {
    if (group.announces || group.with_colon * 2 <= group.count) return false;
    // "Further topics:" once on a line of its own opens a list.
    if (group.count == 1 && group.alone == 1 && !labels_stand_alone_) return false;
    // "Inside the Barn: how boats are made", above what is said.
    if (group.count == 1 && group.headline && group.line < first_turn_) return false;
    const bool in_lists = group.in_lists * 2 > group.count;
    switch (group.kind) {
      case LabelKind::kRole:
      case LabelKind::kUnknown:
        return true;
      case LabelKind::kFullName:
        return !group.common && !in_lists && turns >= 4;
      case LabelKind::kSingleName:
      case LabelKind::kInitials:
        if (group.common) return !in_lists && group.count >= 4 && group.alternates();
        return !in_lists && turns >= 6 &&
               (group.count >= 2 || group.marked > 0 || is_like_most(groups_, group));
      case LabelKind::kHandle:
        return !in_lists && turns >= 6 && (group.count >= 2 || is_like_most(groups_, group));
    }
    return false;
  }

  void merge_misspellings() {
    const std::size_t compared = std::min(groups_.size(), kMaxComparedGroups);
    for (std::size_t i = 0; i < compared; ++i) {
      LabelEvidence& group = groups_[i];
      if (group.kind == LabelKind::kRole || group.merged_into != i) continue;
      for (std::size_t j = 0; j < compared; ++j) {
        const LabelEvidence& known = groups_[j];
        if (i == j || !known.accepted || known.merged_into != j || known.kind == LabelKind::kRole ||
            known.count < 2 * group.count) {
          continue;
        }
        if (is_misspelling(group.folded, known.folded)) {
          group.merged_into = static_cast<std::uint32_t>(j);
          break;
        }
      }
    }
  }

  std::uint32_t root_of(std::uint32_t group) const {
    // Chains are short: initials, then a misspelling.
    for (int steps = 0; steps < 4 && groups_[group].merged_into != group; ++steps) {
      group = groups_[group].merged_into;
    }
    return group;
  }

  Labels build() {
    Labels labels;
    std::unordered_map<std::uint32_t, std::uint32_t> numbers;
    for (std::size_t i = 0; i < shapes_.size(); ++i) {
      const std::uint32_t root = root_of(shape_groups_[i]);
      if (!groups_[root].accepted) continue;
      const auto [number, is_new] =
          numbers.try_emplace(root, static_cast<std::uint32_t>(labels.groups.size()));
      if (is_new) labels.groups.push_back(label_group(groups_[root]));
      ++labels.groups[number->second].count;
      labels.uses.push_back({std::move(shapes_[i]), number->second});
    }
    return labels;
  }

  const Page& page_;
  const std::vector<std::string>& known_;
  std::vector<LabelShape> shapes_;
  std::vector<std::uint32_t> shape_groups_;
  std::vector<LabelEvidence> groups_;
  bool labels_stand_alone_ = false;        // most have what is said below them
  std::uint32_t first_turn_ = UINT32_MAX;  // the first line of who speaks whatever others do
  std::size_t role_uses_ = 0;              // labels that name a role
};

}  // namespace

Labels find_labels(const Page& page, const std::vector<std::string>& known) {
  return Chooser(page, known).run();
}

}  // namespace talkgraph::extract
