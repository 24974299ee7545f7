#include "claims/people/talk_theme.h"

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostInHeadline = 20;

// The line over a text without marked titles: the first, and no sentence.
bool is_headline(const TextView& view, const Sentence& sentence) {
  const std::uint32_t end = sentence.tokens.end;
  return sentence.tokens.begin == 0 && end <= kMostInHeadline &&
         view.token(end - 1).kind == TokenKind::kWord &&
         (view.sentences().size() < 2 || view.sentences()[1].block != sentence.block);
}

}  // namespace

bool is_theme_of_talk(const TextView& view, const Sentence& sentence, const Mention& body) {
  if (sentence.turn) return false;
  if (sentence.zone == Zone::kTitle || is_headline(view, sentence)) return true;
  std::uint32_t at = body.tokens.begin;
  while (at > sentence.tokens.begin && view.is(at - 1, WordClass::kDeterminer)) --at;
  if (at < sentence.tokens.begin + 2) return false;
  const std::string_view last = view.lower(at - 1);
  const std::string_view before = view.lower(at - 2);
  if (is_among(last, {"discuss", "discusses", "discussing", "discussed"})) return true;
  if (last == "about") {
    return is_among(before, {"talk", "talks", "talked", "talking", "chat", "chatted", "chatting",
                             "speak", "speaks", "speaking", "tell", "tells", "more", "us"});
  }
  return last == "with" && is_among(before, {"ama", "interview", "conversation", "session", "chat",
                                             "talk", "spoke", "talked", "down", "dialogue", "q&a"});
}

bool announces_guests(const TextView& view, const Participants& participants,
                      const Sentence& sentence, const Mention& body) {
  const Participant* who = participants.speaker(sentence);
  if (who != nullptr ? !who->asks : sentence.zone != Zone::kLead) return false;
  const std::uint32_t begin = sentence.tokens.begin;
  const std::uint32_t at = body.tokens.begin;
  if (at < begin + 3 || !is_among(view.lower(at - 1), {"of", "at", "from", "behind"})) return false;
  const std::string_view office = view.lower(at - 2);
  const bool several = is_among(office, {"founders", "co-founders", "cofounders", "team"});
  if (!several && !view.is(at - 2, WordClass::kTitleHead)) return false;
  bool announced = false;
  for (std::uint32_t i = begin; i + 1 < at; ++i) {
    const Mention* mention = view.mention_at(i);
    if (mention != nullptr && view.type_of(*mention) == "Person") return false;
    const bool here = view.lower(i) == "with" && is_among(view.lower(i + 1), {"us", "me"});
    announced = announced || here || is_among(view.lower(i), {"joined", "guest", "guests"});
  }
  return announced && (several || participants.only_answerer() != nullptr);
}

bool is_courtesy(const TextView& view, TokenRange words) {
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    if (!is_among(view.lower(i),
                  {"with", "us", "me", "here", "today", ",", "back", "again", "also", "joining",
                   "joins", "live", "in", "studio", "the", "on", "show"})) {
      return false;
    }
  }
  return true;
}

}  // namespace talkgraph::extract
