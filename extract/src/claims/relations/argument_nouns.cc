#include "claims/relations/arguments.h"

#include <algorithm>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr int kMaxExamples = 12;
constexpr int kMaxNouns = 3;  // from a noun to the name that it describes

const FrameWordSet kExampleWords = {"like", "as", "including", "namely"};
const FrameWordSet kAs = {"as"};
const FrameWordSet kInto = {"into", "in", "to", "through"};
const FrameWordSet kEmployerWords = {"at", "for", "with"};
const FrameWordSet kOf = {"of", "at", "from", "in"};
const FrameWordSet kOrigin = {"of", "from", "by"};

}  // namespace

std::vector<std::uint32_t> Arguments::bearers(std::uint32_t noun) const {
  std::vector<std::uint32_t> found;
  std::uint32_t at = noun;
  // "X is one of our partners"
  if (tree_.label(at) == Dependency::kNmod && tree_.head(at) != kNoHead &&
      view_.lower(tree_.head(at)) == "one") {
    at = tree_.head(at);
  }
  // "founder and head"
  while (tree_.label(at) == Dependency::kConj && tree_.head(at) < at) at = tree_.head(at);
  const std::uint32_t head = tree_.head(at);
  const bool copula = child(at, Dependency::kCop).has_value();
  if (const auto own = own_subject(at); copula && own) found.push_back(antecedent(*own));
  if (copula && tree_.label(at) == Dependency::kAclRelative && !own_subject(at)) {
    found.push_back(head);
  }
  if (tree_.label(at) == Dependency::kAppos) found.push_back(head);
  if (head != kNoHead) {
    const std::string_view verb = view_.lower(head);
    const bool becomes = verb == "become" || verb == "became" || verb == "becomes" ||
                         verb == "becoming" || verb == "remains" || verb == "remained";
    if (becomes && tree_.label(at) != Dependency::kNsubj) {
      if (const auto who = subject(head)) found.push_back(*who);
    }
    const bool named_last = tree_.label(at) == Dependency::kNsubj;
    // "Our partner is X", "Our partners include X"
    if (named_last && child(head, Dependency::kCop) && view_.mention_at(head) != nullptr) {
      found.push_back(head);
    }
    // "Our token is called X"
    const bool names = verb == "called" || verb == "named";
    if (names && tree_.label(at) == Dependency::kNsubjPassive) {
      for (const Dependency label : {Dependency::kXcomp, Dependency::kObj}) {
        if (const auto what = child(head, label)) found.push_back(*what);
      }
    }
    if (named_last && verb.starts_with("includ")) {
      if (const auto what = object(head)) found.push_back(*what);
    }
    // "We operate as a unit"
    if (is_verb(head) && has_case(at, kAs) && !is_passive(head) && !object(head)) {
      if (const auto who = subject(head)) found.push_back(*who);
    }
  }
  if (named_beside(noun) != nullptr) found.push_back(noun);
  return found;
}

std::optional<Arguments::Post> Arguments::post(std::uint32_t title) const {
  const std::uint32_t verb = tree_.head(title);
  if (verb == kNoHead || !is_verb(verb)) return std::nullopt;
  // "We have X as a custodian"
  const bool given = has_case(title, kAs) &&
                     is_among(view_.lower(verb), {"have", "has", "had", "got", "use", "chose"});
  const bool appoints = given || view_.words().is(view_.lower(verb), WordClass::kAppoint);
  if (!has_case(title, kAs) && !appoints) return std::nullopt;
  const auto what = object(verb);
  const auto who = subject(verb);
  if (is_passive(verb) || (appoints && what && *what != title)) {
    return what ? std::optional(Post{*what, who}) : std::nullopt;
  }
  if (!who || !has_case(title, kAs)) return std::nullopt;
  // "we have Acme as our first investor"
  if (what && is_among(view_.lower(verb),
                       {"have",   "has",     "had", "get",   "got",    "welcome",  "welcomed",
                        "bring",  "brought", "add", "added", "take",   "took",     "sign",
                        "signed", "win",     "won", "land",  "landed", "onboarded"})) {
    return Post{*what, who};
  }
  if (what) return Post{*who, what};
  const auto employers = complements(verb, kEmployerWords);
  return Post{*who, employers.empty() ? std::nullopt : std::optional(employers.front())};
}

