#include "decision_records.h"

#include <utility>

#include "encoding.h"

namespace talkgraph::store {
namespace {

// Number of values of DecisionKind, which are written as they count there. DO NOT
// CHANGE: they are on disk.
constexpr std::uint8_t kDecisionKinds = 3;

void encode_key(Encoder& out, const EntityKey& key) {
  out.string(key.id);
  out.string(key.family);
}

EntityKey decode_key(Decoder& in) {
  EntityKey key;
  key.id = in.string();
  key.family = in.string();
  return key;
}

}  // namespace

std::string decision_key(std::uint64_t number) {
  Encoder key;
  key.fixed64(number);
  return key.take();
}

std::string encode_decision(const Decision& decision) {
  Encoder out;
  out.byte(static_cast<std::uint8_t>(decision.kind));
  encode_key(out, decision.entity);
  encode_key(out, decision.other);
  out.string(decision.document);
  return out.take();
}

std::optional<Decision> decode_decision(std::string_view bytes) {
  Decoder in(bytes);
  Decision decision;
  decision.kind = static_cast<DecisionKind>(in.choice(kDecisionKinds));
  decision.entity = decode_key(in);
  decision.other = decode_key(in);
  decision.document = in.string();
  if (!in.finished()) return std::nullopt;
  return decision;
}

Result<std::vector<NumberedDecision>> read_decisions(const View& view) {
  std::vector<NumberedDecision> decisions;
  TG_TRY(view.scan(Column::kDecision, "",
                   [&](std::string_view key, std::string_view bytes) -> Result<bool> {
                     Decoder number(key);
                     NumberedDecision one{number.fixed64(), {}};
                     std::optional<Decision> decision = decode_decision(bytes);
                     if (!decision || !number.finished()) {
                       return fail(view.corrupt(Column::kDecision, key));
                     }
                     one.decision = std::move(*decision);
                     decisions.push_back(std::move(one));
                     return true;
                   }));
  return decisions;
}

Result<Resolution> load_resolution(const View& view) {
  TG_ASSIGN(const std::vector<NumberedDecision> decisions, read_decisions(view));
  Resolution resolution;
  for (const NumberedDecision& one : decisions) {
    if (resolution.add(one.number, one.decision)) continue;
    return fail(view.corrupt(Column::kDecision, decision_key(one.number)));
  }
  return resolution;
}

}  // namespace talkgraph::store
