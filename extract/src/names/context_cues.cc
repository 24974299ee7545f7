#include "names/context_cues.h"

#include <algorithm>

#include "names/address_cues.h"
#include "names/company_cues.h"
#include "names/cue_words.h"
#include "names/kind_words.h"
#include "names/list_votes.h"
#include "names/post_cues.h"
#include "names/venue_cues.h"

namespace talkgraph::extract {
namespace {

constexpr float kStated = 1.3F;    // "Orbex, a new exchange"
constexpr float kCashtag = 1.5F;   // "$ORB"
constexpr float kOfPerson = 2.6F;  // "Mira Lund of Orbex"
constexpr float kDealt = 0.6F;     // "buy Orb on Velmora"
constexpr float kTitled = 0.6F;    // "read The Orb Owl"
constexpr float kEdition = 0.8F;   // "FinOrb 2023"
constexpr float kEquated = 1.0F;   // "our exchange is Orbex"
constexpr float kEmployer = 0.9F;  // "Orbex CEO Mira Lund"
constexpr float kOfficer = 0.9F;   // "its CEO, Mira Lund"
constexpr std::uint32_t kPhraseReach = 7;
constexpr float kNamedAs = 2.2F;  // "a podcast called": tells more than a name's last word

class ContextCues {
 public:
  ContextCues(const NameText& text, std::vector<Candidate>& candidates)
      : text_(text), candidates_(candidates), kinds_(candidates.size()) {}

  // Per candidate the kind that its list announces: "wallets such as".
  std::vector<NameTypeSet> run() {
    std::size_t at = 0;
    for (const Sentence& sentence : text_.sentences()) {
      sentence_ = sentence.tokens;
      while (at < candidates_.size() && candidates_[at].tokens.begin < sentence_.begin) ++at;
      for (; at < candidates_.size() && candidates_[at].tokens.begin < sentence_.end; ++at) {
        kinds_[at] = look_before(candidates_[at]);
        look_after(candidates_[at]);
        person_end_ = is_full_person(candidates_[at]) ? candidates_[at].tokens.end : 0;
      }
    }
    return std::move(kinds_);
  }

