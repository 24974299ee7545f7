#include "syntax/kind_features.h"

#include "learning/hashing.h"

namespace talkgraph::extract {
namespace {

// Stands before the first word and behind the last.
constexpr WordForm kNoForm = {hash_text("<edge>"), {}, {}, 0, {0xFFFF, 0xFFFF, 0}};
constexpr std::uint64_t kNoTag = 63;

}  // namespace

KindFeatures kind_features(std::span<const WordForm> forms, std::span<const PartOfSpeech> tags,
                           std::span<const WordKind> kinds_before, std::size_t i) {
  const auto form = [&](std::size_t at) -> const WordForm& {  // wraps below zero
    return at < forms.size() ? forms[at] : kNoForm;
  };
  const auto tag = [&](std::size_t at) -> std::uint64_t {
    return at < tags.size() ? static_cast<std::uint64_t>(tags[at]) : kNoTag;
  };
  const auto kind = [&](std::size_t back) -> std::uint64_t {
    return i >= back ? std::uint64_t{kinds_before[i - back]} : kNoTag;
  };
  const WordForm& own = forms[i];
  const WordForm& before = form(i - 1);
  const WordForm& behind = form(i + 1);
  const WordForm& before2 = form(i - 2);
  const WordForm& behind2 = form(i + 2);
  const std::uint64_t guess = tag(i);
  const std::uint64_t behind_tag = tag(i + 1);
  const std::uint64_t behind_tags = behind_tag << 6 | tag(i + 2);
  const std::uint64_t kind1 = kind(1);
  const std::uint64_t kinds = kind(2) << 6 | kind1;

  KindFeatures out;
  std::size_t count = 0;
  const auto add = [&](std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    out[count] = feature_key(count + 700, a, b, c);
    ++count;
  };
  add(guess);
  add(own.word);
  add(own.word, guess);
  add(own.suffixes[0], guess);
  add(own.suffixes[1], guess);
  add(own.suffixes[2], guess);
  add(own.suffixes[3]);
  add(own.prefixes[2]);
  add(own.shape, guess);
  add(own.shape, own.suffixes[1]);
  add(own.facts.fine, guess);
  add(own.facts.tags, own.shape);
  add(before.word, guess);
  add(behind.word, guess);
  add(before2.word, guess);
  add(behind2.word, guess);
  add(before.word, own.word);
  add(own.word, behind.word);
  add(kind1, guess);
  add(kinds, guess);
  add(kind1, own.word);
  add(kinds, own.word);
  add(kind1, own.suffixes[1], guess);
  add(kinds, own.suffixes[1]);
  add(behind_tag, guess);
  add(behind_tags, guess);
  add(behind_tag, own.word);
  add(behind_tags, own.word);
  add(behind_tag, own.suffixes[1], guess);
  add(kind1, guess, behind_tag);
  add(kind1, behind_tag, own.word);
  add(kinds, guess, behind_tags);
  add(kind1, behind_tag, own.suffixes[1]);
  add(kind(3) << 12 | kinds, guess, behind_tag);
  add(tag(i + 3) << 12 | behind_tags, guess, kind1);
  add(own.facts.tags, kind1, behind_tag);
  add(before.facts.fine, own.facts.fine);
  add(own.facts.fine, behind.facts.fine);
  add(own.facts.fine, kind1, behind_tag);
  add(before.word, behind.word, guess);
  return out;
}

}  // namespace talkgraph::extract
