#include "claims/posts/further_posts.h"

#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "claims/posts/post_reader.h"
#include "claims/text/clause.h"
#include "claims/text/sentence_at.h"
#include "claims/text/title_relations.h"
#include "claims/text/word_list.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr double kFurtherPostConfidence = 0.75;

class FurtherPostFinder {
 public:
  FurtherPostFinder(const TextView& view, const Participants& participants,
                    const Ontology& ontology, const std::vector<Assertion>& known)
      : view_(view), participants_(participants), ontology_(ontology), known_(known) {
    for (const Assertion& claim : known) told_.emplace(claim.source, claim.type, claim.target);
  }

  std::vector<Assertion> find() {
    for (const Assertion& claim : known_) {
      const bool career =
          is_among(claim.type, {"WORKS_FOR", "FOUNDED", "EDUCATED_AT"}) ||
          (claim.type == "CREATED" && view_.names().entities[claim.source].type == "Person");
      if (!career || claim.status != ClaimStatus::kAsserted) continue;
      const Sentence* sentence = sentence_at(view_, claim.evidence.quote.begin);
      if (sentence == nullptr) continue;
      for (std::uint32_t i = sentence->tokens.begin; i < sentence->tokens.end; ++i) {
        const Mention* body = view_.mention_from(i);
        if (body == nullptr || body->entity != claim.target || body->kind != MentionKind::kName) {
          continue;
        }
        read(*sentence, claim, body->tokens.end);
      }
    }
    return std::move(found_);
  }

 private:
  void read(const Sentence& sentence, const Assertion& claim, std::uint32_t at) {
    const PostReader reader(view_, sentence, claim.source);
    const bool employed = claim.type == "WORKS_FOR";
    while (const auto post = reader.post_behind(at, employed)) {
      add(sentence, claim.source, *post);
      at = post->body->tokens.end;
    }
  }

  void add(const Sentence& sentence, EntityIndex person, const Post& post) {
    const TokenRange range = {post.begin, post.body->tokens.end};
    // What links it to the first post denies and supposes nothing.
    if (judge_presupposed(view_, sentence, range) != ClaimStatus::kAsserted) return;
    std::vector<std::string> relations = {post.founded ? "FOUNDED" : "WORKS_FOR"};
    if (post.title) relations = relations_of_title(view_, *post.title, "WORKS_FOR");
    const auto& entities = view_.names().entities;
    for (const std::string& told : relations) {
      const std::string relation =
          legal_relation(ontology_, entities[person].type, told, entities[post.body->entity].type);
      if (relation.empty() || !told_.emplace(person, relation, post.body->entity).second) continue;
      Assertion assertion;
      assertion.source = person;
      assertion.type = relation;
      assertion.target = post.body->entity;
      if (post.title && relation == "WORKS_FOR") {
        assertion.properties["title"] = title_text(view_, *post.title);
      }
      assertion.evidence = make_evidence(view_, participants_, sentence, range, "further-post",
                                         kFurtherPostConfidence);
      found_.push_back(std::move(assertion));
    }
  }

  const TextView& view_;
  const Participants& participants_;
  const Ontology& ontology_;
  const std::vector<Assertion>& known_;
  std::set<std::tuple<EntityIndex, std::string, EntityIndex>> told_;
  std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> find_further_posts(const TextView& view, const Participants& participants,
                                          const Ontology& ontology,
                                          const std::vector<Assertion>& known) {
  return FurtherPostFinder(view, participants, ontology, known).find();
}

}  // namespace talkgraph::extract
