// Who says what stands in quotation marks where nobody is marked as speaking: "“We list
// nothing,” said Jane Roe."
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "claims/text/text_view.h"
#include "graph/document_graph.h"

namespace talkgraph::extract {

// "said", "explains", "added": lower case.
bool tells_saying(std::string_view word);

class QuoteSpeakers {
 public:
  struct Quote {
    TokenRange tokens;  // between the marks
    std::optional<EntityIndex> speaker;
  };

  // `relations` tell for which company each person speaks. O(tokens).
  QuoteSpeakers(const TextView& view, const std::vector<Assertion>& relations);

  // The person in whose quoted words the token stands.
  std::optional<EntityIndex> person_at(std::uint32_t token) const;
  // The company for which they speak: the one at which alone they have a post, or of
  // several the one named most.
  std::optional<EntityIndex> company_at(std::uint32_t token) const;
  // Quotations whose speaker is known; ascending.
  const std::vector<Quote>& quotes() const { return quotes_; }

 private:
  void read_block(TokenRange block);
  std::vector<Quote> quotes_of(TokenRange block) const;
  std::optional<EntityIndex> named_behind(std::uint32_t at, std::uint32_t end) const;
  std::optional<EntityIndex> named_before(std::uint32_t at, std::uint32_t begin) const;
  std::optional<EntityIndex> told_of_before(std::uint32_t at, std::uint32_t begin) const;
  bool is_described_again(std::uint32_t at, std::uint32_t end) const;
  bool is_sentence(TokenRange quote) const;
  bool is_told_behind(TokenRange quote, std::uint32_t end) const;
  const Mention* person_from(std::uint32_t token) const;
  std::optional<EntityIndex> last_person(TokenRange tokens) const;

  const TextView& view_;
  std::map<EntityIndex, EntityIndex> companies_;  // by person
  std::vector<Quote> quotes_;                     // with a speaker, in order
  std::optional<EntityIndex> announced_;  // whose words the block before promised: "he said:"
  std::optional<EntityIndex> open_;       // whose words the block before ended with
  std::optional<EntityIndex> recent_;     // the last person named outside quotation marks
};

}  // namespace talkgraph::extract
