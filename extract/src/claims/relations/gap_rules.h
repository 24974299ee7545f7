// Which words may stand between the parts of a pattern, and which mention can be
// the subject of what follows.
#pragma once

#include <optional>

#include "claims/rules/pattern.h"
#include "claims/text/text_view.h"

namespace talkgraph::extract {

// For a pattern whose anchor, mostly a verb, stands at `anchor`.
class GapRules {
 public:
  GapRules(const TextView& view, TokenRange sentence, TokenRange anchor)
      : view_(view), tokens_(sentence), anchor_(anchor) {}

  // What no gap passes: ends of clauses, and words that bring a new subject.
  bool stops_gap(std::uint32_t token, const PatternElement& gap) const;
  // Between a verb and its object: no other verb, no preposition but "of",
  // "like" and "such as".
  bool stops_object_gap(std::uint32_t token, const PatternElement& gap) const;
  // A name far before the verb is its subject only if something verbal, an
  // apposition or a list follows, and no preposition stands before.
  bool can_be_subject(const Mention& mention) const;
  // What stands behind "(letter of intent)", if such an aside opens at the token.
  std::optional<std::uint32_t> end_of_aside(std::uint32_t token) const;
  // "the fund", "our launch": what could be a verb stands behind an article.
  bool is_noun_here(std::uint32_t token) const;
  // Behind which token the subject ends that an apposition, closed by this comma, parts
  // from its verb: "Jane Roe, a lawyer from Oslo, founded"; or that is one itself: "Our
  // CTO, Jane Roe, founded".
  std::optional<std::uint32_t> end_of_parted_subject(std::uint32_t comma) const;

 private:
  bool opens_apposition(std::uint32_t comma) const;
  bool follows_name(std::uint32_t relative) const;
  bool is_object(std::uint32_t pronoun) const;
  bool is_apposed_to_participle(const Mention& name) const;
  bool stands_for_people(const Mention& body, std::uint32_t preposition) const;

  const TextView& view_;
  TokenRange tokens_;
  TokenRange anchor_;
};

// Does what somebody who answers says begin at the token, but for words such as "so", "then"
// and "yeah"? "Then joined Acme": who speaks did.
bool opens_answer(const MatchContext& context, std::uint32_t token);
// The same of what anybody says; dates, too, may stand before.
bool opens_sentence(const MatchContext& context, std::uint32_t token);

}  // namespace talkgraph::extract
