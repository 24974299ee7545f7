#include "ontology_mark.h"

#include <string_view>
#include <vector>

#include "base/sha256.h"
#include "encoding.h"

namespace talkgraph::store {
namespace {

constexpr std::string_view kOntologyKey = "ontology";  // DO NOT CHANGE: it is on disk

void encode_names(Encoder& out, const std::vector<std::string>& names) {
  out.varint(names.size());
  for (const std::string& name : names) out.string(name);
}

Result<bool> holds_documents(const View& view) {
  bool any = false;
  TG_TRY(view.scan(Column::kDocument, "", [&](std::string_view, std::string_view) -> Result<bool> {
    any = true;
    return false;
  }));
  return any;
}

}  // namespace

std::string ontology_fingerprint(const Ontology& ontology) {
  Encoder out;
  for (const EntityType& type : ontology.entity_types()) {
    out.string(type.name);
    out.string(type.family);
    encode_names(out, type.labels);
  }
  for (const RelationType& type : ontology.relation_types()) {
    out.string(type.name);
    out.byte(type.symmetric ? 1 : 0);
    encode_names(out, type.sources);
    encode_names(out, type.targets);
    encode_names(out, type.properties);
  }
  return sha256_hex(out.bytes());
}

Result<void> require_ontology(Transaction& transaction, const std::string& fingerprint) {
  rocksdb::PinnableSlice mark;
  TG_ASSIGN(const bool marked, transaction.view().get(Column::kMeta, kOntologyKey, mark));
  if (marked && mark.ToStringView() == fingerprint) return {};
  TG_ASSIGN(const bool in_use, holds_documents(transaction.view()));
  if (in_use) {
    return fail(ErrorCode::kConstraint,
                "the documents in this store were committed under another ontology; build a new "
                "store, or use the ontology it was built with");
  }
  return transaction.put(Column::kMeta, kOntologyKey, fingerprint);
}

}  // namespace talkgraph::store
