// The common nouns around a name that tell what kind of thing it names.
#pragma once

#include <string_view>

#include "names/entity_type.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// "a", "the", "our": what opens a noun's phrase.
bool is_article(std::string_view word);

bool is_copula(std::string_view word);
// "our products include [Orb]", "two products: [Orb]"
bool equates(std::string_view word);

// Looks only inside one sentence. Each gives the types that the noun stands for, or 0.
class KindWords {
 public:
  KindWords(const NameText& text, TokenRange sentence)
      : text_(text), begin_(sentence.begin), end_(sentence.end) {}

  // Of the noun right before token `i`: "the exchange [Orbex]".
  NameTypeSet noun_before(std::uint32_t i) const;
  // "a wallet in Rust that we call [Orb]"
  NameTypeSet noun_of_clause(std::uint32_t i) const;
  // "wallets such as [Orb]", "an exchange called [Orbex]"
  NameTypeSet like_nouns(std::uint32_t i) const;
  // "we have sidechains: [Orb]"
  NameTypeSet plural_before(std::uint32_t i) const;
  // Of what a list is said to be that ends before token `i`: "[Orb] and other wallets",
  // "[Orb] — these are all great companies"
  NameTypeSet plural_behind(std::uint32_t i) const;
  // The noun that begins at token `i`.
  PhraseTable::Match noun_at(std::uint32_t i) const {
    return i < end_ ? text_.lexicon().noun(text_.words(i, end_)) : PhraseTable::Match{};
  }

 private:
  NameTypeSet noun_behind_aside(std::uint32_t i) const;
  NameTypeSet plural_of_clause(std::uint32_t i) const;
  std::string_view before(std::uint32_t i, std::uint32_t back) const {
    return i >= begin_ + back ? text_.lower(i - back) : std::string_view{};
  }
  bool opens_news_phrase(std::uint32_t i) const;
  bool opens_clause(std::uint32_t i) const;
  bool is_determined(std::uint32_t i) const;

  const NameText& text_;
  std::uint32_t begin_;
  std::uint32_t end_;
};

}  // namespace talkgraph::extract
