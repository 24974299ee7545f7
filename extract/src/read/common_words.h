#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace talkgraph::extract {

// Which words a text also writes in lower case: "Example" of "for example", but
// not "Peter". Tells words from names without a dictionary.
class CommonWords {
 public:
  // Looks for the words of `phrases` (in lower case) in `text`. Linear time.
  CommonWords(std::string_view text, const std::vector<std::string>& phrases);
  CommonWords(const CommonWords&) = delete;
  CommonWords& operator=(const CommonWords&) = delete;

  // Whether the text has every word of `phrase` in lower case.
  bool has_all_words_of(std::string_view phrase) const;

 private:
  std::vector<std::string> words_;
  std::unordered_map<std::string_view, bool> seen_;  // keys point into words_
};

}  // namespace talkgraph::extract
