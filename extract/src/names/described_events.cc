#include "names/described_events.h"

#include <algorithm>
#include <array>

#include "names/known_names.h"

namespace talkgraph::extract {
namespace {

constexpr float kLikeName = 0.7F;  // by its shape

// Gatherings: with "the" and a name before them, one of them is meant.
bool is_gathering(std::string_view word) {
  static constexpr auto kGatherings = std::to_array<std::string_view>(
      {"conference", "forum", "hackathon", "meetup", "summit", "workshop"});
  return std::find(kGatherings.begin(), kGatherings.end(), word) != kGatherings.end();
}

// What happens once to a thing that has a name.
bool is_incident(std::string_view word) {
  static constexpr auto kIncidents = std::to_array<std::string_view>(
      {"bankruptcy", "collapse", "crash", "debacle", "exploit", "fiasco", "hack", "heist", "launch",
       "merger", "saga", "scandal"});
  return std::find(kIncidents.begin(), kIncidents.end(), word) != kIncidents.end();
}

bool is_ordinal(const Token& token) {
  static constexpr auto kOrdinals = std::to_array<std::string_view>(
      {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
       "tenth", "eleventh", "twelfth", "fifteenth", "twentieth"});
  if (token.kind == TokenKind::kNumber) {
    return token.lower.ends_with("th") || token.lower.ends_with("st") ||
           token.lower.ends_with("nd") || token.lower.ends_with("rd");
  }
  return std::find(kOrdinals.begin(), kOrdinals.end(), token.lower) != kOrdinals.end();
}

bool is_occasion(std::string_view word) {
  return word == "celebration" || word == "event" || word == "party" || word == "campaign" ||
         word == "gala" || word == "ceremony";
}

bool is_year(const Token& token) {
  return token.kind == TokenKind::kNumber && token.text.size() == 4 && token.text.starts_with("20");
}

bool is_any_year(const Token& token) {
  return is_year(token) || (token.kind == TokenKind::kNumber && token.text.size() == 4 &&
                            token.text.starts_with("19"));
}

// What a crisis or a run is called by.
bool is_of_markets(std::string_view word) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"banking", "bull", "credit", "debt", "economic", "financial", "general", "global", "housing",
       "market", "presidential", "stock"});
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

class DescribedEvents {
 public:
  DescribedEvents(const NameText& text, const std::vector<Candidate>& candidates)
      : text_(text), candidates_(candidates) {}

