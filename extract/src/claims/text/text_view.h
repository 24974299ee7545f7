// A transcript's tokens with what stands at each of them: word classes, the
// mention that covers it, the sentence's speaker.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/text/claim_trace.h"
#include "claims/text/words.h"
#include "names/names.h"

namespace talkgraph::extract {

// Refers to its arguments, which must outlive it and stay unchanged, except
// that `names` may gain mentions before refresh().
// Can the entity type employ people, launch and list things?
constexpr bool is_body(std::string_view type) {
  return type == "Exchange" || type == "Organization";
}

class TextView {
 public:
  // O(tokens + mentions).
  TextView(const Transcript& transcript, const TokenizedText& text, const Names& names,
           const Words& words);

  // To be called after `names` has changed: mentions given out are stale.
  void refresh();

  const Transcript& transcript() const { return *transcript_; }
  const std::vector<Sentence>& sentences() const { return text_->sentences; }
  const Names& names() const { return *names_; }
  const Words& words() const { return *words_; }

  // Where refusals are to be noted, or null. It must outlive the view.
  ClaimTrace* trace() const { return trace_; }
  void set_trace(ClaimTrace* trace) { trace_ = trace; }

  // When the text was said: its own date, or else the year that it was given, or empty.
  std::string_view said_on() const {
    return transcript_->date.empty() ? std::string_view(year_) : transcript_->date;
  }
  void set_year(std::string year) { year_ = std::move(year); }

  // Behind the last token stands an empty one, of no class.
  const Token& token(std::uint32_t index) const {
    return index < text_->tokens.size() ? text_->tokens[index] : nothing_;
  }
  std::string_view lower(std::uint32_t index) const { return token(index).lower; }
  std::span<const Token> tokens() const { return text_->tokens; }
  std::uint32_t token_count() const { return static_cast<std::uint32_t>(text_->tokens.size()); }

  bool is(std::uint32_t index, WordClass word_class) const {
    return is_any(index, class_bit(word_class));
  }
  // Does the token have one of `classes`?
  bool is_any(std::uint32_t index, WordClasses classes) const {
    return index < classes_.size() && (classes_[index] & classes) != 0;
  }

  // Does the token join two parts of a word? "co-founder", not "founder - and".
  bool is_hyphen(std::uint32_t index) const {
    return lower(index) == "-" && !token(index).space_before;
  }

  // The mention that covers a token, or null.
  const Mention* mention_at(std::uint32_t index) const;
  // The mention whose first, or last, token this is, or null.
  const Mention* mention_from(std::uint32_t index) const;
  const Mention* mention_to(std::uint32_t index) const;
  std::string_view type_of(const Mention& mention) const {
    return names_->entities[mention.entity].type;
  }
  // Is the mention a possessive pronoun ("our"), or a name before "'s"?
  bool is_possessive(const Mention& mention) const;

  // Is the entity one of several stock characters ("Alice", "Bob") by whom
  // something is explained? Nothing that is said of them is a fact.
  bool is_placeholder(EntityIndex entity) const { return placeholders_.contains(entity); }

  // Is the sentence a question that can be answered by yes or no, and the next turn
  // begins with a yes, or one that takes what it names for granted ("Why did you buy
  // Acme?") and the answer does not deny it? What it says then is a fact.
  bool is_confirmed(const Sentence& sentence) const {
    return confirmed_.contains(sentence.tokens.begin);
  }

  // Does the next turn begin by denying what the question takes for granted?
  bool is_denied(const Sentence& question) const { return denied_.contains(question.tokens.begin); }

  // Index into Transcript::speakers of who says the sentence.
  std::optional<std::uint32_t> speaker_of(const Sentence& sentence) const;

 private:
  void note_confirmed();
  bool says_yes(const Sentence& answer) const;
  bool asks_for_more(const Sentence& question) const;
  bool presupposes(const Sentence& question) const;
  bool is_accepted(std::size_t question) const;  // index into sentences()
  const Sentence* answer_to(std::size_t question) const;
  bool denies(const Sentence& answer) const;

  const Transcript* transcript_;
  const TokenizedText* text_;
  const Names* names_;
  const Words* words_;
  ClaimTrace* trace_ = nullptr;
  std::string year_;                  // told by nothing but what the text speaks of as to come
  std::vector<WordClasses> classes_;  // per token
  Token nothing_;
  std::set<EntityIndex> placeholders_;
  std::set<std::uint32_t> confirmed_;        // questions, by their first token
  std::set<std::uint32_t> denied_;           // the same
  std::vector<std::int32_t> token_mention_;  // per token: index into mentions, or -1
};

// Is the sentence in a part of the page from which facts are taken?
bool states_facts(const Sentence& sentence);
// "'s" or a lone "'" behind a name.
bool is_possessive_mark(std::string_view lower);
bool is_quotation_mark(std::string_view lower);

}  // namespace talkgraph::extract
