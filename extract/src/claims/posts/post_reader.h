// The posts of one person that a sentence tells of one after the other.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "claims/text/text_view.h"
#include "claims/text/titles.h"

namespace talkgraph::extract {

struct Post {
  const Mention* body = nullptr;
  std::optional<TitlePhrase> title;
  bool founded = false;
  std::uint32_t begin = 0;  // of the words that tell it
};

class PostReader {
 public:
  PostReader(const TextView& view, const Sentence& sentence, EntityIndex person)
      : view_(view),
        titles_(find_titles(view, sentence)),
        end_(sentence.tokens.end),
        person_(person) {}

  // The post that follows one whose organisation ends before `at`, with commas, conjunctions
  // and the like between them; `employed` if that one was no founder's or student's. Nothing
  // if anything else follows.
  std::optional<Post> post_behind(std::uint32_t at, bool employed) const;

 private:
  std::string_view word(std::uint32_t i) const;
  // Past "(HKEX)" and ", as head of sales": they belong to the post before.
  std::uint32_t skip_aside(std::uint32_t at) const;
  // "[a] federal prosecutor": the title behind a word or two that say more of it.
  const TitlePhrase* described_title(std::uint32_t at) const;
  // "[on the] boards of Acme": where the organisation is named.
  std::optional<std::uint32_t> behind_board(std::uint32_t at) const;
  // "[the boards of Acme] and Bell": one more employer, and nothing else is told of it.
  std::optional<Post> listed(std::uint32_t at) const;
  // "left banking to become the CEO of Acme".
  std::optional<Post> left_for(std::uint32_t left) const;
  // "worked at", but "worked as a trader".
  bool is_work_at(std::uint32_t verb) const;
  // "a manager at Acme", "head of sales for Asia at Acme", "CFO, Acme".
  std::optional<Post> titled(const TitlePhrase& title) const;
  // "before the CEO of Acme fired her": somebody else's post, who does what follows `behind`.
  bool is_others_deed(const TitlePhrase& title, std::uint32_t behind) const;
  // The organisation that is named from `at` on, with what it is before it.
  std::optional<Post> plain(std::uint32_t begin, std::uint32_t at, bool may_be_thing = false) const;
  // "headed up product development at Acme".
  std::optional<Post> work(std::uint32_t verb) const;
  const TitlePhrase* title_at(std::uint32_t at) const;

  const TextView& view_;
  std::vector<TitlePhrase> titles_;
  std::uint32_t end_;  // of the sentence
  EntityIndex person_;
};

}  // namespace talkgraph::extract
