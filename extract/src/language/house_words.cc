#include "language/house_words.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostBeforeAt = 3;  // "So, here at Acme, we"
constexpr std::uint32_t kMostToOwner = 4;   // "your small engineering team at"
constexpr std::uint32_t kMostToVerb = 5;    // "I have a small trading company called"
constexpr std::uint32_t kMostToAsked = 10;  // "how did you come up with the idea for"

bool is_in(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<Side> side_of(std::string_view pronoun) {
  if (is_in(pronoun, {"i", "me", "my", "we", "us", "our"})) return Side::kSpeaker;
  if (is_in(pronoun, {"you", "your"})) return Side::kListener;
  return std::nullopt;
}

bool is_company_noun(std::string_view word) {
  return is_in(word, {"company", "exchange", "firm", "startup", "platform", "employer", "business",
                      "organization", "organisation", "project", "fund"});
}

class HouseWords {
 public:
  HouseWords(std::span<const Token> tokens, TokenRange sentence, TokenRange name)
      : tokens_(tokens), sentence_(sentence), name_(name) {}

  std::optional<OwnHouse> read() const {
    for (const auto& found :
         {at_house(), are_house(), company(), begun_by_subject(), idea(), view()}) {
      if (found) return found;
    }
    return std::nullopt;
  }

 private:
  std::string_view word(std::uint32_t i) const {
    return sentence_.contains(i) ? tokens_[i].lower : std::string_view();
  }
  // The `n`th word before `i`; an empty one before the sentence.
  std::string_view before(std::uint32_t i, std::uint32_t n = 1) const {
    return i >= sentence_.begin + n ? word(i - n) : std::string_view();
  }

  static std::optional<OwnHouse> of(Side side) { return OwnHouse{side, false}; }

  // "here at Acme", "you guys at Acme", "our team at Acme", "At Acme, we".
  std::optional<OwnHouse> at_house() const {
    std::uint32_t at = name_.begin;
    if (before(at) != "at") return std::nullopt;
    --at;
    if (before(at) == "over" || (before(at) == "here" && side_of(before(at, 2)))) --at;
    std::string_view who = before(at);
    if (who == "here" || who == "us" || who == "we") return of(Side::kSpeaker);
    if (is_in(who, {"guys", "all", "folks", "both", "yourselves"})) who = before(at, 2);
    if (is_in(who, {"you", "y'all"})) return of(Side::kListener);
    if (is_in(who, {"we", "us"})) return of(Side::kSpeaker);
    // Whoever has colleagues somewhere may have an office elsewhere.
    if (const auto side = colleagues(at)) return OwnHouse{*side, true};
    return speaks_behind(at) ? of(Side::kSpeaker) : std::nullopt;
  }
  // "your whole team", "me and the team", before `end`.
  std::optional<Side> colleagues(std::uint32_t end) const {
    if (!is_in(before(end), {"team", "teams", "colleague", "colleagues", "co-founder", "cofounder",
                             "co-founders", "cofounders", "engineers", "folks", "people"})) {
      return std::nullopt;
    }
    for (std::uint32_t n = 2; n <= kMostToOwner && end >= sentence_.begin + n; ++n) {
      const std::uint32_t i = end - n;
      if (tokens_[i].kind != TokenKind::kWord && word(i) != "-") return std::nullopt;
      if (is_in(word(i), {"my", "our", "your"})) return side_of(word(i));
      if (word(i) == "and") return side_of(before(i));
      if (is_in(word(i), {"of", "at", "with", "from", "by", "to"})) return std::nullopt;
    }
    return std::nullopt;
  }
  // "At Acme, we" opens a clause; elsewhere it may be any place.
  bool speaks_behind(std::uint32_t at) const {
    const bool opens = at <= sentence_.begin + kMostBeforeAt ||
                       tokens_[at - 1].kind == TokenKind::kPunctuation ||
                       is_in(before(at), {"and", "because", "but", "so", "that", "well"});
    if (!opens) return false;
    std::uint32_t next = name_.end;
    if (word(next) == ",") ++next;
    return is_in(word(next), {"we", "our"});
  }

  // "We are Acme", but not "we are Acme users"; "Acme, we are a wallet".
  std::optional<OwnHouse> are_house() const {
    const std::uint32_t next = name_.end;
    const bool ends = next >= sentence_.end || tokens_[next].kind == TokenKind::kPunctuation ||
                      is_in(word(next), {"and", "a", "an", "the", "from", "of", "in", "here", "so",
                                         "but", "which", "who", "that", "we", "now"});
    const bool are = is_in(before(name_.begin), {"are", "'re"}) && before(name_.begin, 2) == "we";
    if (are && ends && !is_hyphen(next)) return of(Side::kSpeaker);
    const bool apart =
        name_.begin == sentence_.begin || tokens_[name_.begin - 1].kind != TokenKind::kWord;
    const bool itself = apart && is_in(word(next), {",", "—", "–", "-"}) &&
                        word(next + 1) == "we" && is_in(word(next + 2), {"are", "'re"});
    return itself ? of(Side::kSpeaker) : std::nullopt;
  }
  bool is_hyphen(std::uint32_t i) const { return word(i) == "-" && !tokens_[i].space_before; }

  // "our exchange, Acme", "your company Acme", "I have a company called Acme".
  std::optional<OwnHouse> company() const {
    std::uint32_t at = name_.begin;
    bool called = false;
    while (is_in(before(at), {",", "called", "named", "at", "is", ":"})) {
      called = called || is_in(before(at), {"called", "named"});
      --at;
    }
    if (!is_company_noun(before(at))) return std::nullopt;
    --at;
    std::uint32_t owner = at;
    if (is_in(before(owner), {"own", "current", "new"})) --owner;
    if (is_in(before(owner), {"my", "our", "your"})) return of(*side_of(before(owner)));
    return called ? had(at) : std::nullopt;
  }
  // "I have a small trading", before `end`: whose it is.
  std::optional<OwnHouse> had(std::uint32_t end) const {
    for (std::uint32_t n = 2; n <= kMostToVerb && end >= sentence_.begin + n + 1; ++n) {
      const std::uint32_t verb = end - n;
      if (tokens_[verb].kind != TokenKind::kWord ||
          is_in(word(verb), {"in", "for", "of", "with"})) {
        return std::nullopt;
      }
      const bool has = is_in(word(verb), {"have", "run", "own", "lead", "operate"});
      const bool began = is_in(word(verb), {"started", "founded", "co-founded", "cofounded",
                                            "launched", "built", "created", "building"});
      if (!has && !began) continue;
      std::uint32_t who = verb;
      while (is_in(before(who), {"also", "now", "'m", "am", "'re", "are", "currently", "'ve"})) {
        --who;
      }
      // "We own an exchange called Acme": part of another house.
      const auto side = has && before(who) == "we" ? std::nullopt : side_of(before(who));
      return side ? std::optional(OwnHouse{*side, began}) : std::nullopt;
    }
    return std::nullopt;
  }

  // "when you were founding Acme", "why did you create Acme".
  std::optional<OwnHouse> begun_by_subject() const {
    std::uint32_t verb = name_.begin;
    if (!is_in(before(verb), {"founding", "co-founding", "cofounding", "starting", "start",
                              "establish", "establishing"})) {
      return std::nullopt;
    }
    --verb;
    while (is_in(before(verb), {"to", "decide", "decided", "wanted", "were", "are", "was", "first",
                                "actually", "originally", "'re", "'m", "am"})) {
      --verb;
    }
    if (before(verb) != "you") return std::nullopt;
    return OwnHouse{Side::kListener, true};
  }

  // "How did you come up with the idea for Acme?"
  std::optional<OwnHouse> idea() const {
    const std::uint32_t at = name_.begin;
    if (!is_in(before(at), {"for", "behind"}) || before(at, 2) != "idea") {
      return std::nullopt;
    }
    for (std::uint32_t n = 3; n <= kMostToAsked && at >= sentence_.begin + n; ++n) {
      if (is_in(word(at - n), {"you", "your"})) return OwnHouse{Side::kListener, true};
    }
    return std::nullopt;
  }

  // "From an Acme point of view, what is new?"
  std::optional<OwnHouse> view() const {
    std::uint32_t at = name_.begin;
    if (is_in(before(at), {"a", "an", "the"})) --at;
    const std::uint32_t next = word(name_.end) == "'s" ? name_.end + 1 : name_.end;
    const bool views = is_in(word(next), {"perspective", "standpoint", "viewpoint", "side"}) ||
                       (word(next) == "point" && word(next + 2) == "view");
    const bool asked = sentence_.size() > 0 && word(sentence_.end - 1) == "?";
    if (!asked || !views || before(at) != "from") return std::nullopt;
    return OwnHouse{Side::kListener, true};
  }

  std::span<const Token> tokens_;
  TokenRange sentence_;
  TokenRange name_;
};

}  // namespace

std::optional<OwnHouse> own_house_by_words(std::span<const Token> tokens, TokenRange sentence,
                                           TokenRange name) {
  return HouseWords(tokens, sentence, name).read();
}

}  // namespace talkgraph::extract
