#include "names/name_pieces.h"

#include <algorithm>
#include <array>

#include "names/gathering_words.h"
#include "names/legal_form.h"
#include "names/name_edges.h"
#include "names/name_particles.h"
#include "names/post_cues.h"

namespace talkgraph::extract {
namespace {

constexpr float kBranded = 0.8F;  // votes for a product that bears a company's name
constexpr float kHouse = 1.5F;    // votes for a company that bears a place's name
constexpr float kMeeting = 1.5F;  // votes for an event

class PieceRules {
 public:
  explicit PieceRules(const NameText& text) : text_(text) {}

  // May the known name be only a part of the name around it?
  bool is_open(const NamePiece& piece) const {
    const Candidate& known = *piece.known;
    if (known.source == CandidateSource::kSpeaker) return false;
    if (!text_.token(known.tokens.begin).capitalized) return false;
    return known.tokens.size() == 1 &&
           (!known.certain || text_.has(known.tokens.begin, kGivenName | kSurname));
  }
  static bool is_listed_as(const NamePiece& piece, NameTypeSet types) {
    return piece.known != nullptr && piece.known->listed &&
           (name_type_bit(*piece.known->listed) & types) != 0;
  }
  static bool is_known_as(const NamePiece& piece, NameTypeSet types) {
    return is_listed_as(piece, types) && piece.known->certain;
  }
  // "the CTO of Orbex Mira": where a comma was forgotten, a brand that is no one's name
  // does not begin one.
  bool is_house_before_person(const NamePiece& before, const NamePiece& here) const {
    const bool house = before.known->listed && (name_type_bit(*before.known->listed) &
                                                (kOrganizationBit | kExchangeBit)) != 0;
    return house && !text_.has(before.tokens.begin, kGivenName | kSurname) &&
           text_.has(here.tokens.begin, kGivenName) &&
           !text_.has(here.tokens.begin, kCommonWord | kFieldWord);
  }
  static bool is_brand(const NamePiece& piece) {
    return is_known_as(piece, kOrganizationBit | kExchangeBit) && piece.known->tokens.size() == 1;
  }
  // "Orbex Auto Earn": what a company calls its own. In a line of capitals, any
  // word may follow.
  bool is_branded(const NamePiece& brand, const NamePiece& rest) const {
    if (!is_brand(brand) || rest.tokens.size() > 3) return false;
    for (std::uint32_t i = rest.tokens.begin; i < rest.tokens.end; ++i) {
      if (i > rest.tokens.begin && text_.token(i).kind == TokenKind::kNumber) continue;
      if (text_.capital_is_expected(i) || !text_.looks_like_name(i) ||
          text_.has(i, kDemonym | kTitleWord | kGivenName | kSurname | kCalendarWord)) {
        return false;
      }
    }
    return true;
  }
  // "Velmora Money Talks", where Velmora is a place; "Orb & Sons".
  bool opens_name(const NamePiece& before, const NamePiece& here) const {
    if (text_.token(here.tokens.begin).text == "&") return here.tokens.size() > 1;
    if (!is_known_as(before, kPlaceBit)) return false;
    if (is_house_of_field(here)) return true;
    if (here.tokens.size() > 3) return false;
    for (std::uint32_t i = here.tokens.begin; i < here.tokens.end; ++i) {
      if (text_.capital_is_expected(i) || !text_.looks_like_name(i) ||
          text_.has(i, kDemonym | kTitleWord | kGivenName | kCalendarWord)) {
        return false;
      }
    }
    return here.tokens.size() == 1 || !is_rare_pair(here);
  }
  // "[Velmora] Institute of Tides and Currents", "[Velmora] School of Trade"
  bool is_house_of_field(const NamePiece& here) const {
    const std::uint32_t head = here.tokens.begin;
    return here.tokens.size() > 2 && text_.token(head).capitalized &&
           !text_.capital_is_expected(head) && text_.lower(head + 1) == "of" &&
           (text_.lexicon().head_types(text_.words(head, head + 1)) & kOrganizationBit) != 0;
  }
  // Two words of no list behind a place are somebody there: "head of Asia Yu Lund".
  bool is_rare_pair(const NamePiece& piece) const {
    for (std::uint32_t i = piece.tokens.begin; i < piece.tokens.end; ++i) {
      if (text_.has(i, kOrdinaryName & ~kSurname)) return false;
    }
    return true;
  }
  // "ORB Africa": a company's house there. A town may be followed by its country,
  // but not by a continent.
  bool is_house_in(const NamePiece& before, const NamePiece& here) const {
    if (!is_known_as(here, kPlaceBit) || before.tokens.size() != 1) return false;
    const std::uint32_t name = before.tokens.begin;
    if (text_.has(name, kAnyClass) || text_.capital_is_expected(here.tokens.begin)) return false;
    if (text_.token(name).all_caps) return text_.token(name).text.size() > 2;
    return is_continent(here) && text_.token(name).capitalized;
  }
  bool is_company(const NamePiece& piece) const {
    if (piece.known != nullptr) return is_known_as(piece, kOrganizationBit | kExchangeBit);
    const std::uint32_t last = piece.tokens.end - 1;
    return text_.token(last).capitalized &&
           (text_.lexicon().head_types(text_.words(last, last + 1)) & kOrganizationBit) != 0;
  }
  // "Orbex Japan", "Velmora Partners China", "Orbex Europe": the branch of a company.
  bool is_branch_in(const NamePiece& before, const NamePiece& here) const {
    return is_company(before) && is_known_as(here, kPlaceBit) && here.tokens.size() == 1 &&
           !text_.capital_is_expected(here.tokens.begin) &&
           (is_continent(here) || here.known->country);
  }
  bool is_continent(const NamePiece& piece) const {
    static constexpr auto kContinents = std::to_array<std::string_view>(
        {"africa", "america", "asia", "emea", "europe", "latam", "mena"});
    const std::string_view last = text_.lower(piece.tokens.end - 1);
    return std::find(kContinents.begin(), kContinents.end(), last) != kContinents.end();
  }
  // "Bitcoin Velmora": a word of no list that is never without the first one.
  bool is_never_alone(const NamePiece& before, const NamePiece& here) const {
    const std::uint32_t word = here.tokens.begin;
    return is_known_as(before, kAssetBit | kNetworkBit) && before.tokens.size() == 1 &&
           text_.token(before.tokens.begin).capitalized && here.tokens.size() == 1 &&
           text_.token(word).capitalized && !text_.token(word).all_caps &&
           !is_mixed_case(text_.token(word).text) && !text_.has(word, kAnyClass) &&
           text_.always_follows_one(word);
  }
  // "Orbex 2.0", "Orbex v3", where Orbex is a company or what it makes.
  bool is_versioned(const NamePiece& before, const NamePiece& here) const {
    if (!is_listed_as(before, kOrganizationBit | kExchangeBit | kProductBit)) return false;
    const std::uint32_t version = here.tokens.begin;
    if (here.tokens.size() != 1 || !NameEdges(text_, here.tokens.end).is_version(version)) {
      return false;
    }
    return text_.token(version).kind == TokenKind::kNumber ? text_.lower(version).ends_with(".0")
                                                           : !is_listed_as(before, kProductBit);
  }
  // "Velmora World Cup"
  bool is_edition(const NamePiece& before, const NamePiece& here) const {
    return is_known_as(here, kEventBit) && here.tokens.size() > 1 && before.tokens.size() == 1 &&
           !text_.capital_is_expected(before.tokens.begin) &&
           !text_.has(before.tokens.begin, kDemonym | kCalendarWord);
  }
  // "Bitcoin Lisbon": what meets there.
  bool is_meeting(const NamePiece& before, const NamePiece& here) const {
    return is_known_as(before, kNetworkBit | kAssetBit) && is_known_as(here, kPlaceBit) &&
           text_.token(before.tokens.end - 1).capitalized &&
           !text_.capital_is_expected(here.tokens.begin);
  }
  // "Velmora Bitcoin Foundation", where a list has a Bitcoin Foundation: another one.
  bool is_national(const NamePiece& before, const NamePiece& here) const {
    static constexpr auto kHouses = std::to_array<std::string_view>(
        {"alliance", "association", "bank", "center", "centre", "chamber", "council", "federation",
         "foundation", "institute", "society"});
    if (!is_known_as(before, kPlaceBit) || !is_known_as(here, kOrganizationBit)) return false;
    const std::string_view last = text_.lower(here.tokens.end - 1);
    return here.tokens.size() > 1 && !text_.capital_is_expected(before.tokens.begin) &&
           std::find(kHouses.begin(), kHouses.end(), last) != kHouses.end();
  }
  // "Velmora DeFi Labs": the field that a house works in, inside its name.
  bool is_field_within(const NamePiece& before, const NamePiece& here) const {
    const std::uint32_t head = here.tokens.end;
    if (!is_listed_as(here, name_type_bit(NameType::kTopic)) || before.tokens.size() > 2 ||
        head >= text_.size()) {
      return false;
    }
    return text_.is_capital_anywhere(before.tokens.begin) && text_.token(head).capitalized &&
           !text_.capital_is_expected(head) && !text_.has(before.tokens.begin, kDemonym) &&
           (text_.lexicon().head_types(text_.words(head, head + 1)) &
            (kOrganizationBit | kExchangeBit)) != 0;
  }
  // "Central Bank of", "Universidad de los" before a place.
  bool is_office_of(const NamePiece& piece) const {
    std::uint32_t head = piece.tokens.end;
    while (head > piece.tokens.begin &&
           (text_.lower(head - 1) == "of" || is_particle(text_.lower(head - 1)))) {
      --head;
    }
    return head < piece.tokens.end && head > piece.tokens.begin &&
           (text_.lexicon().head_types(text_.words(head - 1, head)) & kOrganizationBit) != 0;
  }
  // "On Orbex Fines": a word that only a heading writes with a capital.
  bool is_word_of_heading(const NamePiece& piece) const {
    const std::uint32_t word = piece.tokens.begin;
    return piece.tokens.size() == 1 && text_.has(word, kCommonWord) &&
           !text_.has(word, kGivenName | kSurname) && text_.capital_is_expected(word) &&
           !text_.is_capital_anywhere(word) && !ends_in_kind(piece);
  }
  bool ends_in_kind(const NamePiece& piece) const {
    const std::uint32_t last = piece.tokens.end - 1;
    return piece.tokens.size() <= 3 && text_.token(last).capitalized &&
           text_.lexicon().head_types(text_.words(last, last + 1)) != 0;
  }

