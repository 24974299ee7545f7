#include "recognition/recognizer_features.h"

#include "learning/hashing.h"
#include "recognition/phrase_book.h"

namespace talkgraph::extract {
namespace {

constexpr WordForm kOutsideForm = {hash_text("<edge>"), {}, {}, 0, {0xFFFF, 0xFFFF, 0}};

class RecognizerTemplates {
 public:
  RecognizerTemplates(const RecognizerInput& input, std::span<const NameTag> tags_before,
                      std::size_t at)
      : input_(input), before_(tags_before), at_(at) {}

  RecognizerFeatures run() {
    add_words();
    add_own();
    add_history();
    add_phrases();
    return out_;
  }

 private:
  // Each template has its number: phrases make the count of features vary.
  void add(std::uint64_t number, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    if (out_.count < out_.keys.size()) out_.keys[out_.count++] = feature_key(number, a, b, c);
  }
  const WordForm& form(std::size_t at) const {  // wraps below zero
    return at < input_.forms.size() ? input_.forms[at] : kOutsideForm;
  }
  std::uint64_t part(std::size_t at) const {
    return at < input_.tags.size() ? static_cast<std::uint64_t>(input_.tags[at]) : 30;
  }
  std::uint64_t phrases(std::size_t at) const {
    return at < input_.phrases.size() ? input_.phrases[at] : 0;
  }
  std::uint64_t habit(std::size_t at) const {
    return at < input_.forms.size() ? input_.document->habit(input_.forms[at]) : 0;
  }
  std::uint64_t history(std::size_t back) const {
    return at_ >= back ? static_cast<std::uint64_t>(before_[at_ - back]) : 30;
  }

  void add_words() {
    const WordForm& own = form(at_);
    for (std::size_t offset = 0; offset < 5; ++offset) {  // from two before to two behind
      const WordForm& word = form(at_ + offset - 2);
      add(500 + offset, word.word);
      add(510 + offset, word.facts.fine, part(at_ + offset - 2));
      add(520 + offset, word.shape);
      add(530 + offset, word.facts.coarse);
    }
    add(540, form(at_ - 1).word, own.word);
    add(541, own.word, form(at_ + 1).word);
    add(542, form(at_ - 2).word, form(at_ - 1).word, own.shape);
    add(543, form(at_ + 1).word, form(at_ + 2).word, own.shape);
    add(544, form(at_ - 1).word, form(at_ + 1).word, own.shape);
    add(545, form(at_ - 1).shape, own.shape, form(at_ + 1).shape);
    add(546, form(at_ - 1).facts.fine, own.facts.fine);
    add(547, own.facts.fine, form(at_ + 1).facts.fine);
    add(548, form(at_ - 1).word, own.shape);
    add(549, form(at_ + 1).word, own.shape);
    add(550, form(at_ - 1).facts.fine, own.shape, form(at_ + 1).facts.fine);
  }

  void add_own() {
    const WordForm& own = form(at_);
    for (std::size_t n = 1; n < own.suffixes.size(); ++n) add(560 + n, own.suffixes[n], own.shape);
    for (std::size_t n = 1; n < own.prefixes.size(); ++n) add(570 + n, own.prefixes[n], own.shape);
    add(580, part(at_ - 1), part(at_), part(at_ + 1));
    add(581, own.shape, part(at_), at_ == 0);
    add(582, habit(at_), own.shape, at_ == 0);
    add(583, habit(at_ - 1), habit(at_), habit(at_ + 1));
    add(584, own.facts.tags, own.shape);
    add(585, own.facts.tags == 0, habit(at_), part(at_));
  }

  void add_history() {
    const std::uint64_t last = history(1);
    add(590, last);
    add(591, last, history(2));
    add(592, last, form(at_).word);
    add(593, last, form(at_ + 1).word);
    add(594, last, form(at_).shape, part(at_));
    add(595, last, form(at_).facts.fine);
    add(596, last, form(at_ - 1).word);
    add(597, last, form(at_).shape, form(at_ + 1).shape);
  }

  void add_phrases() {
    const std::uint64_t own = phrases(at_);
    const std::uint64_t cased = form(at_).shape;
    add(600, own);
    add(601, own, cased);
    add(602, own, phrases(at_ + 1));
    add(603, phrases(at_ - 1), own);
    add(604, own, history(1));
    for (std::size_t kind = 0; kind < kPhraseKinds; ++kind) {
      const auto place = [&](std::uint64_t all) { return all >> (3 * kind) & 7; };
      if (place(own) != 0) {
        add(610, kind, place(own), cased);
        add(611, kind, place(own), history(1));
        add(612, kind, place(own), part(at_));
      }
      if (place(phrases(at_ - 1)) != 0) add(613, kind, place(phrases(at_ - 1)), cased);
      if (place(phrases(at_ + 1)) != 0) add(614, kind, place(phrases(at_ + 1)), cased);
    }
  }

  const RecognizerInput& input_;
  std::span<const NameTag> before_;
  std::size_t at_;
  RecognizerFeatures out_;
};

}  // namespace

RecognizerFeatures recognizer_features(const RecognizerInput& input,
                                       std::span<const NameTag> tags_before, std::size_t i) {
  return RecognizerTemplates(input, tags_before, i).run();
}

}  // namespace talkgraph::extract
