#include "syntax/parser_input.h"

#include <algorithm>

namespace talkgraph::extract {
namespace {

constexpr std::uint64_t kRootTag = 31;

}  // namespace

ParserInput::ParserInput(std::span<const WordForm> forms, std::span<const PartOfSpeech> tags) {
  const bool has_words = std::any_of(
      tags.begin(), tags.end(), [](PartOfSpeech tag) { return tag != PartOfSpeech::kPunctuation; });
  words_.reserve(forms.size() + 1);
  std::uint64_t marks = 0;
  std::uint32_t divisions = 0;
  const auto add = [&](ParserWord word) {
    divisions += marks != 0;
    word.mark = marks;
    marks = 0;
    words_.push_back(word);
    divisions_.push_back(divisions);
  };
  for (std::uint32_t i = 0; i < forms.size(); ++i) {
    const WordForm& form = forms[i];
    if (has_words && tags[i] == PartOfSpeech::kPunctuation) {
      marks = marks * 31 + form.word;
      continue;
    }
    positions_.push_back(i);
    add({form.word, static_cast<std::uint64_t>(tags[i]), form.suffixes[2], form.facts.fine,
         form.facts.coarse, 0});
  }
  ParserWord root;
  root.tag = kRootTag;
  add(root);
}

std::vector<std::uint32_t> ParserInput::sentence_heads(std::span<const std::uint32_t> heads,
                                                       std::size_t size) const {
  std::vector<std::uint32_t> out(size, kNoHead);
  for (std::uint32_t at = 0; at < heads.size(); ++at) {
    if (heads[at] < positions_.size()) out[positions_[at]] = positions_[heads[at]];
  }
  return out;
}

}  // namespace talkgraph::extract
