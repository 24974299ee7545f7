#include "claims/pairs/pair_features.h"

#include <algorithm>

#include "claims/pairs/pair_words.h"
#include "learning/hashing.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kBeside = 4;    // words on each side that count anywhere
constexpr std::size_t kWholeWords = 5;  // between: as many are a feature together
constexpr std::uint32_t kMostCountedNames = 3;
constexpr std::size_t kMostSpeakers = 4;  // more are as many

// Distances and counts that say about the same.
std::uint32_t about(std::uint32_t many) {
  return many < 4 ? many : many < 8 ? 4 : many < 16 ? 5 : 6;
}

class WordFeatures {
 public:
  WordFeatures(const TextView& view, const Sentence& sentence, std::span<const TitlePhrase> titles,
               const MentionPair& pair)
      : view_(view),
        sentence_(sentence.tokens),
        titles_(titles),
        first_(*pair.first),
        second_(*pair.second) {}

  std::vector<std::uint64_t> run() {
    ends_ = feature_key(0, pair_end(view_, first_), pair_end(view_, second_));
    add(1, ends_);
    // Where people talk two names stand together for many more reasons than in prose.
    add(45, view_.transcript().turns.empty(), ends_);
    add_between();
    add_beside();
    add_names();
    add_titles();
    return std::move(out_);
  }

 private:
  void add(std::uint64_t number, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    out_.push_back(feature_key(number, a, b, c));
  }

  // One token for each word, and one for each name.
  std::vector<std::uint32_t> between() const {
    std::vector<std::uint32_t> tokens;
    for (std::uint32_t i = first_.tokens.end; i < second_.tokens.begin; ++i) {
      const Mention* mention = view_.mention_at(i);
      if (mention == nullptr || mention->tokens.begin == i) tokens.push_back(i);
    }
    return tokens;
  }

  void add_between() {
    const std::vector<std::uint32_t> tokens = between();
    std::vector<std::uint64_t> words = {hash_text("<first>")};
    std::uint64_t whole = 0;
    std::uint32_t names = 0;
    for (const std::uint32_t i : tokens) {
      words.push_back(pair_word(view_, i));
      whole = feature_key(2, whole, words.back());
      const std::uint64_t stem = pair_stem(view_, i);
      add(3, words.back());
      add(4, stem);
      add(5, ends_, stem);
      const Mention* mention = view_.mention_at(i);
      if (mention == nullptr || mention->kind != MentionKind::kName) continue;
      names = std::min(names + 1, kMostCountedNames);
      add(6, words.back());
    }
    words.push_back(hash_text("<second>"));
    for (std::size_t i = 0; i + 1 < words.size(); ++i) add(7, words[i], words[i + 1]);
    for (std::size_t i = 0; i + 2 < words.size(); ++i) add(8, words[i], words[i + 1], words[i + 2]);
    if (tokens.size() <= kWholeWords) add(9, whole, ends_);
    add(10, about(static_cast<std::uint32_t>(tokens.size())), ends_);
    add(11, names, ends_);
  }

  // The word at a place in the sentence, or its edge.
  std::uint64_t word(std::int64_t at) const {
    if (at < sentence_.begin || at >= sentence_.end) return hash_text("<edge>");
    return pair_word(view_, static_cast<std::uint32_t>(at));
  }

  void add_beside() {
    const std::int64_t left = first_.tokens.begin;
    const std::int64_t right = second_.tokens.end;
    add(20, word(left - 1), ends_);
    add(21, word(left - 2), word(left - 1));
    add(22, word(right), ends_);
    add(23, word(right), word(right + 1));
    for (std::int64_t i = 1; i <= kBeside; ++i) {
      add(24, word(left - i));
      add(25, word(right + i - 1));
    }
    add(26, word(left - 1), word(right));
  }

