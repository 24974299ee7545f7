#include "names/thing_votes.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "names/happening_cues.h"
#include "names/kind_words.h"
#include "names/offer_cues.h"

namespace talkgraph::extract {
namespace {

constexpr float kBroughtIn = 0.6F;  // the least shape of an ordinary word
constexpr float kBracketed = 1.5F;
constexpr float kOwn = 0.4F;    // "our Orb": may be a team or a channel, too
constexpr float kMeans = 0.9F;  // "With Orb you can"

bool is_quote(std::string_view mark) {
  return mark == "“" || mark == "”" || mark == "\"" || mark == "‘" || mark == "’";
}

// Is it one ordinary word that the text writes with a capital and never without?
bool is_word_as_name(const NameText& text, TokenRange name) {
  const Token& token = text.token(name.begin);
  return name.size() == 1 && token.capitalized && !token.all_caps && token.text.size() > 3 &&
         !text.capital_is_expected(name.begin) && text.lower_case_count(name.begin) == 0 &&
         !text.has(name.begin, kFieldWord | kFunctionWord | kTitleWord | kDemonym | kCalendarWord);
}

// "OP_ORB", "CHECKORB", "ORB": code and acronyms are introduced and allow much, too.
bool is_like_opcode(const NameText& text, TokenRange name) {
  const Token& token = text.token(name.begin);
  return name.size() == 1 && (token.all_caps || token.text.find('_') != std::string_view::npos);
}

// "Orbex's Swift Harvest", but not "Lund's Last Theorem"
bool is_owned_by_house(const NameText& text, std::uint32_t i, std::uint32_t begin) {
  return i > begin + 1 && (text.lower(i - 1) == "'s" || text.lower(i - 1) == "’s") &&
         text.looks_like_name(i - 2) && !text.has(i - 2, kGivenName | kSurname | kCommonWord);
}

// "our utility token (ORB)", told by what stands before it
bool is_token_in_bracket(const NameText& text, TokenRange name, std::uint32_t begin) {
  const bool alone = name.size() == 1 && name.begin > begin + 2 &&
                     text.token(name.begin - 1).text == "(" && text.token(name.end).text == ")";
  if (!alone || text.has(name.begin, kAnyClass)) return false;
  const std::string_view noun = text.lower(name.begin - 2);
  return noun == "token" || noun == "coin" || noun == "stablecoin" || noun == "cryptocurrency";
}

// Votes for a product or an event where that is all that the text says of it.
class ThingVotes {
 public:
  ThingVotes(const NameText& text, std::vector<Candidate>& candidates)
      : text_(text), candidates_(candidates) {
    for (const Candidate& candidate : candidates) {
      told_[text.key(candidate.tokens)].add(candidate.votes);
    }
  }
  void run();

 private:
  // Is it a person, a company or a place by what is said of it anywhere?
  bool is_told_otherwise(const Candidate& candidate) const {
    if (candidate.source == CandidateSource::kSpeaker) return true;
    const TokenRange name = candidate.tokens;
    if (name.size() < 3 && text_.has(name.begin, kGivenName) && !text_.has(name.begin, kCommonWord))
      return true;
    const TypeVotes& told = told_.at(text_.key(name));
    const float things = std::max(told.of(NameType::kProduct), told.of(NameType::kEvent));
    return std::any_of(std::begin(kOthers), std::end(kOthers), [&](NameType type) {
      return told.of(type) >= kTold && told.of(type) > things;
    });
  }
  void vote(TokenRange sentence, Candidate& candidate) const;

  static constexpr NameType kOthers[] = {NameType::kPerson, NameType::kExchange,
                                         NameType::kOrganization, NameType::kPlace};
  static constexpr float kTold = 0.4F;

  const NameText& text_;
  std::vector<Candidate>& candidates_;
  std::unordered_map<std::string, TypeVotes> told_;  // by key
};

void ThingVotes::vote(TokenRange sentence, Candidate& candidate) const {
  const NameText& text = text_;
  std::uint32_t first = candidate.tokens.begin;
  if (first > sentence.begin && is_quote(text.token(first - 1).text)) --first;
  if (is_token_in_bracket(text, candidate.tokens, sentence.begin)) {
    candidate.votes.add(NameType::kAsset, kBracketed);
  }
  const bool own = first > sentence.begin && text.lower(first - 1) == "our";
  if (own) candidate.votes.add(NameType::kProduct, kOwn);
  const std::string_view article = first > sentence.begin ? text.lower(first - 1) : "";
  // "we built a Merkle tree": what there may be several of is named otherwise.
  if (is_article(article) && article != "a" && article != "an") --first;
  std::uint32_t end = candidate.tokens.end;
  if (end < sentence.end && is_quote(text.token(end).text)) ++end;
  if (is_like_opcode(text, candidate.tokens) || candidate.listed == NameType::kTopic) return;
  if (is_told_otherwise(candidate)) return;
  // "we launched the Orbex app": what is launched is the app.
  const auto kind = text.lexicon().noun(text.words(end, sentence.end)).value;
  const bool maker = (kind & kProductBit) != 0 && !text.token(end).capitalized;
  // "launched Orbex's app", "during Lund's term"
  const bool owns = text.lower(end) == "'s" || text.lower(end) == "’s";
  if (!maker && !owns && !receives(text, {first, end}, sentence.begin, sentence.end)) {
    candidate.votes.add(NameType::kProduct, offer_cue_before(text, sentence.begin, first));
  }
  // "the Internet lets people": an ordinary word may be the subject of much.
  if (candidate.tokens.size() > 1 || !text.has(candidate.tokens.begin, kCommonWord)) {
    candidate.votes.add(NameType::kProduct, offer_cue_after(text, end, sentence.end));
  }
  if (candidate.tokens.size() > 1 && is_owned_by_house(text, first, sentence.begin)) {
    candidate.votes.add(NameType::kProduct, kOwn);
  }
  if (!owns) {
    candidate.votes.add(NameType::kEvent, happening_cue_before(text, sentence.begin, first));
  }
  candidate.votes.add(NameType::kEvent, happening_cue_after(text, end, sentence.end));
  if (is_means(text, {first, end}, sentence.begin, sentence.end)) {
    candidate.votes.add(NameType::kProduct, kMeans);
  }
  if (brings_in(text, sentence.begin, first) && is_word_as_name(text, candidate.tokens)) {
    candidate.shape = std::max(candidate.shape, kBroughtIn);
  }
}

void ThingVotes::run() {
  std::size_t at = 0;
  for (const Sentence& sentence : text_.sentences()) {
    while (at < candidates_.size() && candidates_[at].tokens.begin < sentence.tokens.begin) ++at;
    for (; at < candidates_.size() && candidates_[at].tokens.begin < sentence.tokens.end; ++at) {
      vote(sentence.tokens, candidates_[at]);
    }
  }
}

}  // namespace

void add_thing_votes(const NameText& text, std::vector<Candidate>& candidates) {
  ThingVotes(text, candidates).run();
}

}  // namespace talkgraph::extract
