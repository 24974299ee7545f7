#include "claims/relations/arguments.h"

#include <algorithm>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// How far a subject is looked for from verb to verb.
constexpr int kMaxSteps = 6;

const FrameWordSet kBy = {"by"};

}  // namespace

bool Arguments::is_verb(std::uint32_t token) const {
  const PartOfSpeech tag = tree_.tag(token);
  // "used to be"
  const bool auxiliary = view_.lower(token) == "used" && token + 1 < tree_.tokens().end &&
                         view_.lower(token + 1) == "to";
  // "a hosting provider"
  const bool adjective = view_.lower(token).ends_with("ing") && token > tree_.tokens().begin &&
                         is_among(view_.lower(token - 1), {"a", "an"});
  if (auxiliary || adjective) return false;
  return tag == PartOfSpeech::kVerb || tag == PartOfSpeech::kAuxiliary ||
         tag == PartOfSpeech::kAdjective;  // "is based in"
}

std::optional<std::uint32_t> Arguments::child(std::uint32_t head, Dependency label) const {
  for (const std::uint32_t c : tree_.children(head)) {
    if (tree_.label(c) == label) return c;
  }
  return std::nullopt;
}

// The name to which a participle behind a comma belongs: "Acme, bought by Bell".
const Mention* Arguments::described(std::uint32_t participle) const {
  if (participle < tree_.tokens().begin + 2 || participle + 1 >= tree_.tokens().end) return nullptr;
  const Mention* name = view_.mention_to(participle - 2);
  const bool fits =
      view_.lower(participle - 1) == "," && view_.is(participle + 1, WordClass::kPreposition) &&
      tree_.tag(participle) == PartOfSpeech::kVerb && !view_.lower(participle).ends_with("ing");
  return fits && name != nullptr && name->kind == MentionKind::kName ? name : nullptr;
}

// "a chain built by Acme", "Acme, based in Oslo, ...", but not "the right to build".
bool Arguments::is_free_participle(std::uint32_t verb) const {
  const Dependency label = tree_.label(verb);
  if (child(verb, Dependency::kMark) || own_subject(verb)) return false;
  if (label == Dependency::kAcl) return true;
  return (label == Dependency::kAdvcl || label == Dependency::kParataxis ||
          label == Dependency::kAmod) &&
         view_.lower(verb).ends_with("ed");
}

bool Arguments::is_passive(std::uint32_t verb) const {
  if (described(verb) != nullptr) return true;
  if (child(verb, Dependency::kAuxPassive) || child(verb, Dependency::kNsubjPassive)) return true;
  const std::string_view form = view_.lower(verb);
  const bool participle = !form.ends_with("ing") && tree_.tag(verb) == PartOfSpeech::kVerb;
  if (is_free_participle(verb)) return participle;
  // "was bought and closed by Acme"
  return tree_.label(verb) == Dependency::kConj && !own_subject(verb) &&
         (child(tree_.head(verb), Dependency::kAuxPassive).has_value()) && participle;
}

std::optional<std::uint32_t> Arguments::own_subject(std::uint32_t verb) const {
  for (const Dependency label :
       {Dependency::kNsubj, Dependency::kNsubjPassive, Dependency::kNsubjOuter}) {
    if (const auto subject = child(verb, label)) return subject;
  }
  return std::nullopt;
}

bool Arguments::is_relative_pronoun(std::uint32_t token) const {
  const std::string_view word = view_.lower(token);
  return word == "who" || word == "which" || word == "that" || word == "whom";
}

// The noun to whose relative clause the token, a relative pronoun, belongs; or
// the token itself.
std::uint32_t Arguments::antecedent(std::uint32_t token) const {
  if (!is_relative_pronoun(token) || view_.mention_at(token) != nullptr) return token;
  std::uint32_t verb = tree_.head(token);
  for (int step = 0; verb != kNoHead && step < kMaxSteps; ++step) {
    if (tree_.label(verb) == Dependency::kAclRelative) return tree_.head(verb);
    verb = tree_.head(verb);
  }
  return token;
}

// "We know how to launch": nobody launches.
bool Arguments::tells_how(std::uint32_t verb) const {
  const auto mark = child(verb, Dependency::kMark);
  return mark && *mark > tree_.tokens().begin && view_.lower(*mark) == "to" &&
         view_.lower(*mark - 1) == "how";
}

bool Arguments::is_definite(std::uint32_t noun) const {
  const auto determiner = child(noun, Dependency::kDet);
  return determiner && (view_.lower(*determiner) == "the" || view_.lower(*determiner) == "this");
}

