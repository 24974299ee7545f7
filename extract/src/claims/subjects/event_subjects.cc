// Figures of events: "The festival began in April, with over 10,000 attendees".
#include "claims/subjects/implied_subjects.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {

// How many came to the event that is spoken of, unless somebody had them.
std::optional<FigureSubject> ImpliedSubjects::of_event(const Sentence& sentence,
                                                       const Figure& figure,
                                                       const Measure& measure) const {
  const bool guests =
      is_among(measure.head, {"attendees", "attendee", "participants", "delegates", "visitors",
                              "viewership", "viewers", "experts", "professionals", "executives"});
  if (!guests || figure.kind != FigureKind::kCount || measure.owner != nullptr) {
    return std::nullopt;
  }
  bool event = false;
  for (std::uint32_t i = sentence.tokens.begin; i < figure.tokens.begin; ++i) {
    const Mention* mention = view_.mention_from(i);
    if (is_among(view_.lower(i), {"we", "our", "i"})) return std::nullopt;
    const bool named = mention != nullptr && mention->kind == MentionKind::kName;
    if (named && is_body(view_.type_of(*mention))) return std::nullopt;
    event = event || (named && view_.type_of(*mention) == "Event") ||
            is_among(view_.lower(i), {"event", "festival", "conference", "summit", "meetup",
                                      "hackathon", "broadcast", "ama", "meeting"});
  }
  const auto last = event ? topics_.last("Event", figure.tokens.begin) : std::nullopt;
  return last ? std::optional(FigureSubject{*last, {}}) : std::nullopt;
}

}  // namespace talkgraph::extract
