#include "judgements.h"

#include <charconv>
#include <optional>
#include <sstream>

#include "base/file.h"

namespace talkgraph::extract::train {
namespace {

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
  return parts;
}

std::optional<std::uint32_t> number_of(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// "12-19 Jane Roe"
std::optional<JudgedMark> mark_of(const std::string& text) {
  const std::size_t dash = text.find('-');
  const std::size_t space = text.find(' ');
  if (dash == std::string::npos || space == std::string::npos || space < dash) return std::nullopt;
  const auto begin = number_of(std::string_view(text).substr(0, dash));
  const auto end = number_of(std::string_view(text).substr(dash + 1, space - dash - 1));
  if (!begin || !end) return std::nullopt;
  return JudgedMark{{*begin, *end}, text.substr(space + 1)};
}

// The place in `marks` that a number from 1 on names.
std::optional<std::size_t> place_of(std::string_view text, const JudgedSentence& sentence) {
  const auto number = number_of(text);
  if (!number || *number == 0 || *number > sentence.marks.size()) return std::nullopt;
  return *number - 1;
}

// "1 OFFERS 3", "?1 USES 2", "x 2"
bool add_item(const std::string& item, JudgedSentence& sentence) {
  const std::vector<std::string> words = split(item, ' ');
  if (words.size() == 2 && words[0] == "x") {
    const auto place = place_of(words[1], sentence);
    if (place) sentence.misplaced.insert(*place);
    return place.has_value();
  }
  if (words.size() != 3) return false;
  const bool doubtful = words[0].starts_with('?');
  const auto source = place_of(std::string_view(words[0]).substr(doubtful ? 1 : 0), sentence);
  const auto target = place_of(words[2], sentence);
  if (!source || !target) return false;
  sentence.facts.push_back({*source, words[1], *target, doubtful});
  return true;
}

bool add_line(const std::string& line, Judgements& judgements) {
  const std::vector<std::string> fields = split(line, '\t');
  if (fields.size() < 4 || fields.size() > 5) return false;
  const auto begin = number_of(fields[1]);
  const auto end = number_of(fields[2]);
  if (!begin || !end) return false;
  JudgedSentence sentence;
  sentence.span = {*begin, *end};
  for (const std::string& text : split(fields[3], '|')) {
    auto mark = mark_of(text);
    if (!mark) return false;
    sentence.marks.push_back(std::move(*mark));
  }
  for (const std::string& item : split(fields.size() == 5 ? fields[4] : "", ';')) {
    if (!add_item(item, sentence)) return false;
  }
  judgements[fields[0]].push_back(std::move(sentence));
  return true;
}

}  // namespace

Result<Judgements> read_judgements(const std::filesystem::path& file) {
  TG_ASSIGN(const std::string bytes, read_file(file));
  Judgements judgements;
  std::istringstream in(bytes);
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (!line.empty() && !line.starts_with('#') && !add_line(line, judgements)) {
      return fail(ErrorCode::kMalformed, "line " + std::to_string(number) + " is no judgement",
                  {file.string()});
    }
  }
  return judgements;
}

}  // namespace talkgraph::extract::train
