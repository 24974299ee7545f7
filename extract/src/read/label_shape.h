// What looks like the label of a turn at the beginning of a line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/page.h"

namespace talkgraph::extract {

// What a label is by its form alone.
enum class LabelKind {
  kRole,        // "Q", "Host", "Audience member 2", "Speaker 0"
  kFullName,    // several capitalised words: a person or a medium
  kSingleName,  // one capitalised word
  kInitials,    // "MF", "J.R."
  kHandle,      // "stark", "adam3us", "0xB10C"
  kUnknown,     // "???"
};

struct LabelShape {
  std::uint32_t line = 0;     // index into Page::lines
  Span label;                 // the name, in the source
  std::string name;           // the same as it is seen
  std::string aside;          // what follows in parentheses or behind a comma
  std::uint32_t content = 0;  // source offset of what is said; the line's end if nothing is
  LabelKind kind = LabelKind::kFullName;
  bool colon = false;    // a colon closes it
  bool marked = false;   // emphasis, brackets or a time stamp set it apart
  bool certain = false;  // a forum's score and time behind it, or the format itself
  bool bare = false;     // only a dash or an aside does; counts if it recurs
};

// The label at the beginning of line number `index`, if it has one.
std::optional<LabelShape> read_label(const Page& page, std::uint32_t index);

// All of the page in order, less those that only a dash or an aside sets apart and that
// do not recur: "Jane Roe (Acme)" once is an entry of a list.
std::vector<LabelShape> read_labels(const Page& page);

// The kind of a name, or nothing if no one is called so: sentences, common words
// that introduce things ("Note", "Step 1"), too many words.
std::optional<LabelKind> classify_label(std::string_view name);

// "Jane Roe for Courier", "Jane of Acme": where the name ends and the house begins;
// 0 and 0 if a label is no name with a house.
struct HouseOfLabel {
  std::size_t name_size = 0;
  std::size_t house = 0;
};
HouseOfLabel house_of_label(std::string_view label);

// Whether a line, which is not blank, ends like a heading: with a word.
bool is_headline(std::string_view line);

}  // namespace talkgraph::extract