std::optional<std::uint32_t> Arguments::doer(std::uint32_t noun) const {
  if (const auto owner = child(noun, Dependency::kNmodPossessive)) return owner;
  const std::uint32_t head = tree_.head(noun);
  if (head == kNoHead) return std::nullopt;
  const Dependency label = tree_.label(noun);
  const bool done =
      label == Dependency::kObj || (label == Dependency::kObl && has_case(noun, kInto));
  if (!done || !view_.words().is(view_.lower(head), WordClass::kLightVerb)) return std::nullopt;
  return subject(head);
}

// The name right before or behind a common noun, or in apposition to it: "our
// wallet Lumo", "the Lumo wallet", "our wallet, Lumo", "a wallet called Lumo",
// "wallets such as Lumo".
const Mention* Arguments::named_beside(std::uint32_t noun) const {
  const auto name_from = [&](std::uint32_t token) -> const Mention* {
    const Mention* mention = token < tree_.tokens().end ? view_.mention_from(token) : nullptr;
    return mention != nullptr && mention->kind == MentionKind::kName &&
                   !view_.is_possessive(*mention)
               ? mention
               : nullptr;
  };
  for (const std::uint32_t c : tree_.children(noun)) {
    const Dependency label = tree_.label(c);
    const bool apposed = label == Dependency::kAppos || label == Dependency::kFlat ||
                         label == Dependency::kNmodDescription || label == Dependency::kList;
    const Mention* name = view_.mention_at(c);
    if (name == nullptr || name->kind != MentionKind::kName) continue;
    if (apposed && c > noun) return name;
    if (label == Dependency::kNmod && has_case(c, kExampleWords)) return name;
  }
  std::uint32_t next = noun + 1;
  if (const Mention* name = name_from(next)) return name;
  if (next < tree_.tokens().end && view_.lower(next) == ",") ++next;
  if (next < tree_.tokens().end &&
      (view_.lower(next) == "called" || view_.lower(next) == "named")) {
    ++next;
    if (next < tree_.tokens().end && view_.lower(next) == ",") ++next;
    return name_from(next);
  }
  // "two chains: Lumo and Kestrel", "chains (Lumo and Kestrel)"
  const bool several = view_.lower(noun).ends_with("s") && next == noun + 1;
  if (several && next < tree_.tokens().end &&
      is_among(view_.lower(next), {":", "(", "–", "—", "--"})) {
    return name_from(next + 1);
  }
  // "our own chain, Lumo, for": nothing but a mark or the end may follow.
  const Mention* name = next == noun + 2 ? name_from(next) : nullptr;
  if (name == nullptr) return nullptr;
  const std::uint32_t end = name->tokens.end;
  const bool closed = end >= tree_.tokens().end ||
                      view_.token(end).kind == TokenKind::kPunctuation ||
                      view_.is(end, WordClass::kConjunction);
  return closed ? name : nullptr;
}

// The name of which a common noun says what it is, by way of other nouns.
const Mention* Arguments::said_to_be(std::uint32_t noun) const {
  if (tree_.tag(noun) != PartOfSpeech::kNoun) return nullptr;
  std::uint32_t at = noun;
  for (int step = 0; step < kMaxNouns; ++step) {
    const Dependency label = tree_.label(at);
    const bool joined = label == Dependency::kAppos || label == Dependency::kParataxis ||
                        (label == Dependency::kConj && step > 0) ||
                        (label == Dependency::kConj && child(tree_.head(at), Dependency::kCop));
    const std::uint32_t head = tree_.head(at);
    if (!joined || head == kNoHead || head > at || is_verb(head)) return nullptr;
    at = head;
    const Mention* mention = view_.mention_at(at);
    if (mention != nullptr) return mention->kind == MentionKind::kName ? mention : nullptr;
    if (!child(at, Dependency::kCop)) continue;
    const auto subject = own_subject(at);
    return subject ? view_.mention_at(antecedent(*subject)) : nullptr;
  }
  return nullptr;
}

// The name that a noun is said to be: "the chain that we use is Acme".
std::optional<std::uint32_t> Arguments::said_of(std::uint32_t noun) const {
  const std::uint32_t said = tree_.head(noun);
  const bool subject =
      said != kNoHead && said > noun &&
      (tree_.label(noun) == Dependency::kNsubj || tree_.label(noun) == Dependency::kNsubjOuter);
  const bool word = is_among(view_.lower(noun), {"name", "term", "word", "title"});
  if (!subject || word || view_.mention_at(noun) != nullptr || !child(said, Dependency::kCop)) {
    return std::nullopt;
  }
  const Mention* name = view_.mention_at(said);
  return name != nullptr && name->kind == MentionKind::kName ? std::optional(said) : std::nullopt;
}

