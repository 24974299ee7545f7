#include "names/list_votes.h"

namespace talkgraph::extract {
namespace {

constexpr float kShareOfKnown = 0.8F;
constexpr float kShareOfKind = 0.7F;
constexpr float kShapeOfLongList = 0.2F;  // for each member of three or more

// "Orbex compared with Velmora": of one kind.
bool is_compared(std::string_view word) {
  return word == "compare" || word == "compares" || word == "compared" || word == "compete" ||
         word == "competes" || word == "competing" || word == "rather";
}

bool is_listed(const NameText& text, const Candidate& left, const Candidate& right) {
  const std::uint32_t gap = right.tokens.begin - left.tokens.end;
  const std::string_view first = text.lower(left.tokens.end);
  if (gap == 1 && (first == "than" || first == "versus" || first == "vs" || first == "vs.")) {
    return true;
  }
  if (gap == 1) return first == "," || first == "and" || first == "or" || first == "/";
  const std::string_view second = text.lower(left.tokens.end + 1);
  if (gap == 2 && is_compared(first)) {
    return second == "with" || second == "to" || second == "than" || second == "against";
  }
  return gap == 2 && ((first == "," && (second == "and" || second == "or" || second == "the")) ||
                      (second == "the" && (first == "and" || first == "or")));
}

class ListVotes {
 public:
  ListVotes(const std::vector<std::optional<NameType>>& types,
            const std::vector<NameTypeSet>& kinds, std::vector<Candidate>& candidates)
      : types_(types), kinds_(kinds), candidates_(candidates) {}

  // Members `begin` up to `end` are one list.
  void share(std::size_t begin, std::size_t end) {
    TypeVotes sum;
    float known = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (!types_[i]) continue;
      sum.add(*types_[i], 1.0F);
      known += 1.0F;
    }
    for (std::size_t i = begin; i < end; ++i) {
      Candidate& member = candidates_[i];
      if (end - begin > 2 && member.shape >= 0.6F) member.shape += kShapeOfLongList;
      if (known > 0) {
        for (std::size_t type = 0; type < kNameTypes; ++type) {
          member.votes.scores[type] += kShareOfKnown * sum.scores[type] / known;
        }
      } else if (i > begin) {
        member.votes.add_all(kinds_[begin], kShareOfKind);
      }
    }
  }

 private:
  const std::vector<std::optional<NameType>>& types_;
  const std::vector<NameTypeSet>& kinds_;
  std::vector<Candidate>& candidates_;
};

}  // namespace

void vote_in_lists(const NameText& text, const std::vector<std::optional<NameType>>& types,
                   const std::vector<NameTypeSet>& kinds, std::vector<Candidate>& candidates) {
  ListVotes votes(types, kinds, candidates);
  for (std::size_t begin = 0; begin < candidates.size();) {
    std::size_t end = begin + 1;
    while (end < candidates.size() && is_listed(text, candidates[end - 1], candidates[end])) ++end;
    // A comma alone may end anything: "asked by Orbnews, Orbex said".
    const bool by_comma = end - begin == 2 && text.lower(candidates[begin].tokens.end) == "," &&
                          candidates[begin + 1].tokens.begin == candidates[begin].tokens.end + 1;
    if (end - begin > 1 && !by_comma) votes.share(begin, end);
    begin = end;
  }
}

}  // namespace talkgraph::extract
