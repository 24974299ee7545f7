// What is told and was not so: "They say Acme bought it, which is a lie", "Acme almost bought it".
#pragma once

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// Does the sentence, before or behind `range`, doubt or call untrue what it tells there? Cost: a
// few dozen tokens.
bool is_refuted(const TextView& view, const Sentence& sentence, TokenRange range);

// "We were almost bought by Acme", "I was almost on a panel", "we decided against listing": does
// `before`, which goes up to what is told, say that it did not come to pass?
bool is_almost(const TextView& view, TokenRange before);

// Of a figure: "Acme almost bought us for 4 million dollars"; "far from having 50 people"; but
// "we almost doubled it to 4 million".
bool almost_done(const TextView& view, TokenRange before);

}  // namespace talkgraph::extract
