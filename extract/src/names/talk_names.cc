#include "names/talk_names.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "names/known_names.h"

namespace talkgraph::extract {
namespace {

constexpr float kTalk = 3.0F;
constexpr std::uint32_t kMostWordsOfHost = 4;
constexpr std::uint32_t kMostWordsOfTitle = 8;

// What joins the words of a title, with an article behind it.
bool is_small_join(std::string_view word) {
  static constexpr auto kJoins =
      std::to_array<std::string_view>({"for", "from", "in", "of", "on", "to", "with"});
  return std::find(kJoins.begin(), kJoins.end(), word) != kJoins.end();
}

// Does the title have the word, and not as a part of another, as in "ALABAMA"?
bool has_word(std::string_view title, std::string_view word) {
  const auto is_letter = [&](std::size_t i) {
    const unsigned char c = i < title.size() ? static_cast<unsigned char>(title[i]) : ' ';
    return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20U) >= 'a' && (c | 0x20U) <= 'z');
  };
  for (std::size_t at = title.find(word); at != title.npos; at = title.find(word, at + 1)) {
    if ((at == 0 || !is_letter(at - 1)) && !is_letter(at + word.size())) return true;
  }
  return false;
}

bool is_show(std::string_view word) {
  return word == "podcast" || word == "show" || word == "newsletter" || word == "blog";
}

// "Conversations with": what a show is called by, before who talks.
bool is_talk_word(std::string_view word) {
  static constexpr auto kTalks = std::to_array<std::string_view>(
      {"breakfast", "chats", "coffee", "conversations", "dialogues", "dinner", "discussions",
       "drinks", "interviews", "lunch", "mornings", "nights", "stories", "talks"});
  return std::find(kTalks.begin(), kTalks.end(), word) != kTalks.end();
}

// Where one eats, drinks or buys.
bool is_venue(std::string_view word) {
  static constexpr auto kVenues = std::to_array<std::string_view>(
      {"bakery", "bar", "bistro", "cafe", "café", "coffee", "deli", "diner", "grill", "house",
       "inn", "kitchen", "pizza", "pizzeria", "pub", "restaurant", "saloon", "steakhouse",
       "tavern"});
  return std::find(kVenues.begin(), kVenues.end(), word) != kVenues.end();
}

class TalkNames {
 public:
  TalkNames(const NameText& text, const std::vector<Candidate>& candidates)
      : text_(text), candidates_(candidates), of_itself_(is_record_of_ama()) {}

  std::vector<Candidate> run() {
    for (const Sentence& sentence : text_.sentences()) {
      if (!yields_names(sentence)) continue;
      end_ = sentence.tokens.end;
      for (std::uint32_t i = sentence.tokens.begin; i < end_; ++i) {
        // No name begins inside the one before.
        const std::uint32_t begin = std::max(sentence.tokens.begin, last_end_);
        if (const auto ama = ama_at(i, begin)) {
          add(*ama, NameType::kEvent);
        } else if (const auto show = owned_show(i, begin)) {
          add(*show, NameType::kProduct);
        } else if (const auto venue = owned_venue(i, begin)) {
          add(*venue, NameType::kOrganization);
        } else if (const auto title = welcomed_title(i, begin)) {
          add(*title, NameType::kProduct);
        } else {
          continue;
        }
        last_end_ = out_.back().tokens.end;
        i = last_end_ - 1;
      }
    }
    copy_before(UINT32_MAX);
    return std::move(out_);
  }

 private:
  bool is_capital(std::uint32_t i) const {
    return text_.looks_like_name(i) && text_.token(i).kind == TokenKind::kWord;
  }

