#include "claims/relations/later_names.h"

#include <optional>
#include <string>
#include <utility>

#include "claims/text/clause.h"
#include "claims/text/word_list.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr double kLaterConfidence = 0.7;
// How many words may stand between the verb and the noun for the thing.
constexpr std::uint32_t kMostToThing = 12;
// How far before an "and" its subject may stand.
constexpr std::uint32_t kMostToMaker = 20;
// Before the "it" that takes up the thing: "and", "so".
constexpr std::uint32_t kMostBeforeIt = 3;

bool is_making(std::string_view word) {
  return is_among(
      word,
      {"build",     "built",    "building",  "make",       "made",        "making",   "create",
       "created",   "creating", "develop",   "developed",  "developing",  "write",    "wrote",
       "written",   "writing",  "launch",    "launched",   "launching",   "release",  "released",
       "releasing", "design",   "designed",  "code",       "coded",       "program",  "programmed",
       "start",     "started",  "work",      "working",    "worked",      "complete", "completed",
       "finish",    "finished", "introduce", "introduced", "introducing", "ship",     "shipped",
       "invent",    "invented", "issue",     "issued",     "run",         "running"});
}

bool is_thing(std::string_view word) {
  return is_among(
      word, {"product",    "project",    "tool",        "app",        "application", "wallet",
             "service",    "platform",   "protocol",    "library",    "framework",   "bot",
             "plugin",     "extension",  "feature",     "client",     "software",    "website",
             "site",       "explorer",   "dashboard",   "game",       "device",      "network",
             "chain",      "blockchain", "rollup",      "sidechain",  "token",       "coin",
             "stablecoin", "card",       "podcast",     "newsletter", "language",    "program",
             "programme",  "system",     "marketplace", "launchpad",  "book",        "engine",
             "kit",        "api",        "sdk",         "fund",       "terminal",    "calculator",
             "toolkit"});
}

// A thing that somebody makes, not yet named.
struct Unnamed {
  EntityIndex maker = 0;
  ClaimStatus status = ClaimStatus::kAsserted;
};

class LaterNameFinder {
 public:
  LaterNameFinder(const TextView& view, const Participants& participants, const Ontology& ontology)
      : view_(view), participants_(participants), ontology_(ontology) {}

  std::vector<Assertion> find() {
    std::optional<Unnamed> open;
    std::optional<std::uint32_t> turn;
    for (const Sentence& sentence : view_.sentences()) {
      if (sentence.turn != turn) open.reset();
      turn = sentence.turn;
      if (!turn || !states_facts(sentence)) continue;
      if (open) {
        if (const Mention* name = named(sentence)) claim(sentence, *open, *name);
      }
      open = unnamed(sentence);
    }
    return std::move(found_);
  }

