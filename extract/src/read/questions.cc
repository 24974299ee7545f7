#include "read/questions.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "read/characters.h"
#include "read/find_word.h"
#include "read/interview_words.h"
#include "read/introductions.h"
#include "read/line_cursor.h"
#include "read/visible_text.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMinQuestions = 3;
constexpr std::size_t kMinQuestionsIfTitled = 2;
constexpr std::size_t kMaxQuestionBytes = 900;
constexpr std::size_t kMaxTitledBytes = 300;
constexpr std::size_t kHeadPieces = 8;

// What the search needs to know of a piece.
struct Look {
  bool said = false;        // neither furniture nor empty
  bool asks = false;        // ends with a question mark, or requests
  bool addresses = false;   // says "you"
  bool emphasised = false;  // as a whole
  bool heading = false;
  bool replies = false;           // begins as answers do
  std::uint32_t number = 0;       // of "12. ", or 0
  std::uint32_t number_size = 0;  // bytes of it
};

bool ends_with_question_mark(std::string_view tail) {
  while (!tail.empty()) {
    if (tail.back() == '?' || tail.ends_with("？")) return true;
    const std::string_view bare = trim(tail);
    if (bare.size() < tail.size())
      tail = bare;
    else if (std::string_view("\"')]*").find(tail.back()) != tail.npos)
      tail.remove_suffix(1);
    else if (tail.ends_with("”") || tail.ends_with("’"))
      tail.remove_suffix(3);
    else
      return false;
  }
  return false;
}

bool is_wholly_emphasised(const Page& page, Span span) {
  const std::string_view source = slice(page.text, span);
  if (source.starts_with("\xE2\x80\x94")) return true;  // "— Why?", as some papers print
  const bool opens = source.starts_with("**") || source.starts_with("__") ||
                     starts_with_ignoring_case(source, "<strong") ||
                     starts_with_ignoring_case(source, "<b>") ||
                     starts_with_ignoring_case(source, "<b ");
  return opens && (source.ends_with("**") || source.ends_with("__") || source.ends_with(">"));
}

Look look_at(const Page& page, const Piece& piece) {
  Look look;
  if (piece.furniture) return look;
  const Span span = piece.block.span;
  look.said = true;
  look.heading = piece.block.kind == BlockKind::kHeading;
  const std::string text = visible_text(page.text, page.markup, span, kMaxQuestionBytes).bytes;
  look.replies = opens_answer(trim(text));
  if (span.size() > 2 * kMaxQuestionBytes) return look;
  look.said = !trim(text).empty();
  const std::string_view source = slice(page.text, span);
  const std::size_t mark = source.starts_with("**") || source.starts_with("__") ? 2 : 0;
  const std::string_view numbered = source.substr(mark);  // "**1. Why?**"
  if (const std::size_t size = list_number_size(numbered)) {
    look.number_size = static_cast<std::uint32_t>(mark + size);
    for (const char c : numbered) {
      if (!is_ascii_digit(c)) break;
      look.number = look.number * 10 + static_cast<std::uint32_t>(c - '0');
    }
  }
  const std::string_view bare = trim(std::string_view(text).substr(list_number_size(text)));
  look.addresses = find_word(text, "you") != text.npos || find_word(text, "your") != text.npos;
  look.asks = ends_with_question_mark(visible_tail(page.text, page.markup, span, 16)) ||
              (opens_request(bare) && (look.addresses || find_word(text, "us") != text.npos));
  look.emphasised = is_wholly_emphasised(page, span);
  return look;
}

class Finder {
 public:
  Finder(const Page& page, const std::vector<Piece>& pieces) : page_(page), pieces_(pieces) {
    looks_.reserve(pieces.size());
    for (const Piece& piece : pieces) looks_.push_back(look_at(page, piece));
    look_for_announcement();
  }

  std::optional<Questions> run() {
    if (find_numbered() || find_set_apart() || find_bare()) return finish();
    return std::nullopt;
  }

 private:
  void look_for_announcement() {
    titled_ = speaks_of_interview(page_.head.title.text);
    announced_ =
        titled_ || std::any_of(page_.head.about.begin(), page_.head.about.end(),
                               [](const std::string& s) { return speaks_of_interview(s); });
    for (std::size_t i = 0; i < std::min(kHeadPieces, pieces_.size()); ++i) {
      const std::string text =
          visible_text(page_.text, page_.markup, pieces_[i].block.span, 1500).bytes;
      if (!speaks_of_interview(text)) continue;
      announced_ = true;
      titled_ |= text.size() <= kMaxTitledBytes;
    }
  }

  void reset() { is_question_.assign(pieces_.size(), false); }

