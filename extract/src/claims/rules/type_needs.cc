#include "claims/rules/type_needs.h"

#include <algorithm>

namespace talkgraph::extract {
namespace {

constexpr unsigned kTypeBits = 64;
constexpr TypeMask kEveryType = ~TypeMask{0};

TypeMask type_bit(const Ontology& ontology, std::string_view type) {
  if (ontology.entity_type(type) == nullptr) return kEveryType;
  return TypeMask{1} << (ontology.entity_type_rank(type) % kTypeBits);
}

// The types that the place takes, or else those that its relation allows; with a job title
// it may be any.
TypeMask types_of(const SlotTypes& types, const ClaimRule& rule, bool source, bool titled,
                  const Ontology& ontology) {
  TypeMask mask = 0;
  for (const std::string& type : types) {
    // "School" is a kind of organisation of patterns only.
    mask |= type_bit(ontology, type == kSchoolType ? "Organization" : type);
  }
  if (!types.empty()) return mask;
  if (titled) return kEveryType;
  const RelationType* relation = ontology.relation_type(rule.relation);
  for (const std::string& type : source ? relation->sources : relation->targets) {
    mask |= type_bit(ontology, type);
  }
  return mask;
}

}  // namespace

std::vector<TypeNeed> needs_of(const RelationPattern& pattern, const Ontology& ontology) {
  const bool titled =
      std::any_of(pattern.elements.begin(), pattern.elements.end(),
                  [](const PatternElement& part) { return part.kind == ElementKind::kTitle; });
  std::vector<TypeNeed> needs;
  for (std::size_t i = 1; i < pattern.elements.size(); ++i) {
    const PatternElement& slot = pattern.elements[i];
    const bool source = slot.kind == ElementKind::kSource;
    if ((!source && slot.kind != ElementKind::kTarget) || slot.implicit) continue;
    needs.push_back({types_of(slot.types, pattern, source, titled, ontology), slot.names_only});
  }
  return needs;
}

std::vector<TypeNeed> needs_of(const RelationFrame& frame, const Ontology& ontology) {
  const bool titled = frame.kind == FrameKind::kTitle;
  return {{types_of(frame.target.types, frame, false, titled, ontology), frame.target.names_only}};
}

TypesAtHand::TypesAtHand(const TextView& view, const Participants& participants,
                         const Ontology& ontology)
    : view_(view) {
  for (const DocumentEntity& entity : view.names().entities) {
    of_entity_.push_back(type_bit(ontology, entity.type));
  }
  for (const Participant& participant : participants.members()) {
    for (const auto& entity : {participant.entity, participant.organization}) {
      if (entity) of_participants_ |= of_entity_[*entity];
    }
  }
}

void TypesAtHand::read(const Sentence& sentence) {
  named_ = 0;
  mentioned_ = 0;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Mention* mention = view_.mention_at(i);
    if (mention == nullptr) continue;
    mentioned_ |= of_entity_[mention->entity];
    if (mention->kind == MentionKind::kName) named_ |= of_entity_[mention->entity];
    if (mention->kind == MentionKind::kPronoun) mentioned_ |= of_participants_;
  }
}

bool TypesAtHand::meet(const std::vector<TypeNeed>& needs) const {
  return std::all_of(needs.begin(), needs.end(), [&](const TypeNeed& need) {
    return ((need.by_name ? named_ : mentioned_) & need.types) != 0;
  });
}

}  // namespace talkgraph::extract