 private:
  // "I built a small tool", "we're working on a new network".
  std::optional<Unnamed> unnamed(const Sentence& sentence) const {
    if (sentence.is_question) return std::nullopt;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (!is_making(view_.lower(i)) || view_.mention_at(i) != nullptr) continue;
      const Mention* maker = maker_before(sentence, i);
      const auto thing = maker != nullptr ? thing_behind(sentence, i) : std::nullopt;
      if (!thing) continue;
      const auto status = judge(view_, sentence, {maker->tokens.begin, *thing + 1}, i);
      if (!status) return std::nullopt;
      return Unnamed{maker->entity, *status};
    }
    return std::nullopt;
  }

  // The speaker's "I" or "we", with nothing but auxiliaries and adverbs before the verb.
  const Mention* maker_before(const Sentence& sentence, std::uint32_t verb) const {
    for (std::uint32_t i = verb; i-- > sentence.tokens.begin;) {
      const Mention* mention = view_.mention_at(i);
      if (mention != nullptr) {
        const bool speaks =
            mention->kind == MentionKind::kPronoun && is_among(view_.lower(i), {"i", "we"});
        return speaks ? mention : nullptr;
      }
      // "I quit my job and built a tool"
      if (view_.lower(i) == "and" && i + 3 >= verb) return shared_maker(sentence, i);
      const bool passed =
          view_.is_any(i, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kAdverb)) ||
          is_among(view_.lower(i), {"to", "up", "started", "began", "decided", "went"});
      if (!passed) return nullptr;
    }
    return nullptr;
  }

  const Mention* shared_maker(const Sentence& sentence, std::uint32_t conjunction) const {
    for (std::uint32_t i = conjunction; i-- > sentence.tokens.begin;) {
      if (i + kMostToMaker < conjunction) return nullptr;
      const Mention* mention = view_.mention_at(i);
      if (mention == nullptr && !view_.is(i, WordClass::kNominative)) continue;
      if (mention == nullptr || mention->kind != MentionKind::kPronoun) return nullptr;
      if (is_among(view_.lower(i), {"i", "we"})) return mention;
      // "she told me to rest and build a tool"
      if (is_among(view_.lower(i), {"me", "us"})) {
        return view_.lower(i + 1) == "to" ? mention : nullptr;
      }
      if (!is_among(view_.lower(i), {"my", "our"})) return nullptr;
    }
    return nullptr;
  }

  // The token of "tool" in "a small tool": of an article's phrase that names nothing.
  std::optional<std::uint32_t> thing_behind(const Sentence& sentence, std::uint32_t verb) const {
    const std::uint32_t last = std::min(sentence.tokens.end, verb + kMostToThing);
    bool opened = false;
    for (std::uint32_t i = verb + 1; i < last; ++i) {
      const Mention* mention = view_.mention_at(i);
      const bool own = mention != nullptr && mention->kind == MentionKind::kPronoun &&
                       is_among(view_.lower(i), {"our", "my"});
      if (mention != nullptr && mention->kind == MentionKind::kName && !opened) return std::nullopt;
      if (own || is_among(view_.lower(i), {"a", "an", "another", "this"})) opened = true;
      if (is_among(view_.lower(i), {"for", "with", "at", "from", ";"}) ||
          view_.is(i, WordClass::kBarrier) || view_.is(i, WordClass::kNegation)) {
        return std::nullopt;
      }
      if (!opened || mention != nullptr || !is_thing(view_.lower(i))) continue;
      // "a tool kit", "a token sale": the noun goes on.
      const bool ends =
          i + 1 >= sentence.tokens.end || view_.mention_at(i + 1) != nullptr ||
          view_.token(i + 1).kind == TokenKind::kPunctuation ||
          view_.is_any(i + 1, class_bit(WordClass::kPreposition) | class_bit(WordClass::kRelative) |
                                  class_bit(WordClass::kConjunction) |
                                  class_bit(WordClass::kBarrier) | class_bit(WordClass::kAdverb) |
                                  class_bit(WordClass::kAuxiliary)) ||
          is_among(view_.lower(i + 1), {"to", "where"});
      if (ends) return is_named_here(sentence, i) ? std::nullopt : std::optional(i);
    }
    return std::nullopt;
  }
  // "a tool called Acme": nothing is left to be named.
  bool is_named_here(const Sentence& sentence, std::uint32_t thing) const {
    for (std::uint32_t i = thing + 1; i < sentence.tokens.end && i <= thing + 3; ++i) {
      const Mention* mention = view_.mention_at(i);
      const bool product = mention != nullptr && mention->kind == MentionKind::kName &&
                           view_.type_of(*mention) == "Product";
      if (product || is_among(view_.lower(i), {"called", "named"})) return true;
    }
    return false;
  }

  // The name in "It's called Acme", "and we called it Acme", "the name is Acme".
  const Mention* named(const Sentence& sentence) const {
    const std::uint32_t end = sentence.tokens.end;
    const std::uint32_t last = std::min(end, sentence.tokens.begin + kMostBeforeIt);
    for (std::uint32_t i = sentence.tokens.begin; i < last; ++i) {
      const std::string_view word = view_.lower(i);
      std::uint32_t at = 0;
      if (is_among(word, {"it", "this", "that"}) || (word == "name" && i > sentence.tokens.begin)) {
        at = behind_calling(i + 1, end, word == "name");
      } else if (is_among(word, {"i", "we", "they"})) {
        at = behind_call_it(i + 1, end);
      } else if (view_.mention_at(i) != nullptr || view_.is(i, WordClass::kVerb)) {
        return nullptr;
      }
      if (at == 0) continue;
      while (at < end && (is_quotation_mark(view_.lower(at)) || view_.lower(at) == "the")) ++at;
      const Mention* name = at < end ? view_.mention_from(at) : nullptr;
      return name != nullptr && name->kind == MentionKind::kName ? name : nullptr;
    }
    return nullptr;
  }
  // Behind "'s called", "is currently named", "'s name is"; 0 if nothing is called.
  std::uint32_t behind_calling(std::uint32_t at, std::uint32_t end, bool by_name) const {
    if (at + 1 >= end || !is_among(view_.lower(at), {"is", "'s", "’s", "was", "was"})) return 0;
    ++at;
    if (by_name) return at;
    if (view_.is(at, WordClass::kAdverb)) ++at;
    return is_among(view_.lower(at), {"called", "named"}) ? at + 1 : 0;
  }
  // Behind "call it", "named this".
  std::uint32_t behind_call_it(std::uint32_t at, std::uint32_t end) const {
    if (view_.is(at, WordClass::kAdverb)) ++at;
    const bool calls = at + 2 < end && is_among(view_.lower(at), {"call", "called", "named"});
    return calls && is_among(view_.lower(at + 1), {"it", "this", "that"}) ? at + 2 : 0;
  }

  void claim(const Sentence& sentence, const Unnamed& thing, const Mention& name) {
    const auto& entities = view_.names().entities;
    const std::string& type = entities[name.entity].type;
    const bool person = entities[thing.maker].type == "Person";
    const char* relation = "CREATED";
    if (type == "Product" && !person) relation = "OFFERS";
    if (type == "Asset" && !person) relation = "ISSUES";
    if (thing.maker == name.entity ||
        !ontology_.allows(entities[thing.maker].type, relation, type) ||
        (type != "Product" && type != "Network" && type != "Asset")) {
      return;
    }
    const bool planned = thing.status == ClaimStatus::kPlanned;
    if (planned && person) return;
    Assertion assertion;
    assertion.source = thing.maker;
    assertion.type = relation;
    assertion.target = name.entity;
    assertion.status = thing.status;
    assertion.evidence =
        make_evidence(view_, participants_, sentence, name.tokens, "named-later", kLaterConfidence);
    found_.push_back(std::move(assertion));
  }

  const TextView& view_;
  const Participants& participants_;
  const Ontology& ontology_;
  std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> find_later_names(const TextView& view, const Participants& participants,
                                        const Ontology& ontology) {
  return LaterNameFinder(view, participants, ontology).find();
}

}  // namespace talkgraph::extract
