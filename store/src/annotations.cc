#include "annotations.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "encoding.h"
#include "keys.h"
#include "value_encoding.h"

namespace talkgraph::store {
namespace {

void encode_strings(Encoder& out, const std::vector<std::string>& strings) {
  out.varint(strings.size());
  for (const std::string& string : strings) out.string(string);
}

std::vector<std::string> decode_strings(Decoder& in) {
  std::vector<std::string> strings(in.count());
  for (std::string& string : strings) string = in.string();
  return strings;
}

}  // namespace

std::string annotation_key(NodeId id) {
  return "n" + node_key(id);
}

std::string annotation_key(RelationshipId id) {
  return "r" + relationship_key(id);
}

std::string encode_annotation(const Annotation& annotation) {
  Encoder out;
  encode_strings(out, annotation.labels);
  encode_named_properties(out, annotation.properties);
  out.byte(annotation.derived ? 1 : 0);
  encode_strings(out, annotation.base_labels);
  encode_named_properties(out, annotation.base);
  out.string(annotation.anchor);
  return out.take();
}

std::optional<Annotation> decode_annotation(std::string_view bytes) {
  Decoder in(bytes);
  Annotation annotation;
  annotation.labels = decode_strings(in);
  annotation.properties = decode_named_properties(in);
  annotation.derived = in.boolean();
  annotation.base_labels = decode_strings(in);
  annotation.base = decode_named_properties(in);
  annotation.anchor = in.string();
  if (!in.finished()) return std::nullopt;
  return annotation;
}

Result<Annotation> read_annotation(const View& view, const std::string& key) {
  rocksdb::PinnableSlice bytes;
  TG_ASSIGN(const bool found, view.get(Column::kAnnotation, key, bytes));
  std::optional<Annotation> annotation;
  if (found) annotation = decode_annotation(bytes.ToStringView());
  if (!annotation) return fail(view.corrupt(Column::kAnnotation, key));
  return std::move(*annotation);
}

std::vector<std::string> shown_labels(const Annotation& annotation) {
  std::vector<std::string> shown;
  std::set_union(annotation.base_labels.begin(), annotation.base_labels.end(),
                 annotation.labels.begin(), annotation.labels.end(), std::back_inserter(shown));
  return shown;
}

PropertyMap shown_properties(const Annotation& annotation) {
  PropertyMap shown = annotation.base;
  for (const auto& [key, value] : annotation.properties) {
    if (value.is_null()) {
      shown.erase(key);
    } else {
      shown.insert_or_assign(key, value);
    }
  }
  return shown;
}

PropertyMap difference(const PropertyMap& base, const PropertyMap& shown) {
  PropertyMap properties;
  for (const auto& [key, value] : shown) {
    const auto below = base.find(key);
    const bool differs = below == base.end() ? !value.is_null() : !(below->second == value);
    if (differs) properties.emplace(key, value);
  }
  for (const auto& [key, value] : base) {
    if (!shown.contains(key)) properties.emplace(key, Value());
  }
  return properties;
}

}  // namespace talkgraph::store
