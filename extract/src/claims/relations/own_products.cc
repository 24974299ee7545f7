#include "claims/relations/own_products.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr double kOwnConfidence = 0.5;
// How far from a name the word may stand that tells that it is others', in tokens.
constexpr std::uint32_t kMostToOthers = 5;

class OwnProductFinder {
 public:
  OwnProductFinder(const TextView& view, const Participants& participants, const Ontology& ontology,
                   const std::vector<Assertion>& known)
      : view_(view), participants_(participants), ontology_(ontology) {
    for (const Assertion& assertion : known) {
      related_.insert({assertion.source, assertion.target});
      const std::string& target = view.names().entities[assertion.target].type;
      // Whoever hosts a show is not all that stands behind it.
      const bool person = view.names().entities[assertion.source].type == "Person";
      if (target == "Product" && !person) settled_.insert(assertion.target);
      if (assertion.type == "PART_OF") settled_.insert(assertion.source);
      if (assertion.type == "ORGANIZED") settled_.insert(assertion.target);
      if (view.names().entities[assertion.source].type == "Product" && assertion.type != "USES") {
        settled_.insert(assertion.source);
      }
    }
  }

  std::vector<Assertion> find() {
    for (const Sentence& sentence : view_.sentences()) {
      if (!sentence.turn || !states_facts(sentence)) continue;
      if (const auto owner = spoken_for(sentence)) read(sentence, *owner);
    }
    find_namesakes();
    find_named_events();
    find_named_arms();
    return std::move(found_);
  }

