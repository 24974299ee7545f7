#include "import/csv_columns.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "graph/temporal_text.h"

namespace talkgraph::cli {
namespace {

tl::unexpected<Error> wrong(const std::string& column, const std::string& what) {
  return fail(ErrorCode::kMalformed, "column '" + column + "': " + what);
}

std::vector<std::string> items_of(const std::string& text) {
  std::vector<std::string> items;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(';', begin), text.size());
    if (end > begin) items.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return items;
}

template <class Number>
Result<Value> parse_number(std::string_view text, const char* what) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size()) return Value(number);
  return fail(ErrorCode::kMalformed, "'" + std::string(text) + "' is no " + what);
}

template <class T>
Result<Value> as_value(Result<T> parsed) {
  if (!parsed) return fail(std::move(parsed).error());
  return Value(std::move(*parsed));
}

// A key that tells apart equal ids of different spaces.
std::string key_in(const std::string& space, const std::string& id) {
  return space.empty() ? id : space + '\x1f' + id;
}

}  // namespace

Result<CsvColumns::Column> CsvColumns::parse_column(const std::string& header) {
  static const std::map<std::string, Role, std::less<>> kRoles = {
      {"ID", Role::kId},      {"LABEL", Role::kLabel}, {"START_ID", Role::kStart},
      {"END_ID", Role::kEnd}, {"TYPE", Role::kType},   {"IGNORE", Role::kIgnore}};
  static const std::map<std::string, Type, std::less<>> kTypes = {
      {"string", Type::kString},     {"char", Type::kString},
      {"int", Type::kInteger},       {"integer", Type::kInteger},
      {"long", Type::kInteger},      {"short", Type::kInteger},
      {"byte", Type::kInteger},      {"float", Type::kFloat},
      {"double", Type::kFloat},      {"boolean", Type::kBoolean},
      {"date", Type::kDate},         {"localtime", Type::kLocalTime},
      {"time", Type::kTime},         {"localdatetime", Type::kLocalDateTime},
      {"datetime", Type::kDateTime}, {"duration", Type::kDuration}};
  Column column;
  column.header = header;
  const std::size_t colon = header.rfind(':');
  column.name = header.substr(0, colon);
  std::string type = colon == header.npos ? "string" : header.substr(colon + 1);
  const std::size_t space = type.find('(');
  if (space != type.npos && type.ends_with(')')) {
    column.space = type.substr(space + 1, type.size() - space - 2);
    type.resize(space);
  }
  if (const auto role = kRoles.find(type); role != kRoles.end()) {
    column.role = role->second;
    return column;
  }
  if (type.ends_with("[]")) {
    column.is_list = true;
    type.resize(type.size() - 2);
  }
  const auto known = kTypes.find(type);
  if (known == kTypes.end()) return wrong(header, "unknown type '" + type + "'");
  if (column.name.empty()) return wrong(header, "a property without a name");
  column.type = known->second;
  return column;
}

Result<CsvColumns> CsvColumns::parse(const CsvRecord& header) {
  CsvColumns columns;
  std::map<Role, int> roles;
  for (const CsvField& field : header) {
    TG_ASSIGN(Column column, parse_column(field.text));
    ++roles[column.role];
    columns.columns_.push_back(std::move(column));
  }
  columns.of_relationships_ = roles[Role::kStart] + roles[Role::kEnd] > 0;
  for (const Role role : {Role::kId, Role::kStart, Role::kEnd, Role::kType}) {
    if (roles[role] > 1) return fail(ErrorCode::kMalformed, "a column of ids or types is doubled");
  }
  const bool whole = !columns.of_relationships_ ||
                     (roles[Role::kStart] == 1 && roles[Role::kEnd] == 1 &&
                      roles[Role::kType] == 1 && roles[Role::kLabel] + roles[Role::kId] == 0);
  if (whole) return columns;
  return fail(ErrorCode::kMalformed,
              "relationships have the columns :START_ID, :END_ID and :TYPE, and no :ID or :LABEL");
}

Result<Value> CsvColumns::parse_value(Type type, const std::string& text) {
  switch (type) {
    case Type::kString:
      return Value(text);
    case Type::kInteger:
      return parse_number<std::int64_t>(text, "integer");
    case Type::kFloat:
      return parse_number<double>(text, "number");
    case Type::kBoolean:
      if (text == "true") return Value(true);
      if (text == "false") return Value(false);
      return fail(ErrorCode::kMalformed, "'" + text + "' is neither true nor false");
    case Type::kDate:
      return as_value(parse_date(text));
    case Type::kLocalTime:
      return as_value(parse_local_time(text));
    case Type::kTime:
      return as_value(parse_time(text));
    case Type::kLocalDateTime:
      return as_value(parse_local_date_time(text));
    case Type::kDateTime:
      return as_value(parse_date_time(text));
    case Type::kDuration:
      return as_value(parse_duration(text));
  }
  return fail(ErrorCode::kInternal, "a type without a form");
}

// Null for an empty field.
Result<Value> CsvColumns::parse_field(const Column& column, const CsvField& field) {
  if (field.text.empty() && (!field.quoted || column.type != Type::kString)) return Value();
  if (!column.is_list) {
    Result<Value> value = parse_value(column.type, field.text);
    if (!value) return wrong(column.header, value.error().message);
    return value;
  }
  List list;
  for (const std::string& item : items_of(field.text)) {
    Result<Value> value = parse_value(column.type, item);
    if (!value) return wrong(column.header, value.error().message);
    list.push_back(std::move(*value));
  }
  return Value(std::move(list));
}

Result<ImportedRow> CsvColumns::row(const CsvRecord& record) const {
  if (record.size() != columns_.size()) {
    return fail(ErrorCode::kMalformed, std::to_string(record.size()) + " fields under " +
                                           std::to_string(columns_.size()) + " columns");
  }
  if (of_relationships_) {
    TG_ASSIGN(ImportedRelationship imported, relationship(record));
    return imported;
  }
  TG_ASSIGN(ImportedNode imported, node(record));
  return imported;
}

Result<ImportedNode> CsvColumns::node(const CsvRecord& record) const {
  ImportedNode node;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const Column& column = columns_[i];
    const std::string& text = record[i].text;
    switch (column.role) {
      case Role::kId:
        if (text.empty()) return wrong(column.header, "a node without id");
        node.key = key_in(column.space, text);
        if (!column.name.empty()) node.properties.insert_or_assign(column.name, text);
        break;
      case Role::kLabel:
        for (std::string& label : items_of(text)) node.labels.push_back(std::move(label));
        break;
      case Role::kProperty: {
        TG_ASSIGN(Value value, parse_field(column, record[i]));
        if (!value.is_null()) node.properties.insert_or_assign(column.name, std::move(value));
        break;
      }
      default:
        break;
    }
  }
  return node;
}

Result<ImportedRelationship> CsvColumns::relationship(const CsvRecord& record) const {
  ImportedRelationship relationship;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const Column& column = columns_[i];
    const std::string& text = record[i].text;
    if (column.role == Role::kIgnore) continue;
    if (column.role == Role::kProperty) {
      TG_ASSIGN(Value value, parse_field(column, record[i]));
      if (!value.is_null()) relationship.properties.insert_or_assign(column.name, std::move(value));
      continue;
    }
    if (text.empty()) return wrong(column.header, "empty");
    if (column.role == Role::kType) relationship.type = text;
    if (column.role == Role::kStart) relationship.source = key_in(column.space, text);
    if (column.role == Role::kEnd) relationship.target = key_in(column.space, text);
  }
  return relationship;
}

}  // namespace talkgraph::cli
