#include "search/search.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "documents.h"
#include "keys.h"
#include "search/passages.h"
#include "search/ranking.h"
#include "search/speakers.h"

namespace talkgraph::store {
namespace {

Result<std::vector<Clause>> expanded_clauses(const View& view, Field field, std::string_view text,
                                             Analyzer& analyzer) {
  TG_ASSIGN(std::vector<Clause> clauses, parse_search(text, analyzer));
  for (Clause& clause : clauses) {
    TG_ASSIGN(clause, expand_clause(view, field, std::move(clause)));
  }
  return clauses;
}

// Says of ranked units where they stand and what in them matched.
class PassageReader {
 public:
  PassageReader(const View& view, const std::vector<Clause>& clauses, Analyzer& analyzer)
      : view_(view), clauses_(clauses), analyzer_(analyzer) {}

  Result<PassageMatch> read(const std::string& id, const RankedUnit& unit) {
    TG_ASSIGN(const Content* content, content_of(id));
    const auto passage =
        std::find_if(content->passages.begin(), content->passages.end(),
                     [&](const Span& candidate) { return candidate.begin == unit.id.unit; });
    if (passage == content->passages.end()) return fail(view_.corrupt(Column::kText, id));
    return PassageMatch{unit.score, id, *passage, matches_in(content->text, *passage)};
  }

 private:
  struct Content {
    std::string text;
    std::vector<Span> passages;
  };

  Result<const Content*> content_of(const std::string& id) {
    const auto known = contents_.find(id);
    if (known != contents_.end()) return &known->second;
    TG_ASSIGN(std::optional<DocumentGraph> document, read_document(view_, id));
    if (!document) return fail(view_.corrupt(Column::kDocument, id));
    Content content;
    content.passages = passages_of(*document);
    content.text = std::move(document->text);
    return &contents_.emplace(id, std::move(content)).first->second;
  }

  std::vector<Span> matches_in(std::string_view text, Span passage) {
    std::vector<Token> tokens = analyzer_.tokens(slice(text, passage));
    for (Token& token : tokens) {
      token.span.begin += passage.begin;
      token.span.end += passage.begin;
    }
    std::vector<Span> matches;
    for (const Clause& clause : clauses_) {
      if (clause.need == Clause::Need::kExcluded) continue;
      const std::vector<Span> words = matched_words(clause, tokens);
      matches.insert(matches.end(), words.begin(), words.end());
    }
    std::sort(matches.begin(), matches.end());
    matches.erase(std::unique(matches.begin(), matches.end()), matches.end());
    return matches;
  }

  const View& view_;
  const std::vector<Clause>& clauses_;
  Analyzer& analyzer_;
  std::map<std::string, Content> contents_;
};

// The best name of each entity, as the entity's score. Units ascend by owner.
std::vector<RankedUnit> best_per_owner(const std::vector<RankedUnit>& units) {
  std::vector<RankedUnit> owners;
  for (const RankedUnit& unit : units) {
    if (owners.empty() || owners.back().id.owner != unit.id.owner) {
      owners.push_back({{unit.id.owner, 0}, unit.score});
    }
    owners.back().score = std::max(owners.back().score, unit.score);
  }
  return owners;
}

// Drops what `limit` others surpass. What is equal to the last stays: ids, which are
// still to be read, decide between them.
void drop_surpassed(std::vector<RankedUnit>& owners, std::size_t limit) {
  if (limit == 0) owners.clear();
  if (limit >= owners.size()) return;
  std::vector<double> scores;
  for (const RankedUnit& owner : owners) scores.push_back(owner.score);
  const auto last = scores.begin() + static_cast<std::ptrdiff_t>(limit - 1);
  std::nth_element(scores.begin(), last, scores.end(), std::greater<>());
  std::erase_if(owners, [&](const RankedUnit& owner) { return owner.score < *last; });
}

Result<EntityMatch> entity_of(const Snapshot& graph, const std::string& owner, double score) {
  const std::optional<NodeId> node = parse_node_key(owner);
  if (!node) return fail(graph.view().corrupt(Column::kTerm, indexed_key(Field::kNames, owner)));
  TG_ASSIGN(const PropertyMap properties, graph.node_properties(*node));
  const auto id = properties.find("id");
  const std::string* text = id == properties.end() ? nullptr : id->second.as_string();
  return EntityMatch{score, *node, text == nullptr ? std::string() : *text};
}

}  // namespace

Result<std::vector<PassageMatch>> search_passages(const Snapshot& graph,
                                                  const SearchRequest& request) {
  Analyzer analyzer;
  TG_ASSIGN(const std::vector<Clause> clauses,
            expanded_clauses(graph.view(), Field::kPassages, request.text, analyzer));
  Owners owners;
  TG_ASSIGN(const std::vector<RankedUnit> ranked,
            rank_units(graph, Field::kPassages, clauses, owners));
  TG_ASSIGN(SpeakerFilter speakers, SpeakerFilter::make(graph, request));
  std::vector<RankedUnit> admitted;
  for (const RankedUnit& unit : ranked) {
    TG_ASSIGN(const bool fits, speakers.admits(owners.name(unit.id.owner), unit.id.unit));
    if (fits) admitted.push_back(unit);
  }
  keep_best(admitted, request.limit, [&](const RankedUnit& a, const RankedUnit& b) {
    return std::pair(std::string_view(owners.name(a.id.owner)), a.id.unit) <
           std::pair(std::string_view(owners.name(b.id.owner)), b.id.unit);
  });
  PassageReader reader(graph.view(), clauses, analyzer);
  std::vector<PassageMatch> found;
  for (const RankedUnit& unit : admitted) {
    TG_ASSIGN(PassageMatch match, reader.read(owners.name(unit.id.owner), unit));
    found.push_back(std::move(match));
  }
  return found;
}

Result<std::vector<EntityMatch>> search_names(const Snapshot& graph, std::string_view text,
                                              std::size_t limit) {
  Analyzer analyzer;
  TG_ASSIGN(const std::vector<Clause> clauses,
            expanded_clauses(graph.view(), Field::kNames, text, analyzer));
  Owners owners;
  TG_ASSIGN(const std::vector<RankedUnit> units, rank_units(graph, Field::kNames, clauses, owners));
  std::vector<RankedUnit> candidates = best_per_owner(units);
  drop_surpassed(candidates, limit);
  std::vector<EntityMatch> found;
  for (const RankedUnit& best : candidates) {
    TG_ASSIGN(EntityMatch match, entity_of(graph, owners.name(best.id.owner), best.score));
    found.push_back(std::move(match));
  }
  keep_best(found, limit, [](const EntityMatch& a, const EntityMatch& b) { return a.id < b.id; });
  return found;
}

}  // namespace talkgraph::store