  // Its title says so, or "this AMA", "today's AMA", "an AMA session".
  bool is_record_of_ama() const {
    bool told = has_word(text_.transcript().title, "AMA");
    for (std::uint32_t i = 2; i < text_.size(); ++i) {
      if (text_.token(i).text != "AMA") continue;
      const std::string_view before = text_.lower(i - 1);
      const std::string_view second = text_.lower(i - 2);
      // "the American Medical Association (AMA)", "president of the AMA": a body
      if (before == "(" && text_.token(i - 2).capitalized && second != "anything") return false;
      if (before == "the" && second == "of" && i > 2 &&
          (text_.has(i - 3, kTitleWord) || text_.lower(i - 3).starts_with("member"))) {
        return false;
      }
      told = told || before == "this" || (before == "'s" && second == "today") ||
             (before == "an" && text_.lower(i + 1) == "session");
    }
    return told;
  }
  // "Orbex x Velmora AMA", and the AMA alone.
  std::optional<TokenRange> ama_at(std::uint32_t i, std::uint32_t begin) const {
    if (text_.token(i).text != "AMA") return std::nullopt;
    const std::uint32_t second = words_before(i, begin);
    if (second < i && second > begin && text_.lower(second - 1) == "x") {
      const std::uint32_t first = words_before(second - 1, begin);
      if (first < second - 1) return TokenRange{first, i + 1};
    }
    if (second < i || !of_itself_) return std::nullopt;
    return TokenRange{i, i + 1};
  }
  // Where the words in capitals begin that end before token `i`.
  std::uint32_t words_before(std::uint32_t i, std::uint32_t begin) const {
    std::uint32_t at = i;
    while (at > begin && i - at < kMostWordsOfHost && is_capital(at - 1) &&
           text_.lower(at - 1) != "x" && text_.token(at - 1).text != "AMA" &&
           !text_.has(at - 1, kFunctionWord)) {
      --at;
    }
    return at;
  }
  // "Lund's Podcast"
  std::optional<TokenRange> owned_show(std::uint32_t i, std::uint32_t begin) const {
    if (!is_show(text_.lower(i)) || !text_.token(i).capitalized || text_.capital_is_expected(i) ||
        i < begin + 2 || (text_.lower(i - 1) != "'s" && text_.lower(i - 1) != "’s")) {
      return std::nullopt;
    }
    const std::uint32_t owner = words_before(i - 1, begin);
    if (owner == i - 1 || takes_known({owner, i + 1})) return std::nullopt;
    return TokenRange{owner, i + 1};
  }
  // "Lund's Oyster House", where Lund is somebody's name
  std::optional<TokenRange> owned_venue(std::uint32_t i, std::uint32_t begin) const {
    constexpr std::uint32_t kMostWordsOfVenue = 3;
    if (!is_venue(text_.lower(i)) || !is_capital(i) || text_.capital_is_expected(i)) {
      return std::nullopt;
    }
    std::uint32_t at = i;
    while (at > begin && is_capital(at) && i - at < kMostWordsOfVenue) --at;
    const bool owned = text_.lower(at) == "'s" || text_.lower(at) == "’s";
    if (!owned || at < begin + 1 || !is_capital(at - 1)) return std::nullopt;
    if (!text_.has(at - 1, kGivenName | kSurname) || text_.token(at - 1).all_caps ||
        is_capital(i + 1) || takes_known({at - 1, i + 1})) {
      return std::nullopt;
    }
    return TokenRange{at - 1, i + 1};
  }
  // "Welcome to Tales from the Harbour", "an episode of Road to Velmora"
  std::optional<TokenRange> welcomed_title(std::uint32_t i, std::uint32_t begin) const {
    if (i < begin + 2 || !is_capital(i) || text_.has(i, kFunctionWord)) return std::nullopt;
    const std::string_view word = text_.lower(i - 1);
    const std::string_view before = text_.lower(i - 2);
    const bool welcome =
        word == "to" && (before == "welcome" ||
                         (before == "back" && i > begin + 2 && text_.lower(i - 3) == "welcome"));
    const bool part = word == "of" && (before == "episode" || before == "edition");
    if (!welcome && !part) return std::nullopt;
    std::uint32_t at = i + 1;
    bool joined = false;
    while (at < end_ && at - i <= kMostWordsOfTitle) {
      if (text_.has(at, kCalendarWord)) return std::nullopt;
      if (is_capital(at)) {
        ++at;
        continue;
      }
      const bool article = text_.lower(at + 1) == "the";
      const std::uint32_t next = article ? at + 2 : at + 1;
      if (!is_small_join(text_.lower(at)) || next >= end_ || !is_capital(next)) break;
      // "Token Week in Velmora", "Mira Lund from Orbex": where it is, or of what
      const bool with = text_.lower(at) == "with" && at == i + 1 && is_talk_word(text_.lower(i));
      if (!article && !with && text_.lower(at) != "of" && text_.lower(at) != "to") {
        return std::nullopt;
      }
      // "Bank of Velmora"
      if (text_.lexicon().head_types(text_.words(at - 1, at)) != 0) return std::nullopt;
      joined = true;
      at = next + 1;
    }
    const bool ends = at >= end_ || text_.token(at).kind != TokenKind::kWord;
    const bool fits = joined && ends && at - i <= kMostWordsOfTitle;
    if (!fits || text_.has(i, kGivenName) || takes_known({i, at})) return std::nullopt;
    return TokenRange{i, at};
  }
  static bool is_known(const Candidate& candidate) {
    return candidate.certain || candidate.source == CandidateSource::kGazetteer;
  }
  // Would it take the place of a known name?
  bool takes_known(TokenRange range) const {
    for (std::size_t k = out_.size(); k > 0 && out_[k - 1].tokens.end > range.begin; --k) {
      if (is_known(out_[k - 1])) return true;
    }
    for (std::size_t k = next_; k < candidates_.size() && candidates_[k].tokens.begin < range.end;
         ++k) {
      if (is_known(candidates_[k]) && candidates_[k].tokens.end > range.begin) return true;
    }
    return false;
  }

  void copy_before(std::uint32_t token) {
    for (; next_ < candidates_.size() && candidates_[next_].tokens.begin < token; ++next_) {
      out_.push_back(candidates_[next_]);
    }
  }
  void add(TokenRange range, NameType type) {
    copy_before(range.begin);
    while (!out_.empty() && out_.back().tokens.end > range.begin) {
      range.begin = std::min(range.begin, out_.back().tokens.begin);
      out_.pop_back();
    }
    while (next_ < candidates_.size() && candidates_[next_].tokens.begin < range.end) {
      range.end = std::max(range.end, candidates_[next_++].tokens.end);
    }
    Candidate candidate;
    candidate.tokens = range;
    candidate.source = CandidateSource::kDescription;
    candidate.shape = 1.0F;
    candidate.votes.add(type, kTalk);
    out_.push_back(candidate);
  }

  const NameText& text_;
  const std::vector<Candidate>& candidates_;
  const bool of_itself_;
  std::vector<Candidate> out_;
  std::size_t next_ = 0;
  std::uint32_t end_ = 0;       // of the sentence at hand
  std::uint32_t last_end_ = 0;  // of the last name that was added
};

}  // namespace

std::vector<Candidate> add_talk_names(const NameText& text, std::vector<Candidate> candidates) {
  return TalkNames(text, candidates).run();
}

}  // namespace talkgraph::extract
