// Makes assertions of what patterns and frames match.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "claims/rules/fillers.h"

namespace talkgraph::extract {

class ClaimWriter {
 public:
  ClaimWriter(const TextView& view, const Participants& participants, const Ontology& ontology)
      : view_(view), participants_(participants), ontology_(ontology) {}

  // Everything added from here on is of one sentence.
  void begin_sentence() { sentence_begin_ = found_.size(); }
  // Says of `source` and `target` what the rule says of the match's ends; of the
  // same claim in one sentence the most confident is kept, with the properties of
  // all. Nothing is added if the relation is not legal or the ends are the same.
  void add(const MatchContext& context, const ClaimRule& rule, const PatternMatch& match,
           const Filler& source, const Filler& target, ClaimStatus status);
  // Of readings of one sentence that exclude each other leaves the better one:
  // whoever launched its own token neither holds nor merely lists it.
  void end_sentence();

  // Notes for whoever asks why the rule, triggered by `trigger`, claims nothing.
  void refuse(const MatchContext& context, const ClaimRule& rule, TokenRange trigger,
              Silence why) const;

  std::vector<Assertion> take() { return std::move(found_); }

 private:
  PropertyMap properties(const MatchContext& context, const ClaimRule& rule,
                         const PatternMatch& match, const Filler& target,
                         const std::string& type) const;
  bool is_apposed(const PatternMatch& match) const;
  void add_title(const MatchContext& context, const PatternMatch& match,
                 PropertyMap& properties) const;
  bool is_held_elsewhere(const TitlePhrase& title) const;
  bool is_before_title(std::uint32_t token) const;
  Evidence evidence(const MatchContext& context, const ClaimRule& rule, const PatternMatch& match,
                    const Filler& source, const Filler& target) const;
  void turn_as_known(Assertion& assertion);
  void keep_best(Assertion assertion);
  bool is_other_reading(const Assertion& winner, const Assertion& loser) const;

  const TextView& view_;
  const Participants& participants_;
  const Ontology& ontology_;
  std::vector<Assertion> found_;
  std::size_t sentence_begin_ = 0;
  // Type and ends of symmetric claims, and which end came first as the source.
  std::map<std::tuple<std::string, EntityIndex, EntityIndex>, EntityIndex> directions_;
};

}  // namespace talkgraph::extract
