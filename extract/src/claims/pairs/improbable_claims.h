// What rules claim and the model of pairs finds improbable: rules see how a sentence is made, the
// model has read which of such sentences mean it. "We" of a talk about a protocol is seldom the
// speaker's company, whatever verb follows.
#pragma once

#include <vector>

#include "claims/rules/claim_resources.h"
#include "claims/text/sentence_tree.h"

namespace talkgraph::extract {

// Takes it out of `claims`, which rules found in the text. Asked is of claims in talk whose source
// stands before their target in the sentence that they were read from: of the others ("our
// customers are Acme and Bell") the model has seen too few. Of several mentions the likeliest
// count.
void drop_improbable(const TextView& view, const ClaimResources& resources, SentenceTrees& trees,
                     std::vector<Assertion>& claims);

}  // namespace talkgraph::extract
