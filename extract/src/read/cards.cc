#include "read/cards.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "read/name_words.h"
#include "read/visible_text.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxCardBytes = 200;
constexpr std::size_t kMostLinesAbove = 60;
constexpr std::size_t kLeastCards = 2;

// The role of a card's first word, or nothing.
std::string_view role_of(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kRoles = {
      {{"guest", "guest"},
       {"guests", "guest"},
       {"host", "host"},
       {"hosts", "host"},
       {"interviewee", "interviewee"},
       {"interviewees", "interviewee"},
       {"interviewer", "interviewer"},
       {"interviewers", "interviewer"},
       {"moderator", "moderator"},
       {"moderators", "moderator"}}};
  const auto* const found = std::find_if(kRoles.begin(), kRoles.end(),
                                         [&](const auto& role) { return role.first == word; });
  return found == kRoles.end() ? std::string_view() : found->second;
}

class CardReader {
 public:
  CardReader(const Page& page, Span line)
      : seen_(visible_text(page.text, page.markup, line, kMaxCardBytes)),
        words_(name_words(seen_.bytes)) {}

  std::vector<SpeakerLabel> read() const {
    std::vector<SpeakerLabel> found;
    if (words_.size() < 2 || words_[1].before != ':') return found;
    const std::string_view role = role_of(words_[0].lower);
    if (role.empty()) return found;
    for (std::size_t i = 1; i < words_.size();) {
      const WordRange run = capitalised_run(words_, i);
      const WordRange name = without_post(run);
      if (name.size() == 0 || name.size() > 4) break;
      found.push_back(speaker(name, role));
      i = run.end;
      const bool more =
          i + 1 < words_.size() && (words_[i].lower == "and" || words_[i].before == '&');
      if (!more) break;
      i += words_[i].lower == "and" ? 1 : 0;
    }
    return found;
  }

 private:
  // "Acme CEO Tom Reed": the name stands behind the last word of a post, "Tom Reed CEO"
  // before it.
  WordRange without_post(WordRange run) const {
    WordRange name = run;
    while (name.size() > 0 && words_[name.end - 1].office) --name.end;
    for (std::size_t i = name.begin; i < name.end; ++i) {
      if (words_[i].office) name.begin = i + 1;
    }
    return name;
  }

  SpeakerLabel speaker(WordRange name, std::string_view role) const {
    const std::size_t begin = words_[name.begin].begin, end = words_[name.end - 1].end;
    SpeakerLabel out;
    out.label = out.name = seen_.bytes.substr(begin, end - begin);
    out.name_span = seen_.source(begin, end);
    out.role = role;
    return out;
  }

  VisibleText seen_;
  std::vector<NameWord> words_;
};

}  // namespace

std::vector<SpeakerLabel> find_cards(const Page& page) {
  std::vector<SpeakerLabel> speakers;
  std::size_t cards = 0, lines = 0;
  for (const Line& line : page.lines) {
    if (++lines > kMostLinesAbove) break;
    if (line.furniture || line.span.size() > kMaxCardBytes) continue;
    std::vector<SpeakerLabel> named = CardReader(page, line.span).read();
    cards += named.empty() ? 0 : 1;
    for (SpeakerLabel& speaker : named) speakers.push_back(std::move(speaker));
  }
  return cards >= kLeastCards ? speakers : std::vector<SpeakerLabel>();
}

}  // namespace talkgraph::extract
