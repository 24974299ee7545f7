#include "read/conversation.h"

#include <algorithm>
#include <utility>

#include "read/characters.h"
#include "read/line_cursor.h"
#include "read/person_match.h"
#include "read/questions.h"
#include "read/unlabelled_turns.h"
#include "read/zones.h"

namespace talkgraph::extract {
namespace {

// Collects contributions piece by piece.
class Recorder {
 public:
  Recorder(std::string_view text, Conversation& out) : text_(text), out_(out) {}

  // From here on `voice` speaks.
  void begin(std::uint32_t voice, std::optional<Span> label, Span span) {
    voice_ = voice;
    open_ = false;
    label_ = label;
    add(span);
  }

  // The same voice goes on; nothing if nobody has begun.
  void add(Span span) {
    span = trim(text_, span);
    if (!voice_ || span.empty()) return;
    if (open_) {
      out_.contributions.back().span.end = span.end;
      return;
    }
    out_.contributions.push_back({*voice_, label_, span});
    label_.reset();
    open_ = true;
  }

  // A heading or a box: what follows is a contribution of its own.
  void interrupt() { open_ = false; }

 private:
  std::string_view text_;
  Conversation& out_;
  std::optional<std::uint32_t> voice_;
  std::optional<Span> label_;
  bool open_ = false;
};

bool is_said(const Piece& piece) {
  return !piece.furniture && piece.block.kind != BlockKind::kHeading;
}

std::size_t first_labelled(const std::vector<Piece>& pieces) {
  const auto found = std::find_if(pieces.begin(), pieces.end(),
                                  [](const Piece& piece) { return piece.use.has_value(); });
  return static_cast<std::size_t>(found - pieces.begin());
}

std::size_t said_bytes(const std::vector<Piece>& pieces, std::size_t begin, std::size_t end) {
  std::size_t bytes = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (is_said(pieces[i])) bytes += pieces[i].block.span.size();
  }
  return bytes;
}

class Builder {
 public:
  Builder(const Page& page, const std::vector<Piece>& pieces, const Labels& labels,
          const std::vector<std::string>& declared)
      : page_(page), pieces_(pieces), labels_(labels), declared_(declared) {}

  Conversation run() {
    if (!labels_.uses.empty()) return labelled();
    if (auto questions = find_questions(page_, pieces_)) return questioned(*questions);
    return talk();
  }

 private:
  Conversation labelled() {
    Conversation out;
    out.layout = Layout::kLabelled;
    for (const LabelGroup& group : labels_.groups) {
      out.voices.push_back(
          {group.label, group.full_name, {}, group.written, group.kind, Part::kLabelled});
    }
    for (const LabelUse& use : labels_.uses) {
      std::string& aside = out.voices[use.group].aside;
      if (aside.empty()) aside = use.shape.aside;
    }
    out.begin = first_labelled(pieces_);
    Recorder recorder(page_.text, out);
    if (const auto body = find_opening_talk(out.begin)) {
      out.begin = *body;
      out.opens_with_talk = true;
      if (declared_.size() == 1) recorder.begin(declared_voice(out), {}, {});
    }
    const auto unlabelled = out.opens_with_talk
                                ? std::vector<std::optional<std::uint32_t>>(pieces_.size())
                                : find_unlabelled_turns(page_, pieces_, labels_, out);
    for (std::size_t i = out.begin; i < pieces_.size(); ++i) {
      if (unlabelled[i])
        recorder.begin(*unlabelled[i], {}, pieces_[i].block.span);
      else
        record(pieces_[i], recorder);
    }
    return out;
  }

  void record(const Piece& piece, Recorder& recorder) {
    if (piece.use) {
      const LabelUse& use = labels_.uses[*piece.use];
      const std::uint32_t end = piece.block.span.end;
      recorder.begin(use.group, use.shape.label, {std::min(use.shape.content, end), end});
    } else if (is_said(piece)) {
      recorder.add(piece.block.span);
    } else {
      recorder.interrupt();
    }
  }

  // A talk with labelled questions at its end: somebody is declared, and much is
  // said before the first label. With one declared speaker it is his, and little will do
  // if the labels are roles alone; of several nobody can tell who talks, and more of the
  // text has to be talk.
  std::optional<std::size_t> find_opening_talk(std::size_t first) const {
    if (declared_.empty()) return std::nullopt;
    const std::size_t body = find_body(page_, pieces_);
    const std::size_t before = said_bytes(pieces_, body, first);
    const std::size_t all = before + said_bytes(pieces_, first, pieces_.size());
    const bool roles_alone =
        std::all_of(labels_.groups.begin(), labels_.groups.end(),
                    [](const LabelGroup& group) { return group.kind == LabelKind::kRole; });
    const std::size_t least_part = declared_.size() > 1 ? 2 : roles_alone ? 20 : 5;
    return before * least_part > all ? std::optional(body) : std::nullopt;
  }

  // The voice of the declared speaker: one of the labels', or one without label.
  std::uint32_t declared_voice(Conversation& out) const {
    for (std::uint32_t i = 0; i < out.voices.size(); ++i) {
      const Voice& voice = out.voices[i];
      if (voice.kind != LabelKind::kRole && match_person(voice.label, declared_.front()) > 0) {
        return i;
      }
    }
    out.voices.push_back({declared_.front(), {}, {}, {}, LabelKind::kFullName, Part::kTalks});
    return static_cast<std::uint32_t>(out.voices.size() - 1);
  }

  Conversation questioned(const Questions& questions) {
    Conversation out;
    out.layout = Layout::kQuestions;
    out.begin = questions.begin;
    out.voices.push_back({{}, {}, {}, {}, LabelKind::kFullName, Part::kAsks});
    out.voices.push_back({{}, {}, {}, {}, LabelKind::kFullName, Part::kAnswers});
    Recorder recorder(page_.text, out);
    bool asking = false;
    for (std::size_t i = questions.begin; i < questions.end; ++i) {
      const Piece& piece = pieces_[i];
      if (questions.is_question[i]) {
        Span span = piece.block.span;
        span.begin += questions.number_size[i];
        if (asking)
          recorder.add(span);
        else
          recorder.begin(0, {}, span);
        asking = true;
      } else if (!is_said(piece)) {
        recorder.interrupt();
      } else {
        if (asking || i == questions.begin)
          recorder.begin(1, {}, piece.block.span);
        else
          recorder.add(piece.block.span);
        asking = false;
      }
    }
    return out;
  }

  // One declared speaker talks from the beginning of the body to the end. Of
  // several nobody can tell who says what.
  Conversation talk() {
    Conversation out;
    out.begin = find_body(page_, pieces_);
    if (declared_.empty()) return out;
    out.layout = Layout::kTalk;
    for (const std::string& name : declared_) {
      out.voices.push_back({name, {}, {}, {}, LabelKind::kFullName, Part::kTalks});
    }
    if (declared_.size() > 1) return out;
    Recorder recorder(page_.text, out);
    recorder.begin(0, {}, {});
    for (std::size_t i = out.begin; i < pieces_.size(); ++i) record(pieces_[i], recorder);
    return out;
  }

  const Page& page_;
  const std::vector<Piece>& pieces_;
  const Labels& labels_;
  const std::vector<std::string>& declared_;
};

}  // namespace

Conversation find_conversation(const Page& page, const std::vector<Piece>& pieces,
                               const Labels& labels, const std::vector<std::string>& declared) {
  return Builder(page, pieces, labels, declared).run();
}

}  // namespace talkgraph::extract
