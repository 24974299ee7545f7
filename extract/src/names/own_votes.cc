#include "names/own_votes.h"

#include <algorithm>
#include <array>

#include "names/entity_type.h"
#include "names/gathering_words.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kShortestPart = 4;  // in letters; shorter words turn up in any name
constexpr float kCompound = 0.8F;
constexpr float kListed = 0.9F;  // as a company or a town

// Are all words only capitalised and of no list? Mostly they are a person's.
bool all_rare(const NameText& text, TokenRange name) {
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    const Token& token = text.token(i);
    const bool plain = token.capitalized && !token.all_caps && !is_mixed_case(token.text) &&
                       token.text.size() > 2 && !token.text.ends_with('.');
    if (!plain ||
        text.has(i, kCommonWord | kFieldWord | kFunctionWord | kDemonym | kCalendarWord)) {
      return false;
    }
  }
  return true;
}

// "Tidemark", "Peerlight": of two ordinary words, as brands are made and few
// persons' names.
bool is_compound(const NameText& text, std::uint32_t i) {
  if (text.has(i, kGivenName | kSurname | kCommonWord)) return false;
  const std::string_view lower = text.lower(i);
  const auto is_ordinary = [&](std::string_view part) {
    const Vocabulary& vocabulary = text.lexicon().vocabulary();
    return (text.lexicon().classes(vocabulary.find(part)) & kCommonWord) != 0;
  };
  for (std::size_t cut = kShortestPart; cut + kShortestPart <= lower.size(); ++cut) {
    if (is_ordinary(lower.substr(0, cut)) && is_ordinary(lower.substr(cut))) return true;
  }
  return false;
}

// "University of Velmora"
bool is_office_of(const NameText& text, TokenRange name) {
  for (std::uint32_t i = name.begin + 1; i + 1 < name.end; ++i) {
    if (text.lower(i) == "of") {
      return (text.lexicon().head_types(text.words(i - 1, i)) & kOrganizationBit) != 0;
    }
  }
  return false;
}

// "Token Summit Velmora": where it meets comes last.
bool is_gathering_at(const NameText& text, TokenRange name) {
  const std::uint32_t head = name.end - 2;
  return name.size() > 2 && !text.capital_is_expected(head) && is_gathering_word(text.lower(head));
}

// "Around The Orb": a capital on the article inside.
bool is_title_of_work(const NameText& text, TokenRange name) {
  for (std::uint32_t i = name.begin + 1; i + 1 < name.end; ++i) {
    if (text.lower(i) == "the" && text.token(i).capitalized) return true;
  }
  return false;
}

// "Holt & Co.", "Lund & Vane": a house bears its owners' names.
bool is_of_partners(const NameText& text, TokenRange name) {
  for (std::uint32_t i = name.begin + 1; i + 1 < name.end; ++i) {
    if (text.token(i).text != "&") continue;
    return !text.has(i - 1, kCommonWord | kFieldWord) || text.has(i - 1, kGivenName | kSurname);
  }
  return false;
}

// "Casper FFG": letters that stand for something are nobody's surname, unless the given name
// is in capitals, too.
bool ends_in_letters(const NameText& text, TokenRange name) {
  const Token& last = text.token(name.end - 1);
  return last.all_caps && last.text.size() > 2 && !text.token(name.begin).all_caps &&
         !text.has(name.end - 1, kSurname);
}

// "Orbfest2019": a name and the year
bool ends_in_year(std::string_view lower) {
  const std::size_t at = lower.size() < 7 ? std::string_view::npos : lower.size() - 4;
  return at != std::string_view::npos && lower.substr(at, 2) == "20" &&
         lower.find_first_of("0123456789") == at &&
         lower.find_first_not_of("0123456789", at) == std::string_view::npos;
}

// "M20", "S9": what tells models of a device apart; "L2" is a layer
bool is_model_code(std::string_view text) {
  return text.size() > 1 && text.size() < 5 && text[0] != 'L' && text[0] >= 'A' && text[0] <= 'Z' &&
         text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

// "the Orbphone M20", "Orbex's Phone S9"; but "Vitamin B12", "London E14"
bool is_model(const NameText& text, TokenRange name) {
  const std::uint32_t last = name.end - 1;
  if (name.begin == 0 || !is_model_code(text.token(last).text)) return false;
  const std::string_view before = text.lower(name.begin - 1);
  for (std::uint32_t i = name.begin; i < last; ++i) {
    if (text.token(i).all_caps || text.has(i, kCommonWord | kFieldWord | kCalendarWord)) {
      return false;
    }
  }
  return (before == "the" || before == "our" || before == "'s" || before == "’s") &&
         (text.lexicon().listed_types(text.words(name.begin, last)) & kPlaceBit) == 0;
}

// "our Tide Protection Fund", "the Large Cap Fund": what houses set up for their clients
bool is_fund_on_offer(const NameText& text, TokenRange name) {
  static constexpr auto kKinds = std::to_array<std::string_view>(
      {"cap", "compensation", "guarantee", "index", "insurance", "protection"});
  const std::uint32_t last = name.end - 1;
  return text.lower(last) == "fund" &&
         std::find(kKinds.begin(), kKinds.end(), text.lower(last - 1)) != kKinds.end();
}

// "V2", "v3.1"
bool is_version(std::string_view lower) {
  return lower.size() > 1 && lower[0] == 'v' &&
         lower.find_first_not_of("0123456789.", 1) == std::string_view::npos;
}

}  // namespace

