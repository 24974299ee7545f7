// What rules claim and the model of pairs finds improbable: rules see how a sentence is made, the
// model has read which of such sentences mean it. "We" of a talk about a protocol is seldom the
// speaker's company, whatever verb follows.
#pragma once

#include <vector>

#include "claims/rules/claim_resources.h"
#include "claims/text/sentence_tree.h"

namespace talkgraph::extract {

// Takes it out of `claims`, which patterns and frames found in the text. Asked is of claims in
// talk, but not in questions, whose source stands before their target in the sentence that they
// were read from, both near enough to be a candidate pair, and never the other way round: of the
// others ("our customers are Acme and Bell") the model has seen too few. Of several mentions the
// likeliest count. What such a claim kept its sentence from being read as is not read again.
void drop_improbable(const TextView& view, const ClaimResources& resources, SentenceTrees& trees,
                     std::vector<Assertion>& claims);

}  // namespace talkgraph::extract
