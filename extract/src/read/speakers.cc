#include "read/speakers.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "read/organization_name.h"
#include "read/person_match.h"
#include "read/roles.h"

namespace talkgraph::extract {
namespace {

class Identifier {
 public:
  Identifier(const Page& page, const Conversation& conversation)
      : page_(page), conversation_(conversation) {
    for (const FrontMatterValue& speaker : page.head.speakers) declared_.push_back(speaker.text);
    taken_.assign(declared_.size(), false);
  }

  std::vector<SpeakerLabel> run(const std::vector<std::string>& roles) {
    for (std::size_t i = 0; i < conversation_.voices.size(); ++i) {
      SpeakerLabel speaker;
      speaker.label = conversation_.voices[i].label;
      speaker.role = roles[i];
      name_by_label(conversation_.voices[i], speaker);
      speakers_.push_back(std::move(speaker));
    }
    name_by_exclusion();
    return std::move(speakers_);
  }

 private:
  void name_by_label(const Voice& voice, SpeakerLabel& speaker) {
    if (voice.kind == LabelKind::kRole || voice.kind == LabelKind::kUnknown) return;
    if (!voice.full_name.empty()) speaker.name = voice.full_name;
    for (const std::string* text : {&voice.full_name, &voice.label, &voice.aside}) {
      if (text->empty()) continue;
      const auto declared = best_person(*text, declared_);
      if (declared) return take(*declared, speaker);
    }
    if (voice.kind == LabelKind::kFullName && speaker.name.empty()) speaker.name = voice.label;
    speaker.is_organization = looks_like_organization(speaker.name);
  }

  void take(std::size_t declared, SpeakerLabel& speaker) {
    taken_[declared] = true;
    speaker.name = declared_[declared];
    speaker.name_span = page_.head.speakers[declared].span;
  }

  // One voice that answers and has no name, one declared speaker without a voice.
  void name_by_exclusion() {
    std::vector<std::size_t> nameless, left;
    for (std::size_t i = 0; i < speakers_.size(); ++i) {
      const std::string& role = speakers_[i].role;
      if (speakers_[i].name.empty() && role != "audience" && !is_asking_role(role)) {
        nameless.push_back(i);
      }
    }
    for (std::size_t i = 0; i < declared_.size(); ++i) {
      if (!taken_[i]) left.push_back(i);
    }
    if (nameless.size() == 1 && left.size() == 1) take(left[0], speakers_[nameless[0]]);
  }

  const Page& page_;
  const Conversation& conversation_;
  std::vector<std::string> declared_;
  std::vector<bool> taken_;
  std::vector<SpeakerLabel> speakers_;
};

}  // namespace

std::vector<SpeakerLabel> identify_speakers(const Page& page, const std::vector<Piece>&,
                                            const Conversation& conversation,
                                            const std::string& title) {
  return Identifier(page, conversation).run(assign_roles(page, conversation, title));
}

}  // namespace talkgraph::extract