 private:
  const NameText& text_;
};

}  // namespace

bool join_in_name(const NameText& text, const NamePiece& before, const NamePiece& here) {
  const PieceRules rules(text);
  if (before.known != nullptr && here.known == nullptr) {
    if (rules.is_house_before_person(before, here) || rules.is_word_of_heading(here)) return false;
    return rules.is_open(before) || rules.ends_in_kind(here) || rules.is_branded(before, here) ||
           rules.opens_name(before, here) || rules.is_never_alone(before, here) ||
           rules.is_versioned(before, here);
  }
  if (before.known == nullptr && here.known != nullptr) {
    return rules.is_open(here) || rules.is_field_within(before, here) ||
           rules.is_office_of(before) || rules.is_edition(before, here) ||
           rules.is_house_in(before, here) || rules.is_branch_in(before, here);
  }
  return rules.is_meeting(before, here) || rules.is_national(before, here) ||
         rules.is_branch_in(before, here);
}

bool is_versioned(const NameText& text, const NamePiece& before, const NamePiece& here) {
  return PieceRules(text).is_versioned(before, here);
}

bool is_formal_name(const NameText& text, const NamePiece& before, const NamePiece& here) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"company", "group", "holding", "holdings", "international", "technologies"});
  if (here.known != nullptr) return false;
  // "Velmora Chain", where Velmora is a chain or its coin: the same.
  static constexpr auto kChains =
      std::to_array<std::string_view>({"blockchain", "chain", "mainnet", "network"});
  if (PieceRules::is_listed_as(before, kNetworkBit | kAssetBit) && here.tokens.size() == 1 &&
      text.token(here.tokens.begin).capitalized && text.token(before.tokens.begin).capitalized) {
    const std::string_view word = text.lower(here.tokens.begin);
    return std::find(kChains.begin(), kChains.end(), word) != kChains.end();
  }
  if (!PieceRules::is_listed_as(before, kOrganizationBit | kExchangeBit)) return false;
  for (std::uint32_t i = here.tokens.begin; i + 1 < here.tokens.end; ++i) {
    if (std::find(kWords.begin(), kWords.end(), text.lower(i)) == kWords.end()) return false;
  }
  return is_legal_form(text.lower(here.tokens.end - 1));
}

