#include "read/speakers.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/unicode.h"
#include "read/addressed_names.h"
#include "read/asker_names.h"
#include "read/dialogue_lead.h"
#include "read/greeted_voices.h"
#include "read/interviewed.h"
#include "read/introductions.h"
#include "read/organization_name.h"
#include "read/person_match.h"
#include "read/roles.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxSearchedTurns = 12;
constexpr std::size_t kLastTurns = 4;  // in which people take leave by their names
constexpr std::size_t kOwnTurns = 3;
constexpr int kSameName = 65;   // what match_person() gives at least for a part of the name
constexpr int kShortForm = 55;  // and for its short form

// A name that the text breaks over two lines.
std::string on_one_line(const std::string& name) {
  std::string out;
  for (const char c : name) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space) {
      out += c;
    } else if (!out.ends_with(' ')) {
      out += ' ';
    }
  }
  return out;
}

class Identifier {
 public:
  Identifier(const Page& page, const std::vector<Piece>& pieces, const Conversation& conversation)
      : page_(page),
        conversation_(conversation),
        around_(read_lead(page, pieces, conversation.begin)) {
    for (const FrontMatterValue& speaker : page.head.speakers) declared_.push_back(speaker.text);
    taken_.assign(declared_.size(), false);
  }

  std::vector<SpeakerLabel> run(const std::vector<std::string>& roles) {
    for (std::size_t i = 0; i < conversation_.voices.size(); ++i) {
      SpeakerLabel speaker;
      speaker.label = conversation_.voices[i].label;
      speaker.written = conversation_.voices[i].written;
      speaker.role = roles[i];
      name_by_label(conversation_.voices[i], speaker);
      speakers_.push_back(std::move(speaker));
    }
    for (std::size_t i = 0; i < speakers_.size(); ++i) {
      if (speakers_[i].name.empty()) name_by_text(i);
    }
    name_by_exclusion();
    name_by_address();
    for (std::size_t i = 0; i < speakers_.size(); ++i) finish(i);
    return std::move(speakers_);
  }

 private:
  void take(std::size_t declared, SpeakerLabel& speaker) {
    taken_[declared] = true;
    speaker.name = declared_[declared];
    speaker.name_span = page_.head.speakers[declared].span;
  }

  bool is_anybody(std::string_view name) const {
    return std::any_of(speakers_.begin(), speakers_.end(), [&](const SpeakerLabel& speaker) {
      return !speaker.name.empty() && match_person(speaker.name, name) > 0;
    });
  }

  static void take(const NamedPerson& person, SpeakerLabel& speaker) {
    speaker.name = person.name;
    speaker.name_span = person.span;
  }

  static bool is_nameless(const Voice& voice) {
    return voice.kind == LabelKind::kRole || voice.kind == LabelKind::kUnknown ||
           voice.label.empty();
  }

  static bool is_answering_role(std::string_view role) {
    return role == "interviewee" || role == "guest" || role == "speaker";
  }

  // By the front matter, or because the label is a full name.
  void name_by_label(const Voice& voice, SpeakerLabel& speaker) {
    const bool letter = voice.label.size() == 1 && voice.label != "Q" && voice.label != "A";
    if (const auto declared = person_with_initial(voice.label, declared_); letter && declared) {
      return take(*declared, speaker);
    }
    if (is_nameless(voice)) {
      // "Speaker 1 (Jane Roe)"
      if (classify_label(voice.aside) == LabelKind::kFullName) speaker.name = voice.aside;
      return;
    }
    for (const std::string* text : {&voice.full_name, &voice.label, &voice.aside}) {
      if (text->empty()) continue;
      if (const auto declared = best_person(*text, declared_)) return take(*declared, speaker);
    }
    if (!voice.full_name.empty())
      speaker.name = voice.full_name;
    else if (voice.kind == LabelKind::kFullName)
      take(as_lead_writes(around_, voice.label), speaker);
  }

