#pragma once

#include <cstddef>
#include <vector>

#include "rows.h"

namespace talkgraph::cli {

// Columns as wide as their widest cell, if that fits output_width(); else the
// widest ones are narrowed until it does, and their cells wrapped. No column
// gets narrower than its name.
void write_table(const Rows& rows, Output& out);

// `widths` narrowed, widest first, until their sum is at most `limit` or every
// column has its width in `least`; none gets wider.
std::vector<std::size_t> narrow(std::vector<std::size_t> widths,
                                const std::vector<std::size_t>& least, std::size_t limit);

}  // namespace talkgraph::cli
