#include "index/definitions.h"

#include <utility>

#include "encoding.h"
#include "view.h"

namespace talkgraph::store {
namespace {

// Changing these needs a new format version: every node is in them.
std::vector<IndexDefinition> built_in_indexes() {
  return {{kIdIndex, "", "id", false}, {kIdIndex + 1, "", "name", false}};
}

std::optional<IndexDefinition> decode_index_definition(std::string_view key,
                                                       std::string_view value) {
  Decoder number(key);
  Decoder in(value);
  IndexDefinition definition;
  definition.number = number.fixed32();
  definition.label = in.string();
  definition.key = in.string();
  definition.unique = in.boolean();
  if (!in.finished()) definition.name = in.string();
  if (!number.finished() || !in.finished() || definition.number < kFirstMadeIndex) {
    return std::nullopt;
  }
  return definition;
}

}  // namespace

std::string index_definition_key(std::uint32_t number) {
  Encoder key;
  key.fixed32(number);
  return key.take();
}

std::string encode_index_definition(const IndexDefinition& definition) {
  Encoder out;
  out.string(definition.label);
  out.string(definition.key);
  out.byte(definition.unique ? 1 : 0);
  if (!definition.name.empty()) out.string(definition.name);
  return out.take();
}

Result<IndexDefinitions> load_index_definitions(const View& view) {
  std::vector<IndexDefinition> definitions = built_in_indexes();
  TG_TRY(view.scan(Column::kIndex, "",
                   [&](std::string_view key, std::string_view value) -> Result<bool> {
                     std::optional<IndexDefinition> one = decode_index_definition(key, value);
                     if (!one) return fail(view.corrupt(Column::kIndex, key));
                     definitions.push_back(std::move(*one));
                     return true;
                   }));
  return std::make_shared<const std::vector<IndexDefinition>>(std::move(definitions));
}

}  // namespace talkgraph::store