 private:
  // The organisation for which the speaker says "we" in the sentence; nothing if
  // somebody else is named there.
  std::optional<EntityIndex> spoken_for(const Sentence& sentence) const {
    const Participant* speaker = participants_.speaker(sentence);
    if (speaker == nullptr || speaker->asks || !speaker->organization) return std::nullopt;
    // Elsewhere "we" is too often the field as a whole.
    if (view_.names().entities[*speaker->organization].type != "Exchange") return std::nullopt;
    bool own = false;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Mention* mention = view_.mention_from(i);
      if (mention == nullptr) continue;
      const std::string_view type = view_.type_of(*mention);
      if (mention->entity == *speaker->organization) {
        own = true;
      } else if ((is_body(type) || type == "Person" || type == "Network") &&
                 mention->entity != speaker->entity) {
        return std::nullopt;
      }
    }
    return own ? speaker->organization : std::nullopt;
  }

  void read(const Sentence& sentence, EntityIndex owner) {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Mention* product = view_.mention_from(i);
      // "we thought about using Acme": others make it.
      if (is_among(view_.lower(i), {"use", "uses", "used", "using", "unlike", "competitors"}))
        break;
      if (product == nullptr || !is_candidate(*product, owner)) continue;
      const auto status = judge(view_, sentence, product->tokens, i, true);
      if (!status || !settled_.insert(product->entity).second) continue;
      add(sentence, owner, "OFFERS", *product, *status, "spoken-of-as-own");
    }
  }

  void add(const Sentence& sentence, EntityIndex owner, const char* relation, const Mention& thing,
           ClaimStatus status, const char* rule) {
    Assertion assertion;
    assertion.source = owner;
    assertion.type = relation;
    assertion.target = thing.entity;
    assertion.status = status;
    assertion.evidence =
        make_evidence(view_, participants_, sentence, thing.tokens, rule, kOwnConfidence);
    found_.push_back(std::move(assertion));
  }

  // "Acme Pay" is Acme's, whoever speaks of it.
  void find_namesakes() {
    const auto& entities = view_.names().entities;
    std::map<std::string, EntityIndex, std::less<>> bodies;  // by folded name
    for (EntityIndex i = 0; i < entities.size(); ++i) {
      if (is_body(entities[i].type)) bodies.emplace(fold_name(entities[i].name), i);
    }
    for (const Sentence& sentence : view_.sentences()) {
      if (!states_facts(sentence)) continue;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Mention* product = view_.mention_from(i);
        if (product == nullptr || product->kind != MentionKind::kName ||
            entities[product->entity].type != "Product" || settled_.contains(product->entity)) {
          continue;
        }
        const auto owner = bodies.find(first_word(fold_name(entities[product->entity].name)));
        if (owner == bodies.end() || owner->second == product->entity) continue;
        // Of what nothing else tells that it is a company, it may be none.
        const bool sure =
            view_.names().is_listed(owner->second) || related_.contains(owner->second);
        if (!sure || is_part(fold_name(entities[product->entity].name))) continue;
        // "We will not launch Acme Pay."
        if (!judge(view_, sentence, product->tokens, i, true)) continue;
        settled_.insert(product->entity);
        add(sentence, owner->second, "OFFERS", *product, ClaimStatus::kAsserted,
            "named-after-owner");
      }
    }
  }
  // "Acme Summit", "the Acme World Cup": Acme holds it.
  void find_named_events() {
    const auto& entities = view_.names().entities;
    for (const Sentence& sentence : view_.sentences()) {
      if (!states_facts(sentence)) continue;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Mention* event = view_.mention_from(i);
        if (event == nullptr || event->kind != MentionKind::kName ||
            entities[event->entity].type != "Event" || settled_.contains(event->entity)) {
          continue;
        }
        const std::string name = fold_name(entities[event->entity].name);
        const auto holder = is_held(name) ? holder_of(name) : std::nullopt;
        if (!holder) continue;
        settled_.insert(event->entity);
        add(sentence, *holder, "ORGANIZED", *event, ClaimStatus::kAsserted, "named-after-holder");
      }
    }
  }
  // The body whose name, but for its article, is all that the event's begins with.
  std::optional<EntityIndex> holder_of(const std::string& event) const {
    for (std::size_t end = event.rfind(' '); end != std::string::npos && end > 0;
         end = event.rfind(' ', end - 1)) {
      const std::string name = event.substr(0, end);
      if (const auto body = body_named(name)) return body;
      if (const auto body = body_named("the " + name)) return body;
    }
    return std::nullopt;
  }
  // What companies hold under their name; a hack or a fall is theirs otherwise.
  static bool is_held(const std::string& name) {
    const std::size_t year = name.find_last_not_of("0123456789 ");
    const std::string_view kind = std::string_view(name).substr(0, year + 1);
    return is_among(
        kind.substr(kind.rfind(' ') + 1),
        {"summit",    "conference", "week",     "cup",          "day",         "days",
         "festival",  "meetup",     "awards",   "championship", "competition", "contest",
         "hackathon", "tour",       "carnival", "forum",        "connect",     "con",
         "fest",      "party",      "night",    "league",       "marathon",    "roadshow",
         "campaign",  "challenge",  "meeting",  "congress",     "symposium"});
  }
  // "Acme Ventures", "the Acme Advisory Board": parts of Acme.
  void find_named_arms() {
    const auto& entities = view_.names().entities;
    for (const Sentence& sentence : view_.sentences()) {
      if (!states_facts(sentence)) continue;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Mention* arm = view_.mention_from(i);
        if (arm == nullptr || arm->kind != MentionKind::kName ||
            entities[arm->entity].type != "Organization" || settled_.contains(arm->entity)) {
          continue;
        }
        const std::string name = fold_name(entities[arm->entity].name);
        const auto house = is_arm(name) ? body_named(first_word(name)) : std::nullopt;
        if (!house || *house == arm->entity || !is_told_of(*arm, *house, sentence)) continue;
        settled_.insert(arm->entity);
        add(sentence, *house, "PART_OF", *arm, ClaimStatus::kAsserted, "named-after-parent");
        std::swap(found_.back().source, found_.back().target);
      }
    }
  }
  // A name alone proves little, as houses part ways and keep it: the sentence has the house,
  // too, be it by "our", and does not part them; or one of the house speaks in the talk.
  bool is_told_of(const Mention& arm, EntityIndex house, const Sentence& sentence) const {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Mention* mention = view_.mention_from(i);
      if (mention == nullptr || mention->entity != house || mention == &arm) continue;
      const TokenRange both{std::min(i, arm.tokens.begin),
                            std::max(mention->tokens.end, arm.tokens.end)};
      return judge(view_, sentence, both, both.begin).has_value();
    }
    const auto& members = participants_.members();
    return std::any_of(members.begin(), members.end(), [&](const Participant& member) {
      return !member.asks && member.organization == house;
    });
  }
  static bool is_arm(std::string_view name) {
    return is_among(name.substr(name.rfind(' ') + 1),
                    {"ventures", "charity", "research", "custody", "treasury", "board", "council"});
  }
  // A company of that name, folded, which the text surely has as one.
  std::optional<EntityIndex> body_named(const std::string& name) const {
    const auto& entities = view_.names().entities;
    for (EntityIndex i = 0; i < entities.size(); ++i) {
      if (!is_body(entities[i].type) || fold_name(entities[i].name) != name) continue;
      if (view_.names().is_listed(i) || related_.contains(i)) return i;
    }
    return std::nullopt;
  }

  // "Acme Recruiting", "Acme MAX_SIZE", "Acme Summit2016": nothing that anybody is offered.
  static bool is_part(const std::string& name) {
    const std::string_view last = std::string_view(name).substr(name.rfind(' ') + 1);
    const bool code = last.find('_') != last.npos;
    const bool year = last.size() > 4 && last.find_first_of("0123456789") == last.size() - 4;
    return code || year ||
           is_among(
               last,
               {"account",    "article",   "blog",       "branch",    "bug",           "bugs",
                "campus",     "code",      "codebase",   "community", "department",    "developers",
                "devs",       "discord",   "discussion", "docs",      "documentation", "ecosystem",
                "employees",  "engineers", "fines",      "fomo",      "fork",          "hq",
                "hr",         "interview", "members",    "model",     "negatives",     "office",
                "people",     "pr",        "pre",        "prs",       "recruiting",    "repo",
                "repository", "rfc",       "series",     "site",      "staff",         "system",
                "team",       "telegram",  "twitter",    "ui",        "users",         "ux",
                "visitor",    "visitors",  "webpage",    "website",   "whitepaper"});
  }
  // The word before a blank; empty if there is only one.
  static std::string first_word(const std::string& name) {
    const std::size_t end = name.find(' ');
    return end == std::string::npos ? std::string() : name.substr(0, end);
  }

  bool is_candidate(const Mention& mention, EntityIndex owner) const {
    const auto& entities = view_.names().entities;
    if (mention.kind != MentionKind::kName || entities[mention.entity].type != "Product" ||
        settled_.contains(mention.entity) ||
        !ontology_.allows(entities[owner].type, "OFFERS", "Product")) {
      return false;
    }
    if (modifies_noun(view_, mention) || is_of_others(mention)) return false;
    const std::string name = fold_name(entities[mention.entity].name);
    const bool named_after_owner = name.starts_with(fold_name(entities[owner].name));
    return named_after_owner || !view_.names().is_listed(mention.entity);
  }

  // "their Acme wallet", "issued through Acme", "Acme integrated with us".
  bool is_of_others(const Mention& mention) const {
    const std::uint32_t begin = mention.tokens.begin;
    if (begin > 0 && is_among(view_.lower(begin - 1), {"through", "via", "by", "using"}))
      return true;
    for (std::uint32_t n = 1; n <= kMostToOthers && begin >= n; ++n) {
      if (is_among(view_.lower(begin - n), {"their", "your", "his", "her"})) return true;
      if (view_.mention_at(begin - n) == nullptr &&
          view_.is_any(begin - n, class_bit(WordClass::kPreposition) | class_bit(WordClass::kVerb) |
                                      class_bit(WordClass::kAuxiliary))) {
        break;
      }
    }
    for (std::uint32_t i = mention.tokens.end; i <= mention.tokens.end + kMostToOthers; ++i) {
      if (view_.token(i).kind == TokenKind::kPunctuation) return false;
      if (view_.lower(i) == "us") return true;
    }
    return false;
  }

  const TextView& view_;
  const Participants& participants_;
  const Ontology& ontology_;
  std::set<EntityIndex> related_;  // to something else
  std::set<EntityIndex> settled_;  // products of which we know whose they are
  std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> find_own_products(const TextView& view, const Participants& participants,
                                         const Ontology& ontology,
                                         const std::vector<Assertion>& known) {
  return OwnProductFinder(view, participants, ontology, known).find();
}

void drop_mere_hosts(const TextView& view, std::vector<Assertion>& assertions) {
  std::set<EntityIndex> houses;  // products of companies
  for (const Assertion& one : assertions) {
    if (one.type == "OFFERS" && is_body(view.names().entities[one.source].type)) {
      houses.insert(one.target);
    }
  }
  std::erase_if(assertions, [&](const Assertion& one) {
    return one.type == "OFFERS" && one.evidence.rule == "welcome-to" &&
           view.names().entities[one.source].type == "Person" && houses.contains(one.target);
  });
}

}  // namespace talkgraph::extract
