// Where a name written in capitals begins and ends.
#pragma once

#include <cstdint>

#include "names/name_text.h"

namespace talkgraph::extract {

// Looks only inside one sentence, which ends before token `end`. Refers to the text.
class NameEdges {
 public:
  NameEdges(const NameText& text, std::uint32_t end) : text_(text), end_(end) {}

  // Without words that are capitalised for their place or as adjectives.
  TokenRange without_edges(TokenRange range) const;
  // "3.0", "v2": what counts the versions of a product.
  bool is_version(std::uint32_t i) const;
  // "Kim Seo-yeon": is the hyphen at `i` followed by the second half of a given name, in
  // lower case and of no list?
  bool joins_syllable(std::uint32_t i) const;
  bool has_syllable(TokenRange range) const;

  // "About OrbexEstablished in 2018": was a line break lost before the token at `i`?
  bool is_glued(std::uint32_t i) const;
  // "Will" and "May" before another name.
  bool is_given_name_at(std::uint32_t i) const;
  // "U Card": a letter before another word of the name.
  bool is_letter_of_name(std::uint32_t i) const;
  // "Orbex One", "Orbex Now": what a company adds to its name.
  bool is_model_word(std::uint32_t i) const;

 private:
  bool is_surname(TokenRange name) const;
  bool is_syllable(std::uint32_t i) const;
  bool is_count_word(std::uint32_t i) const;
  bool has_addition(std::uint32_t i, std::uint32_t size) const;
  bool is_date_here(std::uint32_t i) const;
  bool begins_title(std::uint32_t i, std::uint32_t size) const;
  bool is_edge(std::uint32_t i, std::uint32_t size) const;

  const NameText& text_;
  std::uint32_t end_;
};

}  // namespace talkgraph::extract
