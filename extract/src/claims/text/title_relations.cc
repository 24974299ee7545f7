#include "claims/text/title_relations.h"

#include <algorithm>
#include <array>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

struct Office {
  std::string_view word;
  std::string_view relation;
};
constexpr std::array<Office, 22> kOffices = {{
    {"founder", "FOUNDED"},
    {"co-founder", "FOUNDED"},
    {"cofounder", "FOUNDED"},
    {"inventor", "CREATED"},
    {"creator", "CREATED"},
    {"co-creator", "CREATED"},
    {"author", "CREATED"},
    {"organizer", "ORGANIZED"},
    {"organiser", "ORGANIZED"},
    {"co-organizer", "ORGANIZED"},
    {"investor", "INVESTED_IN"},
    {"backer", "INVESTED_IN"},
    {"shareholder", "INVESTED_IN"},
    {"ambassador", "PARTNERS_WITH"},
    {"sponsor", "PARTNERS_WITH"},
    {"issuer", "ISSUES"},
    {"maker", "OFFERS"},
    {"student", "EDUCATED_AT"},
    {"graduate", "EDUCATED_AT"},
    {"alumnus", "EDUCATED_AT"},
    {"alumna", "EDUCATED_AT"},
    {"dropout", "EDUCATED_AT"},
}};

// "founder", "founders".
bool is_form_of(std::string_view word, std::string_view noun) {
  if (word.size() == noun.size() + 1 && word.ends_with('s')) word.remove_suffix(1);
  return word == noun;
}

// "our banking partner", "the official crypto partner of": no post, as "managing partner" is.
bool is_partnership(const TextView& view, std::uint32_t head) {
  if (!is_form_of(view.lower(head), "partner") || head == 0) return false;
  return is_among(
      view.lower(head - 1),
      {"official",       "banking", "bank",       "payment",   "payments",  "crypto",
       "cryptocurrency", "bitcoin", "blockchain", "strategic", "exclusive", "technology",
       "tech",           "launch",  "media",      "custody",   "liquidity", "sleeve",
       "local",          "card",    "trading",    "exchange",  "data",      "security",
       "infrastructure", "main",    "premium",    "gold",      "platinum",  "fiat",
       "web3",           "wallet",  "hosting",    "cloud",     "compliance"});
}

// What is meant where the first is not legal.
struct Instead {
  std::string_view relation;
  std::string_view other;
};
constexpr std::array<Instead, 6> kInstead = {{
    {"FOUNDED", "CREATED"},
    {"FOUNDED", "ORGANIZED"},
    {"CREATED", "FOUNDED"},
    {"WORKS_FOR", "OFFERS"},
    {"OFFERS", "ORGANIZED"},
    {"PARTNERS_WITH", "PARTICIPATED_IN"},
}};

}  // namespace

std::vector<std::string> relations_of_title(const TextView& view, const TitlePhrase& title,
                                            const std::string& office) {
  std::vector<std::string> relations;
  for (const std::uint32_t head : title.heads) {
    const auto special = std::find_if(kOffices.begin(), kOffices.end(), [&](const Office& o) {
      return is_form_of(view.lower(head), o.word);
    });
    std::string relation = special == kOffices.end() ? office : std::string(special->relation);
    if (is_partnership(view, head)) relation = "PARTNERS_WITH";
    // "a contributor and author to Acme" writes for it.
    const bool writes = is_form_of(view.lower(head), "author") &&
                        is_among(view.lower(title.tokens.end), {"at", "for", "to", "with"});
    if (writes) relation = office;
    if (std::find(relations.begin(), relations.end(), relation) == relations.end()) {
      relations.push_back(std::move(relation));
    }
  }
  return relations;
}

std::string legal_relation(const Ontology& ontology, const std::string& source,
                           const std::string& relation, const std::string& target) {
  if (ontology.allows(source, relation, target)) return relation;
  for (const Instead& instead : kInstead) {
    if (instead.relation == relation && ontology.allows(source, instead.other, target)) {
      return std::string(instead.other);
    }
  }
  return {};
}

bool is_adviser(const TextView& view, const TitlePhrase& title) {
  return std::all_of(title.heads.begin(), title.heads.end(), [&](std::uint32_t head) {
    return is_form_of(view.lower(head), "advisor") || is_form_of(view.lower(head), "adviser");
  });
}

std::string title_text(const TextView& view, const TitlePhrase& title) {
  std::string text;
  // "former", "ex-", "then": when it was held is no part of it.
  std::uint32_t begin = title.tokens.begin;
  while (begin + 1 < title.tokens.end &&
         (is_among(view.lower(begin), {"former", "ex", "then", "current", "previous"}) ||
          view.is_hyphen(begin))) {
    ++begin;
  }
  for (std::uint32_t i = begin; i < title.tokens.end; ++i) {
    if (i > begin && view.token(i).space_before) text += ' ';
    text += view.token(i).text;
  }
  return text;
}

}  // namespace talkgraph::extract