 private:
  std::string_view before(std::uint32_t i, std::uint32_t back) const {
    return i >= sentence_.begin + back ? text_.lower(i - back) : std::string_view{};
  }
  std::string_view after(std::uint32_t i) const {
    return i < sentence_.end ? text_.lower(i) : std::string_view{};
  }
  KindWords kinds() const { return KindWords(text_, sentence_); }
  std::uint32_t title_at(std::uint32_t i) const {
    return i < sentence_.end ? text_.lexicon().title_length(text_.words(i, sentence_.end)) : 0;
  }
  NameTypeSet look_before(Candidate& candidate) {
    std::uint32_t i = candidate.tokens.begin;
    const std::string_view mark = i > sentence_.begin ? text_.token(i - 1).text : "";
    if (mark == "“" || mark == "\"" || mark == "‘") --i;
    TypeVotes& votes = candidate.votes;
    // "CEO Mira Lund", "Author: Mira Lund".
    const bool behind_colon = before(i, 1) == ":" && i > sentence_.begin;
    if (title_before(text_, sentence_.begin, behind_colon ? i - 1 : i) > 0)
      is_company_role(text_, i) || is_coined(candidate.tokens)
          ? votes.add(NameType::kOrganization, kStated)
          : votes.add(NameType::kPerson, 1.0F);
    const bool behind_comma = before(i, 1) == ",";  // "our podcast, Orb"
    // "Welcome to the podcast, Mira."
    const bool addressed = behind_comma && candidate.tokens.size() == 1 && text_.has(i, kGivenName);
    const bool friend_of = is_called_friend(text_, sentence_.begin, i);
    if (const auto noun = kinds().noun_before(behind_comma ? i - 1 : i);
        noun != 0 && !addressed && !friend_of) {
      const bool apposed = behind_comma && closes_clause(candidate.tokens.end);
      const bool plain = !behind_comma && (noun & (kOrganizationBit | kExchangeBit)) != 0 &&
                         is_plain_word_as_name(text_, candidate.tokens);
      const bool ticker = noun == kAssetBit && text_.token(i).all_caps;  // "our token ORB"
      votes.add_all(noun, apposed || plain ? kNamedAs : behind_comma || ticker ? kStated : 0.7F);
    }
    if (equates(before(i, 1)) && i > sentence_.begin + 1) {  // "our custodian is Orb"
      votes.add_all(kinds().noun_before(i - 1) & ~(kEventBit | kPlaceBit), kEquated);
    }
    const bool article = is_article(before(i, 1));
    const std::uint32_t word_at = article ? i - 1 : i;
    const std::string_view word = before(word_at, 1);
    if (article && text_.token(i - 1).text == "The" && !text_.capital_is_expected(i - 1)) {
      votes.add_all(kOrganizationBit | kProductBit, kTitled);
    }
    vote_as_word_before(word, votes);
    const PostSet posts = posts_before(text_, sentence_.begin, word_at);
    if ((posts & kAnyPost) != 0) votes.add(NameType::kOrganization, 0.9F);
    candidate.posts |= posts;
    if (friend_of || is_holder_of_office(text_, sentence_.begin, i))
      votes.add(NameType::kPerson, kOfficer);
    votes.add(NameType::kExchange, venue_cue_before(text_, sentence_.begin, word_at));
    votes.add(NameType::kOrganization, company_cue_before(text_, sentence_.begin, word_at));
    votes.add(NameType::kOrganization, own_house_cue(text_, sentence_, candidate.tokens));
    if (word == "for" && before(word_at, 2).starts_with("work")) {
      votes.add(NameType::kOrganization, 0.8F);
    }
    const bool back = before(word_at, 2) == "back" && before(word_at, 3) == "welcome";
    if (word == "to" && (back || tunes_in(before(word_at, 2)))) votes.add(NameType::kProduct, 0.6F);
    if (behind_comma && is_greeted_last(text_, sentence_, candidate.tokens.end))
      votes.add(NameType::kPerson, 0.7F);
    if (word == "in" && is_place_verb(before(word_at, 2))) votes.add(NameType::kPlace, 0.8F);
    vote_as_words_before(before(word_at, 2), word, votes);
    if (comes_from(word, word_at)) votes.add(NameType::kOrganization, 0.7F);
    if (word == "called" || word == "named" || word == "titled" || word == "entitled")
      votes.add_all(kinds().like_nouns(word_at), kNamedAs);
    votes.add_all(kinds().noun_of_clause(word_at), kNamedAs);
    if (word == "$" && !text_.token(i).space_before) votes.add(NameType::kAsset, kCashtag);
    if (is_of_person(candidate, i)) votes.add(NameType::kOrganization, kOfPerson);
    const bool like = word == "like" || word == "as" || word == "including";
    const NameTypeSet kind = like ? kinds().like_nouns(word_at) : kinds().plural_before(word_at);
    votes.add_all(kind, 0.8F);
    return kind;
  }
  // "Orbex CEO Mira Lund"; but "Mira Lund, CEO" and "Mira Lund CEO Orbex".
  PostSet posts_of_employer(const Candidate& candidate, std::uint32_t i) const {
    const std::uint32_t first = candidate.tokens.begin;
    const bool given_name = text_.has(first, kGivenName) && !text_.token(first).all_caps;
    if (given_name || is_full_person(candidate)) return 0;
    const PostSet posts = posts_before_person(text_, i, sentence_.end);
    return posts != 0 ? posts
                      : posts_of_office(text_, candidate.tokens, sentence_.begin, sentence_.end);
  }
  // "Mira from Orbex", "Mira at Orbex".
  bool comes_from(std::string_view word, std::uint32_t i) const {
    return (word == "from" || word == "at") && i >= sentence_.begin + 2 &&
           text_.looks_like_name(i - 2) && text_.has(i - 2, kGivenName | kSurname) &&
           (!text_.capital_is_expected(i - 2) || text_.has(i - 2, kGivenName));
  }
  // "Mira Lund of Orbex": what is there of a person is no other person.
  bool is_of_person(const Candidate& candidate, std::uint32_t i) const {
    const std::string_view word = before(i, 1);
    if (word != "of" && word != "from" && word != "at") return false;
    return person_end_ == i - 1 && candidate.tokens.begin == i;
  }
  // "CEO OrbVault": a word with capitals within, and nobody's name.
  bool is_coined(TokenRange name) const {
    return name.size() == 1 && is_mixed_case(text_.token(name.begin).text) &&
           !text_.has(name.begin, kGivenName | kSurname);
  }
  // Where a person's full name ends, if the candidate is one.
  bool is_full_person(const Candidate& candidate) const {
    if (candidate.source == CandidateSource::kSpeaker) return true;
    if (candidate.listed && candidate.certain) return *candidate.listed == NameType::kPerson;
    return candidate.tokens.size() > 1 && text_.has(candidate.tokens.begin, kGivenName);
  }
  // "the firm, Orb Chain,": between marks it names what was just said.
  bool closes_clause(std::uint32_t i) const {
    return i >= sentence_.end || text_.token(i).kind == TokenKind::kPunctuation;
  }
  void look_after(Candidate& candidate) {
    const std::uint32_t i = behind_quotation(candidate.tokens.end);
    TypeVotes& votes = candidate.votes;
    const std::string_view word = after(i);
    vote_as_word_after(word, votes);
    votes.add(NameType::kExchange, venue_cue_after(text_, i, sentence_.end));
    votes.add(NameType::kOrganization, company_cue_after(text_, i, sentence_.end));
    if (is_copula(before(candidate.tokens.begin, 1)) && is_company_state(word)) {
      votes.add(NameType::kOrganization, kEquated);  // "Is Orbex profitable?"
    }
    PostSet posts = posts_of_employer(candidate, i);
    if (posts != 0) votes.add(NameType::kOrganization, kEmployer);
    if (const PhraseTable::Match noun = kinds().noun_at(i);
        noun.words > 0 && !text_.token(i).capitalized &&
        !is_acronym(candidate.tokens, noun.value)) {
      votes.add_all(static_cast<NameTypeSet>(noun.value & ~(kEventBit | kPlaceBit)), 0.6F);
      if (is_work(word)) votes.add(NameType::kProduct, kNamedAs);
      // "Orbex's Tide event", "the Harbour Light conference"
      const bool owned = before(candidate.tokens.begin, 1) == "'s";
      if (noun.value == kEventBit && (owned || candidate.tokens.size() > 1)) {
        votes.add(NameType::kEvent, owned ? kNamedAs : kStated);
      }
    }
    if (const PostSet owned = posts_after(text_, i, sentence_.end); owned != 0) {
      votes.add(NameType::kOrganization, 0.9F);
      posts |= owned;
    }
    candidate.posts |= posts;
    if (word == "'s") votes.add_all(kPersonBit | kOrganizationBit, 0.1F);
    if (is_copula(word) && (after(i + 1) == "listed" || after(i + 1) == "traded")) {
      votes.add(NameType::kAsset, 0.8F);
    }
    if (is_copula(word) && (after(i + 1) == "hacked" || after(i + 1) == "exploited")) {
      votes.add_all(kExchangeBit | kOrganizationBit | kProductBit, 0.9F);
    }
    if (before(candidate.tokens.begin, 1) == "is" && before(candidate.tokens.begin, 2) == "how" &&
        word == "?") {
      votes.add(NameType::kPerson, 0.8F);
    }
    if (word == "," || word == "(") {
      const std::uint32_t next = is_article(after(i + 1)) ? i + 2 : i + 1;
      const bool relative = after(i + 1) == "which" && is_copula(after(i + 2));
      const bool loud = text_.token(candidate.tokens.begin).all_caps;
      if (word == "," && after(i + 1) == "who" && is_said_of_one(after(i + 2))) {
        votes.add(loud ? NameType::kOrganization : NameType::kPerson, 0.6F);
      }
      if (is_post(next) || (!loud && is_post_with_house(text_, next, sentence_.end))) {
        votes.add(NameType::kPerson, 0.9F);
      } else if (relative && is_article(after(i + 3))) {
        noun_phrase(i + 4, kStated, votes);
      } else if (next == i + 2) {
        noun_phrase(next, kStated, votes);
      } else if (const std::uint32_t ranked = behind_owner(i + 1); ranked > i + 1) {
        noun_phrase(ranked, kStated, votes);
      }
      if (word == "," && candidate.tokens.begin == sentence_.begin &&
          goes_on_to_address(after(i + 1))) {
        votes.add(NameType::kPerson, 0.6F);
      }
    }
    // "Orbex which is a wallet"
    const bool relative = (word == "which" || word == "that") && is_copula(after(i + 1));
    if (relative && is_article(after(i + 2))) noun_phrase(i + 3, kStated, votes);
    if (is_copula(word) && after(i + 1) == "one") noun_phrase(behind_owner(i + 1), kStated, votes);
    if (is_copula(word) && is_article(after(i + 1))) {
      if (is_post(i + 2)) votes.add(NameType::kPerson, 0.7F);
      noun_phrase(i + 2, kStated, votes);
    }
    const bool ticker = text_.token(candidate.tokens.begin).all_caps && word != "price";
    if (word == "token" || word == "price") votes.add(NameType::kAsset, ticker ? kEquated : 0.3F);
    if (word == "on" && is_deal(before(candidate.tokens.begin, 1))) {
      votes.add(NameType::kAsset, kDealt);
    }
    if (is_year(i) && before(candidate.tokens.begin, 1) != "in")
      votes.add(NameType::kEvent, kEdition);
  }
  // "FinOrb 2023": gatherings have years in their names.
  bool is_year(std::uint32_t i) const {
    return i < sentence_.end && text_.token(i).kind == TokenKind::kNumber &&
           text_.token(i).text.size() == 4 && text_.token(i).text.starts_with("20");
  }
  // A title, but none that companies bear, too: "a market maker", "a broker".
  bool is_post(std::uint32_t i) const {
    const std::uint32_t title = title_at(i);
    return title > 0 && kinds().noun_at(i).words < title;
  }
  // The mark that ends a quotation says nothing, nor the comma in it.
  std::uint32_t behind_quotation(std::uint32_t i) const {
    const auto closes = [this](std::uint32_t k) { return after(k) == "”" || after(k) == "\""; };
    if (closes(i)) return i + 1;
    return after(i) == "," && closes(i + 1) ? i + 2 : i;
  }
  // "API" in "API keys" only says which keys; "the ORB token" names a token.
  bool is_acronym(TokenRange name, NameTypeSet noun) const {
    const bool token = noun == kAssetBit && !text_.has(name.begin, kAnyClass);
    return name.size() == 1 && text_.token(name.begin).all_caps && !token;
  }
  // Behind "one of", "one of the" and "Asia's", where what something is begins: "one of
  // India's largest [exchanges]"; or `i`.
  std::uint32_t behind_owner(std::uint32_t i) const {
    std::uint32_t at = i;
    if (after(i) == "one" && after(i + 1) == "of") at = is_article(after(i + 2)) ? i + 3 : i + 2;
    for (std::uint32_t k = at; k < std::min(at + 4, sentence_.end); ++k) {
      if (text_.lower(k) == "'s" || text_.lower(k) == "’s") return k + 1;
      if (!text_.looks_like_name(k)) break;
    }
    return at;
  }
  // The first kind within the phrase: "a new crypto wallet for ...".
  void noun_phrase(std::uint32_t i, float weight, TypeVotes& votes) const {
    NameTypeSet types = 0;
    for (std::uint32_t k = i; k < std::min(i + kPhraseReach, sentence_.end);) {
      const bool joint = text_.token(k).text == "-" && !text_.token(k).space_before;
      if (joint && k > i) {  // "a Lisbon-based exchange"
        ++k;
        continue;
      }
      const bool own = k == i && text_.lower(k) == "own";
      const bool ends = text_.token(k).kind == TokenKind::kPunctuation;
      if (ends || (text_.has(k, kFunctionWord) && !own)) break;
      const PhraseTable::Match noun = kinds().noun_at(k);
      const std::string_view word = text_.lower(k);
      // A participle goes on behind the head; other words come before it.
      if (types != 0 && is_participle(word)) break;
      types = static_cast<NameTypeSet>(noun.value);
      if (types == 0 && title_at(k) > 0) types = kPersonBit;  // "a leading trade economist"
      k += std::max(noun.words, 1U);
    }
    if (types != 0) votes.add_all(types, types == kPersonBit ? weight / 2 : weight);
  }

  const NameText& text_;
  std::vector<Candidate>& candidates_;
  std::vector<NameTypeSet> kinds_;
  TokenRange sentence_;
  std::uint32_t person_end_ = 0;  // of the candidate before, if it is a full name
};

}  // namespace

void add_context_votes(const NameText& text, const std::vector<std::optional<NameType>>& types,
                       std::vector<Candidate>& candidates) {
  const std::vector<NameTypeSet> kinds = ContextCues(text, candidates).run();
  vote_in_lists(text, types, kinds, candidates);
}

}  // namespace talkgraph::extract
