// What the columns of a CSV file mean: typed headers, as neo4j-admin reads them.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "import/csv_reader.h"
#include "import/rows.h"

namespace talkgraph::cli {

// A header is NAME, NAME:TYPE or NAME:TYPE[]; types are string (the default), int,
// long, short, byte, float, double, boolean, date, localtime, time, localdatetime,
// datetime and duration. Items of lists and labels are separated by ';'. An empty
// field is no property, a quoted empty one an empty text. Nodes have :LABEL and :ID
// columns (NAME:ID keeps the id as a property, too), relationships :START_ID,
// :END_ID and :TYPE. ID(SPACE) keeps ids of several files apart. :IGNORE skips.
class CsvColumns {
 public:
  // kMalformed names the column.
  static Result<CsvColumns> parse(const CsvRecord& header);

  bool of_relationships() const { return of_relationships_; }
  // kMalformed names the column.
  Result<ImportedRow> row(const CsvRecord& record) const;

 private:
  enum class Role { kProperty, kId, kLabel, kStart, kEnd, kType, kIgnore };
  enum class Type {
    kString,
    kInteger,
    kFloat,
    kBoolean,
    kDate,
    kLocalTime,
    kTime,
    kLocalDateTime,
    kDateTime,
    kDuration
  };
  struct Column {
    std::string header;
    Role role = Role::kProperty;
    std::string name;   // of the property; empty: none
    std::string space;  // of ids
    Type type = Type::kString;
    bool is_list = false;
  };

  static Result<Column> parse_column(const std::string& header);
  static Result<Value> parse_value(Type type, const std::string& text);
  static Result<Value> parse_field(const Column& column, const CsvField& field);
  Result<ImportedNode> node(const CsvRecord& record) const;
  Result<ImportedRelationship> relationship(const CsvRecord& record) const;

  std::vector<Column> columns_;
  bool of_relationships_ = false;
};

}  // namespace talkgraph::cli
