// Introductions: whom somebody says that he is himself.
#include <algorithm>
#include <string>
#include <vector>

#include "read/introductions.h"
#include "read/name_words.h"
#include "read/visible_text.h"
#include "read/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxOwnBytes = 4000;

const WordList kBeforeOwnName("ah er hello hey hi okay so sure um uh well yeah yes");

class OwnIntroduction {
 public:
  OwnIntroduction(const Page& page, Span span)
      : visible_(visible_text(page.text, page.markup, span, kMaxOwnBytes)),
        words_(name_words(visible_.bytes)) {}

  std::optional<NamedPerson> self() const {
    for (std::size_t i = 0; i + 1 < std::min<std::size_t>(words_.size(), 60); ++i) {
      std::size_t name = 0;
      if (words_[i].lower == "i'm") name = i + 1;
      if (words_[i].lower == "i" && words_[i + 1].lower == "am") name = i + 2;
      if (words_[i].lower == "name" && i > 0 && words_[i - 1].lower == "my") {
        if (words_[i + 1].lower == "is") name = i + 2;
      }
      if (words_[i].lower == "name's" && i > 0 && words_[i - 1].lower == "my") name = i + 1;
      if (name == 0 || name >= words_.size() || words_[name].before != 0) continue;
      if (auto person = named(capitalised_run(words_, behind_host(name)))) return person;
    }
    return std::nullopt;
  }

  // "Jane Roe. I run Acme", "Hi, Jane Roe, chief of Acme"
  std::optional<NamedPerson> by_name_first() const {
    std::size_t begin = 0;
    while (begin < words_.size() && begin < 3 && kBeforeOwnName.has(words_[begin].lower)) ++begin;
    const WordRange run = begin < words_.size() ? capitalised_run(words_, begin) : WordRange{};
    if (run.size() < 2 || run.end >= words_.size() || words_[run.end].before == 0) return {};
    for (std::size_t i = run.end; i < std::min(run.end + 3, words_.size()); ++i) {
      const std::string& word = words_[i].lower;
      if (word == "i" || word == "i'm" || word == "my") return named(run);
    }
    return std::nullopt;
  }

 private:
  // "[I'm] your host, Jane Roe"
  std::size_t behind_host(std::size_t i) const {
    const bool host = i + 2 < words_.size() && words_[i + 1].lower == "host" &&
                      (words_[i].lower == "your" || words_[i].lower == "the");
    return host ? i + 2 : i;
  }

  std::optional<NamedPerson> named(WordRange run) const {
    if (!is_person_name(visible_.bytes, words_, run)) return std::nullopt;
    const std::size_t begin = words_[run.begin].begin, end = words_[run.end - 1].end;
    return NamedPerson{visible_.bytes.substr(begin, end - begin), visible_.source(begin, end)};
  }

  VisibleText visible_;
  std::vector<NameWord> words_;
};

}  // namespace

std::optional<NamedPerson> find_self_introduction(const Page& page, Span span) {
  const OwnIntroduction text(page, span);
  auto person = text.self();
  return person ? person : text.by_name_first();
}

}  // namespace talkgraph::extract
