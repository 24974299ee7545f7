#include "claims/posts/prose_posts.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/unicode.h"
#include "claims/posts/career_words.h"
#include "claims/text/clause.h"
#include "claims/text/lists.h"
#include "claims/text/title_relations.h"
#include "claims/text/word_list.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr double kProsePostConfidence = 0.6;
constexpr std::uint32_t kMostToVerb = 5;  // "over as its new", read backwards

bool names_head(std::string_view title) {
  while (!title.empty()) {
    const std::size_t end = std::min(title.find(' '), title.size());
    if (is_company_head(title.substr(0, end))) return true;
    title.remove_prefix(std::min(end + 1, title.size()));
  }
  return false;
}

class ProsePostFinder {
 public:
  ProsePostFinder(const TextView& view, const Participants& participants, const Ontology& ontology,
                  const std::vector<Assertion>& known)
      : view_(view),
        participants_(participants),
        ontology_(ontology),
        prose_(view, participants, known) {
    for (const Assertion& claim : known) {
      const auto title = claim.properties.find("title");
      const bool heads = title != claim.properties.end() && title->second.as_string() != nullptr &&
                         names_head(fold_name(*title->second.as_string()));
      if (heads || claim.type == "FOUNDED") employed_.insert(claim.source);
    }
  }

  std::vector<Assertion> find() {
    for (const Sentence& sentence : view_.sentences()) {
      prose_.begin(sentence);
      if (sentence.turn || !states_facts(sentence) || sentence.is_question) continue;
      for (const TitlePhrase& title : find_titles(view_, sentence)) {
        read(sentence, title);
        read_founders(sentence, title);
        read_taken(sentence, title);
      }
    }
    return std::move(found_);
  }

 private:
  std::string_view word(const Sentence& sentence, std::uint32_t i) const {
    return i >= sentence.tokens.begin && i < sentence.tokens.end ? view_.lower(i)
                                                                 : std::string_view();
  }

  // "CEO Jane Roe said", "co-founder and CTO Tom Reed, who".
  void read(const Sentence& sentence, const TitlePhrase& title) {
    const TokenRange tokens = title.tokens;
    if (!heads_company(view_, tokens) || is_of_somebody(sentence, tokens.begin)) return;
    const Mention* person =
        tokens.end < sentence.tokens.end ? view_.mention_from(tokens.end) : nullptr;
    if (person == nullptr || person->kind != MentionKind::kName ||
        view_.type_of(*person) != "Person" || employed_.contains(person->entity) ||
        is_told_where(sentence, person->tokens.end)) {
      return;
    }
    const auto company = prose_.spoken_of(sentence, tokens.begin);
    if (company) add(sentence, {tokens.begin, person->tokens.end}, title, person->entity, *company);
  }

  // "The founders, Jane Roe and Tom Reed,", "co-founders Jane Roe and Tom Reed".
  void read_founders(const Sentence& sentence, const TitlePhrase& title) {
    const TokenRange tokens = title.tokens;
    if (!is_among(view_.lower(tokens.end - 1), {"founders", "co-founders", "cofounders"})) return;
    std::uint32_t before = tokens.begin;
    while (before > sentence.tokens.begin &&
           is_among(view_.lower(before - 1), {"the", "two", "three", "four", "both"})) {
      --before;
    }
    if (before > sentence.tokens.begin && is_of_somebody(sentence, before)) return;
    const std::uint32_t at = word(sentence, tokens.end) == "," ? tokens.end + 1 : tokens.end;
    const Mention* first = at < sentence.tokens.end ? view_.mention_from(at) : nullptr;
    if (first == nullptr || view_.type_of(*first) != "Person") return;
    const auto company = prose_.spoken_of(sentence, tokens.begin);
    if (!company) return;
    std::vector<const Mention*> founders = list_behind(view_, sentence, *first);
    founders.insert(founders.begin(), first);
    for (const Mention* founder : founders) {
      if (is_told_where(sentence, founder->tokens.end)) continue;
      add(sentence, {tokens.begin, founder->tokens.end}, title, founder->entity, *company);
    }
  }

  // "Jane Roe took over as CEO in May".
  void read_taken(const Sentence& sentence, const TitlePhrase& title) {
    const TokenRange tokens = title.tokens;
    if (!heads_company(view_, tokens) ||
        is_among(word(sentence, tokens.end), {"of", "at", "for", "with", "'s"})) {
      return;
    }
    std::uint32_t verb = tokens.begin;
    while (verb > sentence.tokens.begin && tokens.begin - verb < kMostToVerb &&
           is_among(view_.lower(verb - 1), {"as", "over", "to", "its", "the", "new", "a"})) {
      --verb;
    }
    if (verb == sentence.tokens.begin ||
        !is_among(view_.lower(verb - 1), {"took", "became", "appointed", "named", "promoted",
                                          "returned", "started", "elevated"})) {
      return;
    }
    std::uint32_t end = verb - 1;
    while (
        end > sentence.tokens.begin &&
        view_.is_any(end - 1, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kAdverb))) {
      --end;
    }
    const Mention* person = end > sentence.tokens.begin ? view_.mention_to(end - 1) : nullptr;
    if (person == nullptr || view_.type_of(*person) != "Person") return;
    const TokenRange range = {person->tokens.begin, tokens.end};
    if (judge(view_, sentence, range, verb - 1) != ClaimStatus::kAsserted) return;
    const auto company = prose_.spoken_of(sentence, tokens.begin);
    if (company) add(sentence, range, title, person->entity, *company);
  }

  // "Acme CEO", "its CEO", "former CEO": somebody else's, or told by other rules.
  bool is_of_somebody(const Sentence& sentence, std::uint32_t begin) const {
    if (begin == sentence.tokens.begin) return false;
    const std::uint32_t before = begin - 1;
    return view_.mention_at(before) != nullptr || is_possessive_mark(view_.lower(before)) ||
           view_.is(before, WordClass::kDeterminer) ||
           is_among(view_.lower(before), {"its", "their", "his", "her", "our", "former", "ex", "-",
                                          "then", "fellow", "exchange", "as"}) ||
           view_.token(before).capitalized;
  }
  // "of Acme", ", Acme," behind the name.
  bool is_told_where(const Sentence& sentence, std::uint32_t behind) const {
    if (is_among(word(sentence, behind), {"of", "at", "from", "for", "with", "("})) return true;
    return word(sentence, behind) == "," && behind + 1 < sentence.tokens.end &&
           view_.mention_at(behind + 1) != nullptr;
  }

  void add(const Sentence& sentence, TokenRange range, const TitlePhrase& title, EntityIndex who,
           EntityIndex where) {
    const auto& entities = view_.names().entities;
    for (const std::string& relation : relations_of_title(view_, title, "WORKS_FOR")) {
      if (!ontology_.allows(entities[who].type, relation, entities[where].type)) continue;
      Assertion assertion;
      assertion.source = who;
      assertion.type = relation;
      assertion.target = where;
      if (relation == "WORKS_FOR") assertion.properties["title"] = title_text(view_, title);
      assertion.evidence =
          make_evidence(view_, participants_, sentence, range, "prose-post", kProsePostConfidence);
      found_.push_back(std::move(assertion));
    }
  }

  const TextView& view_;
  const Participants& participants_;
  const Ontology& ontology_;
  ProseSubjects prose_;
  std::set<EntityIndex> employed_;
  std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> find_prose_posts(const TextView& view, const Participants& participants,
                                        const Ontology& ontology,
                                        const std::vector<Assertion>& known) {
  return ProsePostFinder(view, participants, ontology, known).find();
}

}  // namespace talkgraph::extract
