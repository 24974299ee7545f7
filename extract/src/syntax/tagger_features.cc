#include "syntax/tagger_features.h"

#include "learning/hashing.h"

namespace talkgraph::extract {
namespace {

// Stands before the first word and behind the last.
constexpr WordForm kEdge = {hash_text("<edge>"), {}, {}, 0, {0xFFFF, 0xFFFF, 0}};

}  // namespace

TaggerFeatures tagger_features(std::span<const WordForm> forms,
                               std::span<const PartOfSpeech> tags_before, std::size_t i) {
  const auto form = [&](std::size_t at) -> const WordForm& {  // wraps below zero
    return at < forms.size() ? forms[at] : kEdge;
  };
  const auto tag = [&](std::size_t back) -> std::uint64_t {
    return i >= back ? static_cast<std::uint64_t>(tags_before[i - back]) + 1 : 0;
  };
  const WordForm& own = forms[i];
  const WordForm& before = form(i - 1);
  const WordForm& behind = form(i + 1);
  const WordForm& before2 = form(i - 2);
  const WordForm& behind2 = form(i + 2);
  const std::uint64_t tag1 = tag(1);
  const std::uint64_t tags = tag(2) << 8 | tag1;

  TaggerFeatures out;
  std::size_t count = 0;
  const auto add = [&](std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    out[count] = feature_key(count + 1, a, b, c);
    ++count;
  };
  add(own.word);
  for (std::uint64_t suffix : own.suffixes) add(suffix);
  for (std::uint64_t prefix : own.prefixes) add(prefix);
  add(own.shape, i == 0);
  add(own.shape, before.shape, behind.shape);
  add(own.shape, own.suffixes[1]);
  add(before.word);
  add(behind.word);
  add(before2.word);
  add(behind2.word);
  add(before.word, own.word);
  add(own.word, behind.word);
  add(before.word, behind.word);
  add(before2.word, before.word);
  add(behind.word, behind2.word);
  add(before.suffixes[2], own.suffixes[1]);
  add(behind.suffixes[2], behind.shape);
  add(behind.suffixes[1], tag1);
  add(tag1);
  add(tags);
  add(tag1, own.word);
  add(tags, own.word);
  add(tag1, own.suffixes[2]);
  add(tag1, behind.word);
  add(tags, own.shape, behind.suffixes[2]);
  add(own.facts.fine);
  add(own.facts.coarse, own.shape);
  add(own.facts.tags, own.shape);
  add(own.facts.tags, tag1, behind.facts.tags);
  add(own.facts.tags, behind.facts.tags, behind2.facts.tags);
  add(behind.facts.tags, tags);
  add(before.facts.fine, own.facts.fine);
  add(own.facts.fine, behind.facts.fine);
  add(behind.facts.fine, tag1);
  add(before.facts.coarse, own.facts.coarse, behind.facts.coarse);
  add(tag1, own.facts.coarse, behind.facts.coarse);
  add(behind.facts.coarse, behind2.facts.coarse, tags);
  return out;
}

}  // namespace talkgraph::extract
