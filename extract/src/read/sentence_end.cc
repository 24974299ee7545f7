#include "read/sentence_end.h"

namespace talkgraph::extract {

bool ends_sentence(std::string_view text) {
  while (!text.empty()) {
    const char c = text.back();
    if (c == '.' || c == '?' || c == '!' || c == ':' || text.ends_with("…")) return true;
    if (c == '"' || c == '\'' || c == ')' || c == '*' || c == '_' || c == ']' || c == '>') {
      text.remove_suffix(1);
    } else if (text.ends_with("”") || text.ends_with("’") || text.ends_with("»")) {
      text.remove_suffix(text.ends_with("»") ? 2 : 3);
    } else {
      return false;
    }
  }
  return false;
}

}  // namespace talkgraph::extract