  std::vector<Candidate> run() {
    for (const Sentence& sentence : text_.sentences()) {
      if (!yields_names(sentence)) continue;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end;) {
        copy_before(i);
        const std::uint32_t end = event_end(i, sentence.tokens.end);
        if (end > i) add({i, end});
        i = std::max(end, i + 1);
      }
    }
    copy_before(UINT32_MAX);
    return std::move(out_);
  }

 private:
  void copy_before(std::uint32_t token) {
    for (; next_ < candidates_.size() && candidates_[next_].tokens.begin < token; ++next_) {
      out_.push_back(candidates_[next_]);
    }
  }

  // "the 2008 financial crisis", "the 2013 Velmora conference", "the 2017 bull run"
  std::uint32_t dated_end(std::uint32_t i, std::uint32_t end) const {
    static constexpr auto kDated = std::to_array<std::string_view>(
        {"airdrop", "bailout", "collapse", "conference", "crash", "crisis", "election", "hack",
         "hackathon", "halving", "ico", "ipo", "recession", "run", "summit"});
    static constexpr auto kOwned =
        std::to_array<std::string_view>({"airdrop", "collapse", "hack", "hackathon", "ico", "ido",
                                         "ieo", "ipo", "relaunch", "summit"});
    if (i == 0) return i;
    const std::string_view opener = text_.lower(i - 1);
    const bool owned =
        opener == "its" || opener == "their" || opener == "our" || opener == "'s" || opener == "’s";
    if (owned && i + 1 < end) {  // "its 2021 IPO"
      const bool own = std::find(kOwned.begin(), kOwned.end(), text_.lower(i + 1)) != kOwned.end();
      return own ? i + 2 : i;
    }
    if (opener != "the") return i;
    std::uint32_t noun = i + 1;
    if (next_ < candidates_.size() && candidates_[next_].tokens.begin == noun) {
      // "the 2015 Lisbon summit": the place is told, too.
      if (candidates_[next_].listed == NameType::kPlace) return i;
      noun = candidates_[next_].tokens.end;
    }
    for (; noun < std::min(i + 5, end); ++noun) {
      const std::string_view word = text_.lower(noun);
      const bool happens = std::find(kDated.begin(), kDated.end(), word) != kDated.end();
      if (happens && (word != "run" || text_.lower(noun - 1) == "bull")) return noun + 1;
      // "the 2000 dollar hack": how much, and not when
      if (!text_.token(noun).capitalized && !is_of_markets(word)) break;
    }
    return i;
  }

  // The end of a description that begins at token `i`, or `i`.
  std::uint32_t event_end(std::uint32_t i, std::uint32_t end) const {
    if (!out_.empty() && out_.back().tokens.end > i) return i;
    if (is_any_year(text_.token(i))) return dated_end(i, end);
    if (is_ordinal(text_.token(i))) return anniversary_end(i, end);
    if (next_ >= candidates_.size() || candidates_[next_].tokens.begin != i) return i;
    const Candidate& name = candidates_[next_];
    if (!is_told_of(name) || i == 0) return i;
    std::uint32_t noun = name.tokens.end;
    if (noun < end && is_year(text_.token(noun))) ++noun;
    // Which of an event's hackathons is meant needs no article.
    if (noun < end && text_.lower(noun) == "hackathon") return noun + 1;
    noun = name.tokens.end;
    if (text_.lower(i - 1) != "the") return i;
    // "the Bitcoin meetup", "the taproot workshop" may be any.
    const bool any =
        noun == i + 1 && (name.listed == NameType::kAsset || name.listed == NameType::kNetwork ||
                          !text_.looks_like_name(i));
    if (any && (text_.lower(noun) == "meetup" || text_.lower(noun) == "workshop")) return i;
    if (noun < end && is_gathering(text_.lower(noun))) {
      return name.listed == NameType::kEvent ? i : noun + 1;
    }
    for (; noun < std::min(name.tokens.end + 3, end); ++noun) {
      const std::string_view word = text_.lower(noun);
      if (is_incident(word))
        return noun + 1 < end && is_occasion(text_.lower(noun + 1)) ? noun + 2 : noun + 1;
      if (text_.token(noun).kind != TokenKind::kWord || text_.has(noun, kFunctionWord)) break;
    }
    return i;
  }

  // Known, or written like a name where no capital is due.
  bool is_told_of(const Candidate& name) const {
    if (name.source == CandidateSource::kGazetteer) return true;
    return name.shape >= kLikeName && !text_.capital_is_expected(name.tokens.begin);
  }

  std::uint32_t anniversary_end(std::uint32_t i, std::uint32_t end) const {
    std::uint32_t at = i + 1;
    if (at < end && (text_.lower(at) == "-" || text_.lower(at) == "year")) ++at;
    if (at >= end || text_.lower(at) != "anniversary") return i;
    ++at;
    return at < end && is_occasion(text_.lower(at)) ? at + 1 : at;
  }

  void add(TokenRange range) {
    while (next_ < candidates_.size() && candidates_[next_].tokens.begin < range.end) ++next_;
    Candidate candidate;
    candidate.tokens = range;
    candidate.source = CandidateSource::kDescription;
    candidate.shape = 1.0F;
    candidate.votes.add(NameType::kEvent, 3.0F);
    out_.push_back(candidate);
  }

  const NameText& text_;
  const std::vector<Candidate>& candidates_;
  std::vector<Candidate> out_;
  std::size_t next_ = 0;
};

}  // namespace

std::vector<Candidate> add_described_events(const NameText& text,
                                            std::vector<Candidate> candidates) {
  return DescribedEvents(text, candidates).run();
}

}  // namespace talkgraph::extract
