#include "names/quoted_names.h"

#include <algorithm>
#include <array>
#include <optional>

#include "names/gathering_words.h"
#include "names/known_names.h"
#include "names/offer_cues.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxTokens = 6;
constexpr std::uint32_t kMostOfTitle = 24;  // tokens of a session's title
constexpr float kSession = 3.0F;

bool is_opening(std::string_view t) {
  return t == "“" || t == "\"" || t == "«" || t == "‘";
}
bool is_closing(std::string_view t) {
  return t == "”" || t == "\"" || t == "»" || t == "’";
}
bool is_clitic(std::string_view lower) {
  return lower.starts_with('\'');
}

// "the feature ‘Swift Harvest’", "launched ‘Swift Harvest’"
bool is_announced(const NameText& text, std::uint32_t i) {
  return i > 0 && !text.has(i + 1, kFunctionWord) &&
         (text.lexicon().noun(text.words(i - 1, i)).words > 0 || brings_in(text, 0, i));
}

// "a panel titled “Who Holds the Keys?”", "her talk, “The Long Tide”"
bool is_announced_session(const NameText& text, std::uint32_t i, std::uint32_t begin) {
  static constexpr auto kSessions = std::to_array<std::string_view>(
      {"ama", "debate", "discussion", "event", "keynote", "lecture", "masterclass", "meetup",
       "panel", "presentation", "roundtable", "seminar", "session", "space", "speech", "talk",
       "webinar", "workshop"});
  constexpr std::uint32_t kSessionReach = 4;
  std::uint32_t at = i;
  if (at > begin && text.lower(at - 1) == ",") --at;
  const auto before = [&](std::uint32_t back) {
    return at >= begin + back ? text.lower(at - back) : std::string_view{};
  };
  const auto is_session = [&](std::uint32_t back) {
    return std::find(kSessions.begin(), kSessions.end(), before(back)) != kSessions.end();
  };
  const std::string_view last = before(1);
  if (last != "titled" && last != "entitled" && last != "called" && last != "named" &&
      last != "on") {
    return at < i ? false : is_session(1);
  }
  for (std::uint32_t back = 2; back <= kSessionReach; ++back) {
    if (is_session(back)) return true;
    if (before(back) == ".") return false;
  }
  return false;
}

// "Orbex's Tide Social Afterparty": a known name in it tells whose.
bool is_quoted_gathering(const NameText& text, TokenRange name) {
  return name.size() > 2 && text.token(name.end - 1).capitalized &&
         is_gathering_word(text.lower(name.end - 1));
}

// The title of a session in the quotation that opens at token `i`; most of its words have
// capitals, and its end may be a question mark.
std::optional<TokenRange> quoted_session(const NameText& text, std::uint32_t i,
                                         const Sentence& sentence) {
  if (!is_announced_session(text, i, sentence.tokens.begin)) return std::nullopt;
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  for (std::uint32_t k = i + 1; k < text.size() && k <= i + kMostOfTitle; ++k) {
    const Token& token = text.token(k);
    const bool apostrophe = token.text == "’" && text.token(i).text != "‘";
    if (is_closing(token.text) && !apostrophe) {
      std::uint32_t end = k;
      while (end > i + 1 && text.token(end - 1).kind == TokenKind::kPunctuation) --end;
      const bool titled = capitals > 1 && capitals * 3 >= words * 2;
      return titled ? std::optional(TokenRange{i + 1, end}) : std::nullopt;
    }
    if (k >= sentence.tokens.end + 1) return std::nullopt;
    if (token.kind != TokenKind::kWord || text.has(k, kFunctionWord)) continue;
    ++words;
    capitals += token.capitalized || token.all_caps || is_mixed_case(token.text);
  }
  return std::nullopt;
}

// The name in the quotation that opens at token `i`.
std::optional<TokenRange> quoted_name(const NameText& text, std::uint32_t i, std::uint32_t end) {
  // Single marks are put around what somebody says, too.
  if (text.token(i).text == "‘" && !is_announced(text, i)) return std::nullopt;
  std::uint32_t capitals = 0;
  TokenRange name{i + 1, i + 1};
  for (std::uint32_t k = i + 1; k < end && k <= i + 1 + kMaxTokens; ++k) {
    const Token& token = text.token(k);
    if (is_closing(token.text)) {
      return capitals > 1 && text.token(name.begin).capitalized ? std::optional(name)
                                                                : std::nullopt;
    }
    const bool mark_at_end =
        token.kind == TokenKind::kPunctuation && is_closing(text.token(k + 1).text);
    if (mark_at_end && (token.text == "," || token.text == ".")) continue;
    const bool small = text.has(k, kFunctionWord) && !token.capitalized;
    if (token.kind != TokenKind::kWord ||
        (!token.capitalized && !small && !is_clitic(token.lower))) {
      return std::nullopt;
    }
    capitals += token.capitalized;
    name.end = k + 1;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Candidate> add_quoted_names(const NameText& text, std::vector<Candidate> candidates) {
  std::vector<Candidate> out;
  std::size_t next = 0;
  for (const Sentence& sentence : text.sentences()) {
    if (!yields_names(sentence)) continue;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (!is_opening(text.token(i).text)) continue;
      const auto session = quoted_session(text, i, sentence);
      const auto name = session ? session : quoted_name(text, i, sentence.tokens.end);
      if (!name) continue;
      while (next < candidates.size() && candidates[next].tokens.begin < name->begin) {
        out.push_back(candidates[next++]);
      }
      // Several names in one quotation, or a known one in it, mean a saying.
      const std::size_t first = next;
      bool known = false;
      for (; next < candidates.size() && candidates[next].tokens.begin < name->end; ++next) {
        known = known || candidates[next].certain;
      }
      if (session || (known && is_quoted_gathering(text, *name))) {
        Candidate quoted;
        quoted.tokens = *name;
        quoted.source = CandidateSource::kDescription;
        quoted.shape = 1.0F;
        quoted.votes.add(NameType::kEvent, kSession);
        out.push_back(quoted);
      } else if (known) {
        next = first;
      } else {
        Candidate quoted;
        quoted.tokens = *name;
        quoted.shape = text.capital_is_expected(name->end - 1) ? 0.0F : 0.8F;
        out.push_back(quoted);
      }
      i = name->end;
    }
  }
  out.insert(out.end(), candidates.begin() + static_cast<std::ptrdiff_t>(next), candidates.end());
  return out;
}

}  // namespace talkgraph::extract