  void add_names() {
    add_name(30, first_);
    add_name(33, second_);
  }
  void add_name(std::uint64_t number, const Mention& mention) {
    if (mention.kind != MentionKind::kName) return;
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
      add(number, hash_text(view_.lower(i)));
    }
    add(number + 1, hash_text(view_.lower(mention.tokens.end - 1)));
    add(number + 2, view_.is_possessive(mention), ends_);
  }

  void add_titles() {
    for (const TitlePhrase& title : titles_) {
      const std::uint64_t where = title.tokens.end <= first_.tokens.begin    ? 1
                                  : title.tokens.begin >= second_.tokens.end ? 3
                                                                             : 2;
      const bool beside = title.tokens.end == first_.tokens.begin ||
                          title.tokens.begin == first_.tokens.end ||
                          title.tokens.end == second_.tokens.begin;
      add(40, where, beside, ends_);
      for (const std::uint32_t head : title.heads) add(41, where, pair_stem(view_, head), ends_);
    }
  }

  const TextView& view_;
  TokenRange sentence_;
  std::span<const TitlePhrase> titles_;
  const Mention& first_;
  const Mention& second_;
  std::uint64_t ends_ = 0;
  std::vector<std::uint64_t> out_;
};

// From what is claimed of one of the two and of a third: who has a post there already.
void add_claims(const TextView& view, const MentionPair& pair, std::span<const PairClaim> claims,
                std::vector<std::uint64_t>& features) {
  const std::uint64_t ends =
      feature_key(0, pair_end(view, *pair.first), pair_end(view, *pair.second));
  const EntityIndex a = pair.first->entity;
  const EntityIndex b = pair.second->entity;
  for (const PairClaim& claim : claims) {
    const bool same =
        (claim.source == a && claim.target == b) || (claim.source == b && claim.target == a);
    if (same) continue;
    const std::uint64_t relation = hash_text(claim.relation);
    if (claim.source == a) features.push_back(feature_key(50, relation, 1, ends));
    if (claim.target == a) features.push_back(feature_key(50, relation, 2, ends));
    if (claim.source == b) features.push_back(feature_key(50, relation, 3, ends));
    if (claim.target == b) features.push_back(feature_key(50, relation, 4, ends));
  }
}

// From what rules claim of the two: some are more often right than others.
void add_told(const MentionPair& pair, std::span<const PairClaim> claims,
              std::vector<std::uint64_t>& features) {
  for (const PairClaim& claim : claims) {
    const bool straight = claim.source == pair.first->entity && claim.target == pair.second->entity;
    const bool turned = claim.source == pair.second->entity && claim.target == pair.first->entity;
    if (!straight && !turned) continue;
    features.push_back(feature_key(80, hash_text(claim.relation), straight));
    features.push_back(feature_key(81, hash_text(claim.rule), straight));
  }
}

// From where the two are spoken of: how many talk, and how often whatever a pronoun stands for is
// named. "We" is seldom a company that is hardly ever named.
void add_setting(const TextView& view, const MentionPair& pair,
                 std::span<const std::uint32_t> name_counts, std::vector<std::uint64_t>& features) {
  const std::size_t speakers = std::min(view.transcript().speakers.size(), kMostSpeakers);
  const auto add_end = [&](std::uint64_t place, const Mention& mention) {
    if (mention.kind == MentionKind::kName) return;
    const std::uint64_t end = pair_end(view, mention);
    const std::uint32_t named = about(name_counts[mention.entity]);
    features.push_back(feature_key(82, place, end, named));
    features.push_back(feature_key(83, end, named));
    features.push_back(feature_key(84, end, speakers));
    features.push_back(feature_key(85, hash_text(view.lower(mention.tokens.begin)), named));
  };
  add_end(1, *pair.first);
  add_end(2, *pair.second);
}

}  // namespace

std::vector<std::uint64_t> pair_features(const TextView& view, const PairContext& context,
                                         const MentionPair& pair) {
  auto features = WordFeatures(view, context.sentence, context.titles, pair).run();
  add_claims(view, pair, context.claims, features);
  add_told(pair, context.claims, features);
  add_setting(view, pair, context.name_counts, features);
  return features;
}

}  // namespace talkgraph::extract
