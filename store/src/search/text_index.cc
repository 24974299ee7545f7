#include "search/text_index.h"

#include "keys.h"
#include "search/passages.h"

namespace talkgraph::store {

Result<void> TextIndex::add_document(const DocumentGraph& document) {
  return add(Field::kPassages, document.id, units_of_passages(document));
}

Result<void> TextIndex::remove_document(std::string_view id) {
  return remove(Field::kPassages, id);
}

Result<void> TextIndex::set_names(NodeId entity, const std::vector<std::string>& names) {
  const std::string owner = node_key(entity);
  TG_TRY(remove(Field::kNames, owner));
  if (names.empty()) return {};
  return add(Field::kNames, owner, units_of_names(names));
}

std::vector<TextUnit> units_of_passages(const DocumentGraph& document) {
  std::vector<TextUnit> units;
  for (const Span passage : passages_of(document)) {
    units.push_back({passage.begin, slice(document.text, passage)});
  }
  return units;
}

std::vector<TextUnit> units_of_names(const std::vector<std::string>& names) {
  std::vector<TextUnit> units;
  for (std::uint32_t i = 0; i < names.size(); ++i) units.push_back({i, names[i]});
  return units;
}

IndexedText index_text(Analyzer& analyzer, const std::vector<TextUnit>& units) {
  IndexedText text;
  for (const TextUnit& unit : units) {
    const std::vector<Token> tokens = analyzer.tokens(unit.text);
    for (std::uint32_t position = 0; position < tokens.size(); ++position) {
      Posting& posting = text.postings[tokens[position].term];
      if (posting.empty() || posting.back().unit != unit.number) {
        posting.push_back({unit.number, static_cast<std::uint32_t>(tokens.size()), {}});
      }
      posting.back().positions.push_back(position);
    }
    ++text.indexed.units;
    text.indexed.words += tokens.size();
  }
  for (const auto& [term, posting] : text.postings) text.indexed.terms.emplace_back(term);
  return text;
}

Result<void> TextIndex::add(Field field, std::string_view owner,
                            const std::vector<TextUnit>& units) {
  const auto [postings, indexed] = index_text(analyzer_, units);
  for (const auto& [term, posting] : postings) {
    TG_TRY(transaction_.put(Column::kPosting, posting_key(field, term, owner),
                            encode_posting(posting)));
  }
  transaction_.add_to_text(field, static_cast<std::int64_t>(indexed.units),
                           static_cast<std::int64_t>(indexed.words));
  return transaction_.put(Column::kTerm, indexed_key(field, owner), encode_indexed(indexed));
}

Result<void> TextIndex::remove(Field field, std::string_view owner) {
  const View& view = transaction_.view();
  const std::string key = indexed_key(field, owner);
  rocksdb::PinnableSlice bytes;
  TG_ASSIGN(const bool found, view.get(Column::kTerm, key, bytes));
  if (!found) return {};
  const std::optional<Indexed> indexed = decode_indexed(bytes.ToStringView());
  if (!indexed) return fail(view.corrupt(Column::kTerm, key));
  for (const std::string& term : indexed->terms) {
    TG_TRY(transaction_.remove(Column::kPosting, posting_key(field, term, owner)));
  }
  transaction_.add_to_text(field, -static_cast<std::int64_t>(indexed->units),
                           -static_cast<std::int64_t>(indexed->words));
  return transaction_.remove(Column::kTerm, key);
}

}  // namespace talkgraph::store