  void name_by_text(std::size_t i) {
    SpeakerLabel& speaker = speakers_[i];
    const Voice& voice = conversation_.voices[i];
    if (!is_nameless(voice)) {
      if (const auto person = find_named_like(voice.label, i)) return take(*person, speaker);
      return;
    }
    if (speaker.role == "audience") return;
    // "A" is whom the front matter declares, if that is one person.
    if (declared_.size() == 1 && is_answer_label(voice)) return take(0, speaker);
    if (const auto person = find_own_introduction(i)) return take(*person, speaker);
    if (std::find(taken_.begin(), taken_.end(), false) == taken_.end()) {
      for (const NamedPerson& person : find_greeted(page_, conversation_, i)) {
        if (!is_anybody(person.name)) return take(person, speaker);
      }
    }
    if (is_answering_role(speaker.role)) {
      auto person = find_interviewee(page_, around_.title, around_.lead);
      if (!person && answers_alone(i)) person = find_guest_of_host();
      if (person) take(*person, speaker);
    } else if (is_asking_role(speaker.role)) {
      auto asker = find_announced_asker(page_, conversation_);
      if (asker && is_anybody(asker->name.name)) asker.reset();
      if (!asker && speaker.role == "interviewer") {
        asker = find_signing_asker(page_, conversation_, static_cast<std::uint32_t>(i),
                                   around_.lead, around_.metadata);
        if (asker && (is_anybody(asker->name.name) || answers_as(asker->name.name, i))) {
          asker.reset();
        }
      }
      if (!asker) return;
      take(asker->name, speaker);
      speaker.is_organization = asker->is_organization;
    }
  }

  // Is the label as good as the name? Short for it ("Alex") only of who does not speak by
  // another label.
  bool is_like(const std::string& label, const std::string& name, bool free, std::size_t i) const {
    const bool shortens = free && !is_anybody(name) &&
                          conversation_.voices[i].kind == LabelKind::kSingleName;
    return match_person(label, name) >= (shortens ? kShortForm : kSameName);
  }

  // A full name that fits a short label: another voice's, or one in title, lead,
  // the voice's own introduction, or the first turns.
  std::optional<NamedPerson> find_named_like(const std::string& label, std::size_t i) const {
    std::vector<std::string> names;
    std::vector<std::optional<Span>> spans;
    for (const SpeakerLabel& other : speakers_) {
      if (other.label == label || other.name.empty()) continue;
      names.push_back(other.name);
      spans.push_back(other.name_span);
    }
    const std::size_t speaking = names.size();
    for (const FrontMatterValue& credit : page_.head.credits) {
      names.push_back(credit.text);
      spans.push_back(credit.span);
    }
    for (const NamedPerson& person : around_.people) {
      names.push_back(person.name);
      spans.push_back(person.span);
    }
    const bool letter = label.size() == 1;
    if (const auto found = letter ? person_with_initial(label, names) : best_person(label, names);
        found && (letter || is_like(label, names[*found], *found >= speaking, i))) {
      return NamedPerson{names[*found], spans[*found].value_or(Span{})};
    }
    if (const auto own = find_own_introduction(i)) {
      // A handle tells nothing of the name behind it.
      const bool handle = conversation_.voices[i].kind == LabelKind::kHandle;
      if (handle || match_person(label, own->name) > 0) return own;
    }
    const bool initials = conversation_.voices[i].kind == LabelKind::kInitials && !letter;
    for (const Span span : searched_spans()) {
      if (auto person = find_full_name(page_, span, label)) return person;
      if (!initials) continue;
      for (NamedPerson& person : find_people(page_, span)) {
        if (match_person(label, person.name) >= 65) return std::move(person);
      }
    }
    return std::nullopt;
  }

  std::vector<Span> searched_spans() const {
    std::vector<Span> spans = around_.lead;
    if (around_.title) spans.insert(spans.begin(), *around_.title);
    const auto& said = conversation_.contributions;
    for (std::size_t i = 0; i < said.size(); ++i) {
      if (i < kMaxSearchedTurns || i + kLastTurns >= said.size()) spans.push_back(said[i].span);
    }
    return spans;
  }

  // "My name is Jane Roe" in one of the voice's first turns.
  std::optional<NamedPerson> find_own_introduction(std::size_t voice) const {
    std::size_t turns = 0;
    for (const Contribution& said : conversation_.contributions) {
      if (said.voice != voice) continue;
      if (auto person = find_self_introduction(page_, said.span)) return person;
      if (++turns == kOwnTurns) break;
    }
    return std::nullopt;
  }

