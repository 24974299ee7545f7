#include "name_likeness.h"

#include <algorithm>
#include <utility>

#include "base/edit_distance.h"
#include "base/unicode.h"

namespace talkgraph::algorithms {
namespace {

constexpr std::size_t kLeastMisspelt = 6;  // bytes; one edit makes another word of shorter ones

std::string sorted_words(const NameWords& name) {
  std::vector<std::string> words = name.words;
  std::sort(words.begin(), words.end());
  std::string out;
  for (const std::string& word : words) out += word;
  return out;
}

bool has_digit(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "J. Roe" and "Jane Roe"
bool differ_by_initial(const NameWords& a, const NameWords& b) {
  if (a.words.size() < 2 || b.words.size() < 2 || a.words.back() != b.words.back()) return false;
  const std::string& first = a.words.front();
  const std::string& other = b.words.front();
  return first[0] == other[0] && (first.size() == 1) != (other.size() == 1);
}

bool is_misspelt(const NameWords& a, const NameWords& b) {
  return std::min(a.joined.size(), b.joined.size()) >= kLeastMisspelt &&
         a.joined[0] == b.joined[0] && !has_digit(a.joined) && !has_digit(b.joined) &&
         edit_distance(a.joined, b.joined, 1) <= 1;
}

// Does `longer` begin with `shorter`, or is that the family's name of a person?
bool goes_on(const NameWords& shorter, const NameWords& longer, bool persons) {
  if (shorter.words.size() >= longer.words.size()) return false;
  if (std::equal(shorter.words.begin(), shorter.words.end(), longer.words.begin())) return true;
  return persons && shorter.words.size() == 1 && shorter.words[0] == longer.words.back();
}

}  // namespace

NameWords name_words(std::string_view name) {
  NameWords out;
  const std::string slug = slugify(name);
  for (std::size_t begin = 0; begin < slug.size();) {
    const std::size_t end = std::min(slug.find('-', begin), slug.size());
    out.words.push_back(slug.substr(begin, end - begin));
    out.joined += out.words.back();
    begin = end + 1;
  }
  return out;
}

std::vector<std::string> name_keys(const NameWords& name, bool person) {
  std::vector<std::string> keys = {name.joined, sorted_words(name)};
  std::string beginning;
  for (std::size_t i = 0; i + 1 < name.words.size(); ++i) {
    beginning += name.words[i];
    keys.push_back(beginning);
  }
  if (person && name.words.size() > 1) {
    keys.push_back(name.words.back());
    keys.push_back(name.words.front()[0] + (' ' + name.words.back()));
  }
  if (name.joined.size() >= kLeastMisspelt) {
    for (std::size_t i = 0; i < name.joined.size(); ++i) {
      keys.push_back(name.joined);
      keys.back().erase(i, 1);
    }
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::optional<Likeness> likeness(const NameWords& a, const NameWords& b, bool persons) {
  if (a.joined == b.joined || sorted_words(a) == sorted_words(b)) return Likeness::kSameWords;
  if (persons && differ_by_initial(a, b)) return Likeness::kInitial;
  if (is_misspelt(a, b)) return Likeness::kMisspelt;
  if (goes_on(a, b, persons) || goes_on(b, a, persons)) return Likeness::kLonger;
  return std::nullopt;
}

}  // namespace talkgraph::algorithms
