#include "claims/people/claimed_posts.h"

#include <algorithm>

#include "claims/people/past_posts.h"
#include "claims/text/sentence_at.h"

namespace talkgraph::extract {
namespace {

// Where the quote names the organisation first.
const Mention* named_in(const TextView& view, const Sentence& sentence, Span quote,
                        EntityIndex body) {
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Mention* mention = view.mention_from(i);
    if (mention != nullptr && mention->entity == body && mention->span.begin >= quote.begin) {
      return mention;
    }
  }
  return nullptr;
}

// Who studied at a school and did something there speaks for somebody else now.
bool studied_there(const std::vector<Assertion>& relations, const Assertion& post) {
  return std::any_of(relations.begin(), relations.end(), [&](const Assertion& relation) {
    return relation.type == "EDUCATED_AT" && relation.source == post.source &&
           relation.target == post.target;
  });
}

}  // namespace

std::vector<Affiliation> affiliations_of(const TextView& view, const Participants& participants,
                                         const std::vector<Assertion>& relations) {
  std::vector<Affiliation> found;
  for (const Assertion& relation : relations) {
    const bool founded = relation.type == "FOUNDED";
    if (!founded && relation.type != "WORKS_FOR") continue;
    if (!is_body(view.names().entities[relation.target].type)) continue;
    if (relation.properties.contains("until")) continue;
    const Span quote = relation.evidence.quote;
    const Sentence* sentence = sentence_at(view, quote.begin);
    if (sentence == nullptr) continue;
    const Mention* body = named_in(view, *sentence, quote, relation.target);
    if (body != nullptr && is_left_post(view, *sentence, body->tokens)) continue;
    const Tie tie = founded                                 ? Tie::kFounder
                    : relation.properties.contains("title") ? Tie::kOffice
                                                            : Tie::kEmployment;
    if (tie == Tie::kEmployment && studied_there(relations, relation)) continue;
    const auto& members = participants.members();
    for (std::uint32_t i = 0; i < members.size(); ++i) {
      if (members[i].entity == relation.source) found.push_back({i, relation.target, tie});
    }
  }
  return found;
}

}  // namespace talkgraph::extract
