#include "read/announced_roles.h"

#include <array>
#include <string_view>
#include <utility>

#include "read/name_words.h"
#include "read/visible_text.h"
#include "read/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxLineBytes = 600;
constexpr std::size_t kMostRoleLines = 60;
constexpr std::size_t kWordsBefore = 4;  // a role that may tell that somebody had it once

using WordRole = std::pair<std::string_view, std::string_view>;

template <std::size_t size>
std::string_view find_role(const std::array<WordRole, size>& roles, std::string_view word) {
  for (const auto& [text, role] : roles) {
    if (text == word) return role;
  }
  return {};
}

// "Moderator: ...", "... (moderator)".
std::string_view role_of_noun(std::string_view word) {
  static constexpr std::array<WordRole, 10> kNouns = {{{"moderator", "moderator"},
                                                       {"moderators", "moderator"},
                                                       {"mod", "moderator"},
                                                       {"host", "host"},
                                                       {"hosts", "host"},
                                                       {"co-host", "host"},
                                                       {"cohost", "host"},
                                                       {"interviewer", "interviewer"},
                                                       {"interviewers", "interviewer"},
                                                       {"emcee", "moderator"}}};
  return find_role(kNouns, word);
}

// "... by".
std::string_view role_of_participle(std::string_view word) {
  static constexpr std::array<WordRole, 4> kParticiples = {{{"moderated", "moderator"},
                                                            {"hosted", "host"},
                                                            {"interviewed", "interviewer"},
                                                            {"conducted", "interviewer"}}};
  return find_role(kParticiples, word);
}

class LineReader {
 public:
  LineReader(std::string_view text, std::vector<AnnouncedRole>& found)
      : text_(text), words_(name_words(text)), found_(found) {}

  void read() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (const auto role = role_of_noun(words_[i].lower); !role.empty()) {
        if (i + 1 < words_.size() && words_[i + 1].before == ':') {
          add_names(i + 1, role);
        } else if (closes(i)) {
          add_name_before(i, role);
        } else if (!words_[i].capitalised && words_[i + 1].before == 0 && !is_past(i)) {
          add_names(i + 1, role);  // "host Jane Roe"
        }
      } else if (const auto done = role_of_participle(words_[i].lower);
                 !done.empty() && i + 1 < words_.size() && words_[i + 1].lower == "by") {
        add_names(i + 2, done);
      }
    }
  }

 private:
  // Nothing is said behind the role: "(moderator)", or the line ends.
  bool closes(std::size_t i) const {
    return i + 1 == words_.size() || words_[i + 1].before == ')' || words_[i + 1].before == '(' ||
           words_[i + 1].before == ',' || words_[i + 1].before == ';';
  }

  // "The former host ...", "In the last episode, host ...".
  bool is_past(std::size_t i) const {
    static const WordList kPast("earlier ex former last previous");
    const std::size_t first = i > kWordsBefore ? i - kWordsBefore : 0;
    for (; i > first && words_[i].before != '.'; --i) {
      if (kPast.has(words_[i - 1].lower)) return true;
    }
    return false;
  }

  // "Jane Roe", "Jane Roe and Tom Reed", with an aside behind each.
  void add_names(std::size_t i, std::string_view role) {
    while (i < words_.size() && words_[i].capitalised) {
      const WordRange name = capitalised_run(words_, i);
      add(name, role);
      i = name.end;
      if (i < words_.size() && (words_[i].lower == "and" || words_[i].lower == "with")) {
        ++i;
      } else if (i >= words_.size() || (words_[i].before != ',' && words_[i].before != '&')) {
        return;
      }
    }
  }

  // "Jane Roe (moderator)", "Jane Roe, host".
  void add_name_before(std::size_t i, std::string_view role) {
    const char joint = words_[i].before;
    if (i == 0 || (joint != '(' && joint != ',' && joint != '-')) return;
    std::size_t begin = i;
    while (begin > 0 && words_[begin - 1].capitalised &&
           (begin == i || words_[begin].before == 0)) {
      --begin;
    }
    if (begin < i) add({begin, i}, role);
    // "Jane Roe, Acme - Moderator": who stands first in the line.
    if (begin + 1 != i || i + 1 != words_.size() || words_[begin].before != ',') return;
    const WordRange first = capitalised_run(words_, 0);
    if (first.end == begin && first.end > 1) add(first, role);
  }

  void add(WordRange name, std::string_view role) {
    const std::size_t begin = words_[name.begin].begin, end = words_[name.end - 1].end;
    found_.push_back({std::string(text_.substr(begin, end - begin)), std::string(role)});
  }

  std::string_view text_;
  std::vector<NameWord> words_;
  std::vector<AnnouncedRole>& found_;
};

}  // namespace

std::vector<AnnouncedRole> find_announced_roles(const Page& page, std::uint32_t end) {
  std::vector<AnnouncedRole> found;
  std::size_t lines = 0;
  for (const Line& line : page.lines) {
    if (line.span.begin >= end || ++lines > kMostRoleLines) break;
    if (line.furniture) continue;
    const VisibleText seen = visible_text(page.text, page.markup, line.span, kMaxLineBytes);
    LineReader(seen.bytes, found).read();
  }
  return found;
}

}  // namespace talkgraph::extract
