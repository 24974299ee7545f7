#include "table.h"

#include <algorithm>
#include <numeric>

#include "base/unicode.h"
#include "terminal.h"
#include "text_layout.h"

namespace talkgraph::cli {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kLeastColumn = 8;

using Cells = std::vector<std::string>;

// Numbers stand right-aligned, so that their digits do.
std::vector<bool> find_number_columns(const Rows& rows) {
  std::vector<bool> numbers(rows.columns.size(), !rows.rows.empty());
  for (const auto& row : rows.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool number = row[i].as_int() != nullptr || row[i].as_double() != nullptr;
      numbers[i] = numbers[i] && (number || row[i].is_null());
    }
  }
  return numbers;
}

class TableWriter {
 public:
  TableWriter(std::vector<std::size_t> widths, std::vector<bool> right, Output& out)
      : widths_(std::move(widths)), right_(std::move(right)), out_(out) {}

  void write(const Cells& cells, std::string_view before, std::string_view after) {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      wrapped.push_back(wrap(cells[i], widths_[i]));
      height = std::max(height, wrapped.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
      std::string text;
      for (std::size_t i = 0; i < wrapped.size(); ++i) {
        const std::string cell = line < wrapped[i].size() ? wrapped[i][line] : "";
        text += pad(cell, widths_[i], right_[i]) + std::string(kGap, ' ');
      }
      text.erase(text.find_last_not_of(' ') + 1);
      out_.write(std::string(before) + text + std::string(after) + '\n');
    }
  }

 private:
  std::vector<std::size_t> widths_;
  std::vector<bool> right_;
  Output& out_;
};

}  // namespace

std::vector<std::size_t> narrow(std::vector<std::size_t> widths,
                                const std::vector<std::size_t>& least, std::size_t limit) {
  // A column under a bound that all share.
  const auto under = [&](std::size_t column, std::size_t bound) {
    return std::min(widths[column], std::max(bound, least[column]));
  };
  const auto total_under = [&](std::size_t bound) {
    std::size_t total = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) total += under(i, bound);
    return total;
  };
  std::size_t low = 0;
  std::size_t high = widths.empty() ? 0 : *std::max_element(widths.begin(), widths.end());
  if (total_under(high) <= limit) return widths;
  while (low + 1 < high) {
    const std::size_t middle = low + (high - low) / 2;
    (total_under(middle) <= limit ? low : high) = middle;
  }
  std::size_t spare = limit > total_under(low) ? limit - total_under(low) : 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const std::size_t narrowed = under(i, low);
    const bool can_grow = spare > 0 && narrowed < widths[i];
    widths[i] = narrowed + (can_grow ? 1 : 0);
    if (can_grow) --spare;
  }
  return widths;
}

void write_table(const Rows& rows, Output& out) {
  if (rows.rows.empty()) {
    out.write("(none)\n");
    return;
  }
  std::vector<Cells> cells;
  std::vector<std::size_t> widths;
  for (const std::string& column : rows.columns) widths.push_back(display_width(column));
  std::vector<std::size_t> least = widths;
  for (std::size_t& width : least) width = std::max(width, kLeastColumn);
  for (const auto& row : rows.rows) {
    Cells& line = cells.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) {
      line.push_back(without_control_characters(cell_text(row[i])));
      widths[i] = std::max(widths[i], display_width(line.back()));
    }
  }
  if (const auto terminal = output_width()) {
    const std::size_t gaps = kGap * (widths.size() - 1);
    widths = narrow(widths, least, *terminal > gaps ? *terminal - gaps : 0);
  }
  TableWriter writer(widths, find_number_columns(rows), out);
  const bool styled = output_is_styled();
  writer.write(rows.columns, styled ? "\x1b[1m" : "", styled ? "\x1b[0m" : "");
  const std::size_t rule =
      std::accumulate(widths.begin(), widths.end(), kGap * (widths.size() - 1));
  std::string line;
  for (std::size_t i = 0; i < rule; ++i) line += "─";
  out.write(line + '\n');
  for (const Cells& row : cells) writer.write(row, "", "");
}

}  // namespace talkgraph::cli
