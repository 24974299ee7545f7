// A tokenized transcript with what the word lists know of each token.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/tokens.h"
#include "names/name_lexicon.h"

namespace talkgraph::extract {

// Refers to its arguments, which must outlive it. Asked about tokens beyond
// either end, it answers as for an empty token.
class NameText {
 public:
  NameText(const Transcript& transcript, const TokenizedText& text, const NameLexicon& lexicon);

  const Transcript& transcript() const { return transcript_; }
  const NameLexicon& lexicon() const { return lexicon_; }
  const std::vector<Sentence>& sentences() const { return text_.sentences; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.tokens.size()); }

  const Token& token(std::uint32_t i) const { return i < size() ? text_.tokens[i] : nothing_; }
  std::string_view lower(std::uint32_t i) const { return token(i).lower; }
  bool has(std::uint32_t i, NameWordClasses classes) const {
    return i < size() && (classes_[i] & classes) != 0;
  }
  std::span<const Token> tokens(TokenRange range) const {
    return std::span(text_.tokens).subspan(range.begin, range.size());
  }
  // Word ids from token `begin` up to `end`.
  std::span<const WordId> words(std::uint32_t begin, std::uint32_t end) const {
    return std::span(words_).subspan(begin, end - begin);
  }
  // The id of any word of this transcript, in a list or not; 0 for others.
  WordId word_id(std::string_view lower) const;
  // How often the word stands in lower case.
  std::uint32_t lower_case_count(std::uint32_t i) const;

  // Does the text always give the word a capital, also where none is due?
  bool is_always_capital(std::uint32_t i) const {
    return i < size() && lower_case_counts_[words_[i]] == 0 && capital_counts_[words_[i]] > 0;
  }

  // Does the text give the word a capital where none is due?
  bool is_capital_anywhere(std::uint32_t i) const {
    return i < size() && capital_counts_[words_[i]] > 0;
  }

  // Does the text have the word with a capital several times, and always behind one other
  // word, the same each time?
  bool always_follows_one(std::uint32_t i) const {
    return i < size() && capital_counts_[words_[i]] > 1 && words_before_[words_[i]] != kSeveral;
  }

  // Does an upper-case letter tell nothing here: the first word of a sentence,
  // of a quotation or after a colon, or a line in title case or capitals?
  bool capital_is_expected(std::uint32_t i) const { return i >= size() || expected_[i]; }
  // Is the token written like a part of a name: "Orbex", "ORB", "webORB", "orb.fun"?
  bool looks_like_name(std::uint32_t i) const { return i < size() && looks_[i]; }
  // Is it speech that was written down in lower case all over?
  bool is_without_capitals() const { return without_capitals_; }
  // Lower-case text of tokens joined by blanks: what two writings of a name share.
  std::string key(TokenRange range) const;
  // What a reader sees of the tokens.
  std::string seen(TokenRange range) const;

 private:
  bool has_titled_headings() const;
  bool is_heading(const Sentence& sentence) const;
  bool lacks_capitals() const;
  void mark_sentence(const Sentence& sentence);
  std::uint32_t heading_end(const Sentence& sentence) const;
  bool is_title_case(const Sentence& sentence) const;

  const Transcript& transcript_;
  const TokenizedText& text_;
  const NameLexicon& lexicon_;
  std::vector<WordId> words_;
  std::unordered_map<std::string_view, WordId> own_words_;  // those of no list
  std::vector<std::uint32_t> lower_case_counts_;            // per word id
  std::vector<std::uint32_t> capital_counts_;               // the same, where none is due
  std::vector<NameWordClasses> classes_;
  static constexpr WordId kSeveral = UINT32_MAX;
  std::vector<WordId> words_before_;  // per word id: the one that it follows, or kSeveral
  std::vector<bool> expected_;
  std::vector<bool> looks_;
  bool without_capitals_ = false;
  bool titled_headings_ = false;
  Token nothing_;
};

// A letter in upper case behind the first: "webORB", "OrbPay"; a dot between
// letters: "orb.fun"; a handle: "@mira".
bool is_mixed_case(std::string_view text);
bool is_dotted_name(std::string_view text);
bool is_handle(std::string_view text);
// What encloses a nickname within a name: quotation marks, parentheses.
bool is_nickname_mark(std::string_view text);

}  // namespace talkgraph::extract
