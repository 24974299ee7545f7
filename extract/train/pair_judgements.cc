// How sentences that were read become examples.
#include <algorithm>
#include <optional>
#include <utility>

#include "base/file.h"
#include "judgements.h"
#include "pair_examples.h"

namespace talkgraph::extract::train {
namespace {

const JudgedSentence* sentence_with(const std::vector<JudgedSentence>& judged, Span span) {
  const auto found =
      std::find_if(judged.begin(), judged.end(),
                   [&](const JudgedSentence& sentence) { return sentence.span.contains(span); });
  return found == judged.end() ? nullptr : &*found;
}

// The mark that the mention was, if it still stands for the same.
std::optional<std::size_t> mark_of(const JudgedSentence& sentence, const Mention& mention,
                                   const Names& names) {
  for (std::size_t i = 0; i < sentence.marks.size(); ++i) {
    const JudgedMark& mark = sentence.marks[i];
    if (mark.span == mention.span && mark.name == names.entities[mention.entity].name) return i;
  }
  return std::nullopt;
}

// What the sentence tells of two marks. A fact is noted once, though its ends be named twice:
// of two other marks with the same names nothing is known then.
Answer answer_of(const JudgedSentence& sentence, std::size_t source, const std::string& relation,
                 std::size_t target, bool symmetric) {
  if (sentence.misplaced.contains(source) || sentence.misplaced.contains(target)) {
    return Answer::kNo;
  }
  Answer answer = Answer::kNo;
  const auto compare = [&](std::size_t from, std::size_t to, const JudgedSentence::Fact& fact) {
    const bool same_names = sentence.marks[from].name == sentence.marks[fact.source].name &&
                            sentence.marks[to].name == sentence.marks[fact.target].name;
    if (!same_names) return;
    const bool same = from == fact.source && to == fact.target;
    answer = same && !fact.doubtful ? Answer::kYes : Answer::kUnknown;
  };
  for (const JudgedSentence::Fact& fact : sentence.facts) {
    if (answer == Answer::kYes) break;
    if (fact.relation != relation) continue;
    compare(source, target, fact);
    if (symmetric && answer != Answer::kYes) compare(target, source, fact);
  }
  return answer;
}

}  // namespace

Result<void> PairExamples::check_relations(const std::vector<JudgedSentence>& judged,
                                           const std::filesystem::path& file) const {
  for (const JudgedSentence& sentence : judged) {
    for (const JudgedSentence::Fact& fact : sentence.facts) {
      if (ontology_.relation_type(fact.relation) != nullptr) continue;
      return fail(ErrorCode::kMalformed, "no relation is called '" + fact.relation + "'",
                  {file.string()});
    }
  }
  return {};
}

Result<void> PairExamples::add_judged(const std::filesystem::path& folder,
                                      const std::filesystem::path& file) {
  PairExample sample;
  sample.kind = TextKind::kTalk;
  TG_ASSIGN(const Judgements judgements, read_judgements(file));
  for (const auto& [path, judged] : judgements) {
    TG_TRY(check_relations(judged, file));
    const auto judge = [&](const Reading& reading, const Sentence&,
                           const MentionPair& pair) -> std::vector<Answer> {
      const Span span{pair.first->span.begin, pair.second->span.end};
      const JudgedSentence* known = sentence_with(judged, span);
      if (known == nullptr) return {};
      const auto first = mark_of(*known, *pair.first, reading.view.names());
      const auto second = mark_of(*known, *pair.second, reading.view.names());
      if (!first || !second) return {};
      std::vector<Answer> answers;
      for (const PairKind& kind : pair_kinds()) {
        const bool symmetric = ontology_.relation_type(kind.relation)->symmetric;
        const auto [source, target] =
            kind.turned ? std::pair(*second, *first) : std::pair(*first, *second);
        answers.push_back(answer_of(*known, source, kind.relation, target, symmetric));
      }
      return answers;
    };
    TG_ASSIGN(const std::string bytes, read_file(folder / path));
    TG_TRY(add_text(bytes, path, sample, {}, judge));
  }
  return {};
}

}  // namespace talkgraph::extract::train