  // Whether what was marked reads like questions with answers: enough of them,
  // most ask, most are followed by something that does not.
  bool is_interview(double least_asking, double least_addressing) const {
    std::size_t questions = 0, asking = 0, answered = 0, addressing = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (!is_question_[i] || (i > 0 && is_question_[i - 1])) continue;
      ++questions;
      std::size_t next = i;
      bool asks = false, addresses = false;
      for (; next < pieces_.size() && is_question_[next]; ++next) {
        asks |= looks_[next].asks;
        addresses |= looks_[next].addresses;
      }
      asking += asks;
      addressing += addresses;
      answered += next < pieces_.size() && looks_[next].said;
    }
    const auto share = [&](std::size_t part) {
      return static_cast<double>(part) / static_cast<double>(questions);
    };
    const std::size_t least = titled_ ? kMinQuestionsIfTitled : kMinQuestions;
    return questions >= least && share(asking) >= least_asking && share(answered) >= 0.6 &&
           (announced_ || share(addressing) >= least_addressing || introduces_himself());
  }

  // Does the first answer begin so: "I'm Jane Roe, and I run Acme"?
  bool introduces_himself() const {
    const auto first = std::find(is_question_.begin(), is_question_.end(), true);
    const auto answer = std::find(first, is_question_.end(), false);
    return answer != is_question_.end() &&
           find_self_introduction(
               page_, pieces_[static_cast<std::size_t>(answer - is_question_.begin())].block.span)
               .has_value();
  }

  // "1. ...", "2. ...", each followed by its answer.
  bool find_numbered() {
    reset();
    std::uint32_t expected = 1;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (!looks_[i].said || looks_[i].number != expected) continue;
      is_question_[i] = true;
      ++expected;
    }
    if (!is_interview(0.6, 0.3)) return false;
    // A second question paragraph before the answer belongs to the first.
    for (std::size_t i = 1; i < pieces_.size(); ++i) {
      if (is_question_[i - 1] && looks_[i].asks && looks_[i].number == 0) is_question_[i] = true;
    }
    numbered_ = true;
    return true;
  }

  // Questions in bold, or as headings.
  bool find_set_apart() {
    for (const bool headings : {false, true}) {
      reset();
      std::size_t set_apart = 0, asking = 0;
      for (std::size_t i = 0; i < pieces_.size(); ++i) {
        const bool apart = headings ? looks_[i].heading : looks_[i].emphasised;
        if (!looks_[i].said || !apart) continue;
        ++set_apart;
        asking += looks_[i].asks;
        is_question_[i] = looks_[i].asks || (!headings && looks_[i].addresses);
      }
      if (asking * 2 >= set_apart && is_interview(0.6, 0.5)) return true;
    }
    return false;
  }

  // Does what follows the questions answer them as people do who talk?
  bool is_answered_in_talk() const {
    std::size_t answers = 0, replies = 0;
    for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
      if (!is_question_[i] || is_question_[i + 1]) continue;
      ++answers;
      replies += looks_[i + 1].replies;
    }
    return replies >= kMinQuestions && replies * 3 >= answers * 2;
  }

  // Paragraphs that ask, each followed by one that does not. Rhetorical questions of essays
  // are told from these by a title that announces an interview, or by the answers.
  bool find_bare() {
    reset();
    std::size_t said = 0, asking = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (!looks_[i].said || looks_[i].heading) continue;
      ++said;
      is_question_[i] = looks_[i].asks;
      asking += looks_[i].asks;
    }
    return (titled_ || is_answered_in_talk()) && asking * 10 >= said && is_interview(1.0, 0.5);
  }

  Questions finish() {
    Questions out;
    out.number_size.assign(pieces_.size(), 0);
    const auto first = std::find(is_question_.begin(), is_question_.end(), true);
    out.begin = static_cast<std::size_t>(first - is_question_.begin());
    out.end = pieces_.size();
    if (numbered_) {
      for (std::size_t i = 0; i < pieces_.size(); ++i) {
        if (is_question_[i]) out.number_size[i] = looks_[i].number_size;
      }
    }
    out.is_question = std::move(is_question_);
    return out;
  }

  const Page& page_;
  const std::vector<Piece>& pieces_;
  std::vector<Look> looks_;
  std::vector<bool> is_question_;
  bool announced_ = false;  // by a word such as "interview" near the beginning
  bool titled_ = false;     // by a line that can be the title
  bool numbered_ = false;
};

}  // namespace

bool asks(const Page& page, const Piece& piece) {
  const Look look = look_at(page, piece);
  return look.said && look.asks && !look.heading;
}

std::optional<Questions> find_questions(const Page& page, const std::vector<Piece>& pieces) {
  return Finder(page, pieces).run();
}

}  // namespace talkgraph::extract
