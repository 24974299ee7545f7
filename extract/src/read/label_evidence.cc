#include "read/label_evidence.h"

#include <algorithm>

namespace talkgraph::extract {
namespace {

bool speaks_in_sentences(const LabelEvidence& label) {
  return label.with_colon == label.count && label.alone == 0 && label.in_lists == 0 &&
         !label.open_ended && !label.common;
}

bool is_surely_somebody(const LabelEvidence& label) {
  return label.kind == LabelKind::kRole || label.kind == LabelKind::kFullName;
}

}  // namespace

bool are_all_speakers(const std::vector<LabelEvidence>& labels) {
  return labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), speaks_in_sentences) &&
         std::any_of(labels.begin(), labels.end(), is_surely_somebody);
}

LabelGroup label_group(const LabelEvidence& evidence) {
  LabelGroup out;
  out.kind = evidence.kind;
  out.full_name = evidence.full_name;
  std::size_t most = 0;
  for (const auto& [spelling, count] : evidence.spellings) {
    if (count <= most) continue;
    most = count;
    out.label = spelling;
  }
  return out;
}

}  // namespace talkgraph::extract
