#include "read/tellers.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "read/name_words.h"
#include "read/organization_name.h"
#include "read/visible_text.h"
#include "read/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxTellerBytes = 2000;
constexpr std::size_t kMaxMediumBytes = 4000;
constexpr std::size_t kMostBetween = 6;  // words of where she is from

const WordList kTelling(
    "answered answers describes discussed discusses explained explains joins recounts reveals "
    "shared "
    "shares talked talks tells told");
const WordList kMeeting("chats chatted sat sits speaks spoke talked talks");
const WordList kFrom("at from of");
const WordList kAudience("audience listeners readers");
const WordList kBeforeMedium("for our the");
const WordList kPastTalks("asked caught chatted interviewed met sat speaks spoke talked");

// "talked to", "sat down with", "interviewed": of somebody else.
bool asks_of(const std::vector<NameWord>& words, std::size_t i) {
  if (words[i].lower == "interviewed" || words[i].lower == "interviews") return true;
  if (!kMeeting.has(words[i].lower)) return false;
  for (std::size_t k = i + 1; k < std::min(words.size(), i + 3); ++k) {
    if (words[k].before != 0) return false;
    if (words[k].lower == "to" || words[k].lower == "with") return true;
  }
  return false;
}

// Is the word one of telling something: "told us", "talks about"?
bool tells(const std::vector<NameWord>& words, std::size_t i) {
  return kTelling.has(words[i].lower) && !asks_of(words, i);
}

// What goes with a name that ends before word `i`, with where she is from between the two or
// not: is it `wanted`?
bool goes_with(const std::vector<NameWord>& words, std::size_t i, const auto& wanted) {
  if (i >= words.size() || words[i].before != 0) return false;
  if (wanted(words, i)) return true;
  if (!kFrom.has(words[i].lower)) return false;
  for (std::size_t k = i + 1; k < std::min(words.size(), i + kMostBetween); ++k) {
    if (words[k].before != 0 && words[k].before != '\'') return false;
    if (wanted(words, k)) return true;
  }
  return false;
}

std::optional<NamedPerson> first_who(const Page& page, Span span, const auto& wanted) {
  const VisibleText seen = visible_text(page.text, page.markup, span, kMaxTellerBytes);
  const std::vector<NameWord> words = name_words(seen.bytes);
  for (std::size_t i = 0; i < words.size();) {
    WordRange run = capitalised_run(words, i);
    i = std::max(run.end, i + 1);
    while (run.size() > 0 && words[run.begin].office) ++run.begin;  // "Dr. Jane Roe"
    if (!is_person_name(seen.bytes, words, run) || !goes_with(words, run.end, wanted)) continue;
    const std::size_t begin = words[run.begin].begin, end = words[run.end - 1].end;
    return NamedPerson{seen.bytes.substr(begin, end - begin), seen.source(begin, end)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<NamedPerson> find_teller(const Page& page, Span span) {
  return first_who(page, span, tells);
}

std::optional<NamedPerson> find_asker(const Page& page, Span span) {
  return first_who(page, span, asks_of);
}

std::optional<NamedPerson> find_asking_medium(const Page& page, Span span) {
  const VisibleText seen = visible_text(page.text, page.markup, span, kMaxMediumBytes);
  const std::vector<NameWord> words = name_words(seen.bytes);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].capitalised || (i > 0 && words[i].before == 0 && words[i - 1].capitalised)) {
      continue;
    }
    const WordRange run = capitalised_run(words, i);
    if (run.size() > 4) continue;
    const std::size_t begin = words[run.begin].begin, end = words[run.end - 1].end;
    std::string name = seen.bytes.substr(begin, end - begin);
    const bool goes_on = run.end < words.size() && words[run.end].before == 0;
    const bool readers = goes_on && kAudience.has(words[run.end].lower);
    const bool for_them = i > 0 && kBeforeMedium.has(words[i - 1].lower);
    const bool meets = goes_on && kPastTalks.has(words[run.end].lower);
    if ((readers && for_them) || (meets && looks_like_organization(name))) {
      return NamedPerson{std::move(name), seen.source(begin, end)};
    }
  }
  return std::nullopt;
}

}  // namespace talkgraph::extract
