#include "syntax/word_form.h"

#include <string>

#include "learning/hashing.h"

namespace talkgraph::extract {
namespace {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

char shape_of(char c) {
  if (c >= 'A' && c <= 'Z') return 'X';
  if (c >= 'a' && c <= 'z') return 'x';
  if (is_digit(c)) return '0';
  return static_cast<unsigned char>(c) < 0x80 ? c : 'x';
}

// Runs of one kind of character count once, but a second capital is told apart.
std::uint64_t shape_key(std::string_view text) {
  std::string shape;
  std::size_t run = 0;
  for (char c : text) {
    const char s = shape_of(c);
    run = !shape.empty() && shape.back() == s ? run + 1 : 0;
    if (run == 0 || (run == 1 && s == 'X')) shape += s;
  }
  return hash_text(shape);
}

SentenceCase case_of(std::span<const Token> sentence) {
  bool lower = false;
  bool upper = false;
  for (const Token& token : sentence) {
    if (token.text == token.lower) {
      lower = lower || (!token.text.empty() && token.text[0] >= 'a' && token.text[0] <= 'z');
    } else if (token.text != "I") {
      upper = true;
    }
  }
  if (!upper) return SentenceCase::kLower;
  return lower ? SentenceCase::kMixed : SentenceCase::kUpper;
}

}  // namespace

std::string fold_digits(std::string_view lower) {
  std::string folded(lower);
  for (char& c : folded) c = is_digit(c) ? '0' : c;
  return folded;
}

WordForm word_form(std::string_view text, std::string_view lower) {
  WordForm form;
  const std::string folded = fold_digits(lower);
  lower = folded;
  form.word = hash_text(lower);
  for (std::size_t n = 1; n <= form.suffixes.size() && n < lower.size(); ++n) {
    form.suffixes[n - 1] = hash_text(lower.substr(lower.size() - n));
  }
  for (std::size_t n = 1; n <= form.prefixes.size() && n < lower.size(); ++n) {
    form.prefixes[n - 1] = hash_text(lower.substr(0, n));
  }
  form.shape = shape_key(text);
  return form;
}

std::vector<WordForm> word_forms(std::span<const Token> sentence, const WordTable& words) {
  const auto sentence_case = static_cast<std::uint64_t>(case_of(sentence));
  std::vector<WordForm> forms;
  forms.reserve(sentence.size());
  for (const Token& token : sentence) {
    forms.push_back(word_form(token.text, token.lower));
    forms.back().facts = words.find(forms.back().word);
    forms.back().shape = feature_key(1, forms.back().shape, sentence_case);
  }
  return forms;
}

}  // namespace talkgraph::extract
