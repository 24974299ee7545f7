#include "read/unlabelled_turns.h"

#include <algorithm>

#include "base/unicode.h"
#include "read/question_label.h"
#include "read/questions.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kLeastQuestions = 2;
constexpr std::size_t kMostLabelledTurns = 2;  // of one who is labelled "at first" only

bool is_paragraph(const Piece& piece) {
  return !piece.furniture && piece.block.kind != BlockKind::kHeading;
}

class UnlabelledFinder {
 public:
  UnlabelledFinder(const Page& page, const std::vector<Piece>& pieces, const Labels& labels,
                   Conversation& conversation)
      : page_(page),
        pieces_(pieces),
        labels_(labels),
        conversation_(conversation),
        voices_(pieces.size()) {
    asks_.reserve(pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      asks_.push_back(i >= conversation.begin && asks(page, pieces[i]));
    }
  }

  std::vector<std::optional<std::uint32_t>> run() {
    if (all_labels_ask())
      give_answers();
    else if (!has_question_letter() && !find_alternation())
      find_questions_before_labels();
    return std::move(voices_);
  }

 private:
  bool asks_by_letter(const LabelGroup& group) const {
    return group.kind == LabelKind::kRole && is_question_letter(fold_name(group.label));
  }
  bool all_labels_ask() const {
    return std::all_of(labels_.groups.begin(), labels_.groups.end(),
                       [this](const LabelGroup& group) { return asks_by_letter(group); });
  }
  bool has_question_letter() const {
    return std::any_of(labels_.groups.begin(), labels_.groups.end(),
                       [this](const LabelGroup& group) { return asks_by_letter(group); });
  }

  std::uint32_t add_voice(Part part) {
    conversation_.voices.push_back({{}, {}, {}, {}, LabelKind::kFullName, part});
    return static_cast<std::uint32_t>(conversation_.voices.size() - 1);
  }

  // Behind "Q: ..." the first paragraph that asks nothing answers.
  void give_answers() {
    const std::uint32_t voice = add_voice(Part::kAnswers);
    bool asking = false;
    for (std::size_t i = conversation_.begin; i < pieces_.size(); ++i) {
      if (pieces_[i].use) {
        asking = true;
      } else if (asking && is_paragraph(pieces_[i]) && !asks_[i]) {
        voices_[i] = voice;
        asking = false;
      }
    }
  }

  // "Courier: How ...?", "Jane Roe: We ...", and from there on no label.
  bool find_alternation() {
    if (labels_.groups.size() != 2) return false;
    for (const LabelGroup& group : labels_.groups) {
      if (group.count > kMostLabelledTurns) return false;
    }
    std::size_t last = pieces_.size();
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (pieces_[i].use) last = i;
    }
    std::size_t before = last;
    while (before > 0 && !pieces_[--before].use) continue;
    if (before == last || !pieces_[before].use) return false;
    const std::uint32_t answers = labels_.uses[*pieces_[last].use].group;
    const std::uint32_t questions = labels_.uses[*pieces_[before].use].group;
    if (answers == questions || !asks_[before] || asks_[last]) return false;
    std::size_t asked = 0, answered = 0;
    for (std::size_t i = last + 1; i < pieces_.size(); ++i) {
      if (!asks_[i] || asks_[i - 1]) continue;
      ++asked;
      answered += next_paragraph(i) < pieces_.size();
    }
    if (asked < kLeastQuestions || answered + 1 < asked) return false;
    bool asking = false;
    for (std::size_t i = last + 1; i < pieces_.size(); ++i) {
      if (!is_paragraph(pieces_[i]) || asks_[i] == asking) continue;
      asking = asks_[i];
      voices_[i] = asking ? questions : answers;
    }
    return true;
  }

  std::size_t next_paragraph(std::size_t i) const {
    do {
      ++i;
    } while (i < pieces_.size() && !is_paragraph(pieces_[i]));
    return i;
  }

  // Paragraphs that ask, right before a label, where those with labels ask little. Between
  // the labels of two people the one above asks, as it is his turn still, unless somebody
  // without a label asked before all of them.
  void find_questions_before_labels() {
    std::vector<std::size_t> questions;
    std::size_t labelled = 0, labelled_asking = 0, alone = 0;
    std::optional<std::uint32_t> above;
    bool opened = false;  // by a question above all labels
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (pieces_[i].use) {
        above = labels_.uses[*pieces_[i].use].group;
        ++labelled;
        labelled_asking += asks_[i];
        alone += labels_.uses[*pieces_[i].use].shape.content >= pieces_[i].block.span.end;
        continue;
      }
      const std::size_t next = next_paragraph(i);
      if (!asks_or_opens(i) || next >= pieces_.size() || !pieces_[next].use) continue;
      opened = opened || !above;
      const bool other = opened || *above == labels_.uses[*pieces_[next].use].group;
      if (other) questions.push_back(i);
    }
    const bool enough = questions.size() >= kLeastQuestions && questions.size() * 3 >= labelled;
    // Below labels that stand alone everything is labelled.
    if (!enough || labelled_asking * 3 > labelled || alone * 2 > labelled) return;
    const std::uint32_t voice = add_voice(Part::kAsks);
    for (const std::size_t i : questions) voices_[i] = voice;
    conversation_.begin = std::min(conversation_.begin, questions.front());
  }

  // The first question stands before the first label.
  bool asks_or_opens(std::size_t i) const {
    if (i >= conversation_.begin) return asks_[i];
    return i + 1 == conversation_.begin && asks(page_, pieces_[i]);
  }

  const Page& page_;
  const std::vector<Piece>& pieces_;
  const Labels& labels_;
  Conversation& conversation_;
  std::vector<std::optional<std::uint32_t>> voices_;
  std::vector<bool> asks_;
};

}  // namespace

std::vector<std::optional<std::uint32_t>> find_unlabelled_turns(const Page& page,
                                                                const std::vector<Piece>& pieces,
                                                                const Labels& labels,
                                                                Conversation& conversation) {
  return UnlabelledFinder(page, pieces, labels, conversation).run();
}

}  // namespace talkgraph::extract
