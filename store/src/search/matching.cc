#include "search/matching.h"

#include <algorithm>
#include <set>
#include <utility>

#include "search/near_terms.h"

namespace talkgraph::store {
namespace {

// Where the terms of a phrase stand in one unit, one list a term.
struct PhraseUnit {
  std::uint32_t length = 0;
  std::vector<std::vector<std::uint32_t>> positions;
};

std::uint64_t packed(UnitId id) {
  return (std::uint64_t{id.owner} << 32) | id.unit;
}

// How often the lists have p, p + 1, p + 2 ... in turn. O(size * log size).
std::uint32_t count_phrases(const std::vector<std::vector<std::uint32_t>>& positions) {
  std::uint32_t count = 0;
  for (const std::uint32_t begin : positions.front()) {
    bool whole = true;
    for (std::size_t i = 1; whole && i < positions.size(); ++i) {
      whole = std::binary_search(positions[i].begin(), positions[i].end(),
                                 begin + static_cast<std::uint32_t>(i));
    }
    count += whole ? 1 : 0;
  }
  return count;
}

class Matcher {
 public:
  Matcher(const View& view, Field field, Owners& owners)
      : view_(view), field_(field), owners_(owners) {}

  // Every posting whose key begins with `prefix`.
  template <class Visit>
  Result<void> postings(const std::string& prefix, Visit visit) {
    return view_.scan(Column::kPosting, prefix,
                      [&](std::string_view key, std::string_view bytes) -> Result<bool> {
                        const std::optional<PostingKey> parsed = parse_posting_key(key);
                        std::optional<Posting> posting = decode_posting(bytes);
                        if (!parsed || !posting) {
                          return fail(view_.corrupt(Column::kPosting, key));
                        }
                        visit(parsed->term, owners_.number(parsed->owner), *posting);
                        return true;
                      });
  }

  Result<void> add_term(const std::string& term) {
    return postings(posting_key(field_, term, ""),
                    [&](std::string_view, std::uint32_t owner, const Posting& posting) {
                      add(owner, posting);
                    });
  }

  Result<void> add_prefix(const Clause& clause) {
    TG_TRY(postings(posting_prefix(field_, clause.prefix),
                    [&](std::string_view, std::uint32_t owner, const Posting& posting) {
                      add(owner, posting);
                    }));
    for (const std::string& term : clause.terms) {
      if (!term.starts_with(clause.prefix)) TG_TRY(add_term(term));
    }
    return {};
  }

  Result<void> add_phrase(const std::vector<std::string>& terms) {
    std::unordered_map<std::uint64_t, PhraseUnit> units;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      TG_TRY(postings(posting_key(field_, terms[i], ""),
                      [&](std::string_view, std::uint32_t owner, Posting& posting) {
                        for (Occurrences& found : posting) {
                          keep_for_phrase(units, {owner, found.unit}, i, found);
                        }
                      }));
    }
    for (const auto& [id, unit] : units) {
      if (unit.positions.size() < terms.size()) continue;
      const std::uint32_t frequency = count_phrases(unit.positions);
      if (frequency > 0) matches_[id] = {frequency, unit.length};
    }
    return {};
  }

  std::vector<UnitMatch> take() const {
    std::vector<UnitMatch> matches;
    matches.reserve(matches_.size());
    for (const auto& [id, found] : matches_) {
      const UnitId unit{static_cast<std::uint32_t>(id >> 32), static_cast<std::uint32_t>(id)};
      matches.push_back({unit, found.frequency, found.length});
    }
    std::sort(matches.begin(), matches.end(),
              [](const UnitMatch& a, const UnitMatch& b) { return a.id < b.id; });
    return matches;
  }

 private:
  struct Found {
    std::uint32_t frequency = 0;
    std::uint32_t length = 0;
  };

  void add(std::uint32_t owner, const Posting& posting) {
    for (const Occurrences& occurrences : posting) {
      Found& found = matches_[packed({owner, occurrences.unit})];
      found.frequency += static_cast<std::uint32_t>(occurrences.positions.size());
      found.length = occurrences.length;
    }
  }

  // Only units that have all terms before this one.
  static void keep_for_phrase(std::unordered_map<std::uint64_t, PhraseUnit>& units, UnitId id,
                              std::size_t term, Occurrences& found) {
    if (term == 0) {
      units[packed(id)] = {found.length, {std::move(found.positions)}};
      return;
    }
    const auto known = units.find(packed(id));
    if (known == units.end() || known->second.positions.size() != term) return;
    known->second.positions.push_back(std::move(found.positions));
  }

  const View& view_;
  Field field_;
  Owners& owners_;
  std::unordered_map<std::uint64_t, Found> matches_;
};

bool begins_phrase(const std::vector<std::string>& terms, const std::vector<Token>& tokens,
                   std::size_t at) {
  if (tokens.size() - at < terms.size()) return false;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (tokens[at + i].term != terms[i]) return false;
  }
  return true;
}

}  // namespace

std::uint32_t Owners::number(std::string_view owner) {
  const auto [at, added] =
      numbers_.try_emplace(std::string(owner), static_cast<std::uint32_t>(names_.size()));
  if (added) names_.push_back(&at->first);
  return at->second;
}

Result<std::vector<UnitMatch>> match_clause(const View& view, Field field, const Clause& clause,
                                            Owners& owners) {
  Matcher matcher(view, field, owners);
  switch (clause.kind) {
    case Clause::Kind::kPhrase:
      TG_TRY(matcher.add_phrase(clause.terms));
      break;
    case Clause::Kind::kPrefix:
      TG_TRY(matcher.add_prefix(clause));
      break;
    case Clause::Kind::kAnyOf:
    case Clause::Kind::kFuzzy:
      for (const std::string& term : clause.terms) TG_TRY(matcher.add_term(term));
      break;
  }
  return matcher.take();
}

Result<Clause> expand_clause(const View& view, Field field, Clause clause) {
  if (clause.kind != Clause::Kind::kFuzzy) return clause;
  TG_ASSIGN(clause.terms, near_terms(view, field, clause.prefix, clause.distance));
  return clause;
}

std::vector<Span> matched_words(const Clause& clause, const std::vector<Token>& tokens) {
  std::set<Span> words;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (clause.kind == Clause::Kind::kPhrase) {
      if (!begins_phrase(clause.terms, tokens, at)) continue;
      for (std::size_t i = 0; i < clause.terms.size(); ++i) words.insert(tokens[at + i].span);
      continue;
    }
    const std::string_view term = tokens[at].term;
    const bool fits =
        std::find(clause.terms.begin(), clause.terms.end(), term) != clause.terms.end() ||
        (clause.kind == Clause::Kind::kPrefix && term.starts_with(clause.prefix));
    if (fits) words.insert(tokens[at].span);
  }
  return {words.begin(), words.end()};
}

}  // namespace talkgraph::store
