#include "read/person_match.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/edit_distance.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "read/words.h"

namespace talkgraph::extract {
namespace {

// Given names and the short forms that do not begin like them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 24> kShortForms = {{
    {"anthony", "tony"},   {"charles", "chuck"},  {"edward", "ted"},   {"elizabeth", "beth"},
    {"elizabeth", "liz"},  {"francis", "frank"},  {"henry", "harry"},  {"james", "jim"},
    {"john", "jack"},      {"john", "johnny"},    {"jonathan", "jon"}, {"katherine", "kate"},
    {"lawrence", "larry"}, {"margaret", "peggy"}, {"michael", "mike"}, {"richard", "dick"},
    {"richard", "rick"},   {"robert", "bob"},     {"thomas", "tom"},   {"timothy", "tim"},
    {"william", "bill"},   {"william", "will"},   {"zachary", "zack"}, {"stephen", "steve"},
}};

// Letters of a label alone, in lower case: "Luke-Jr" -> "lukejr".
std::string letters_of(std::string_view folded) {
  std::string out;
  for (std::size_t i = 0; i < folded.size();) {
    const CodePoint c = decode_utf8(folded, i);
    if (is_letter(c.value)) append_utf8(out, c.value);
    i += c.size;
  }
  return out;
}

std::string initials_of(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) append_utf8(out, decode_utf8(word, 0).value);
  return out;
}

bool is_short_form(std::string_view given, std::string_view label) {
  return std::any_of(kShortForms.begin(), kShortForms.end(),
                     [&](const auto& form) { return form.first == given && form.second == label; });
}

// A name in parentheses or quotes beside the full one: "Mark Erhardt (Murch)".
int match_nickname(std::string_view label, std::string_view name) {
  const std::size_t open = name.find_first_of("(\"");
  if (open == name.npos) return 0;
  const std::size_t close = name.find_first_of(")\"", open + 1);
  if (close == name.npos) return 0;
  return trim(name.substr(open + 1, close - open - 1)) == label ? 95 : 0;
}

int match_words(std::string_view label, const std::vector<std::string_view>& words) {
  const std::string_view given = words.front(), family = words.back();
  if (label == family) return 85;
  if (label == given) return 80;
  if (std::find(words.begin(), words.end(), label) != words.end()) return 75;
  const std::string letters = letters_of(label);
  if (letters.size() < 2) return 0;
  if (words.size() > 1 && letters == initials_of(words)) return 70;
  if (words.size() > 2 && letters == initials_of({given, family})) return 65;
  if (is_short_form(given, letters)) return 60;
  if (letters.size() >= 3 && (given.starts_with(letters) || family.starts_with(letters))) return 55;
  if (family.size() >= 4 && letters.find(letters_of(family)) != letters.npos) return 50;
  if (given.size() >= 4 && letters.find(letters_of(given)) != letters.npos) return 45;
  if (is_misspelling(label, family) || is_misspelling(label, given)) return 40;
  return 0;
}

// "Adam B" and "James O'B" for "Adam Back" and "James O'Beirne", "Van der Laan".
int match_several(const std::vector<std::string_view>& label, std::string_view folded_label,
                  const std::vector<std::string_view>& words, std::string_view folded_name) {
  if (is_misspelling(folded_label, folded_name)) return 90;
  if (label.front() == words.front() && words.back().starts_with(label.back())) return 85;
  if (label.front() == words.front() && label.back() == words.back()) return 85;
  const bool is_tail =
      folded_name.size() > folded_label.size() && folded_name.ends_with(folded_label);
  if (is_tail || (words.size() > 1 && folded_name.starts_with(folded_label))) return 80;
  return 0;
}

}  // namespace

int match_person(std::string_view label, std::string_view full_name) {
  const std::string folded_label = fold_name(label), folded_name = fold_name(full_name);
  if (folded_label.empty() || folded_name.empty()) return 0;
  if (folded_label == folded_name) return 100;
  if (const int score = match_nickname(folded_label, folded_name)) return score;
  const std::vector<std::string_view> words = split_words(folded_name);
  const std::vector<std::string_view> label_words = split_words(folded_label);
  if (words.empty() || label_words.empty()) return 0;
  if (label_words.size() == 1) return match_words(folded_label, words);
  return match_several(label_words, folded_label, words, folded_name);
}

std::optional<std::size_t> best_person(std::string_view label,
                                       const std::vector<std::string>& full_names) {
  std::optional<std::size_t> best;
  int best_score = 0;
  for (std::size_t i = 0; i < full_names.size(); ++i) {
    const int score = match_person(label, full_names[i]);
    if (score > best_score) {
      best = i;
      best_score = score;
    } else if (score > 0 && score == best_score && best &&
               fold_name(full_names[i]) != fold_name(full_names[*best])) {
      best.reset();
    }
  }
  return best;
}

std::optional<std::size_t> person_with_initial(std::string_view letter,
                                               const std::vector<std::string>& full_names) {
  const std::string folded = fold_name(letter);
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < full_names.size(); ++i) {
    const std::string name = fold_name(full_names[i]);
    // Of handles and credits nobody has but a letter: "orbfan via orbs.example".
    const std::string& full = full_names[i];
    const std::size_t gap = full.find(' ');
    const bool one_word = gap == full.npos;
    const bool is_full = !is_ascii_lower(full[0]) &&
                         (one_word || (gap + 1 < full.size() && !is_ascii_lower(full[gap + 1])));
    if (!is_full || !name.starts_with(folded)) continue;
    if (found && name != fold_name(full_names[*found])) return std::nullopt;
    found = i;
  }
  return found;
}

}  // namespace talkgraph::extract