bool are_two_persons(const NameText& text, const NamePiece& first, std::uint32_t second) {
  if (!text.has(first.tokens.begin, kGivenName) || !text.has(second, kGivenName)) return false;
  if (text.lower(first.tokens.begin) == text.lower(second)) return false;  // "Ada & Ada"
  // "Mira & Ada", "Mira Lund & Ada Holt", "Mira Lund & Ada"
  return first.tokens.size() > 1 || !text.looks_like_name(second + 1);
}

bool are_two_names(const NameText& text, TokenRange range) {
  if (range.size() != 4) return false;
  const std::uint32_t i = range.begin;
  for (std::uint32_t k = i; k < range.end; ++k) {
    if (!text.token(k).capitalized || text.capital_is_expected(k)) return false;
  }
  return text.has(i, kGivenName) && text.has(i + 2, kGivenName) &&
         !text.has(i + 1, kGivenName | (kOrdinaryName & ~kSurname)) &&
         !text.has(i + 2, kSurname | kCommonWord) && !text.has(i + 3, kGivenName);
}

bool takes_second_field(const NameText& text, const NamePiece& name, std::uint32_t second) {
  static constexpr auto kAuthorities = std::to_array<std::string_view>(
      {"board", "bureau", "chamber", "college", "commission", "department", "faculty", "institute",
       "ministry", "office", "school", "secretariat"});
  if (name.known != nullptr || text.has(second, kGivenName)) return false;
  std::uint32_t of = name.tokens.begin + 1;
  while (of < name.tokens.end && text.lower(of) != "of") ++of;
  if (is_body_of_company(text, of - 1)) return false;
  return of < name.tokens.end && std::find(kAuthorities.begin(), kAuthorities.end(),
                                           text.lower(of - 1)) != kAuthorities.end();
}