  // Does another voice introduce itself so?
  bool answers_as(const std::string& name, std::size_t asker) const {
    for (std::size_t i = 0; i < speakers_.size(); ++i) {
      if (i == asker) continue;
      const auto own = find_own_introduction(i);
      if (own && match_person(name, own->name) > 0) return true;
    }
    return false;
  }

  // Does nobody else answer?
  bool answers_alone(std::size_t voice) const {
    for (std::size_t i = 0; i < speakers_.size(); ++i) {
      if (i != voice && !is_asking_role(speakers_[i].role) && speakers_[i].role != "audience") {
        return false;
      }
    }
    return speakers_.size() > 1;
  }
  // Whom the one who asks names as the guest in the first turns.
  std::optional<NamedPerson> find_guest_of_host() const {
    std::size_t turns = 0;
    for (const Contribution& said : conversation_.contributions) {
      if (!is_asking_role(speakers_[said.voice].role)) continue;
      if (auto person = find_announced_guest(page_, said.span)) return person;
      if (auto person = find_introduced(page_, said.span, Introduction::kOffice)) {
        const auto own = find_self_introduction(page_, said.span);
        const bool other = !own || match_person(own->name, person->name) == 0;
        if (other && !is_anybody(person->name)) return person;
      }
      if (++turns == kOwnTurns) break;
    }
    return only_person_around();
  }

  // The only one whom title and lead name, and who does not ask.
  std::optional<NamedPerson> only_person_around() const {
    std::vector<NamedPerson> free = around_.people;
    std::erase_if(free, [&](const NamedPerson& person) { return is_anybody(person.name); });
    return only_person(page_, free);
  }

  // One voice that answers and has no name, one declared speaker without a voice.
  void name_by_exclusion() {
    std::vector<std::size_t> nameless, left;
    for (std::size_t i = 0; i < speakers_.size(); ++i) {
      const std::string& role = speakers_[i].role;
      // "SM" is none of those whose initials are others.
      const bool other = conversation_.voices[i].kind == LabelKind::kInitials;
      if (speakers_[i].name.empty() && role != "audience" && !is_asking_role(role) && !other) {
        nameless.push_back(i);
      }
    }
    for (std::size_t i = 0; i < declared_.size(); ++i) {
      if (!taken_[i] && !is_anybody(declared_[i])) left.push_back(i);
    }
    if (nameless.size() == 1 && left.size() == 1) take(left[0], speakers_[nameless[0]]);
  }

  // Who alone answers, by the name that others call him by.
  void name_by_address() {
    for (std::size_t i = 0; i < speakers_.size(); ++i) {
      SpeakerLabel& speaker = speakers_[i];
      const bool open = speaker.name.empty() && is_nameless(conversation_.voices[i]) &&
                        is_answering_role(speaker.role) && answers_alone(i);
      if (!open) continue;
      const auto given = find_given_name(page_, conversation_, i);
      if (!given || is_anybody(given->name)) continue;
      take(find_named_like(given->name, i).value_or(*given), speaker);
    }
  }

  // Without a label the name is one; a given name or a handle is a name, if no
  // fuller one is found.
  void finish(std::size_t i) {
    SpeakerLabel& speaker = speakers_[i];
    const LabelKind kind = conversation_.voices[i].kind;
    if (speaker.label.empty()) speaker.label = speaker.name;
    const bool is_name = kind == LabelKind::kSingleName || kind == LabelKind::kHandle;
    if (speaker.name.empty() && is_name) speaker.name = speaker.label;
    speaker.name = on_one_line(speaker.name);
    if (looks_like_organization(speaker.name)) speaker.is_organization = true;
    if (speaker.name_span && speaker.name_span->empty()) speaker.name_span.reset();
  }

  const Page& page_;
  const Conversation& conversation_;
  DialogueLead around_;
  std::vector<std::string> declared_;
  std::vector<bool> taken_;
  std::vector<SpeakerLabel> speakers_;
};

}  // namespace

std::vector<SpeakerLabel> identify_speakers(const Page& page, const std::vector<Piece>& pieces,
                                            const Conversation& conversation,
                                            const std::string& title) {
  return Identifier(page, pieces, conversation).run(assign_roles(page, conversation, title));
}

}  // namespace talkgraph::extract
