#include "care/text_check.h"

#include <algorithm>
#include <map>
#include <utility>

#include "care/reading.h"
#include "keys.h"

namespace talkgraph::store {

Result<void> TextCheck::expect_document(const DocumentGraph& document) {
  return expect(Field::kPassages, document.id, units_of_passages(document));
}

Result<void> TextCheck::expect_names(NodeId entity, const std::vector<std::string>& names) {
  return expect(Field::kNames, node_key(entity), units_of_names(names));
}

Result<void> TextCheck::skip_document(std::string_view id) {
  const std::string key = indexed_key(Field::kPassages, id);
  unknown_.insert(key);
  rocksdb::PinnableSlice bytes;
  TG_ASSIGN(const bool found, view_.get(Column::kTerm, key, bytes));
  std::optional<Indexed> indexed;
  if (found) indexed = decode_indexed(bytes.ToStringView());
  if (!indexed) return {};
  totals_[field_index(Field::kPassages)].units += indexed->units;
  totals_[field_index(Field::kPassages)].words += indexed->words;
  return {};
}

Result<bool> TextCheck::compare(Column column, std::string key, const std::string& expected) {
  rocksdb::PinnableSlice bytes;
  TG_ASSIGN(const bool found, view_.get(column, key, bytes));
  if (found && bytes.ToStringView() == expected) return true;
  std::string what = described_record(column, key);
  what += found ? " does not have the words of its text" : " is not there";
  findings_.patch(std::move(what), {column, std::move(key), expected});
  return found;
}

Result<void> TextCheck::expect(Field field, std::string_view owner,
                               const std::vector<TextUnit>& units) {
  const IndexedText text = index_text(analyzer_, units);
  totals_[field_index(field)].units += text.indexed.units;
  totals_[field_index(field)].words += text.indexed.words;
  std::string key = indexed_key(field, owner);
  owners_.insert(key);
  TG_TRY(compare(Column::kTerm, std::move(key), encode_indexed(text.indexed)));
  for (const auto& [term, posting] : text.postings) {
    TG_ASSIGN(const bool found,
              compare(Column::kPosting, posting_key(field, term, owner), encode_posting(posting)));
    if (found) ++postings_;
  }
  return {};
}

Result<void> TextCheck::finish() {
  const auto check_term = [&](std::string_view key, std::string_view) -> Result<void> {
    const std::string owner(key);
    if (!owners_.contains(owner) && !unknown_.contains(owner)) {
      findings_.excess(Column::kTerm, key);
    }
    return {};
  };
  TG_TRY(scan_all(view_, Column::kTerm, findings_.watch(), check_term));
  std::uint64_t found = 0;
  const auto count = [&](std::string_view, std::string_view) -> Result<void> {
    ++found;
    return {};
  };
  TG_TRY(scan_all(view_, Column::kPosting, findings_.watch(), count));
  if (found == postings_ && unknown_.empty()) return {};
  return find_excess();
}

// By the records of `term`, whose own mistakes are mended first.
Result<void> TextCheck::find_excess() {
  std::map<std::string, std::vector<std::string>, std::less<>> terms;
  return view_.scan(
      Column::kPosting, "", [&](std::string_view key, std::string_view) -> Result<bool> {
        const std::optional<PostingKey> parts = parse_posting_key(key);
        std::string owner;
        if (parts) owner = indexed_key(static_cast<Field>(key.front()), parts->owner);
        if (unknown_.contains(owner)) return true;
        if (!owners_.contains(owner)) {
          findings_.excess(Column::kPosting, key);
          return true;
        }
        auto known = terms.find(owner);
        if (known == terms.end()) {
          rocksdb::PinnableSlice bytes;
          TG_ASSIGN(const bool found, view_.get(Column::kTerm, owner, bytes));
          std::optional<Indexed> indexed;
          if (found) indexed = decode_indexed(bytes.ToStringView());
          if (!indexed) return true;
          known = terms.emplace(owner, std::move(indexed->terms)).first;
        }
        if (!std::binary_search(known->second.begin(), known->second.end(), parts->term)) {
          findings_.excess(Column::kPosting, key);
        }
        return true;
      });
}

}  // namespace talkgraph::store
