// Who does what to whom in a sentence's tree.
#pragma once

#include <optional>
#include <vector>

#include "claims/rules/frame.h"
#include "claims/text/sentence_tree.h"
#include "claims/text/text_view.h"

namespace talkgraph::extract {

// Words that are arguments of others (arguments.cc), and the nouns and names that they
// stand for (argument_nouns.cc).
// Refers to its arguments. All functions take time linear in the sentence.
class Arguments {
 public:
  Arguments(const TextView& view, const SentenceTree& tree) : view_(view), tree_(tree) {}

  bool is_verb(std::uint32_t token) const;
  bool is_passive(std::uint32_t verb) const;
  // Who does what the verb says, also where another verb has the subject ("we
  // went on to launch", "Acme, which launched", "led us to launch").
  std::optional<std::uint32_t> subject(std::uint32_t verb) const;
  // To what it is done: the object, or of a passive the subject.
  std::optional<std::uint32_t> object(std::uint32_t verb) const;
  // What depends on `head` by one of `prepositions`; "of" also by a possessive
  // or as the first part of a compound.
  std::vector<std::uint32_t> complements(std::uint32_t head,
                                         const FrameWordSet& prepositions) const;
  bool tells_how(std::uint32_t verb) const;
  // "the deal", "this deal".
  bool is_definite(std::uint32_t noun) const;
  bool has_particle(std::uint32_t verb, std::string_view particle) const;

  // What a noun that says what something is says it of: "X is a subsidiary", "X, a
  // subsidiary", "our subsidiary, X", "subsidiaries such as X", "became a subsidiary".
  std::vector<std::uint32_t> bearers(std::uint32_t noun) const;
  // Who is given a post, and by whom if that is said: "they hired X as CFO", "X
  // joined Y as CFO", "X was appointed CFO".
  struct Post {
    std::uint32_t holder;
    std::optional<std::uint32_t> employer;
  };
  std::optional<Post> post(std::uint32_t title) const;
  // Whose deed a noun names: its possessor, or who has, signs or announces it.
  std::optional<std::uint32_t> doer(std::uint32_t noun) const;

  // The mentions that an argument stands for: itself, what a relative pronoun
  // refers to, or the name beside a common noun ("our wallet, Lumo"); and, if
  // `lists`, those joined to it.
  std::vector<const Mention*> mentions(std::uint32_t token, bool lists) const;
  // The noun or name whose means or part a noun is: "Acme's API", "the Acme cloud", "a lot
  // of Acme"; and whose product or work it is: "our app", "Acme's contracts".
  std::optional<std::uint32_t> maker(std::uint32_t noun) const;
  std::optional<std::uint32_t> owner(std::uint32_t noun) const;

 private:
  bool is_parted(std::uint32_t from, std::uint32_t to) const;
  std::optional<std::uint32_t> child(std::uint32_t head, Dependency label) const;
  std::optional<std::uint32_t> own_subject(std::uint32_t verb) const;
  bool has_case(std::uint32_t noun, const FrameWordSet& prepositions) const;
  const Mention* described(std::uint32_t participle) const;
  bool is_free_participle(std::uint32_t verb) const;
  bool is_relative_pronoun(std::uint32_t token) const;
  std::uint32_t antecedent(std::uint32_t token) const;
  const Mention* named_beside(std::uint32_t noun) const;
  const Mention* said_to_be(std::uint32_t noun) const;
  std::optional<std::uint32_t> said_of(std::uint32_t noun) const;
  void add_mentions(std::uint32_t token, std::vector<const Mention*>& found) const;

  const TextView& view_;
  const SentenceTree& tree_;
};

}  // namespace talkgraph::extract