std::size_t gathering_size(const NameText& text, std::span<const NamePiece> pieces) {
  const auto ends_in_word = [&](const NamePiece& piece) {
    const std::uint32_t last = piece.tokens.end - 1;
    return piece.known == nullptr && !text.capital_is_expected(last) &&
           is_gathering_word(text.lower(last));
  };
  std::size_t size = 0;
  while (size < pieces.size() && !ends_in_word(pieces[size])) {
    const NamePiece& piece = pieces[size++];
    if (PieceRules::is_known_as(piece, kPersonBit | kEventBit)) return 0;
    if (piece.known != nullptr && piece.known->source == CandidateSource::kSpeaker) return 0;
    if (!text.token(piece.tokens.begin).capitalized) return 0;
  }
  if (size++ == pieces.size()) return 0;
  const bool there = size < pieces.size() && PieceRules::is_known_as(pieces[size], kPlaceBit);
  const std::size_t all = there ? size + 1 : size;
  return all > 1 ? all : 0;
}

TypeVotes votes_of_pieces(const NameText& text, const NamePiece& first, const NamePiece& second) {
  const PieceRules rules(text);
  TypeVotes votes;
  if (PieceRules::is_brand(first)) votes.add(NameType::kProduct, kBranded);
  if (first.known == nullptr && second.known != nullptr && rules.is_house_in(first, second)) {
    votes.add(NameType::kOrganization, kHouse);
  }
  if (second.known != nullptr && rules.is_branch_in(first, second)) {
    const bool known = first.known != nullptr && first.known->listed;
    votes.add(known ? *first.known->listed : NameType::kOrganization, kHouse);
  }
  if (rules.is_meeting(first, second) || rules.is_edition(first, second)) {
    votes.add(NameType::kEvent, kMeeting);
  }
  return votes;
}

}  // namespace talkgraph::extract
