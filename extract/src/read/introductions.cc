#include "read/introductions.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "read/characters.h"
#include "read/find_word.h"
#include "read/name_words.h"
#include "read/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxIntroductionBytes = 4000;

// Words that are followed, within a few more, by "with" or "to" and a person.
const WordList kMeetings(
    "ama asked caught chat chats chatted conversation dialog dialogue discussion interview "
    "interviewed interviews met q&a questions sat sits speak speaks spoke talk talked talks");
const WordList kPresentTalks("chat chatting interviewing speak speaking talk talking");
const WordList kBeforePresentTalks("am are be i i'm we we're");

class Introductions {
 public:
  Introductions(const Page& page, Span span)
      : visible_(visible_text(page.text, page.markup, span, kMaxIntroductionBytes)),
        text_(visible_.bytes),
        words_(name_words(text_)) {}

  std::optional<NamedPerson> interview_with() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!is_meeting(i) || is_met(i)) continue;
      for (std::size_t k = i + 1; k < std::min(i + 5, words_.size()); ++k) {
        const bool leads = words_[k].lower == "with" || words_[k].lower == "to" ||
                           words_[k].lower == "interviewed";
        if (leads) {
          if (auto person = behind(k + 1)) return person;
          if (auto person = behind_office(k + 1)) return person;  // "with its CEO, Jane Roe"
        }
      }
      // "interviewed Jane Roe", "asked Jane Roe", "we will interview Jane Roe".
      const bool coming = words_[i].lower == "interview" && i > 0 &&
                          (words_[i - 1].lower == "will" || words_[i - 1].lower == "to" ||
                           words_[i - 1].lower == "we");
      if (coming || words_[i].lower == "interviewed" || words_[i].lower == "asked") {
        if (auto person = behind(i + 1)) return person;
      }
    }
    return std::nullopt;
  }

  std::optional<NamedPerson> by_office() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].office && i + 1 < words_.size() && !words_[i + 1].office &&
          words_[i + 1].before == 0) {
        if (auto person = named(capitalised_run(words_, i + 1))) return person;
      }
      const bool run_begins =
          words_[i].capitalised && (i == 0 || !words_[i - 1].capitalised || words_[i].before != 0);
      if (!run_begins) continue;
      const WordRange run = capitalised_run(words_, i);
      if (run.end >= words_.size()) continue;
      const bool comma = words_[run.end].before == ',';
      const bool apposed = comma && has_office(run.end);
      if (apposed || is_in_office(run.end) || (comma && is_told_of(run.end))) {
        if (auto person = named(run)) return person;
      }
    }
    return std::nullopt;
  }

  std::optional<NamedPerson> before_colon() const {
    const WordRange run = words_.empty() ? WordRange{} : capitalised_run(words_, 0);
    const bool colon = run.size() > 0 && text_.substr(words_[run.end - 1].end, 1) == ":";
    return colon ? named(run) : std::nullopt;
  }

  std::optional<NamedPerson> with_part(std::string_view part) const {
    const std::string folded = fold_name(part);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].lower != folded || !words_[i].capitalised) continue;
      // "Tracy Jin", or a first name before it: "Maria Jin".
      if (auto person = named(clip(capitalised_run(words_, i)))) return person;
      if (i > 0 && words_[i].before == 0 && words_[i - 1].capitalised) {
        if (auto person = named({i - 1, i + 1})) return person;
      }
    }
    return std::nullopt;
  }

  std::vector<NamedPerson> people() const {
    std::vector<NamedPerson> found;
    for (std::size_t i = 0; i < words_.size();) {
      WordRange run = capitalised_run(words_, i);
      while (run.size() > 0 && words_[run.begin].office) ++run.begin;  // "Dr. Jane Roe"
      if (auto person = named(run)) found.push_back(std::move(*person));
      i = std::max(run.end, i + 1);
    }
    return found;
  }

  std::optional<NamedPerson> announced_guest() const {
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
      if (const std::size_t name = announced_from(i); name > 0) {
        if (auto person = behind(name)) return person;
        if (auto person = behind_office(name)) return person;
      }
    }
    return addressed();
  }

 private:
  // "She talked to Jay Hao": she answered him, named before.
  bool is_met(std::size_t i) const {
    const bool spoke = words_[i].lower == "spoke" || words_[i].lower == "talked";
    return spoke && i > 0 && (words_[i - 1].lower == "she" || words_[i - 1].lower == "he");
  }
  bool is_meeting(std::size_t i) const { return kMeetings.has(words_[i].lower); }

  // "I talk", "we're speaking", "will be chatting": to somebody who is there.
  bool is_meeting_now(std::size_t i) const {
    return i > 0 && kPresentTalks.has(words_[i].lower) &&
           kBeforePresentTalks.has(words_[i - 1].lower);
  }

  // "Jane Roe, you are the CEO of Acme.": whom the first words speak to.
  std::optional<NamedPerson> addressed() const {
    constexpr std::size_t kReach = 8;
    const WordRange run = words_.empty() ? WordRange{} : capitalised_run(words_, 0);
    if (run.size() < 2 || run.end >= words_.size() || words_[run.end].before != ',') return {};
    for (std::size_t k = run.end; k < std::min(run.end + kReach, words_.size()); ++k) {
      if (words_[k].lower == "you" || words_[k].lower == "your") return named(run);
    }
    return std::nullopt;
  }

  // The word from which a guest is named who is announced at word `i`, or 0.
  std::size_t announced_from(std::size_t i) const {
    const std::string& word = words_[i].lower;
    const auto within = [&](std::size_t reach, std::string_view wanted) -> std::size_t {
      for (std::size_t k = i + 1; k < std::min(i + 1 + reach, words_.size()); ++k) {
        if (words_[k].lower == wanted) return k + 1;
      }
      return 0;
    };
    if (word == "guest") {  // "my guest on the show today is", "a special guest, Jane Roe"
      return words_[i + 1].before == ',' ? i + 1 : within(4, "is");
    }
    if (word == "joined") return within(3, "by");
    if (word == "joining") return within(4, "is");
    if (word == "here" || word == "today") return within(2, "with");
    if (word == "welcome" || word == "welcoming") return i + 1;
    const bool with_us =
        word == "with" && (words_[i + 1].lower == "me" || words_[i + 1].lower == "us");
    if (with_us) return within(10, "is");
    // "She's Jane Roe", whose ending is no part of the word.
    if ((word == "she" || word == "he") && words_[i + 1].before == '\'') return i + 1;
    if ((word == "his" || word == "her") && words_[i + 1].lower == "name") return within(2, "is");
    if (word == "have" && i > 0 && (words_[i - 1].lower == "i" || words_[i - 1].lower == "we")) {
      const std::size_t name = within(2, "us");  // "today we have with us Jane Roe"
      return name > 0 ? name : i + 1;
    }
    if (!is_meeting_now(i)) return 0;
    const std::size_t name = within(3, "with");
    return name > 0 ? name : within(3, "to");
  }

  // The person named from word `i` on, behind articles, companies and offices:
  // "XT COO Tracy Jin".
  std::optional<NamedPerson> behind(std::size_t i) const {
    while (i < words_.size() && (words_[i].lower == "the" || words_[i].lower == "our")) ++i;
    if (i >= words_.size()) return std::nullopt;
    WordRange run = capitalised_run(words_, i);
    // "Acme's founder Jane Roe": the possessive ends the company's name.
    while (run.end < words_.size() && words_[run.end].before == '\'') {
      const WordRange next = capitalised_run(words_, run.end);
      if (next.size() == 0) break;  // "with Acme 'bout boats"
      run = next;
    }
    std::size_t begin = run.begin;
    for (std::size_t k = run.begin; k < run.end; ++k) {
      if (words_[k].office) begin = k + 1;
    }
    if (begin == run.end) return std::nullopt;
    // "we interviewed Jane, the head of Acme", "Jane from Acme": whose office or house follows
    // needs no surname.
    const bool told =
        run.end < words_.size() && words_[begin].capitalised &&
        (is_from_house(run.end) || (words_[run.end].before == ',' && has_office_behind(run.end)));
    if (begin + 1 == run.end && told) return make({begin, run.end});
    return named(clip({begin, run.end}));
  }
  bool is_from_house(std::size_t i) const {
    return words_[i].before == 0 && words_[i].lower == "from" && i + 1 < words_.size() &&
           words_[i + 1].before == 0 && words_[i + 1].capitalised;
  }
  // ", the senior marketing manager at"
  bool has_office_behind(std::size_t i) const {
    const bool article = words_[i].lower == "the" || words_[i].lower == "a" ||
                         words_[i].lower == "an" || words_[i].lower == "our";
    return has_office(article ? i + 1 : i);
  }

  // "the founder of Acme, Jane Roe": the person is named behind what she is.
  std::optional<NamedPerson> behind_office(std::size_t i) const {
    constexpr std::size_t kReach = 14;
    bool office = false;
    for (std::size_t k = i; k < std::min(i + kReach, words_.size()); ++k) {
      const char before = words_[k].before;
      if (k > i && (before == '.' || before == '?' || before == '!')) break;
      office = office || words_[k].office;
      const bool run_begins = words_[k].capitalised && !words_[k].office &&
                              (before == ',' || (k > 0 && words_[k - 1].office));
      if (!office || !run_begins) continue;
      if (auto person = named(clip(capitalised_run(words_, k)))) return person;
    }
    return std::nullopt;
  }

  // The first four words at most, up to one that is never in names.
  WordRange clip(WordRange run) const {
    for (std::size_t size = std::min<std::size_t>(run.size(), 4); size >= 2; --size) {
      const WordRange part{run.begin, run.begin + size};
      if (is_person_name(text_, words_, part)) return part;
    }
    return run;
  }

  // "is the founder of", "leads product at", "founded".
  bool is_in_office(std::size_t i) const {
    if (words_[i].before != 0) return false;
    const std::string& verb = words_[i].lower;
    if (verb == "founded" || verb == "co-founded" || verb == "leads" || verb == "runs") return true;
    if ((verb != "is" && verb != "serves") || i + 1 >= words_.size()) return false;
    const bool behind_as = words_[i + 1].lower == "as";
    return has_office_behind(behind_as && i + 2 < words_.size() ? i + 2 : i + 1);
  }

  // "[Jane Roe,] who runs compliance", "[Jane Roe,] he is the founder".
  bool is_told_of(std::size_t i) const {
    const std::string& word = words_[i].lower;
    const bool pronoun = word == "who" || word == "he" || word == "she";
    if (!pronoun || i + 1 >= words_.size()) return false;
    return words_[i + 1].before == '\'' ? has_office_behind(i + 1) : is_in_office(i + 1);
  }

  bool has_office(std::size_t i) const {
    for (std::size_t k = i; k < std::min(i + 4, words_.size()); ++k) {
      if (k > i && words_[k].before != 0 && words_[k].before != '-') return false;
      if (words_[k].office) return true;
    }
    return false;
  }

  std::string_view bytes_of(WordRange run) const {
    const std::size_t begin = words_[run.begin].begin;
    return text_.substr(begin, words_[run.end - 1].end - begin);
  }

  std::optional<NamedPerson> named(WordRange run) const {
    if (!is_person_name(text_, words_, run)) return std::nullopt;
    return make(run);
  }

  NamedPerson make(WordRange run) const {
    const std::size_t begin = words_[run.begin].begin, end = words_[run.end - 1].end;
    return {std::string(text_.substr(begin, end - begin)), visible_.source(begin, end)};
  }

  VisibleText visible_;
  std::string_view text_;
  std::vector<NameWord> words_;
};

}  // namespace

std::optional<NamedPerson> find_introduced(const Page& page, Span span, Introduction how) {
  const Introductions text(page, span);
  switch (how) {
    case Introduction::kInterviewWith:
      return text.interview_with();
    case Introduction::kOffice:
      return text.by_office();
    case Introduction::kSpeaksFirst:
      return text.before_colon();
  }
  return std::nullopt;
}

std::optional<NamedPerson> find_full_name(const Page& page, Span span, std::string_view part) {
  return Introductions(page, span).with_part(part);
}

std::vector<NamedPerson> find_people(const Page& page, Span span) {
  return Introductions(page, span).people();
}

std::optional<NamedPerson> find_announced_guest(const Page& page, Span span) {
  return Introductions(page, span).announced_guest();
}

}  // namespace talkgraph::extract
