#include "recognition/written_forms.h"

namespace talkgraph::extract {

void WrittenForms::add(std::span<const Token> sentence, std::span<const WordForm> forms) {
  for (std::size_t i = 1; i < sentence.size(); ++i) {
    const std::string_view before = sentence[i - 1].text;
    if (before == "\"" || before == "“" || before == ":") continue;  // a sentence may begin
    Counts& counts = counts_[forms[i].word];
    ++(sentence[i].text == sentence[i].lower ? counts.small : counts.capital);
  }
}

std::uint64_t WrittenForms::habit(const WordForm& form) const {
  const auto found = counts_.find(form.word);
  if (found == counts_.end()) return 0;
  const auto& [small, capital] = found->second;
  if (capital == 0) return 1;
  if (small == 0) return 2;
  return small > capital ? 3 : 4;
}

}  // namespace talkgraph::extract