std::optional<std::uint32_t> Arguments::subject(std::uint32_t verb) const {
  if (is_passive(verb)) {
    for (const std::uint32_t c : tree_.children(verb)) {
      if (has_case(c, kBy)) return c;
    }
    return std::nullopt;
  }
  std::uint32_t at = verb;
  for (int step = 0; step < kMaxSteps; ++step) {
    if (const auto own = own_subject(at)) return antecedent(*own);
    const std::uint32_t head = tree_.head(at);
    if (head == kNoHead) return std::nullopt;
    switch (tree_.label(at)) {
      case Dependency::kXcomp:
        // "led us to launch"
        if (const auto object = child(head, Dependency::kObj)) return antecedent(*object);
        break;
      case Dependency::kAcl:
      case Dependency::kAclRelative:
        // "a company building", "the first to launch"
        if (tree_.tag(head) != PartOfSpeech::kVerb) return head;
        break;
      case Dependency::kConj:
      case Dependency::kAdvcl:
      case Dependency::kCcomp:
      case Dependency::kParataxis:
        break;
      default:
        return std::nullopt;
    }
    at = head;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Arguments::object(std::uint32_t verb) const {
  if (is_passive(verb)) {
    if (const Mention* name = described(verb)) return name->tokens.begin;
    std::uint32_t at = verb;
    for (int step = 0; step < kMaxSteps; ++step) {
      if (const auto own = own_subject(at)) return antecedent(*own);
      const std::uint32_t head = tree_.head(at);
      if (head == kNoHead) return std::nullopt;
      // "Acme, bought by Bell, grew": also where the tree hangs it on the verb.
      if (is_free_participle(at)) {
        if (!is_verb(head)) return head;
        const auto subject = own_subject(head);
        return subject ? std::optional(antecedent(*subject)) : std::nullopt;
      }
      if (tree_.label(at) != Dependency::kConj && tree_.label(at) != Dependency::kXcomp) {
        return std::nullopt;
      }
      at = head;
    }
    return std::nullopt;
  }
  if (const auto own = child(verb, Dependency::kObj)) {
    // "What we use is Acme"
    const bool clause =
        view_.lower(*own) == "what" &&
        (tree_.label(verb) == Dependency::kCsubj || tree_.label(verb) == Dependency::kCsubjOuter);
    return clause ? tree_.head(verb) : antecedent(*own);
  }
  // "Lumo, which we launched", "the wallet we launched"
  const auto own = own_subject(verb);
  const bool relative =
      tree_.label(verb) == Dependency::kAclRelative && own && !is_relative_pronoun(*own);
  return relative ? std::optional(tree_.head(verb)) : std::nullopt;
}

bool Arguments::has_case(std::uint32_t noun, const FrameWordSet& prepositions) const {
  for (const std::uint32_t c : tree_.children(noun)) {
    const Dependency label = tree_.label(c);
    if ((label == Dependency::kCase || label == Dependency::kMark) && c < noun) {
      return prepositions.contains(view_.lower(c));
    }
  }
  return false;
}

std::vector<std::uint32_t> Arguments::complements(std::uint32_t head,
                                                  const FrameWordSet& prepositions) const {
  std::vector<std::uint32_t> found;
  const bool genitive = prepositions.contains("of");
  for (const std::uint32_t c : tree_.children(head)) {
    const Dependency label = tree_.label(c);
    const bool named = view_.mention_at(c) != nullptr;
    const bool owner = label == Dependency::kNmodPossessive ||
                       (label == Dependency::kCompound && named && c < head &&
                        is_body(view_.type_of(*view_.mention_at(c))));
    if (genitive && owner) found.push_back(c);
    if (!has_case(c, prepositions)) continue;
    if (label == Dependency::kObl || label == Dependency::kOblAgent || label == Dependency::kNmod ||
        label == Dependency::kAdvcl || label == Dependency::kNmodDescription) {
      found.push_back(antecedent(c));
    }
  }
  // "our user base is in Oslo": what stands behind "is" belongs to the subject.
  const std::uint32_t said = tree_.head(head);
  const bool subject = tree_.label(head) == Dependency::kNsubj && said != kNoHead;
  if (subject && child(said, Dependency::kCop) && has_case(said, prepositions)) {
    found.push_back(said);
  }
  return found;
}

bool Arguments::has_particle(std::uint32_t verb, std::string_view particle) const {
  return verb + 1 < tree_.tokens().end &&
         (view_.lower(verb + 1) == particle ||
          std::any_of(tree_.children(verb).begin(), tree_.children(verb).end(),
                      [&](std::uint32_t c) {
                        return tree_.label(c) == Dependency::kCompoundParticle &&
                               view_.lower(c) == particle;
                      }));
}

}  // namespace talkgraph::extract
