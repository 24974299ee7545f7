#include "claims/rules/frame.h"

#include <algorithm>
#include <vector>

namespace talkgraph::extract {
namespace {

std::vector<std::string> parts_of(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    if (end > begin) parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

bool cut_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

std::string plural_of(const std::string& noun) {
  const bool consonant_y =
      noun.size() > 1 && noun.ends_with('y') &&
      std::string_view("aeiou").find(noun[noun.size() - 2]) == std::string_view::npos;
  if (consonant_y) return noun.substr(0, noun.size() - 1) + "ies";
  return noun.ends_with('s') || noun.ends_with("ch") ? noun + "es" : noun + "s";
}

// Reads the elements of a line in turn.
class FrameReader {
 public:
  FrameReader(std::string_view line, Words& words) : line_(line), words_(words) {}

  Result<RelationFrame> read() {
    for (const std::string& element : parts_of(line_, ' ')) {
      if (read_predicate(element) || read_end(element)) continue;
      std::string_view text = element;
      if (cut_prefix(text, "+")) {
        add_nouns(text, frame_.objects);
      } else if (cut_prefix(text, "!")) {
        frame_.particle = text;
      } else {
        for (auto& word : parts_of(text, '|')) frame_.prepositions.insert(std::move(word));
      }
    }
    const bool whole = !frame_.words.empty() && sources_ == 1 && targets_ == 1;
    if (whole) return std::move(frame_);
    return fail(ErrorCode::kMalformed, "a frame needs one S, one O and a verb, noun or deed: \"" +
                                           std::string(line_) + "\"");
  }

 private:
  void add_nouns(std::string_view list, FrameWordSet& nouns) const {
    for (const std::string& noun : parts_of(list, '|')) {
      nouns.insert(noun);
      nouns.insert(plural_of(noun));
    }
  }

  bool read_predicate(std::string_view text) {
    if (!text.ends_with(')')) return false;
    text.remove_suffix(1);
    if (cut_prefix(text, "verb(")) {
      for (const std::string& verb : parts_of(text, '|')) {
        if (verb.front() == '=') {
          frame_.words.insert(verb.substr(1));
          continue;
        }
        words_.add_verb(verb);
        for (auto& form : words_.forms(verb)) frame_.words.insert(std::move(form));
      }
      return true;
    }
    if (text == "title(") {
      frame_.kind = FrameKind::kTitle;
      const auto& heads = *words_.members("title_head");
      frame_.words.insert(heads.begin(), heads.end());
      return true;
    }
    if (cut_prefix(text, "noun(")) {
      frame_.kind = FrameKind::kNoun;
    } else if (cut_prefix(text, "deed(")) {
      frame_.kind = FrameKind::kDeed;
    } else {
      return false;
    }
    add_nouns(text, frame_.words);
    return true;
  }

  bool read_end(std::string_view text) {
    const bool names_only = cut_prefix(text, "?");
    const bool source = text == "S" || text.starts_with("S:");
    if (!source && text != "O" && !text.starts_with("O:")) return false;
    FrameEnd& end = source ? frame_.source : frame_.target;
    end.names_only = names_only;
    text.remove_prefix(1);
    if (cut_prefix(text, ":")) {
      for (auto& type : parts_of(text, ',')) end.types.insert(std::move(type));
    }
    if (sources_ + targets_ == 0) frame_.turned = !source;
    (source ? sources_ : targets_) += 1;
    return true;
  }

  std::string_view line_;
  Words& words_;
  RelationFrame frame_;
  int sources_ = 0;
  int targets_ = 0;
};

}  // namespace

Result<RelationFrame> parse_frame(std::string_view line, Words& words) {
  return FrameReader(line, words).read();
}

}  // namespace talkgraph::extract
