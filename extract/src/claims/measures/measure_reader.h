// What all readers of measures share: a figure and the words around it.
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

constexpr double kLeastSummed = 1e6;  // that is a sum of money, whatever its currency

class MeasureReader {
 public:
  MeasureReader(const TextView& view, const FigureWords& words, TokenRange sentence,
                const Figure& figure)
      : view_(view), words_(words), tokens_(sentence), figure_(figure) {}

 protected:
  // The word in lower case; empty outside the sentence.
  std::string_view word(std::uint32_t i) const {
    return i >= tokens_.begin && i < tokens_.end ? view_.lower(i) : std::string_view();
  }
  // Is the noun one that figures of this kind measure?
  bool measured(std::string_view noun) const;
  // Words of comparison and the like between a figure and what it belongs to.
  bool is_link(std::uint32_t i) const;
  bool is_praise(std::uint32_t i) const;
  // The phrase at `begin` up to its last measured noun; empty without one.
  TokenRange measured_from(std::uint32_t begin) const;
  // The phrase as a measure, its owner by default a name inside it.
  std::optional<Measure> make(TokenRange phrase, const Mention* owner) const;
  // "12 million traders", "2 million monthly active users", "$5 million round".
  std::optional<Measure> behind() const;

  // The noun before: "user numbers have surpassed 120 million", also before its owner or a
  // place: "the market cap of Acme is", "our share in Peru is".
  std::optional<Measure> before() const;
  std::optional<Measure> noun_of(std::uint32_t end) const;
  std::optional<Measure> noun_before(std::uint32_t whose, const Mention* owner) const;

  // "our share of the Chilean market", of whose phrase the market is.
  std::optional<Measure> share_before(TokenRange whole) const;
  // The word before the figure that tells of growth or decline, behind links:
  // "growth", "decline" or nothing.
  std::string change_before() const;
  // Does somebody have or do what the figure counts: "we run 12"?
  bool follows_possession() const;
  bool we_do() const;
  TokenRange changed_from(std::uint32_t begin) const;
  static bool is_bare_change(std::string_view noun);
  bool tells_state(std::uint32_t i) const;
  // Where the noun phrase before the figure ends, behind verbs, adverbs and
  // words of comparison; there must be something that links the two.
  std::optional<std::uint32_t> linked_end() const;
  std::optional<std::uint32_t> thin_before(std::uint32_t comma) const;
  bool is_changed_noun(std::uint32_t to) const;
  bool leads_to_high(std::uint32_t i) const;
  bool joins_directly(std::uint32_t i) const;
  // The name that ends there, or null.
  const Mention* linked_name() const;

  const TextView& view_;
  const FigureWords& words_;
  TokenRange tokens_;
  const Figure& figure_;
};

}  // namespace talkgraph::extract
