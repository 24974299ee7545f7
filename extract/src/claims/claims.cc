#include "claims/claims.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "claims/pairs/improbable_claims.h"
#include "claims/pairs/learned_pairs.h"
#include "claims/posts/further_posts.h"
#include "claims/posts/own_posts.h"
#include "claims/posts/post_details.h"
#include "claims/posts/prose_posts.h"
#include "claims/posts/spoken_posts.h"
#include "claims/quoted_speech.h"
#include "claims/references.h"
#include "claims/relations/answers.h"
#include "claims/relations/continuations.h"
#include "claims/relations/counted_members.h"
#include "claims/relations/dealings.h"
#include "claims/relations/interviews.h"
#include "claims/relations/later_names.h"
#include "claims/relations/meetings.h"
#include "claims/relations/own_products.h"
#include "claims/relations/presence.h"
#include "claims/relations/relations.h"
#include "claims/relations/rivals.h"
#include "claims/relations/rosters.h"
#include "claims/relations/sessions.h"
#include "claims/subjects/metrics.h"
#include "claims/times/text_time.h"

namespace talkgraph::extract {
namespace {

// "Chief Operating Officer" says more than "COO", "founder and CEO" more than "CEO".
bool says_more(const Value& title, const Value& known) {
  const std::string* longer = title.as_string();
  const std::string* shorter = known.as_string();
  if (longer == nullptr || shorter == nullptr || longer->size() <= shorter->size()) return false;
  std::string initials;
  for (std::size_t i = 0; i < longer->size(); ++i) {
    const bool begins = i == 0 || (*longer)[i - 1] == ' ' || (*longer)[i - 1] == '-';
    if (begins && (*longer)[i] >= 'A' && (*longer)[i] <= 'Z') initials += (*longer)[i];
  }
  return initials == *shorter || longer->ends_with(" and " + *shorter) ||
         longer->starts_with(*shorter + " and ");
}

// "CEO", then somewhere else "in March 2021": the first assertion of a
// relationship bears what all of them say of it, the surest first.
void gather_properties(std::vector<Assertion>& sorted) {
  for (std::size_t best = 0, i = 1; i < sorted.size(); ++i) {
    const bool same = sorted[i].source == sorted[best].source &&
                      sorted[i].type == sorted[best].type &&
                      sorted[i].target == sorted[best].target;
    if (!same) {
      best = i;
      continue;
    }
    for (const auto& [key, value] : sorted[i].properties) {
      const auto [known, fresh] = sorted[best].properties.emplace(key, value);
      if (!fresh && key == "title" && says_more(value, known->second)) known->second = value;
    }
  }
}

// Relationships in the order in which they are first said; of what is said
// several times the most confident first.
void put_best_first(std::vector<Assertion>& assertions) {
  using Ends = std::tuple<EntityIndex, std::string, EntityIndex>;
  std::map<Ends, std::size_t> first;
  for (std::size_t i = 0; i < assertions.size(); ++i) {
    first.emplace(Ends{assertions[i].source, assertions[i].type, assertions[i].target}, i);
  }
  const auto rank = [&](const Assertion& a) {
    return std::pair(first.at({a.source, a.type, a.target}), -a.evidence.confidence);
  };
  std::stable_sort(assertions.begin(), assertions.end(),
                   [&](const Assertion& a, const Assertion& b) { return rank(a) < rank(b); });
  gather_properties(assertions);
}

// Who holds an office, or founded what: one may have worked anywhere.
std::vector<Assertion> offices_of(const std::vector<Assertion>& relations) {
  std::vector<Assertion> found;
  std::copy_if(relations.begin(), relations.end(), std::back_inserter(found),
               [](const Assertion& relation) {
                 return relation.type == "FOUNDED" ||
                        (relation.type == "WORKS_FOR" && relation.properties.contains("title"));
               });
  return found;
}

// A first reading, for who works where: whom "we" stands for is known only
// after it. It works on a copy of the names.
std::vector<Assertion> read_organizations(const Transcript& transcript, const TokenizedText& text,
                                          Names names, const ClaimResources& resources,
                                          const Ontology& ontology, SentenceTrees& trees) {
  TextView view(transcript, text, names, resources.words());
  Participants participants(view);
  participants.speak_for_themselves();
  add_references(view, participants, names);
  view.refresh();
  auto found = find_relations(view, participants, resources, ontology, trees);
  auto announced = find_rosters(view, participants, ontology);
  found.insert(found.end(), std::make_move_iterator(announced.begin()),
               std::make_move_iterator(announced.end()));
  return found;
}

// Of a page without speakers: the company that it is about, though only what was found of
// references tells who has a post there ("Its founder, Jane Roe").
void learn_page_house(TextView& view, Participants& participants, Names& names,
                      std::optional<EntityIndex> known, const ClaimResources& resources,
                      const Ontology& ontology, SentenceTrees& trees) {
  participants.set_page_house(known);
  if (known) return;
  auto relations = find_relations(view, participants, resources, ontology, trees);
  auto posts = find_prose_posts(view, participants, ontology, relations);
  relations.insert(relations.end(), std::make_move_iterator(posts.begin()),
                   std::make_move_iterator(posts.end()));
  ProseSubjects again(view, participants, offices_of(relations));
  if (!again.house()) return;
  participants.set_page_house(again.house());
  add_references(view, participants, names, &again);
  view.refresh();
}

}  // namespace

Claims find_claims(const Transcript& transcript, const TokenizedText& text, Names& names,
                   const ClaimResources& resources, const Ontology& ontology, ClaimTrace* trace) {
  SentenceTrees trees(text, resources.syntax());
  const auto organizations =
      read_organizations(transcript, text, names, resources, ontology, trees);
  TextView view(transcript, text, names, resources.words());
  if (transcript.date.empty()) view.set_year(estimated_year(view));
  Participants participants(view);
  participants.learn_organizations(view, organizations);
  ProseSubjects prose(view, participants, organizations);
  add_references(view, participants, names, &prose);
  view.refresh();
  if (transcript.turns.empty()) {
    learn_page_house(view, participants, names, prose.house(), resources, ontology, trees);
  }
  view.set_trace(trace);

  Claims claims;
  const auto add = [&](std::vector<Assertion> found) {
    claims.assertions.insert(claims.assertions.end(), std::make_move_iterator(found.begin()),
                             std::make_move_iterator(found.end()));
  };
  add(find_interviews(view, participants, ontology));
  auto relations = find_relations(view, participants, resources, ontology, trees);
  drop_improbable(view, resources, trees, relations);
  add(std::move(relations));
  add(find_answers(view, participants, resources.questions(), ontology));
  add(find_rosters(view, participants, ontology));
  add(find_own_posts(view, participants, ontology));
  add(find_spoken_posts(view, participants, ontology));
  add(find_prose_posts(view, participants, ontology, claims.assertions));
  add(find_further_posts(view, participants, ontology, claims.assertions));
  add(find_presence(view, participants, ontology));
  add(find_meetings(view, participants, ontology));
  add(find_sessions(view, participants, ontology));
  add(find_counted_members(view, participants, ontology));
  add(find_rivals(view, participants, ontology, claims.assertions));
  add(find_learned_pairs(view, participants, resources, ontology, trees, claims.assertions));
  // Whose office was found only now: "we" is that company.
  const auto offices = offices_of(claims.assertions);
  if (participants.learn_organizations(view, offices)) {
    ProseSubjects again(view, participants, offices);
    add_references(view, participants, names, &again);
    view.refresh();
  }
  add(find_later_names(view, participants, ontology));
  add(find_own_products(view, participants, ontology, claims.assertions));
  drop_mere_hosts(view, claims.assertions);
  add(find_dealings(view, participants, resources.dealings(), ontology, claims.assertions));
  add(find_continuations(view, participants, ontology, claims.assertions));
  add(find_post_details(view, participants, claims.assertions));
  put_best_first(claims.assertions);
  claims.metrics = find_metrics(view, participants, resources.figure_words(), claims.assertions);
  attribute_quotes(view, prose.quote_speakers(), claims);
  return claims;
}

}  // namespace talkgraph::extract