std::optional<std::uint32_t> Arguments::maker(std::uint32_t noun) const {
  const bool part = view_.is(noun, WordClass::kPart);
  const bool means = view_.is(noun, WordClass::kMeans);
  if (!part && !means) return std::nullopt;
  for (const std::uint32_t c : tree_.children(noun)) {
    const Mention* name = view_.mention_at(c);
    const bool named = name != nullptr && name->kind == MentionKind::kName;
    const bool before = tree_.label(c) == Dependency::kNmodPossessive ||
                        (means && tree_.label(c) == Dependency::kCompound);
    if (named && before && c < noun) return c;
    if (named && tree_.label(c) == Dependency::kNmod && has_case(c, means ? kOrigin : kOf)) {
      return c;
    }
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Arguments::owner(std::uint32_t noun) const {
  if (!view_.is(noun, WordClass::kOwnThing)) return std::nullopt;
  for (const std::uint32_t c : tree_.children(noun)) {
    if (tree_.label(c) == Dependency::kNmodPossessive && view_.mention_at(c) != nullptr) return c;
  }
  return std::nullopt;
}

void Arguments::add_mentions(std::uint32_t token, std::vector<const Mention*>& found) const {
  token = antecedent(token);
  const Mention* mention = view_.mention_at(token);
  if (mention == nullptr) mention = named_beside(token);
  // "the Lumo wallet"
  if (mention == nullptr && token > tree_.tokens().begin && view_.is(token, WordClass::kKindNoun)) {
    mention = view_.mention_to(token - 1);
    if (mention != nullptr && view_.is_possessive(*mention)) mention = nullptr;
  }
  // "Acme is a company building Lumo": the company is Acme.
  if (mention == nullptr && child(token, Dependency::kCop)) {
    if (const auto subject = own_subject(token)) mention = view_.mention_at(antecedent(*subject));
  }
  // "Acme, a company built by Bell", "Acme is a lab, and a company built by Bell".
  if (mention == nullptr) mention = said_to_be(token);
  // "our team", "the people at Acme": whoever has them.
  if (mention == nullptr && view_.is(token, WordClass::kMetonym)) {
    for (const std::uint32_t c : complements(token, kOf)) {
      if (mention == nullptr) mention = view_.mention_at(c);
      const bool nested = mention == nullptr && view_.is(c, WordClass::kMetonym);
      const auto owner = nested ? child(c, Dependency::kNmodPossessive) : std::nullopt;
      if (owner) mention = view_.mention_at(*owner);
    }
  }
  if (mention == nullptr) return;
  if (std::find(found.begin(), found.end(), mention) == found.end()) found.push_back(mention);
}

// "Jane, founder of Acme; Tom, who ...": no list goes on there.
bool Arguments::is_parted(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t i = from + 1; i < to; ++i) {
    const std::string_view mark = view_.lower(i);
    if (mark == ";" || mark == ")" || mark == "(") return true;
  }
  return false;
}

std::vector<const Mention*> Arguments::mentions(std::uint32_t token, bool lists) const {
  std::vector<const Mention*> found;
  add_mentions(token, found);
  if (const auto said = said_of(token); said && found.empty()) {
    token = *said;
    add_mentions(token, found);
  }
  if (!lists) return found;
  std::vector<std::uint32_t> open = {antecedent(token)};
  for (int n = 0; n < kMaxExamples && !open.empty(); ++n) {
    const std::uint32_t at = open.back();
    open.pop_back();
    for (const std::uint32_t c : tree_.children(at)) {
      const bool example = tree_.label(c) == Dependency::kNmod && has_case(c, kExampleWords);
      if (tree_.label(c) != Dependency::kConj && !example && tree_.label(c) != Dependency::kAppos) {
        continue;
      }
      if (is_verb(c) || is_parted(at, c)) continue;
      // "Lumo, an Acme library": what Lumo is, no other thing.
      const bool describes = tree_.label(c) == Dependency::kAppos &&
                             view_.mention_at(at) != nullptr && view_.mention_at(c) == nullptr;
      if (describes) continue;
      add_mentions(c, found);
      open.push_back(c);
    }
  }
  return found;
}

}  // namespace talkgraph::extract
