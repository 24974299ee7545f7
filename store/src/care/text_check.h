// The text index against the texts and names that it is of.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "care/findings.h"
#include "search/text_index.h"
#include "snapshot.h"

namespace talkgraph::store {

// First told of all that is to be in the index, then finished. Cuts the texts into
// words again, so an index that another version of the libraries made may be told
// to be wrong: what is sought today would not be found in it.
class TextCheck {
 public:
  TextCheck(const Snapshot& snapshot, Findings& findings)
      : view_(snapshot.view()), findings_(findings) {}

  Result<void> expect_document(const DocumentGraph& document);
  Result<void> expect_names(NodeId entity, const std::vector<std::string>& names);
  // Of a document that cannot be read: what the index has of it is taken as it is.
  Result<void> skip_document(std::string_view id);
  // Looks for what is in the index of nothing that it was told of.
  Result<void> finish();

  const std::array<TextTotals, kFieldCount>& totals() const { return totals_; }

 private:
  Result<void> expect(Field field, std::string_view owner, const std::vector<TextUnit>& units);
  // Notes the record if it is another one, or not there; false for the latter.
  Result<bool> compare(Column column, std::string key, const std::string& expected);
  Result<void> find_excess();

  const View& view_;
  Findings& findings_;
  Analyzer analyzer_;
  std::unordered_set<std::string> owners_;   // keys of `term`
  std::unordered_set<std::string> unknown_;  // of those that are skipped
  std::uint64_t postings_ = 0;               // that are expected and there
  std::array<TextTotals, kFieldCount> totals_;
};

}  // namespace talkgraph::store
