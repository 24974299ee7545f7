// Records of the text index, as FORMAT.md lays them out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace talkgraph::store {

// What is searched. DO NOT CHANGE: these are on disk.
enum class Field : char {
  kNames = 'n',     // names and aliases of an entity; the owner is its node
  kPassages = 'p',  // what is said in a document; the owner is its id
};
inline constexpr std::size_t kFieldCount = 2;
constexpr std::size_t field_index(Field field) {
  return field == Field::kNames ? 0 : 1;
}

// A term in one unit of text, which is a name or a passage.
struct Occurrences {
  std::uint32_t unit = 0;                // of the owner; ascending in a posting
  std::uint32_t length = 0;              // of the unit, in words
  std::vector<std::uint32_t> positions;  // words from the unit's begin, ascending; at least one
  bool operator==(const Occurrences&) const = default;
};
// A term in all units of one owner.
using Posting = std::vector<Occurrences>;

std::string encode_posting(const Posting& posting);
// Nothing for bytes that are no posting.
std::optional<Posting> decode_posting(std::string_view bytes);

// posting: field, term, 0, owner. Terms hold no zero byte.
std::string posting_prefix(Field field, std::string_view begin_of_term);
std::string posting_key(Field field, std::string_view term, std::string_view owner);
struct PostingKey {
  std::string_view term;
  std::string_view owner;
};
std::optional<PostingKey> parse_posting_key(std::string_view key);

// term: field, owner. What the index holds of one owner, by which it is taken out
// again.
struct Indexed {
  std::uint64_t units = 0;
  std::uint64_t words = 0;
  std::vector<std::string> terms;  // ascending
};
std::string indexed_key(Field field, std::string_view owner);
std::string encode_indexed(const Indexed& indexed);
std::optional<Indexed> decode_indexed(std::string_view bytes);

}  // namespace talkgraph::store
