#include "read/addressed_names.h"

#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "read/common_words.h"
#include "read/name_words.h"
#include "read/organization_name.h"
#include "read/visible_text.h"
#include "read/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxSpokenBytes = 4000;
constexpr std::size_t kMaxOpeningBytes = 200;

const WordList kGreetingWords("dear hello hey hi thanks welcome");
const WordList kEverybody("all everybody everyone folks guys there team friends sir");
// What goes on behind the name of whom a question is put to.
const WordList kAsking(
    "are can could did do does explain have how i is let please so tell what when where who why "
    "will would you your");

bool ends_part(char mark) {
  return mark == ',' || mark == '!' || mark == '.' || mark == '?' || mark == ':';
}

class SpokenTo {
 public:
  SpokenTo(const Page& page, Span span, std::size_t limit)
      : visible_(visible_text(page.text, page.markup, span, limit)),
        words_(name_words(visible_.bytes)) {}

  // "My name is Jane, and I"
  std::optional<NamedPerson> own() const {
    for (std::size_t i = 3; i < words_.size(); ++i) {
      const bool told = words_[i - 3].lower == "my" && words_[i - 2].lower == "name" &&
                        words_[i - 1].lower == "is";
      if (told && is_alone(i)) return name_at(i);
    }
    return std::nullopt;
  }

  // "Hi Jane!", "Thank you, Jane."; "Now, Jane, can you", "is it yours, Jane?"
  std::optional<NamedPerson> other() const {
    for (std::size_t i = 1; i < words_.size(); ++i) {
      if (is_alone(i) && (is_greeted(i) || is_asked(i))) return name_at(i);
    }
    return std::nullopt;
  }

 private:
  // One capitalised word that can be a name, and what is behind it is set apart.
  bool is_alone(std::size_t i) const {
    const NameWord& word = words_[i];
    if (!word.capitalised || word.office || kEverybody.has(word.lower)) return false;
    if (word.end - word.begin < 3 || looks_like_organization(text_of(i))) return false;
    return ends_part(mark_behind(i));
  }
  char mark_behind(std::size_t i) const {
    if (i + 1 < words_.size()) return words_[i + 1].before;
    return words_[i].end < visible_.bytes.size() ? visible_.bytes[words_[i].end] : '.';
  }
  bool is_greeted(std::size_t i) const {
    const NameWord& before = words_[i - 1];
    const bool joined = words_[i].before == 0 || words_[i].before == ',';
    const bool thanked = before.lower == "you" && i >= 2 && words_[i - 2].lower == "thank";
    return joined && (thanked || kGreetingWords.has(before.lower));
  }
  // Not "in Austin, Texas, can you".
  bool is_asked(std::size_t i) const {
    const bool joined = words_[i - 1].capitalised && !opens_sentence(i - 1);
    if (words_[i].before != ',' || joined) return false;
    if (mark_behind(i) == '?') return true;
    return mark_behind(i) == ',' && i + 1 < words_.size() && kAsking.has(words_[i + 1].lower);
  }
  bool opens_sentence(std::size_t i) const {
    const char before = words_[i].before;
    return i == 0 || before == '.' || before == '?' || before == '!';
  }
  std::string text_of(std::size_t i) const {
    return visible_.bytes.substr(words_[i].begin, words_[i].end - words_[i].begin);
  }
  NamedPerson name_at(std::size_t i) const {
    return {text_of(i), visible_.source(words_[i].begin, words_[i].end)};
  }

  VisibleText visible_;
  std::vector<NameWord> words_;
};

}  // namespace

std::optional<NamedPerson> find_given_name(const Page& page, const Conversation& conversation,
                                           std::size_t voice) {
  std::optional<NamedPerson> found;
  bool answered = false;
  for (const Contribution& said : conversation.contributions) {
    if (said.voice == voice) {
      if (answered) continue;
      answered = true;
      if (auto own = SpokenTo(page, said.span, kMaxOpeningBytes).own()) return own;
      continue;
    }
    auto name = SpokenTo(page, said.span, kMaxSpokenBytes).other();
    if (!name) continue;
    if (found && found->name != name->name) return std::nullopt;
    if (!found) found = std::move(name);
  }
  if (!found) return found;
  const std::string lower = to_lower(found->name);
  if (CommonWords(page.text, {lower}).has_all_words_of(lower)) return std::nullopt;
  return found;
}

}  // namespace talkgraph::extract
