// Of whom a figure is said that is named behind it.
#include <algorithm>

#include "claims/subjects/subjects.h"
#include "claims/text/clause.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToNamed = 8;  // "nodes that run today on Acme"

}  // namespace

// "There are 300 of them", or the figure is the subject: "Some 300 of them run".
bool SubjectFinder::exists(const Sentence& sentence, const Figure& figure) const {
  bool there = false;
  for (std::uint32_t i = sentence.tokens.begin; i < figure.tokens.begin; ++i) {
    there = there || view_.lower(i) == "there";
  }
  return there || implied_.opens_clause(sentence.tokens.begin, figure.tokens.begin);
}

// "5,000 nodes on Acme", "300 projects incubated by us", "a million people use it".
std::optional<FigureSubject> SubjectFinder::named_behind(const Sentence& sentence,
                                                         const Figure& figure,
                                                         const Measure& measure) const {
  std::uint32_t from = std::max(figure.tokens.end, measure.tokens.end);
  // "1,300 companies, among them 40 exchanges, rely on Acme"
  const bool aside = from + 1 < sentence.tokens.end && view_.lower(from) == "," &&
                     is_among(view_.lower(from + 1), {"among", "including"});
  for (std::uint32_t i = from + 1; aside && i < sentence.tokens.end; ++i) {
    if (view_.lower(i) != ",") continue;
    from = i + 1;
    break;
  }
  for (std::uint32_t i = from; i < sentence.tokens.end && i - from < kMostToNamed; ++i) {
    if (is_barrier(view_, i) || view_.lower(i) == ",") return std::nullopt;
    const Mention* mention = view_.mention_from(i);
    if (mention == nullptr) continue;
    std::uint32_t before = i;
    while (before > from && view_.is(before - 1, WordClass::kDeterminer)) --before;
    if (before == from) return std::nullopt;
    const std::string_view link = view_.lower(before - 1);
    const bool linked = link == "on" || link == "by" || link == "of" || link == "for" ||
                        link == "in" || link == "at" || link == "through" || link == "via" ||
                        (link == "with" && mention->kind == MentionKind::kPronoun) ||
                        words_.joining.contains(link);
    const std::string_view type = view_.type_of(*mention);
    // "One in three traders in Peru uses Acme"
    if (type == "Place" && link == "in" && figure.fraction) continue;
    // "merchants accepting payments in KRON"
    const bool paid = link == "in" && type == "Asset" && before >= sentence.tokens.begin + 2 &&
                      is_among(view_.lower(before - 2),
                               {"payment", "payments", "paid", "pay", "denominated", "priced"});
    if (!linked || paid || type == "Place" || type == "Person" || type == "Topic")
      return std::nullopt;
    // "250 pull requests on Acme": of whoever put them there.
    const bool put = is_among(link, {"on", "at", "in"}) && type != "Network" &&
                     type != "Exchange" &&
                     is_among(measure.head, {"requests", "issues", "commits", "stars", "posts",
                                             "tweets", "nodes", "repos", "repositories"});
    if (put) return std::nullopt;
    return accept(sentence, *mention, figure, measure);
  }
  return std::nullopt;
}

// "And now has 150 partners": whom the sentence before speaks of.
std::optional<FigureSubject> SubjectFinder::goes_on(const Sentence& sentence, const Figure& figure,
                                                    const Measure& measure) const {
  if (before_ == nullptr || before_->turn != sentence.turn || before_->block != sentence.block) {
    return std::nullopt;
  }
  std::uint32_t verb = sentence.tokens.begin;
  while (verb < figure.tokens.begin &&
         (view_.is(verb, WordClass::kAdverb) ||
          is_among(view_.lower(verb), {"and", "but", "so", "now", "also", "currently", "today"}))) {
    ++verb;
  }
  if (!is_among(view_.lower(verb), {"has", "had", "serves", "served", "employs", "manages", "runs",
                                    "supports", "offers", "lists", "covers", "operates", "raised",
                                    "processes", "handles", "holds", "counts", "boasts"})) {
    return std::nullopt;
  }
  for (std::uint32_t i = before_->tokens.begin; i < before_->tokens.end; ++i) {
    const Mention* mention = view_.mention_from(i);
    if (mention == nullptr) continue;
    const bool of_body = is_body(view_.type_of(*mention)) && view_.lower(i) != "we" &&
                         view_.lower(i) != "our" && is_subject(view_, words_, *before_, *mention);
    if (of_body) return accept(sentence, *mention, figure, measure);
    if (mention->kind == MentionKind::kName) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace talkgraph::extract
