#include "claims/text/claim_kinds.h"

#include <algorithm>
#include <array>
#include <utility>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// How far beside a claim its kind may stand: "Jane and Tom Roe, who are cousins".
constexpr std::uint32_t kMostBesideKin = 4;

// The kin that a word names, in the singular; empty for any other word.
std::string kin_of(std::string_view word) {
  if (is_among(word, {"dad", "father"})) return "father";
  if (is_among(word, {"mom", "mum", "mother"})) return "mother";
  if (is_among(word, {"married", "marry", "marries", "couple", "spouses", "spouse"})) {
    return "spouse";
  }
  if (is_among(word, {"wives", "children", "kids", "kid"}))
    return word == "wives" ? "wife" : "child";
  if (is_among(word, {"wife", "husband", "fiancé", "fiancée", "child"})) return std::string(word);
  std::string_view singular = word;
  if (singular.ends_with('s')) singular.remove_suffix(1);
  const bool kin = is_among(
      singular, {"brother",     "sister",   "sibling",   "son",          "daughter",  "cousin",
                 "uncle",       "aunt",     "nephew",    "niece",        "twin",      "girlfriend",
                 "boyfriend",   "partner",  "friend",    "roommate",     "classmate", "grandfather",
                 "grandmother", "grandson", "godfather", "granddaughter"});
  return kin ? std::string(singular) : std::string();
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kTies = {{
    {"partner", "partnership"},
    {"collaborat", "collaboration"},
    {"cooperat", "cooperation"},
    {"sponsor", "sponsorship"},
    {"integrat", "integration"},
    {"sign", "signing"},
    {"alliance", "alliance"},
    {"ally", "alliance"},
    {"allie", "alliance"},
    {"ambassador", "ambassadorship"},
    {"venture", "joint venture"},
    {"agreement", "agreement"},
    {"memorandum", "agreement"},
}};

std::string tie_of(std::string_view word) {
  for (const auto& [stem, kind] : kTies) {
    if (word.starts_with(stem) && word.size() <= stem.size() + 5) return std::string(kind);
  }
  return {};
}

}  // namespace

void add_kind(const TextView& view, const Sentence& sentence, TokenRange range,
              const std::string& type, PropertyMap& properties) {
  const bool kin = type == "RELATED_TO";
  if (!kin && type != "PARTNERS_WITH") return;
  const std::uint32_t beside = kin ? kMostBesideKin : 0;
  const std::uint32_t end = std::min(range.end + beside, sentence.tokens.end);
  for (std::uint32_t i = range.begin; i < end; ++i) {
    if (view.mention_at(i) != nullptr) continue;
    std::string kind = kin ? kin_of(view.lower(i)) : tie_of(view.lower(i));
    if (kind.empty()) continue;
    properties["kind"] = std::move(kind);
    return;
  }
}

}  // namespace talkgraph::extract
