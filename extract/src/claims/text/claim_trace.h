// Notes what rules refused, for those who ask why nothing was found.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "extract/explanation.h"
#include "language/tokens.h"

namespace talkgraph::extract {

class ClaimTrace {
 public:
  void refuse(const Sentence& sentence, std::string_view rule, Span trigger, Silence why) {
    std::vector<RefusedClaim>& refused = refused_[sentence.span];
    for (RefusedClaim& known : refused) {
      if (known.rule != rule || known.trigger != trigger) continue;
      // Of several patterns of a rule, the one that came nearest.
      if (known.why < why) known.why = why;
      return;
    }
    refused.push_back({std::string(rule), trigger, why});
  }

  std::vector<RefusedClaim> of(const Sentence& sentence) const {
    const auto at = refused_.find(sentence.span);
    return at == refused_.end() ? std::vector<RefusedClaim>() : at->second;
  }

 private:
  std::map<Span, std::vector<RefusedClaim>> refused_;  // by sentence
};

}  // namespace talkgraph::extract
