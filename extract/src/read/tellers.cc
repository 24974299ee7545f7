#include "read/tellers.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "read/name_words.h"
#include "read/visible_text.h"
#include "read/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxTellerBytes = 2000;
constexpr std::size_t kMostBetween = 6;  // words of where she is from

const WordList kTelling(
    "answered answers describes discussed discusses explained explains recounts reveals shared "
    "shares talked talks tells told");
const WordList kFrom("at from of");

// The word of telling that goes with a name that ends before word `i`, if there is one.
bool is_told_behind(const std::vector<NameWord>& words, std::size_t i) {
  if (i >= words.size() || words[i].before != 0) return false;
  if (kTelling.has(words[i].lower)) return true;
  if (!kFrom.has(words[i].lower)) return false;
  for (std::size_t k = i + 1; k < std::min(words.size(), i + kMostBetween); ++k) {
    if (words[k].before != 0 && words[k].before != '\'') return false;
    if (kTelling.has(words[k].lower)) return true;
  }
  return false;
}

}  // namespace

std::optional<NamedPerson> find_teller(const Page& page, Span span) {
  const VisibleText seen = visible_text(page.text, page.markup, span, kMaxTellerBytes);
  const std::vector<NameWord> words = name_words(seen.bytes);
  for (std::size_t i = 0; i < words.size();) {
    WordRange run = capitalised_run(words, i);
    i = std::max(run.end, i + 1);
    while (run.size() > 0 && words[run.begin].office) ++run.begin;  // "Dr. Jane Roe"
    if (!is_person_name(seen.bytes, words, run) || !is_told_behind(words, run.end)) continue;
    const std::size_t begin = words[run.begin].begin, end = words[run.end - 1].end;
    return NamedPerson{seen.bytes.substr(begin, end - begin), seen.source(begin, end)};
  }
  return std::nullopt;
}

}  // namespace talkgraph::extract
