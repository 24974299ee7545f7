#include "search/posting.h"

#include <algorithm>
#include <utility>

#include "encoding.h"

namespace talkgraph::store {
namespace {

std::size_t shared_prefix(std::string_view a, std::string_view b) {
  const auto size = static_cast<std::ptrdiff_t>(std::min(a.size(), b.size()));
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.begin() + size, b.begin()).first -
                                  a.begin());
}

// Ascending numbers as the first and what follows by differences, less one.
class Ascent {
 public:
  void write(Encoder& out, std::uint32_t next) {
    out.varint(next - begin_);
    begin_ = next + 1;
  }
  std::uint32_t read(Decoder& in) {
    const std::uint64_t next = in.varint32() + std::uint64_t{begin_};
    if (next >= UINT32_MAX) in.reject();
    begin_ = static_cast<std::uint32_t>(next + 1);
    return static_cast<std::uint32_t>(next);
  }

 private:
  std::uint32_t begin_ = 0;
};

}  // namespace

std::string encode_posting(const Posting& posting) {
  Encoder out;
  out.varint(posting.size());
  Ascent units;
  for (const Occurrences& occurrences : posting) {
    units.write(out, occurrences.unit);
    out.varint(occurrences.length);
    out.varint(occurrences.positions.size());
    Ascent positions;
    for (const std::uint32_t position : occurrences.positions) positions.write(out, position);
  }
  return out.take();
}

std::optional<Posting> decode_posting(std::string_view bytes) {
  Decoder in(bytes);
  Posting posting(in.count());
  Ascent units;
  for (Occurrences& occurrences : posting) {
    if (!in.ok()) return std::nullopt;
    occurrences.unit = units.read(in);
    occurrences.length = in.varint32();
    occurrences.positions.resize(in.count());
    Ascent positions;
    for (std::uint32_t& position : occurrences.positions) position = positions.read(in);
  }
  if (!in.finished()) return std::nullopt;
  return posting;
}

std::string posting_prefix(Field field, std::string_view begin_of_term) {
  return std::string(1, static_cast<char>(field)).append(begin_of_term);
}

std::string posting_key(Field field, std::string_view term, std::string_view owner) {
  std::string key = posting_prefix(field, term);
  key.push_back('\0');
  return key.append(owner);
}

std::optional<PostingKey> parse_posting_key(std::string_view key) {
  const std::size_t end = key.find('\0');
  if (end == std::string_view::npos || end == 0) return std::nullopt;
  return PostingKey{key.substr(1, end - 1), key.substr(end + 1)};
}

std::string indexed_key(Field field, std::string_view owner) {
  return std::string(1, static_cast<char>(field)).append(owner);
}

std::string encode_indexed(const Indexed& indexed) {
  Encoder out;
  out.varint(indexed.units);
  out.varint(indexed.words);
  out.varint(indexed.terms.size());
  std::string_view last;
  for (const std::string& term : indexed.terms) {
    const std::size_t shared = shared_prefix(last, term);
    out.varint(shared);
    out.string(std::string_view(term).substr(shared));
    last = term;
  }
  return out.take();
}

std::optional<Indexed> decode_indexed(std::string_view bytes) {
  Decoder in(bytes);
  Indexed indexed;
  indexed.units = in.varint();
  indexed.words = in.varint();
  indexed.terms.resize(in.count());
  std::string_view last;
  for (std::string& term : indexed.terms) {
    const std::uint64_t shared = in.varint();
    if (!in.ok() || shared > last.size()) return std::nullopt;
    term = last.substr(0, static_cast<std::size_t>(shared));
    term += in.string();
    last = term;
  }
  if (!in.finished()) return std::nullopt;
  return indexed;
}

}  // namespace talkgraph::store
