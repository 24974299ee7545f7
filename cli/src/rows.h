// Rows of values, and the formats in which a command prints them.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "graph/value.h"
#include "output.h"
#include "settings.h"

namespace talkgraph::cli {

// A count as a cell.
inline Value count(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}

// Every row has as many values as there are columns.
struct Rows {
  std::vector<std::string> columns;
  std::vector<std::vector<Value>> rows;
  // JSON of the cells, by row and column, whose value is but a text for people.
  std::map<std::pair<std::size_t, std::size_t>, std::string> json;
};

// table     fitted to the terminal, long cells wrapped; says so when empty
// csv       RFC 4180 with \n at line ends; header line
// tsv       header line; tab, line feed, carriage return and backslash in a
//           value as \t, \n, \r and \\, so that a record stays one line
// json      an array of objects, keys in the order of the columns
// jsonl     one object a line
// markdown  a table of GitHub's kind
// Lists are JSON text in csv and tsv; null is an empty cell, and null in JSON.
void write_rows(const Rows& rows, OutputFormat format, Output& out);

// The object of one row, as json and jsonl have it.
std::string row_json(const std::vector<std::string>& columns, const std::vector<Value>& row);

// A value as a cell of a table, for people: lists separated by commas.
std::string cell_text(const Value& value);

}  // namespace talkgraph::cli
