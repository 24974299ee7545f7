// Which of the shapes that look like labels are labels.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "read/label_shape.h"
#include "read/page.h"

namespace talkgraph::extract {

// Everybody whom one label stands for. Misspelt labels are with the right one,
// and "Jane Roe (JR)" with "JR".
struct LabelGroup {
  std::string label;      // as it is written most often
  std::string written;    // the same with what stands beside it: "Jane Roe (Acme)"
  std::string full_name;  // "Jane Roe" of "Jane Roe (JR)", or empty
  LabelKind kind = LabelKind::kFullName;
  std::size_t count = 0;
};

struct LabelUse {
  LabelShape shape;
  std::uint32_t group = 0;
};

struct Labels {
  std::vector<LabelGroup> groups;  // in order of first use
  std::vector<LabelUse> uses;      // ascending by line
};

// A line that opens with something like a name is a turn's label if that name is
// declared in `known` (full names), names a role, recurs, or stands among others
// that do. Linear in the page, but for the square of the number of different
// labels, of which the first 2,000 are compared.
Labels find_labels(const Page& page, const std::vector<std::string>& known);

}  // namespace talkgraph::extract
