#include "read/greeted_voices.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "read/find_word.h"
#include "read/person_match.h"
#include "read/visible_text.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kFirstWordsBytes = 60;
constexpr std::uint32_t kShortTurn = 250;  // bytes: whoever it ends with is introduced
constexpr std::uint32_t kBehindName = 3;   // bytes: a full stop, a quotation mark

constexpr std::array kGreetings = {
    "hi",         "hello",        "hey",          "howdy",          "thanks",
    "thank you",  "good morning", "good evening", "good afternoon", "great to be",
    "good to be", "happy to be",  "glad to be",   "pleasure",       "how are you",
    "what's up",  "excited to be"};

bool greets(const Page& page, const Contribution& said) {
  const std::string head = visible_text(page.text, page.markup, said.span, kFirstWordsBytes).bytes;
  return has_one_of(head, kGreetings);
}

}  // namespace

std::vector<NamedPerson> find_greeted(const Page& page, const Conversation& conversation,
                                      std::size_t voice) {
  std::vector<NamedPerson> found;
  const auto& said = conversation.contributions;
  const auto first = std::find_if(said.begin(), said.end(),
                                  [&](const Contribution& one) { return one.voice == voice; });
  if (first == said.begin() || first == said.end() || !greets(page, *first)) return found;
  const Span before = (first - 1)->span;
  const auto own = find_self_introduction(page, before);
  const auto add = [&](std::optional<NamedPerson> person) {
    if (person && !(own && match_person(own->name, person->name) > 0)) {
      found.push_back(std::move(*person));
    }
  };
  add(find_announced_guest(page, before));
  add(find_introduced(page, before, Introduction::kOffice));
  if (before.size() <= kShortTurn) {
    std::vector<NamedPerson> people = find_people(page, before);
    const bool last = !people.empty() && people.back().span.end + kBehindName >= before.end;
    if (last) add(std::move(people.back()));
  }
  return found;
}

}  // namespace talkgraph::extract
