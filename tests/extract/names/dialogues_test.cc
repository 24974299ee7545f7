// Invented dialogues in which every name is marked: [[Orbex|Exchange]], or
// [[Mira|Person=Mira Lund]] where it is short for another name; several types that
// are right stand beside each other, and a question mark says that the name may
// as well be missed. dialogues/open was read while the rules were made,
// dialogues/blind was not.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "base/file.h"
#include "names_fixture.h"
#include "read/read_transcript.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

struct Mark {
  std::set<std::string, std::less<>> types;
  std::string name;
  bool optional = false;
};

struct MarkedText {
  std::string text;
  std::map<Span, Mark> marks;
};

std::string_view take_until(std::string_view& rest, std::string_view end) {
  const std::size_t at = rest.find(end);
  REQUIRE(at != std::string_view::npos);
  const std::string_view taken = rest.substr(0, at);
  rest.remove_prefix(at + end.size());
  return taken;
}

Mark parse_mark(std::string_view surface, std::string_view label) {
  Mark mark{{}, std::string(surface), false};
  if (const std::size_t at = label.find('='); at != std::string_view::npos) {
    mark.name = label.substr(at + 1);
    label = label.substr(0, at);
  }
  mark.optional = label.ends_with('?');
  if (mark.optional) label.remove_suffix(1);
  while (!label.empty()) {
    const std::size_t end = std::min(label.find('/'), label.size());
    mark.types.emplace(label.substr(0, end));
    label.remove_prefix(std::min(end + 1, label.size()));
  }
  return mark;
}

MarkedText parse_marks(std::string_view rest) {
  MarkedText out;
  for (std::size_t at = rest.find("[["); at != std::string_view::npos; at = rest.find("[[")) {
    out.text += rest.substr(0, at);
    rest.remove_prefix(at + 2);
    const std::string_view surface = take_until(rest, "|");
    const auto begin = static_cast<std::uint32_t>(out.text.size());
    out.text += surface;
    const Span span{begin, static_cast<std::uint32_t>(out.text.size())};
    out.marks.emplace(span, parse_mark(surface, take_until(rest, "]]")));
  }
  out.text += rest;
  return out;
}

struct NameCounts {
  std::size_t right = 0;
  std::size_t found = 0;
  std::size_t there = 0;
  std::size_t split = 0;  // things whose names were taken for several
  double f1() const { return 2 * static_cast<double>(right) / static_cast<double>(found + there); }
};

bool overlaps_optional(const MarkedText& marked, Span span) {
  return std::any_of(marked.marks.begin(), marked.marks.end(), [&](const auto& mark) {
    return mark.second.optional && mark.first.begin < span.end && span.begin < mark.first.end;
  });
}

bool is_label(const Transcript& transcript, Span span) {
  return std::any_of(transcript.turns.begin(), transcript.turns.end(), [&](const TurnSpan& turn) {
    return turn.label && turn.label->begin <= span.begin && span.end <= turn.label->end;
  });
}

void count_names(const std::filesystem::path& file, NameCounts& counts) {
  const MarkedText marked = parse_marks(*read_file(file));
  const Transcript transcript = *read_transcript(marked.text, file.filename().string());
  REQUIRE(transcript.text == marked.text);
  const NamedText text(transcript);
  std::map<std::string, std::set<EntityIndex>> entities;
  for (const Mention& mention : text.names().mentions) {
    const std::string& type = text.names().entities[mention.entity].type;
    if (mention.kind != MentionKind::kName || is_label(transcript, mention.span)) continue;
    const auto mark = marked.marks.find(mention.span);
    if (mark != marked.marks.end()) entities[mark->second.name].insert(mention.entity);
    const bool free = mark == marked.marks.end()
                          ? type == "Topic" || overlaps_optional(marked, mention.span)
                          : mark->second.optional;
    if (free) continue;
    ++counts.found;
    counts.right += mark != marked.marks.end() && mark->second.types.count(type) > 0;
  }
  for (const auto& [span, mark] : marked.marks) counts.there += !mark.optional;
  for (const auto& [name, found] : entities) counts.split += found.size() > 1;
}

NameCounts count_folder(const std::string& name) {
  std::vector<std::filesystem::path> files;
  const std::filesystem::path folder =
      std::filesystem::path(TALKGRAPH_TEST_DIRECTORY) / "dialogues" / name;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  NameCounts counts;
  for (const std::filesystem::path& file : files) count_names(file, counts);
  UNSCOPED_INFO(name << ": right " << counts.right << " of " << counts.found << " found and "
                     << counts.there << " there, F1 " << counts.f1() << ", split " << counts.split);
  return counts;
}

}  // namespace

TEST_CASE("names in dialogues are found with their types") {
  const NameCounts counts = count_folder("open");
  CHECK(counts.f1() >= 0.92);
  CHECK(counts.split <= 2);
}

TEST_CASE("names in dialogues that no rule was made for are found with their types") {
  const NameCounts counts = count_folder("blind");
  CHECK(counts.f1() >= 0.76);
  CHECK(counts.split <= 2);
}
