// What was claimed and refused, put together by sentence.
#pragma once

#include "claims/text/claim_trace.h"
#include "extract/explanation.h"
#include "language/tokens.h"
#include "names/names.h"

namespace talkgraph::extract {

// `document` holds what `trace` was noted for; `mentions` are all of it,
// references included.
Explanation explain(const Transcript& transcript, const TokenizedText& text,
                    const std::vector<Mention>& mentions, const DocumentGraph& document,
                    const ClaimTrace& trace);

}  // namespace talkgraph::extract
