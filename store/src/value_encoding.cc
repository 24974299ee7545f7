#include "value_encoding.h"

#include <optional>
#include <utility>
#include <vector>

#include "temporal_encoding.h"

namespace talkgraph::store {
namespace {

// First byte of a value. DO NOT CHANGE: they are on disk.
enum ValueTag : std::uint8_t {
  kNull = 0,
  kFalse = 1,
  kTrue = 2,
  kInteger = 3,
  kDouble = 4,
  kString = 5,
  kList = 6,
  kDate = 7,
  kLocalTime = 8,
  kTime = 9,
  kLocalDateTime = 10,
  kDateTime = 11,
  kDuration = 12,
  kEndOfTags = 13,
};

// A list that is being written, and how far.
struct OpenList {
  const List* items;
  std::size_t next = 0;
};

// A list that is being read, and how many items are missing.
struct PartialList {
  List items;
  std::size_t missing = 0;
};

void encode_temporal_or_null(Encoder& out, const Value& value) {
  if (const Date* date = value.as_date()) {
    out.byte(kDate);
    encode_date(out, *date);
  } else if (const LocalTime* local_time = value.as_local_time()) {
    out.byte(kLocalTime);
    encode_local_time(out, *local_time);
  } else if (const Time* time = value.as_time()) {
    out.byte(kTime);
    encode_time(out, *time);
  } else if (const LocalDateTime* local = value.as_local_date_time()) {
    out.byte(kLocalDateTime);
    encode_local_date_time(out, *local);
  } else if (const DateTime* date_time = value.as_date_time()) {
    out.byte(kDateTime);
    encode_date_time(out, *date_time);
  } else if (const Duration* duration = value.as_duration()) {
    out.byte(kDuration);
    encode_duration(out, *duration);
  } else {
    out.byte(kNull);
  }
}

// Writes a value that is no list, or a list's head.
void encode_head(Encoder& out, const Value& value) {
  if (const bool* boolean = value.as_bool()) {
    out.byte(*boolean ? kTrue : kFalse);
  } else if (const std::int64_t* integer = value.as_int()) {
    out.byte(kInteger);
    out.zigzag(*integer);
  } else if (const double* number = value.as_double()) {
    out.byte(kDouble);
    out.float64(*number);
  } else if (const std::string* text = value.as_string()) {
    out.byte(kString);
    out.string(*text);
  } else if (const List* list = value.as_list()) {
    out.byte(kList);
    out.varint(list->size());
  } else {
    encode_temporal_or_null(out, value);
  }
}

// A value that is complete, or nothing after a list's head, which is pushed.
std::optional<Value> decode_head(Decoder& in, std::vector<PartialList>& open) {
  switch (in.choice(kEndOfTags)) {
    case kFalse:
      return Value(false);
    case kTrue:
      return Value(true);
    case kInteger:
      return Value(in.zigzag());
    case kDouble:
      return Value(in.float64());
    case kString:
      return Value(in.string());
    case kList: {
      const std::size_t size = in.count();
      if (size == 0) return Value(List());
      open.push_back({{}, size});
      return std::nullopt;
    }
    case kDate:
      return Value(decode_date(in));
    case kLocalTime:
      return Value(decode_local_time(in));
    case kTime:
      return Value(decode_time(in));
    case kLocalDateTime:
      return Value(decode_local_date_time(in));
    case kDateTime:
      return Value(decode_date_time(in));
    case kDuration:
      return Value(decode_duration(in));
    default:
      return Value();
  }
}

}  // namespace

void encode_value(Encoder& out, const Value& value) {
  encode_head(out, value);
  std::vector<OpenList> open;
  if (const List* list = value.as_list()) open.push_back({list});
  while (!open.empty()) {
    OpenList& innermost = open.back();
    if (innermost.next == innermost.items->size()) {
      open.pop_back();
      continue;
    }
    const Value& item = (*innermost.items)[innermost.next++];
    encode_head(out, item);
    if (const List* list = item.as_list()) open.push_back({list});
  }
}

Value decode_value(Decoder& in) {
  std::vector<PartialList> open;
  while (in.ok()) {
    std::optional<Value> complete = decode_head(in, open);
    while (complete && in.ok()) {
      if (open.empty()) return std::move(*complete);
      PartialList& innermost = open.back();
      innermost.items.push_back(std::move(*complete));
      if (--innermost.missing > 0) {
        complete.reset();
      } else {
        complete = Value(std::move(innermost.items));
        open.pop_back();
      }
    }
  }
  return Value();
}

void encode_named_properties(Encoder& out, const PropertyMap& properties) {
  out.varint(properties.size());
  for (const auto& [key, value] : properties) {
    out.string(key);
    encode_value(out, value);
  }
}

PropertyMap decode_named_properties(Decoder& in) {
  PropertyMap properties;
  const std::size_t size = in.count();
  for (std::size_t i = 0; i < size && in.ok(); ++i) {
    std::string key(in.string());
    properties.insert_or_assign(std::move(key), decode_value(in));
  }
  return properties;
}

}  // namespace talkgraph::store
