#include "claims/text/example_lists.h"

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostDescribingKind = 4;  // "a few of the large"
constexpr std::uint32_t kMostToPart = 4;          // "'s New York trading desk"

constexpr WordClasses kNoAttribute =
    class_bit(WordClass::kPreposition) | class_bit(WordClass::kAuxiliary) |
    class_bit(WordClass::kNegation) | class_bit(WordClass::kNominative) |
    class_bit(WordClass::kRelative) | class_bit(WordClass::kBarrier);

// What the names are.
bool is_kind_of_bodies(std::string_view word) {
  return is_among(word, {"companies",   "firms",         "banks",         "startups",
                         "start-ups",   "exchanges",     "names",         "places",
                         "brands",      "players",       "giants",        "houses",
                         "funds",       "employers",     "institutions",  "corporations",
                         "businesses",  "organizations", "organisations", "universities",
                         "schools",     "colleges",      "investors",     "partners",
                         "platforms",   "providers",     "projects",      "teams",
                         "ventures",    "wallets",       "brokers",       "custodians",
                         "enterprises", "agencies",      "newspapers",    "media",
                         "outlets",     "publications",  "consultancies", "sponsors",
                         "clients",     "customers",     "networks",      "clubs",
                         "competitors", "rivals",        "peers",         "vcs"});
}

// What things are used, listed or made.
bool is_kind_of_things(std::string_view word) {
  return is_among(
      word,
      {"tools",        "apps",      "applications",     "chains",      "blockchains", "coins",
       "tokens",       "assets",    "cryptocurrencies", "currencies",  "altcoins",    "pairs",
       "protocols",    "languages", "frameworks",       "libraries",   "services",    "products",
       "channels",     "solutions", "technologies",     "stablecoins", "ecosystems",  "l1s",
       "integrations", "l2s",       "layer-2s",         "rollups",     "systems",     "sites"});
}

bool is_kind_of_places(std::string_view word) {
  return is_among(word, {"countries", "cities", "locations", "markets", "jurisdictions", "regions",
                         "states", "places"});
}

// "tools: Acme", "tools – Acme", "tools (Acme"
bool opens_list(const TextView& view, std::uint32_t at) {
  return is_among(view.lower(at), {":", "(", "–", "—", "--"}) ||
         (view.lower(at) == "-" && view.token(at).space_before);
}

// Behind "like", "such as", "including", or the mark that opens a list; else `end`.
std::uint32_t behind_example_word(const TextView& view, std::uint32_t at, std::uint32_t end) {
  if (at < end && view.lower(at) == ",") ++at;
  if (at >= end) return end;
  if (view.lower(at) == "such" && at + 1 < end && view.lower(at + 1) == "as") return at + 2;
  if (is_among(view.lower(at), {"like", "including", "namely"}) || opens_list(view, at)) {
    return at + 1;
  }
  return end;
}

std::uint32_t behind_examples(const TextView& view, TokenRange sentence, std::uint32_t at) {
  const std::uint32_t end = sentence.end;
  if (at + 1 >= end || view.mention_from(at) != nullptr) return at;
  const bool joint = is_among(
      view.lower(at), {"both", "first", "either", "mainly", "mostly", "primarily", "initially"});
  if (joint && view.mention_from(at + 1) != nullptr) return at + 1;
  // "not only Acme", "of course Acme"
  const bool two = at + 2 < end && view.mention_from(at + 2) != nullptr;
  if (two && view.lower(at) == "not" && is_among(view.lower(at + 1), {"only", "just"}))
    return at + 2;
  if (two && view.lower(at) == "of" && view.lower(at + 1) == "course") return at + 2;
  const bool one_of = view.lower(at) == "one" && view.lower(at + 1) == "of";
  for (std::uint32_t i = at; i < end && i <= at + kMostDescribingKind; ++i) {
    if (view.mention_at(i) != nullptr) return at;
    const bool places = is_kind_of_places(view.lower(i));
    if (places || is_kind_of_bodies(view.lower(i)) || is_kind_of_things(view.lower(i))) {
      std::uint32_t name = behind_example_word(view, i + 1, end);
      // "one of the biggest banks, Acme"
      if (one_of && name == end && i + 2 < end && view.lower(i + 1) == ",") name = i + 2;
      // "jurisdictions like Oslo" are any that are like it.
      if (view.lower(i) == "jurisdictions" && name <= end && view.lower(name - 1) != "including") {
        return at;
      }
      return name < end && view.mention_from(name) != nullptr ? name : at;
    }
    if (view.token(i).kind == TokenKind::kPunctuation ||
        (view.is_any(i, kNoAttribute) && view.lower(i) != "of")) {
      return at;
    }
  }
  return at;
}

// Behind "the beautiful city of" before a place, or `at`.
std::uint32_t behind_kind_of_place(const TextView& view, TokenRange sentence, std::uint32_t at) {
  if (at >= sentence.end || !view.is(at, WordClass::kDeterminer)) return at;
  for (std::uint32_t i = at + 1; i + 2 < sentence.end && i <= at + kMostDescribingKind; ++i) {
    if (view.mention_at(i) != nullptr || view.is_any(i, kNoAttribute)) return at;
    const bool kind = is_among(
        view.lower(i), {"city", "town", "village", "state", "island", "province", "district",
                        "suburb", "country", "republic", "capital", "neighborhood"});
    if (!kind) continue;
    const std::uint32_t name = view.lower(i + 1) == "of" ? i + 2 : i + 1;
    const Mention* place = view.mention_from(name);
    return place != nullptr && view.type_of(*place) == "Place" ? name : at;
  }
  return at;
}

}  // namespace

std::uint32_t behind_lead(const TextView& view, TokenRange sentence, std::uint32_t at) {
  at = behind_examples(view, sentence, at);
  at = behind_kind_of_place(view, sentence, at);
  while (at < sentence.end && view.mention_from(at) == nullptr &&
         (view.is(at, WordClass::kDeterminer) || is_quotation_mark(view.lower(at)))) {
    ++at;
  }
  return at;
}

std::uint32_t before_article(const TextView& view, TokenRange sentence, std::uint32_t name) {
  const bool article = name > sentence.begin && view.mention_at(name - 1) == nullptr &&
                       view.lower(name - 1) == "the";
  return article ? name - 1 : name;
}

std::uint32_t before_determiners(const TextView& view, TokenRange sentence, std::uint32_t at) {
  while (at > sentence.begin && view.is(at - 1, WordClass::kDeterminer) &&
         view.mention_at(at - 1) == nullptr) {
    --at;
  }
  return at;
}

bool is_before_own_part(const TextView& view, const Mention& owner, std::uint32_t end) {
  if (owner.kind != MentionKind::kName || !view.is_possessive(owner)) return false;
  const std::uint32_t begin = owner.tokens.end + 1;
  for (std::uint32_t i = begin; i < end && i <= begin + kMostToPart; ++i) {
    if (is_among(view.lower(i), {"office", "offices", "team", "desk", "department", "division",
                                 "branch", "unit", "group", "lab", "labs", "headquarters",
                                 "practice", "arm", "brokerage", "subsidiary", "operations"})) {
      return true;
    }
    if (view.token(i).kind == TokenKind::kPunctuation || view.is_any(i, kNoAttribute)) return false;
  }
  return false;
}

}  // namespace talkgraph::extract
