#include "claims/rules/pair_model.h"

#include "learning/logistic.h"

namespace talkgraph::extract {

std::string pair_kind_name(const PairKind& kind) {
  return kind.relation + (kind.turned ? "<" : ">");
}

std::optional<PairKind> parse_pair_kind(std::string_view name) {
  if (name.size() < 2 || (name.back() != '<' && name.back() != '>')) return std::nullopt;
  return PairKind{std::string(name.substr(0, name.size() - 1)), name.back() == '<'};
}

bool is_legal_pair(const Ontology& ontology, const PairKind& kind, std::string_view first,
                   std::string_view second) {
  const RelationType* relation = ontology.relation_type(kind.relation);
  if (relation == nullptr || (relation->symmetric && kind.turned)) return false;
  return kind.turned ? ontology.allows(second, kind.relation, first)
                     : ontology.allows(first, kind.relation, second);
}

Result<PairModel> PairModel::load(const std::filesystem::path& file) {
  TG_ASSIGN(LinearModel linear, LinearModel::map(file));
  PairModel model(std::move(linear));
  for (const std::string& tag : model.model_.tags()) {
    std::optional<PairKind> kind = parse_pair_kind(tag);
    if (!kind) {
      return fail(ErrorCode::kCorrupt, "a model of something else: tag '" + tag + "'",
                  {file.string()});
    }
    model.kinds_.push_back(std::move(*kind));
  }
  return model;
}

double PairModel::probability(std::int32_t score) {
  return logistic(static_cast<double>(score) / kModelUnit);
}

}  // namespace talkgraph::extract
