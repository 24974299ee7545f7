// What patterns and frames alike say of the claims that they find.
#pragma once

#include <string>
#include <vector>

#include "claims/rules/type_need.h"

namespace talkgraph::extract {

struct ClaimRule {
  std::string name;      // the evidence's rule
  std::string relation;  // a type of the ontology
  double confidence = 0.8;
  // What a noun phrase presupposes ("Acme's founder, Jane Roe") holds in
  // questions, wishes and conditions too.
  bool presupposed = false;
  // Said of what is to come: kept as planned instead of left out.
  bool may_be_planned = false;
  // "can" is as good as a fact: what can be traded is listed.
  bool ability = false;
  // The target must not modify another noun: "built Acme apps" is not Acme.
  bool target_is_head = false;
  // "It" is too little for the target, which many things in a sentence could be.
  bool target_is_named = false;
  // "You" is anybody and "it" too vague for the source ("you run it with ..."), and
  // what is thought only is mostly supposed ("maybe using ...").
  bool source_is_sure = false;
  // What everybody knows is hardly theirs: "our Slack".
  bool target_is_unlisted = false;
  // What nobody knows may well be their own: "we run Acme".
  bool target_is_listed = false;
  // A part of the target is not the target: "used a snapshot of Acme".
  bool target_is_whole = false;
  // Said of where one is while one speaks: as old as the text, unless it is dated.
  bool present = false;
  bool whole_list = true;       // the target may be a list: "A, B and C"
  std::vector<TypeNeed> needs;  // what a sentence must mention to be worth matching
  std::string date_property;    // where a date in the clause goes; may be empty
};

}  // namespace talkgraph::extract
