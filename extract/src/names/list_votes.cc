#include "names/list_votes.h"

#include <algorithm>
#include <array>

#include "names/kind_words.h"

namespace talkgraph::extract {
namespace {

constexpr float kShareOfKnown = 0.8F;
constexpr float kShareOfAll = 0.7F;
constexpr float kShareOfKind = 1.2F;   // "companies like": nobody stands in such a list
constexpr float kPerhapsKnown = 0.5F;  // the share of a name that a list has for one thing of many
constexpr float kAmongPersons = 0.5F;
constexpr float kShapeOfName = 0.6F;
constexpr float kShapeInKind = 0.65F;     // the least of a name in a list of a kind
constexpr float kShapeOfAcronym = 0.3F;   // "ARB, ORB and APE": names, if others are
constexpr float kShapeOfLongList = 0.2F;  // for each member of three or more

// "Orbex compared with Velmora": of one kind.
bool is_compared(std::string_view word) {
  return word == "compare" || word == "compares" || word == "compared" || word == "compete" ||
         word == "competes" || word == "competing" || word == "rather";
}

bool is_listed(const NameText& text, const Candidate& left, const Candidate& right) {
  const std::uint32_t gap = right.tokens.begin - left.tokens.end;
  const std::string_view first = text.lower(left.tokens.end);
  if (gap == 1 && (first == "than" || first == "versus" || first == "vs" || first == "vs.")) {
    return true;
  }
  const bool from = left.tokens.begin > 0 && text.lower(left.tokens.begin - 1) == "from";
  if (gap == 1 && first == "to") return from;  // "moved from Orb to Velmora"
  if (gap == 1) return first == "," || first == "and" || first == "or" || first == "/";
  const std::string_view second = text.lower(left.tokens.end + 1);
  if (gap == 2 && is_compared(first)) {
    return second == "with" || second == "to" || second == "than" || second == "against";
  }
  return gap == 2 && ((first == "," && (second == "and" || second == "or" || second == "the")) ||
                      (second == "the" && (first == "and" || first == "or")));
}

// "features like Compass": an ordinary word that has a capital where none is due; letters of
// no list, if there are three such names or more.
bool is_written_as_name(const NameText& text, const Candidate& candidate, std::size_t listed) {
  const std::uint32_t i = candidate.tokens.begin;
  const bool article = i > 0 && is_article(text.lower(i - 1));  // "my funds, like the Multisig"
  if (candidate.shape <= 0 || article || !text.token(i).capitalized) return false;
  if (text.token(i).all_caps) {
    const std::string_view word = text.lower(i);
    const std::size_t digit = word.find_first_of("0123456789");
    // "ORB21": letters and a short number behind them
    if (digit != word.npos) {
      return digit > 1 && word.size() <= digit + 2 && word.find_last_not_of("0123456789") < digit;
    }
    return listed > 2 && !text.has(i, kAnyClass);
  }
  return !text.capital_is_expected(i) && text.lower_case_count(i) == 0 &&
         !text.has(i, kTitleWord | kDemonym | kCalendarWord);
}

// Is it a name whatever the list is: known, or no ordinary word?
bool is_name_anyway(const NameText& text, const Candidate& candidate) {
  const std::uint32_t i = candidate.tokens.begin;
  if (candidate.certain || candidate.listed || is_mixed_case(text.token(i).text)) return true;
  return text.looks_like_name(i) && text.lower_case_count(i) == 0 &&
         !text.has(i, kCommonWord | kFieldWord | kFunctionWord | kTitleWord | kDemonym);
}

// "Orb, Velmora and other wallets": what all of a list are that ends with `last`.
NameTypeSet kind_behind(const NameText& text, const Candidate& last) {
  constexpr std::uint32_t kReach = 12;  // tokens
  const std::uint32_t end = std::min(last.tokens.end + kReach, text.size());
  return KindWords(text, {last.tokens.begin, end}).plural_behind(last.tokens.end);
}

// "I met Mira, Ostap and everyone": is it somebody by the given name?
bool is_given_name_alone(const NameText& text, const Candidate& candidate) {
  const std::uint32_t i = candidate.tokens.begin;
  return candidate.tokens.size() == 1 && !candidate.listed && text.has(i, kGivenName) &&
         !text.has(i, kCommonWord | kFieldWord) && text.token(i).capitalized &&
         !text.token(i).all_caps;
}

bool may_be_person(const NameText& text, const Candidate& candidate) {
  const std::uint32_t i = candidate.tokens.begin;
  return !candidate.listed && text.token(i).capitalized && !text.token(i).all_caps &&
         !text.has(i, kCommonWord | kFieldWord);
}

// "[Orb, Velmora] and others", "and hundreds of"
bool goes_on_as_list(const NameText& text, std::uint32_t i) {
  static constexpr auto kRest = std::to_array<std::string_view>(
      {"dozens", "everybody", "everyone", "hundreds", "lots", "many", "more", "others", "several",
       "similar", "so", "thousands", "various"});
  const std::uint32_t at = text.lower(i) == "," ? i + 1 : i;
  if (text.lower(at) == "etc." || text.lower(at) == "etc") return true;
  if (text.lower(at) != "and" && text.lower(at) != "or") return false;
  return text.lower(at + 1) == "other" ||
         std::find(kRest.begin(), kRest.end(), text.lower(at + 1)) != kRest.end();
}

class ListVotes {
 public:
  ListVotes(const NameText& text, const std::vector<std::optional<NameType>>& types,
            const std::vector<NameTypeSet>& kinds, std::vector<Candidate>& candidates)
      : text_(text), types_(types), kinds_(kinds), candidates_(candidates) {}

