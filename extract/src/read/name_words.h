// Words of a text with what finding names needs to know of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "read/visible_text.h"

namespace talkgraph::extract {

struct NameWord {
  std::size_t begin = 0;  // in the visible text
  std::size_t end = 0;
  std::string lower;
  bool capitalised = false;
  bool office = false;  // "CEO", "founder", "Professor"
  char before = 0;      // punctuation between this word and the one before, or 0
};

// The words of `text`, without possessive "'s".
std::vector<NameWord> name_words(std::string_view text);

// Half-open range of words.
struct WordRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
};

// The longest run of capitalised words (with particles such as "van" inside)
// from `begin` on that no punctuation breaks.
WordRange capitalised_run(const std::vector<NameWord>& words, std::size_t begin);

// Whether a run of words can be a person's full name: two to four words, no
// office, no word of companies, no word that only begins sentences.
bool is_person_name(std::string_view text, const std::vector<NameWord>& words, WordRange range);

}  // namespace talkgraph::extract
