#include "read/name_words.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "base/utf8.h"
#include "read/characters.h"
#include "read/organization_name.h"
#include "read/word_list.h"

namespace talkgraph::extract {
namespace {

// Offices and titles that stand before or behind a person's name.
const WordList kOffices(
    "ambassador analyst artist author ceo cfo chair chairman chairperson chairwoman chief cio "
    "ciso cmo co-ceo co-creator co-founder co-host cofounder commissioner contributor coo counsel "
    "cpo creator cro cso cto developer director doctor dr dr. economist editor editor-in-chief "
    "engineer evp "
    "executive founder founders governor head host inventor investor journalist lawyer lead "
    "leader manager minister mr mr. mrs ms ms. officer owner partner president principal prof "
    "prof. professor researcher scientist secretary senator vp");

// Capitalised in titles or at the beginning of sentences, but no part of names.
const WordList kNeverInNames(
    "dear hello hey hi oh ok okay please speaker thank thanks welcome yeah yes a about after an "
    "and are as at be between bitcoin blockchain but by can crypto defi "
    "dialogue do ep episode exclusive for from global he her his how i i'm if in interview is it "
    "its my new nft not of on or our part podcast season she so talk the their they this to vs we "
    "what "
    "when who why with you");

// What follows somebody's name in the line of a show: "Mira Lund Season 1".
const WordList kCounted("ep episode season");

const WordList kParticles("al bin da de del della der di dos du la le van von");

// A byte inside a word; hyphens, apostrophes and full stops join two such bytes
// ("O'Beirne", "Jean-Luc", "XT.COM", "J.R.").
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_word_byte(text[at]) && !text.substr(at).starts_with("\xE2\x80")) {
      ++at;
      continue;
    }
    std::size_t joiner = text.substr(at).starts_with("’") ? 3 : 1;
    if (joiner == 1 && std::string_view("-'.&").find(text[at]) == std::string_view::npos) break;
    if (at + joiner >= text.size() || !is_word_byte(text[at + joiner]) ||
        text.substr(at + joiner).starts_with("\xE2\x80")) {
      break;
    }
    at += joiner;
  }
  return at;
}

std::string lowered(std::string_view word) {
  std::string lower = to_lower(word);
  for (std::size_t at = lower.find("’"); at != lower.npos; at = lower.find("’")) {
    lower.replace(at, 3, "'");
  }
  return lower;
}

// An initial keeps its full stop: the next word belongs to the same name.
bool is_initial(std::string_view word) {
  return word.size() == 1 && is_ascii_upper(word[0]);
}

}  // namespace

std::vector<NameWord> name_words(std::string_view text) {
  std::vector<NameWord> words;
  char before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const bool dash_or_quote = text.substr(at).starts_with("\xE2\x80");
    if (!is_word_byte(text[at]) || dash_or_quote) {
      const bool after_initial =
          text[at] == '.' && !words.empty() && words.back().end == at &&
          (is_initial(text.substr(words.back().begin, at - words.back().begin)) ||
           kOffices.has(words.back().lower));
      if (!is_ascii_space(text[at]) && !after_initial) before = dash_or_quote ? '-' : text[at];
      at += dash_or_quote ? 3 : 1;
      continue;
    }
    NameWord word;
    word.begin = at;
    word.end = at = word_end(text, at);
    std::string_view bytes = text.substr(word.begin, word.end - word.begin);
    for (const std::string_view possessive : {"'s", "’s"}) {
      if (!bytes.ends_with(possessive)) continue;
      bytes.remove_suffix(possessive.size());
      word.end -= possessive.size();
    }
    word.lower = lowered(bytes);
    if (!bytes.empty()) {
      const char32_t first = decode_utf8(bytes, 0).value;
      word.capitalised = is_letter(first) && !is_lower(first);
    }
    word.office = kOffices.has(word.lower);
    word.before = before;
    before = word.end < at ? '\'' : 0;
    words.push_back(std::move(word));
  }
  return words;
}

WordRange capitalised_run(const std::vector<NameWord>& words, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t i = begin; i < words.size(); ++i) {
    if (i > begin && (words[i].before != 0 || kCounted.has(words[i].lower))) break;
    // "with Jane Roe Jane is the CEO", as captions have it.
    if (i > begin + 1 && words[i].lower == words[begin].lower) break;
    if (words[i].capitalised || words[i].office)
      end = i + 1;
    else if (i == begin || !kParticles.has(words[i].lower))
      break;
  }
  return {begin, end};
}

bool is_person_name(std::string_view text, const std::vector<NameWord>& words, WordRange range) {
  if (range.size() < 2 || range.size() > 4) return false;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const NameWord& word = words[i];
    if (word.office || kNeverInNames.has(word.lower)) return false;
    const std::string_view bytes = text.substr(word.begin, word.end - word.begin);
    if (std::any_of(bytes.begin(), bytes.end(), is_ascii_digit)) return false;
    // "XT.COM", "UEX": names of people are not written in capitals alone, unless
    // they are initials.
    if (bytes.size() > 2 && std::none_of(bytes.begin(), bytes.end(), [](char c) {
          return is_ascii_lower(c) || static_cast<unsigned char>(c) >= 0x80;
        })) {
      return false;
    }
  }
  const std::size_t first = words[range.begin].begin, last = words[range.end - 1].end;
  return words[range.begin].capitalised && words[range.end - 1].capitalised &&
         !looks_like_organization(text.substr(first, last - first));
}

}  // namespace talkgraph::extract