bool is_newspaper(std::string_view lower) {
  static constexpr auto kNewspapers = std::to_array<std::string_view>(
      {"chronicle", "courier", "gazette", "herald", "observer", "telegraph", "tribune", "wire"});
  return std::any_of(kNewspapers.begin(), kNewspapers.end(), [&](std::string_view end) {
    return lower.ends_with(end) && lower.size() != end.size();
  });
}

TypeVotes own_votes(const NameText& text, TokenRange name) {
  TypeVotes votes;
  const std::uint32_t last = name.end - 1;
  const std::string_view first_text = text.token(name.begin).text;
  // "RAM" is no Ram.
  const bool given = text.has(name.begin, kGivenName) && !text.token(name.begin).all_caps;
  if (name.size() > 1 || !text.has(name.begin, kAnyClass)) {
    votes.add_all(text.lexicon().listed_types(text.words(name.begin, name.end)), kListed);
  }
  if (is_handle(first_text)) votes.add(NameType::kPerson, 1.5F);
  if (name.size() > 1) {
    NameTypeSet head = text.lexicon().head_types(text.words(last, last + 1));
    // "Lisbon Stock Exchange": of shares, and no venue of coins
    const NameTypeSet two = name.size() > 2
                                ? text.lexicon().head_types(text.words(last - 1, last + 1))
                                : NameTypeSet{0};
    if (two != 0) votes.add_all(head = two, kListed);
    if (given && name.size() == 2 && text.token(last).text.size() == 1) {  // "Mira L"
      votes.add(NameType::kPerson, 2.0F);
    } else if (is_fund_on_offer(text, name)) {
      votes.add(NameType::kProduct, 2.0F);
    } else if (is_office_of(text, name)) {
      votes.add(NameType::kOrganization, 2.0F);
    } else if (is_gathering_at(text, name)) {
      votes.add(NameType::kEvent, 2.0F);
    } else if (name.size() == 2 && text.lower(name.begin) == "project" && head == 0) {
      votes.add(NameType::kProduct, 2.0F);  // "Project Harbour"
    } else if (is_version(text.lower(last)) || is_model(text, name)) {
      votes.add(NameType::kProduct, 1.0F);
    } else if (is_title_of_work(text, name)) {
      votes.add(NameType::kProduct, 1.0F);
    } else if (head != 0 && text.token(last).capitalized) {
      votes.add_all(head, 2.0F);
      // Companies that lay them are called so; a blockchain is one network.
      if (text.lower(last) == "networks") votes.add(NameType::kOrganization, 0.5F);
    } else if (is_of_partners(text, name)) {
      votes.add(NameType::kOrganization, 1.5F);
    } else if (text.lower(last).ends_with("token") && text.lower(last).size() > 5) {
      votes.add(NameType::kAsset, 1.5F);
    } else if (given && ends_in_letters(text, name)) {
      votes.add_all(kProductBit | kOrganizationBit, kCompound);
    } else if (given && name.size() <= 4) {
      votes.add(NameType::kPerson, 1.5F);
    } else if (text.has(last, kSurname) && name.size() == 2 &&
               !text.has(name.begin, kCommonWord | kFieldWord | kCalendarWord | kDemonym)) {
      votes.add(NameType::kPerson, 0.7F);
    }
    if (head == 0 && name.size() <= 3 && all_rare(text, name)) votes.add(NameType::kPerson, 0.25F);
    votes.add(NameType::kOrganization, 0.2F);
    return votes;
  }
  if (given) votes.add(NameType::kPerson, 0.9F);
  if (text.has(name.begin, kSurname)) votes.add(NameType::kPerson, 0.3F);
  const std::string_view lower = text.lower(name.begin);
  if (is_compound(text, name.begin)) votes.add_all(kProductBit | kOrganizationBit, kCompound);
  if (is_newspaper(lower) && is_mixed_case(first_text)) votes.add(NameType::kOrganization, 0.8F);
  if (ends_in_year(lower)) votes.add(NameType::kEvent, kListed);
  if (lower.ends_with("bank")) votes.add(NameType::kOrganization, 0.8F);
  if (lower.ends_with("pay")) votes.add_all(kProductBit | kOrganizationBit, 0.6F);
  if (lower.ends_with("coin")) votes.add(NameType::kAsset, 0.8F);
  if (lower.ends_with("chain")) votes.add(NameType::kNetwork, 0.8F);
  if (lower.ends_with("swap") || lower.ends_with("dex")) votes.add(NameType::kExchange, 0.8F);
  if (is_dotted_name(first_text)) votes.add_all(kProductBit | kOrganizationBit, 0.6F);
  if (is_mixed_case(first_text)) votes.add(NameType::kProduct, 0.3F);
  votes.add(NameType::kOrganization, 0.15F);
  votes.add(NameType::kProduct, 0.1F);
  return votes;
}

}  // namespace talkgraph::extract
