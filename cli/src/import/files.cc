#include "import/files.h"

#include <optional>
#include <utility>

#include "import/csv_columns.h"
#include "import/csv_reader.h"
#include "import/json_rows.h"
#include "json_lines.h"

namespace talkgraph::cli {
namespace {

using TakeRow = FunctionRef<Result<void>(PlacedRow)>;

// A table whose header was read.
struct Table {
  std::string file;
  CsvReader reader;
  CsvColumns columns;
};

bool is_table(const std::string& file) {
  return file.ends_with(".csv") || file.ends_with(".tsv");
}

Result<Table> open_table(const std::string& file) {
  TG_ASSIGN(CsvReader reader, CsvReader::open(file, file.ends_with(".tsv") ? '\t' : ','));
  TG_ASSIGN(const std::optional<CsvRecord> header, reader.next());
  if (!header) return fail(ErrorCode::kEmptyInput, "a table without header", {file});
  Result<CsvColumns> columns = CsvColumns::parse(*header);
  if (!columns) {
    Error error = std::move(columns).error();
    error.place = {file, reader.line(), 0};
    return fail(std::move(error));
  }
  return Table{file, std::move(reader), std::move(*columns)};
}

Result<void> read_table(Table& table, TakeRow take) {
  while (true) {
    Result<std::optional<CsvRecord>> record = table.reader.next();
    if (!record && record.error().code != ErrorCode::kMalformed) return fail(record.error());
    if (record && !*record) return {};
    Result<ImportedRow> row =
        record ? table.columns.row(**record) : Result<ImportedRow>(fail(record.error()));
    TG_TRY(take({table.file, table.reader.line(), std::move(row)}));
  }
}

Result<void> read_json_lines(const std::string& file, TakeRow take) {
  TG_ASSIGN(LineReader lines, LineReader::open(file == "-" ? "" : file));
  while (true) {
    TG_ASSIGN(const std::optional<std::string> line, lines.next());
    if (!line) return {};
    Result<std::optional<ImportedRow>> row = parse_json_row(*line);
    if (row && !*row) continue;
    Result<ImportedRow> parsed =
        row ? Result<ImportedRow>(std::move(**row)) : Result<ImportedRow>(fail(row.error()));
    TG_TRY(take({file, lines.line(), std::move(parsed)}));
  }
}

}  // namespace

Result<void> read_rows(const std::vector<std::string>& files, TakeRow take) {
  std::vector<Table> of_relationships;
  for (const std::string& file : files) {
    if (!is_table(file)) {
      TG_TRY(read_json_lines(file, take));
      continue;
    }
    TG_ASSIGN(Table table, open_table(file));
    if (table.columns.of_relationships()) {
      of_relationships.push_back(std::move(table));
    } else {
      TG_TRY(read_table(table, take));
    }
  }
  for (Table& table : of_relationships) TG_TRY(read_table(table, take));
  return {};
}

}  // namespace talkgraph::cli
