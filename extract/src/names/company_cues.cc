#include "names/company_cues.h"

#include <algorithm>
#include <array>

#include "language/house_words.h"

namespace talkgraph::extract {
namespace {

constexpr float kCompanyCue = 0.9F;  // enough for a word of no list that begins a sentence
constexpr float kOwnHouse = 0.8F;
constexpr float kPerhapsCompany = 0.5F;         // persons may be spoken of so, too
constexpr std::uint32_t kCountReach = 4;        // words between "has" and "customers"
constexpr std::uint32_t kDescriptionReach = 9;  // "a crypto wallet for beginners founded"
constexpr float kFounded = 1.6F;                // more than the noun for what it makes
constexpr std::uint32_t kTitleReach = 5;  // words between a title and "at": "manager for Africa at"

constexpr std::uint32_t kTradeReach = 7;  // "on the team that built the engine at"

bool is_word_of(std::string_view word, const auto& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What companies have.
constexpr auto kHoldings = std::to_array<std::string_view>(
    {"clients", "customers", "employees", "engineers", "headquarters", "investors", "licence",
     "licences", "license", "licenses", "merchants", "offices", "revenue", "revenues",
     "shareholders", "staff", "subsidiaries", "subsidiary", "valuation"});
// What they have beside that, said with "'s" alone.
constexpr auto kCompanyHas = std::to_array<std::string_view>(
    {"api",       "app",       "board",    "clients",   "co-founder", "co-founders",  "competitors",
     "customers", "employees", "exchange", "founder",   "founders",   "headquarters", "investors",
     "ipo",       "offices",   "platform", "product",   "products",   "revenue",      "service",
     "services",  "staff",     "token",    "valuation", "wallet",     "website"});
// Before "of", "at", "from": who or what belongs to a company.
constexpr auto kBelongs = std::to_array<std::string_view>(
    {"acquisition", "board",        "ceo",         "cfo",        "client",   "clients",
     "co-founder",  "co-founders",  "cofounder",   "cofounders", "collapse", "colleague",
     "colleagues",  "competitor",   "competitors", "coo",        "cto",      "customer",
     "customers",   "employee",     "employees",   "founder",    "founders", "investor",
     "investors",   "shareholders", "subsidiary",  "team"});
constexpr auto kDeeds = std::to_array<std::string_view>(
    {"acquired", "co-found", "co-founded", "cofounded", "founded", "joined"});
// Before "at" and "with", before "by", before "with": who has work there, is taken on, works
// together.
constexpr auto kWork = std::to_array<std::string_view>(
    {"career",   "consulted",  "consulting", "decade", "decades",  "employed", "intern",
     "interned", "internship", "job",        "jobs",   "position", "role",     "roles",
     "stint",    "tenure",     "work",       "worked", "working",  "years"});
constexpr auto kTakenOn =
    std::to_array<std::string_view>({"employed", "headhunted", "hired", "poached", "recruited"});
constexpr auto kTogether = std::to_array<std::string_view>(
    {"collaborate", "collaborated", "collaborating", "collaboration", "partner", "partnered",
     "partnering", "partnership", "partnerships"});
// What one does for a living, some words before "at".
constexpr auto kTrades = std::to_array<std::string_view>(
    {"banking",     "board",      "business",     "chips",   "compliance", "consultant",
     "consulting",  "contract",   "department",   "desk",    "division",   "engineer",
     "engineering", "finance",    "founders",     "fund",    "growth",     "hire",
     "hired",       "internship", "job",          "law",     "listings",   "office",
     "operations",  "partner",    "payments",     "product", "promoted",   "research",
     "risk",        "security",   "software",     "team",    "teeth",      "trader",
     "trading",     "treasury",   "underwriting", "worked",  "working"});
constexpr auto kInvested =
    std::to_array<std::string_view>({"equity", "invested", "investing", "investment", "investments",
                                     "investor", "investors", "shares", "stake"});
constexpr auto kAgreed =
    std::to_array<std::string_view>({"agreement", "contract", "integrated", "integration", "mou",
                                     "relationship", "relationships", "venture"});
// Before "at" and "from": where one studies.
constexpr auto kStudies = std::to_array<std::string_view>(
    {"bachelor",  "bachelors", "degree", "doctorate", "educated",  "enrolled", "graduate",
     "graduated", "masters",   "mba",    "phd",       "professor", "student",  "studied",
     "studying",  "thesis",    "master", "master's",  "school",    "undergrad"});
// What is done to companies, mostly.
constexpr auto kDoneToHouse = std::to_array<std::string_view>(
    {"acquire", "acquired", "acquiring", "bootstrapped", "co-created", "co-found", "co-founded",
     "co-founding", "cofounded", "found", "founded", "founding", "incorporated"});
constexpr auto kBegun = std::to_array<std::string_view>(
    {"co-founded", "cofounded", "founded", "headquartered", "incorporated"});
// "is hiring", "was acquired".
constexpr auto kStates = std::to_array<std::string_view>(
    {"acquired", "backed", "fined", "founded", "hiring", "incorporated", "licenced", "licensed",
     "profitable", "raising", "registered", "regulated", "rebranded", "valued"});
constexpr auto kCompanyVerbs = std::to_array<std::string_view>(
    {"charges", "custodies", "delisted", "employs", "filed", "onboarded", "onboards", "partnered",
     "processes", "rebranded", "serves"});
constexpr auto kPerhapsCompanyVerbs = std::to_array<std::string_view>(
    {"announced", "collapsed", "competes", "hired", "launched", "launches", "offers", "operates",
     "pivoted", "provides", "raised", "supports"});

// "[Orbex], a wallet founded by Mira Lund": who has founders is a company.
bool is_described_as_founded(const NameText& text, std::uint32_t i, std::uint32_t end) {
  if (text.lower(i) != "a" && text.lower(i) != "an" && text.lower(i) != "the") return false;
  for (std::uint32_t k = i + 1; k < std::min(i + kDescriptionReach, end); ++k) {
    if (text.token(k).kind == TokenKind::kPunctuation && text.lower(k) != "-") return false;
    // "the engineer who founded it"
    if (text.lower(k) == "who" || text.lower(k) == "that" || text.lower(k) == "which") return false;
    if (is_word_of(text.lower(k), kBegun)) return true;
  }
  return false;
}

bool is_have(std::string_view word) {
  return word == "has" || word == "had" || word == "have";
}

bool ends_title(const NameText& text, std::uint32_t begin, std::uint32_t i) {
  for (std::uint32_t back = 1; back <= kTitleReach && i >= begin + back; ++back) {
    if (text.token(i - back).kind != TokenKind::kWord) return false;
    if (text.has(i - back, kTitleWord)) return true;
  }
  return false;
}

// "cut my teeth at", "in investment banking at"
bool tells_trade(const NameText& text, std::uint32_t begin, std::uint32_t i) {
  for (std::uint32_t back = 1; back <= kTradeReach && i >= begin + back; ++back) {
    if (text.token(i - back).kind == TokenKind::kPunctuation) return false;
    if (is_word_of(text.lower(i - back), kTrades)) return true;
  }
  return false;
}

}  // namespace

float company_cue_before(const NameText& text, std::uint32_t begin, std::uint32_t i) {
  if (i < begin + 2) return 0;
  const std::string_view word = text.lower(i - 1);
  const std::string_view first = text.lower(i - 2);
  if (word == "of" || word == "at" || word == "from") {
    if (is_word_of(first, kBelongs)) return kCompanyCue;
    const bool licence = first.starts_with("licen") || first.starts_with("approval");
    if (word == "from" && licence) return kCompanyCue;
  }
  if (word == "at" && (first == "previously" || first == "formerly" || first == "interned" ||
                       ends_title(text, begin, i - 1))) {
    return kCompanyCue;
  }
  const bool worked = (word == "at" && is_word_of(first, kWork)) ||
                      (word == "for" && first == "consulted") ||
                      (word == "by" && is_word_of(first, kTakenOn)) ||
                      (word == "with" && is_word_of(first, kTogether)) ||
                      ((word == "at" || word == "from") && is_word_of(first, kStudies));
  if (worked) return kCompanyCue;
  if ((word == "with" || word == "for") && ends_title(text, begin, i - 1)) return kCompanyCue;
  if ((word == "in" || word == "into") && is_word_of(first, kInvested)) return kCompanyCue;
  const bool likely =
      (word == "at" && !text.token(i).all_caps && tells_trade(text, begin, i - 1)) ||
      (word == "with" && is_word_of(first, kAgreed)) ||
      (word == "up" && (first == "set" || first == "spun")) || (word == "off" && first == "kicked");
  if (likely) return kPerhapsCompany;
  if (is_word_of(word, kDoneToHouse) && (word != "found" || first == "to")) return kCompanyCue;
  // "you started [Orbex]", "to run [Orbex]": perhaps a thing.
  const bool begun = word == "start" || word == "started" || word == "run" || word == "founded";
  const bool by_somebody = first == "you" || first == "i" || first == "we" || first == "to" ||
                           first == "he" || first == "she" || first == "they" || first == "who";
  return begun && by_somebody ? kPerhapsCompany : 0;
}

float own_house_cue(const NameText& text, TokenRange sentence, TokenRange name) {
  constexpr auto kBefore = std::to_array<std::string_view>(
      {"at", "behind", "called", "for", "founding", "named", "start", "starting"});
  constexpr auto kWe = std::to_array<std::string_view>({"our", "we"});
  if (name.begin == 0 || !is_word_of(text.lower(name.begin - 1), kBefore)) return 0;
  // "At Acme, we" may be at an event.
  const std::uint32_t next = name.end < text.size() && text.lower(name.end) == "," ? 1 : 0;
  if (text.lower(name.begin - 1) == "at" && is_word_of(text.lower(name.end + next), kWe)) return 0;
  return own_house_by_words(text.tokens({0, text.size()}), sentence, name) ? kOwnHouse : 0;
}

bool is_company_state(std::string_view word) {
  return is_word_of(word, kStates);
}

float company_cue_after(const NameText& text, std::uint32_t i, std::uint32_t end) {
  if (i + 1 >= end) return 0;
  const std::string_view word = text.lower(i);
  const std::string_view next = text.lower(i + 1);
  if (word == "'s" || word == "’s") {
    const bool owns = is_word_of(next, kCompanyHas) ||
                      (i + 2 < end && is_word_of(text.lower(i + 2), kCompanyHas));
    return owns ? kCompanyCue : 0;
  }
  if (word == "is" || word == "was" || word == "are" || word == "got") {
    return is_word_of(next, kStates) ? kCompanyCue : 0;
  }
  if (word == ",") return is_described_as_founded(text, i + 1, end) ? kFounded : 0;
  if (is_have(word)) {
    if (next == "raised" || next == "partnered" || next == "hired") return kPerhapsCompany;
    for (std::uint32_t k = i + 1; k < std::min(i + 2 + kCountReach, end); ++k) {
      if (text.token(k).kind == TokenKind::kPunctuation) break;
      if (is_word_of(text.lower(k), kHoldings)) return kCompanyCue;
    }
    return 0;
  }
  if (is_word_of(word, kCompanyVerbs)) return kCompanyCue;
  return is_word_of(word, kPerhapsCompanyVerbs) ? kPerhapsCompany : 0;
}

bool follows_house_words(const NameText& text, std::uint32_t begin, std::uint32_t i) {
  if (i < begin + 2) return false;
  const std::string_view word = text.lower(i - 1);
  const std::string_view first = text.lower(i - 2);
  if (is_word_of(word, kDeeds)) return true;
  if (word == "run" || word == "started") return first == "i" || first == "we";
  if (word == "at" || word == "for") {
    if (first == "worked" || first == "working") return true;
  }
  if (word == "at" && text.is_without_capitals() && ends_title(text, begin, i - 1)) return true;
  return (word == "of" || word == "at") && text.has(i - 2, kTitleWord);
}

bool names_house_here(const NameText& text, TokenRange name) {
  constexpr auto kBeing = std::to_array<std::string_view>(
      {"'m", "am", "back", "been", "is", "now", "over", "was", "while"});
  const std::uint32_t i = name.begin;
  const bool there = i > 1 && text.lower(i - 1) == "at" && is_word_of(text.lower(i - 2), kBeing);
  const std::uint32_t begin = i - std::min(i, kTitleReach);
  // "a developer for Orbex" may be of a thing.
  if (i > 0 && (text.lower(i - 1) == "for" || text.lower(i - 1) == "with")) return false;
  return there || company_cue_before(text, begin, i) >= kCompanyCue;
}

bool speaks_for_house(const NameText& text, TokenRange name) {
  const std::uint32_t i = name.begin;
  if (i < 1) return false;
  TokenRange near{i, std::min(name.end + 2, text.size())};
  while (near.begin > 0 && i - near.begin < kTitleReach &&
         text.token(near.begin - 1).kind != TokenKind::kPunctuation) {
    --near.begin;
  }
  if (text.lower(i - 1) == "at") {
    return own_house_by_words(text.tokens({0, text.size()}), near, name).has_value();
  }
  const bool asked = i > 1 && text.lower(i - 1) == "with" &&
                     (text.lower(i - 2) == "interview" || text.lower(i - 2) == "ama");
  const std::uint32_t next = name.end;
  return asked && (next >= text.size() || text.token(next).kind == TokenKind::kPunctuation ||
                   text.capital_is_expected(next));
}

bool is_named_as_company(const NameText& text, TokenRange name) {
  static constexpr auto kCompanies =
      std::to_array<std::string_view>({"business", "company", "firm", "start-up", "startup"});
  std::uint32_t i = name.begin;
  if (i > 0 && (text.lower(i - 1) == "called" || text.lower(i - 1) == "named")) --i;
  return i > 0 &&
         std::find(kCompanies.begin(), kCompanies.end(), text.lower(i - 1)) != kCompanies.end();
}

bool is_plain_word_as_name(const NameText& text, TokenRange name) {
  const std::uint32_t i = name.begin;
  return name.size() == 1 && i > 0 && text.has(i, kCommonWord) && text.token(i).capitalized &&
         !text.token(i).all_caps && !text.capital_is_expected(i) &&
         !text.has(i, kCalendarWord | kTitleWord | kDemonym) && text.lower_case_count(i) == 0 &&
         !text.token(i - 1).capitalized;
}

}  // namespace talkgraph::extract