  // Members `begin` up to `end` are one list.
  void share(std::size_t begin, std::size_t end) {
    TypeVotes sum;
    float known = 0;
    const std::optional<NameType> perhaps = common_guess(begin, end);
    const bool coins = lists_coins(begin, end);
    for (std::size_t i = begin; i < end; ++i) {
      const bool guessed = !types_[i] && perhaps && candidates_[i].listed;
      if (!types_[i] && !guessed) continue;
      const float weight = guessed ? kPerhapsKnown : 1.0F;
      const bool coin = coins && types_[i] == NameType::kNetwork;
      sum.add(guessed ? *perhaps : coin ? NameType::kAsset : *types_[i], weight);
      known += weight;
    }
    const TypeVotes all = known > 0 ? TypeVotes{} : votes_of_all(begin, end);
    const bool persons = known == 0 && all.best() == NameType::kPerson &&
                         all.of(NameType::kPerson) > 0 && lists_given_name(begin, end);
    for (std::size_t i = begin; i < end; ++i) {
      Candidate& member = candidates_[i];
      const float least = known > 1.0F ? kShapeOfAcronym : kShapeOfName;
      if (end - begin > 2 && member.shape >= least) member.shape += kShapeOfLongList;
      if (known > 0) {
        for (std::size_t type = 0; type < kNameTypes; ++type) {
          member.votes.scores[type] += kShareOfKnown * sum.scores[type] / known;
        }
      } else {
        member.votes.add(all);
        if (persons && may_be_person(text_, member))
          member.votes.add(NameType::kPerson, kAmongPersons);
      }
      if (i > begin) member.votes.add_all(kinds_[begin], kShareOfKind);
    }
  }

 private:
  bool lists_given_name(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (is_given_name_alone(text_, candidates_[i])) return true;
    }
    return false;
  }
  // "Orbchain, XRP and Velchain": chains named among coins, but for Bitcoin, which is both.
  bool lists_coins(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      const std::string_view word = text_.lower(candidates_[i].tokens.begin);
      if (types_[i] == NameType::kAsset && word != "bitcoin" && word != "btc") return true;
    }
    return false;
  }
  // What stands beside one member says something of all: "we listed Orb and Velmora".
  TypeVotes votes_of_all(std::size_t begin, std::size_t end) const {
    TypeVotes sum;
    for (std::size_t i = begin; i < end; ++i) sum.add(candidates_[i].votes);
    for (float& score : sum.scores) score *= kShareOfAll / static_cast<float>(end - begin);
    return sum;
  }
  // What all members are that a list has for one thing among others, if they are two or
  // more and of one type: "OP, ARB and APE" are hardly words.
  std::optional<NameType> common_guess(std::size_t begin, std::size_t end) const {
    std::optional<NameType> common;
    std::size_t guesses = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (types_[i] || !candidates_[i].listed) continue;
      if (common && *common != *candidates_[i].listed) return std::nullopt;
      common = candidates_[i].listed;
      ++guesses;
    }
    return guesses > 1 ? common : std::nullopt;
  }

  const NameText& text_;
  const std::vector<std::optional<NameType>>& types_;
  const std::vector<NameTypeSet>& kinds_;
  std::vector<Candidate>& candidates_;
};

}  // namespace

void vote_in_lists(const NameText& text, const std::vector<std::optional<NameType>>& types,
                   const std::vector<NameTypeSet>& kinds, std::vector<Candidate>& candidates) {
  ListVotes votes(text, types, kinds, candidates);
  for (std::size_t begin = 0; begin < candidates.size();) {
    std::size_t end = begin + 1;
    while (end < candidates.size() && is_listed(text, candidates[end - 1], candidates[end])) ++end;
    // A comma alone may end anything: "asked by Orbnews, Orbex said".
    const bool by_comma = end - begin == 2 && text.lower(candidates[begin].tokens.end) == "," &&
                          candidates[begin + 1].tokens.begin == candidates[begin].tokens.end + 1 &&
                          !goes_on_as_list(text, candidates[begin + 1].tokens.end);
    const auto first = candidates.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = candidates.begin() + static_cast<std::ptrdiff_t>(end);
    const bool names =
        std::any_of(first, last, [&](const Candidate& c) { return is_name_anyway(text, c); });
    // "companies, including Banks and Insurers"
    const bool words =
        !names && kinds[begin] != 0 && std::all_of(first, last, [&](const Candidate& c) {
          return c.tokens.size() == 1 && !text.token(c.tokens.begin).all_caps;
        });
    if (end - begin > 1 && !by_comma && !words) votes.share(begin, end);
    constexpr NameTypeSet kThings =
        kProductBit | kOrganizationBit | kExchangeBit | kEventBit | kNetworkBit;
    const NameTypeSet behind =
        names && !by_comma ? kind_behind(text, candidates[end - 1]) & ~kEventBit : 0;
    const auto is_house = [&](std::size_t i) {
      return types[i] && (name_type_bit(*types[i]) & (kOrganizationBit | kExchangeBit)) != 0;
    };
    std::size_t houses = 0;
    for (std::size_t i = begin; i < end; ++i) houses += is_house(i);
    const bool told = ((kinds[begin] | behind) & kThings) != 0 || houses > 1;
    const bool things = names && !by_comma && told;
    for (std::size_t i = begin; i < end; ++i) candidates[i].votes.add_all(behind, kShareOfKind);
    for (std::size_t i = begin; things && i < end; ++i) {
      if (is_written_as_name(text, candidates[i], end - begin))
        candidates[i].shape = std::max(candidates[i].shape, kShapeInKind);
    }
    begin = end;
  }
}

}  // namespace talkgraph::extract
