#include "recognition/phrase_book.h"

#include <algorithm>

#include "learning/hashing.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint64_t kPlaceBits = 3;

void set_place(std::uint64_t& places, std::size_t kind, PlaceInPhrase place) {
  places &= ~(std::uint64_t{7} << (kPlaceBits * kind));
  places |= static_cast<std::uint64_t>(place) << (kPlaceBits * kind);
}

// Marks a phrase of `kind` over `words`, a part of the sentence.
void mark_phrase(std::span<std::uint64_t> words, std::size_t kind) {
  if (words.size() == 1) {
    set_place(words[0], kind, PlaceInPhrase::kOnly);
    return;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    set_place(words[i], kind,
              i == 0                  ? PlaceInPhrase::kFirst
              : i + 1 == words.size() ? PlaceInPhrase::kLast
                                      : PlaceInPhrase::kInner);
  }
}

}  // namespace

std::uint64_t phrase_key(std::uint64_t key_before, std::string_view lower_word) {
  return feature_key(7, key_before, hash_text(lower_word));
}

Result<PhraseBook> PhraseBook::load(const std::filesystem::path& file) {
  TG_ASSIGN(WordTable table, WordTable::map(file));
  return PhraseBook(std::move(table));
}

std::vector<std::uint64_t> PhraseBook::look_up(std::span<const Token> sentence) const {
  std::vector<std::uint64_t> places(sentence.size());
  std::array<std::size_t, kPhraseKinds> covered{};  // words of each kind that are marked
  for (std::size_t begin = 0; begin < sentence.size(); ++begin) {
    std::array<std::size_t, kPhraseKinds> longest{};
    std::uint64_t key = 0;
    const std::size_t most = std::min(kLongestPhrase, sentence.size() - begin);
    for (std::size_t size = 1; size <= most; ++size) {
      key = phrase_key(key, sentence[begin + size - 1].lower);
      const std::uint32_t kinds = table_.find(key).tags;
      for (std::size_t kind = 0; kind < kPhraseKinds; ++kind) {
        if ((kinds >> kind & 1) != 0) longest[kind] = size;
      }
    }
    for (std::size_t kind = 0; kind < kPhraseKinds; ++kind) {
      if (begin + longest[kind] <= covered[kind] || longest[kind] == 0) continue;
      if (begin < covered[kind]) continue;  // what begins first wins
      mark_phrase(std::span(places).subspan(begin, longest[kind]), kind);
      covered[kind] = begin + longest[kind];
    }
  }
  return places;
}

}  // namespace talkgraph::extract
