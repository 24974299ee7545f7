#include "rows.h"

#include "table.h"
#include "text_layout.h"

namespace talkgraph::cli {
namespace {

// A value where a program reads it: strings bare, the rest as JSON.
std::string plain_text(const Value& value) {
  if (value.is_null()) return "";
  if (const std::string* text = value.as_string()) return *text;
  if (const auto text = temporal_text(value)) return *text;
  return to_json(value);
}

std::string csv_field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string tsv_field(const std::string& text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '\t':
        escaped += "\\t";
        break;
      case '\n':
        escaped += "\\n";
        break;
      case '\r':
        escaped += "\\r";
        break;
      case '\\':
        escaped += "\\\\";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string markdown_field(const std::string& text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : without_control_characters(text)) {
    if (c == '|' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

template <class Field>
void write_separated(const Rows& rows, char separator, Field field, Output& out) {
  const auto write_line = [&](const auto& cells, auto text) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) line += separator;
      line += field(text(cells[i]));
    }
    out.write(line + '\n');
  };
  write_line(rows.columns, [](const std::string& name) { return name; });
  for (const auto& row : rows.rows) write_line(row, plain_text);
}

void write_markdown(const Rows& rows, Output& out) {
  std::string header = "|";
  std::string rule = "|";
  for (const std::string& column : rows.columns) {
    header += ' ' + markdown_field(column) + " |";
    rule += " --- |";
  }
  out.write(header + '\n' + rule + '\n');
  for (const auto& row : rows.rows) {
    std::string line = "|";
    for (const Value& value : row) line += ' ' + markdown_field(cell_text(value)) + " |";
    out.write(line + '\n');
  }
}

std::string object_of_row(const Rows& rows, std::size_t row) {
  std::string object = "{";
  for (std::size_t i = 0; i < rows.columns.size(); ++i) {
    const auto json = rows.json.find({row, i});
    if (i > 0) object += ", ";
    object += to_json(Value(rows.columns[i])) + ": ";
    object += json == rows.json.end() ? to_json(rows.rows[row][i]) : json->second;
  }
  return object + '}';
}

void write_json(const Rows& rows, Output& out) {
  out.write("[");
  const char* separator = "\n  ";
  for (std::size_t row = 0; row < rows.rows.size(); ++row) {
    out.write(separator + object_of_row(rows, row));
    separator = ",\n  ";
  }
  out.write(rows.rows.empty() ? "]\n" : "\n]\n");
}

}  // namespace

std::string cell_text(const Value& value) {
  if (const List* list = value.as_list()) {
    std::string text;
    for (const Value& item : *list) text += (text.empty() ? "" : ", ") + cell_text(item);
    return text;
  }
  if (const double* number = value.as_double()) {
    // Whole numbers lose the ".0" that tells doubles from integers.
    const std::string text = format_double(*number);
    return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
  }
  return plain_text(value);
}

std::string row_json(const std::vector<std::string>& columns, const std::vector<Value>& row) {
  std::string object = "{";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) object += ", ";
    object += to_json(Value(columns[i])) + ": " + to_json(row[i]);
  }
  return object + '}';
}

void write_rows(const Rows& rows, OutputFormat format, Output& out) {
  switch (format) {
    case OutputFormat::kTable:
      write_table(rows, out);
      break;
    case OutputFormat::kCsv:
      write_separated(rows, ',', csv_field, out);
      break;
    case OutputFormat::kTsv:
      write_separated(rows, '\t', tsv_field, out);
      break;
    case OutputFormat::kJson:
      write_json(rows, out);
      break;
    case OutputFormat::kJsonl:
      for (std::size_t row = 0; row < rows.rows.size(); ++row) {
        out.write(object_of_row(rows, row) + '\n');
      }
      break;
    case OutputFormat::kMarkdown:
      write_markdown(rows, out);
      break;
  }
}

}  // namespace talkgraph::cli
