#include "search/near_terms.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace talkgraph::store {
namespace {

// The table of edit distances (optimal string alignment) between a word and the
// prefixes of a term, one row for each byte of the term. Terms come in order, so
// the rows of what two neighbours share are kept.
class EditRows {
 public:
  explicit EditRows(std::string_view word) : word_(word), rows_(1) {
    for (std::size_t i = 0; i <= word.size(); ++i) rows_[0].push_back(i);
  }

  // Fewest edits from the word to anything that begins as `term`'s first `depth`
  // bytes; rows up to depth - 1 must be there.
  std::size_t extend(std::string_view term, std::size_t depth) {
    rows_.resize(depth);
    const std::vector<std::size_t>& above = rows_[depth - 1];
    std::vector<std::size_t> row{depth};
    for (std::size_t i = 1; i <= word_.size(); ++i) {
      const std::size_t replaced = above[i - 1] + (word_[i - 1] == term[depth - 1] ? 0 : 1);
      std::size_t least = std::min({replaced, above[i] + 1, row[i - 1] + 1});
      if (i > 1 && depth > 1 && word_[i - 1] == term[depth - 2] &&
          word_[i - 2] == term[depth - 1]) {
        least = std::min(least, rows_[depth - 2][i - 2] + 1);
      }
      row.push_back(least);
    }
    rows_.push_back(std::move(row));
    return *std::min_element(rows_[depth].begin(), rows_[depth].end());
  }
  std::size_t distance(std::size_t depth) const { return rows_[depth].back(); }

 private:
  std::string_view word_;
  std::vector<std::vector<std::size_t>> rows_;
};

class Walk {
 public:
  Walk(std::string_view word, std::size_t distance) : rows_(word), distance_(distance) {}

  // Takes the next term; returns the least string that may be next.
  std::optional<std::string> visit(std::string_view term) {
    const auto shared = static_cast<std::size_t>(
        std::mismatch(last_.begin(), last_.end(), term.begin(), term.end()).first - last_.begin());
    last_ = term;
    for (std::size_t depth = std::min(shared, alive_) + 1; depth <= term.size(); ++depth) {
      alive_ = depth;
      if (rows_.extend(term, depth) > distance_) {
        return end_of_prefix(term.substr(0, depth));
      }
    }
    alive_ = term.size();
    if (rows_.distance(term.size()) <= distance_) found_.emplace_back(term);
    return std::string(term) + '\x01';
  }

  std::vector<std::string> take() { return std::move(found_); }

 private:
  EditRows rows_;
  std::size_t distance_;
  std::string last_;
  std::size_t alive_ = 0;  // rows that belong to last_
  std::vector<std::string> found_;
};

}  // namespace

Result<std::vector<std::string>> near_terms(const View& view, Field field, std::string_view word,
                                            std::size_t distance) {
  Walk walk(word, distance);
  const std::string whole = posting_prefix(field, "");
  TG_TRY(view.skip_scan(Column::kPosting, whole,
                        [&](std::string_view key) -> Result<std::optional<std::string>> {
                          const std::optional<PostingKey> parsed = parse_posting_key(key);
                          if (!parsed) return fail(view.corrupt(Column::kPosting, key));
                          std::optional<std::string> next = walk.visit(parsed->term);
                          if (!next) return std::optional<std::string>();
                          return std::optional(posting_prefix(field, *next));
                        }));
  return walk.take();
}

}  // namespace talkgraph::store
