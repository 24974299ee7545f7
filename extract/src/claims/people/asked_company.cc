#include "claims/people/asked_company.h"

#include <algorithm>
#include <map>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kLeastNamed = 3;

std::optional<std::uint32_t> only_one_asked(const Participants& participants) {
  std::optional<std::uint32_t> asked;
  const auto& members = participants.members();
  for (std::uint32_t i = 0; i < members.size(); ++i) {
    if (members[i].asks) continue;
    if (asked) return std::nullopt;
    asked = i;
  }
  return asked;
}

// How often each company is named.
std::map<EntityIndex, std::uint32_t> counts_of_bodies(const TextView& view) {
  std::map<EntityIndex, std::uint32_t> counts;
  for (const Mention& mention : view.names().mentions) {
    if (mention.kind == MentionKind::kName && is_body(view.type_of(mention))) {
      ++counts[mention.entity];
    }
  }
  return counts;
}

// Is no company named more often, and this one not only in passing?
bool is_most_named(const TextView& view, EntityIndex body) {
  auto counts = counts_of_bodies(view);
  const std::uint32_t most = counts[body];
  return most >= kLeastNamed && std::all_of(counts.begin(), counts.end(), [&](const auto& count) {
           return count.second <= most;
         });
}

// "How did you start Acme?", but not "What do you think of Acme?".
bool asks_of_their_own(const TextView& view, const Sentence& sentence) {
  if (!sentence.is_question) return false;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    if (view.lower(i) == "your") return true;
    if (view.lower(i) != "you") continue;
    std::uint32_t verb = i + 1;
    while (verb < sentence.tokens.end &&
           view.is_any(verb, class_bit(WordClass::kAdverb) | class_bit(WordClass::kAuxiliary))) {
      ++verb;
    }
    const bool outside = verb < sentence.tokens.end &&
                         (view.is(verb, WordClass::kOpinion) ||
                          is_among(view.lower(verb), {"think", "feel", "like", "use", "trust",
                                                      "hear", "heard", "see", "know"}));
    if (!outside) return true;
  }
  return false;
}

// Does somebody ask of "your users", "your exchange"?
bool asks_of_company(const TextView& view, const Participants& participants) {
  for (const Sentence& sentence : view.sentences()) {
    const Participant* who = participants.speaker(sentence);
    if (who == nullptr || !who->asks) continue;
    for (std::uint32_t i = sentence.tokens.begin; i + 1 < sentence.tokens.end; ++i) {
      const std::string_view noun = view.lower(i + 1);
      if (view.lower(i) == "your" && view.is(i + 1, WordClass::kCorporateNoun)) return true;
      if (view.lower(i) == "your" && is_among(noun, {"user", "customer"})) return true;
    }
  }
  return false;
}

// The only exchange that is named before the first answer, if no company is named as often.
std::optional<EntityIndex> venue_of_talk(const TextView& view, const Participants& participants) {
  std::optional<EntityIndex> only;
  for (const Sentence& sentence : view.sentences()) {
    const Participant* who = participants.speaker(sentence);
    if (who != nullptr && !who->asks) break;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Mention* mention = view.mention_from(i);
      const bool venue = mention != nullptr && mention->kind == MentionKind::kName &&
                         view.type_of(*mention) == "Exchange";
      if (!venue) continue;
      if (only && *only != mention->entity) return std::nullopt;
      only = mention->entity;
    }
  }
  if (!only) return std::nullopt;
  const auto counts = counts_of_bodies(view);
  const std::uint32_t most = counts.at(*only);
  const bool leads = std::all_of(counts.begin(), counts.end(), [&](const auto& count) {
    return count.first == *only || count.second < most;
  });
  return most > 1 && leads ? only : std::nullopt;
}

}  // namespace

std::optional<AskedCompany> asked_company(const TextView& view, const Participants& participants) {
  const auto member = only_one_asked(participants);
  if (!member) return std::nullopt;
  if (asks_of_company(view, participants)) {
    if (const auto venue = venue_of_talk(view, participants)) return AskedCompany{*member, *venue};
  }
  std::optional<EntityIndex> only;
  bool own = false;
  for (const Sentence& sentence : view.sentences()) {
    const Participant* who = participants.speaker(sentence);
    if (who == nullptr || !who->asks) continue;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Mention* mention = view.mention_from(i);
      if (mention == nullptr || mention->kind != MentionKind::kName ||
          !is_body(view.type_of(*mention)) || mention->entity == who->organization) {
        continue;
      }
      if (only && *only != mention->entity) return std::nullopt;
      only = mention->entity;
      own = own || asks_of_their_own(view, sentence);
    }
  }
  if (!own || !is_most_named(view, *only)) return std::nullopt;
  return AskedCompany{*member, *only};
}

}  // namespace talkgraph::extract
