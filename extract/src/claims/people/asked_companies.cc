#include "claims/people/asked_companies.h"

#include <algorithm>
#include <map>
#include <set>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// What a company gets from each place that names it, and how much it must have in all.
constexpr double kAskedOwn = 2;     // "What is Acme?"
constexpr double kAskedBeside = 1;  // "you" or "your" in the same question
constexpr double kAskedFirst = 1;   // by the first who asks, in the first questions
constexpr double kNamedByAsker = 0.5;
constexpr double kFrontOfAnswer = 1;  // "Acme is ..."
constexpr double kNamedInAnswer = 0.25;
constexpr double kInTitle = 1;
constexpr double kLeastInAll = 2.5;
constexpr double kLeastOfQuestions = 2;
constexpr double kTimesOthers = 2;  // than any other
constexpr std::uint32_t kFirstTurns = 3;

struct Standing {
  double asked = 0;
  double all = 0;
  bool first = false;  // is it of the first questions?
};

class AskedCompanies {
 public:
  AskedCompanies(const TextView& view, const Participants& participants)
      : view_(view), participants_(participants), weights_(participants.members().size()) {}

  std::vector<AskedCompany> find() {
    for (const Sentence& sentence : view_.sentences()) {
      if (!states_facts(sentence)) continue;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Mention* mention = view_.mention_from(i);
        if (mention == nullptr) continue;
        if (mention->kind == MentionKind::kName && is_body(view_.type_of(*mention))) {
          note(sentence, *mention);
        }
        i = mention->tokens.end - 1;
      }
    }
    std::vector<AskedCompany> found;
    for (std::uint32_t i = 0; i < weights_.size(); ++i) {
      if (const auto body = best(weights_[i])) found.push_back({i, *body});
    }
    return found;
  }

 private:
  std::uint32_t index_of(const Participant* member) const {
    return static_cast<std::uint32_t>(member - participants_.members().data());
  }

  void note(const Sentence& sentence, const Mention& body) {
    const Participant* who = participants_.speaker(sentence);
    if (who == nullptr) {
      if (sentence.zone != Zone::kTitle) return;
      for (auto& weights : weights_) weights[body.entity].all += kInTitle;
      return;
    }
    if (!who->asks) {
      const bool front = body.tokens.begin <= sentence.tokens.begin + 1;
      weights_[index_of(who)][body.entity].all += front ? kFrontOfAnswer : kNamedInAnswer;
      return;
    }
    const Participant* asked = participants_.addressee(sentence);
    if (asked == nullptr || who->organization == body.entity) return;
    Standing& weight = weights_[index_of(asked)][body.entity];
    double worth = kNamedByAsker;
    if (is_subject_of_talk(sentence, body)) {
      worth = kAskedOwn;
    } else if (asks_of_their_own(sentence)) {
      worth = kAskedBeside;
    }
    if (worth < kAskedBeside && !sentence.is_question) return;
    if (*sentence.turn < kFirstTurns && !weight.first) {
      weight.first = true;
      weight.all += kAskedFirst;
    }
    if (worth >= kAskedBeside) weight.asked += worth;
    weight.all += worth;
  }

  // "Tell us about Acme", "What is Acme?", "we're talking about Acme".
  bool is_subject_of_talk(const Sentence& sentence, const Mention& body) const {
    const std::uint32_t begin = sentence.tokens.begin;
    const std::uint32_t end = body.tokens.end;
    const std::uint32_t at = body.tokens.begin;
    const auto before = [&](std::uint32_t n) {
      return at >= begin + n ? view_.lower(at - n) : std::string_view();
    };
    const bool closes =
        end >= sentence.tokens.end || view_.token(end).kind == TokenKind::kPunctuation ||
        is_among(view_.lower(end), {"and", "in", "for", "is", "does", "exactly", "all", "to"});
    if (!closes || opines(sentence)) return false;
    if (before(1) == "about") {
      for (std::uint32_t n = 2; n <= kMostToTelling && at >= begin + n; ++n) {
        if (is_among(before(n), {"tell", "talk", "talking", "share", "explain", "describe", "hear",
                                 "introduce"})) {
          return true;
        }
      }
      return false;
    }
    if (is_among(before(1), {"introduce", "describe"})) return true;
    return is_among(before(1), {"is", "'s"}) && before(2) == "what" && sentence.is_question;
  }

  // "How did you start Acme?", but not "What do you think of Acme?".
  bool asks_of_their_own(const Sentence& sentence) const {
    if (!sentence.is_question || opines(sentence)) return false;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (is_among(view_.lower(i), {"you", "your"})) return true;
    }
    return false;
  }

  // "you think of Acme": as somebody from outside.
  bool opines(const Sentence& sentence) const {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (view_.lower(i) != "you") continue;
      std::uint32_t verb = i + 1;
      while (verb < sentence.tokens.end &&
             view_.is_any(verb, class_bit(WordClass::kAdverb) | class_bit(WordClass::kAuxiliary))) {
        ++verb;
      }
      if (verb < sentence.tokens.end &&
          (view_.is(verb, WordClass::kOpinion) ||
           is_among(view_.lower(verb), {"think", "feel", "like", "use", "trust", "hear", "heard",
                                        "see", "know", "compare", "agree", "mentioned"}))) {
        return true;
      }
    }
    return false;
  }

  static std::optional<EntityIndex> best(const std::map<EntityIndex, Standing>& weights) {
    std::optional<EntityIndex> best;
    for (const auto& [body, weight] : weights) {
      if (weight.first && weight.asked >= kLeastOfQuestions && weight.all >= kLeastInAll &&
          (!best || weight.all > weights.at(*best).all)) {
        best = body;
      }
    }
    if (!best) return std::nullopt;
    const double most = weights.at(*best).all;
    const bool leads = std::all_of(weights.begin(), weights.end(), [&](const auto& other) {
      return other.first == *best || other.second.all * kTimesOthers <= most;
    });
    return leads ? best : std::nullopt;
  }

  static constexpr std::uint32_t kMostToTelling = 6;  // "tell us a little bit more about"

  const TextView& view_;
  const Participants& participants_;
  std::vector<std::map<EntityIndex, Standing>> weights_;  // by member
};

// How often each company is named.
std::map<EntityIndex, std::uint32_t> counts_of_bodies(const TextView& view) {
  std::map<EntityIndex, std::uint32_t> counts;
  for (const Mention& mention : view.names().mentions) {
    if (mention.kind == MentionKind::kName && is_body(view.type_of(mention))) {
      ++counts[mention.entity];
    }
  }
  return counts;
}

// Does somebody ask of "your users", "your exchange"?
bool asks_of_company(const TextView& view, const Participants& participants) {
  for (const Sentence& sentence : view.sentences()) {
    const Participant* who = participants.speaker(sentence);
    if (who == nullptr || !who->asks) continue;
    for (std::uint32_t i = sentence.tokens.begin; i + 1 < sentence.tokens.end; ++i) {
      const std::string_view noun = view.lower(i + 1);
      if (view.lower(i) == "your" && view.is(i + 1, WordClass::kCorporateNoun)) return true;
      if (view.lower(i) == "your" && is_among(noun, {"user", "customer"})) return true;
    }
  }
  return false;
}

// The only exchange that is named before the first answer, if no company is named as often.
std::optional<EntityIndex> venue_of_talk(const TextView& view, const Participants& participants) {
  std::optional<EntityIndex> only;
  for (const Sentence& sentence : view.sentences()) {
    const Participant* who = participants.speaker(sentence);
    if (who != nullptr && !who->asks) break;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Mention* mention = view.mention_from(i);
      const bool venue = mention != nullptr && mention->kind == MentionKind::kName &&
                         view.type_of(*mention) == "Exchange";
      if (!venue) continue;
      if (only && *only != mention->entity) return std::nullopt;
      only = mention->entity;
    }
  }
  if (!only) return std::nullopt;
  const auto counts = counts_of_bodies(view);
  const std::uint32_t most = counts.at(*only);
  const bool leads = std::all_of(counts.begin(), counts.end(), [&](const auto& count) {
    return count.first == *only || count.second < most;
  });
  return most > 1 && leads ? only : std::nullopt;
}

}  // namespace

std::vector<AskedCompany> asked_companies(const TextView& view, const Participants& participants) {
  const Participant* only = participants.only_answerer();
  if (only != nullptr && asks_of_company(view, participants)) {
    const auto member = static_cast<std::uint32_t>(only - participants.members().data());
    if (const auto venue = venue_of_talk(view, participants)) return {{member, *venue}};
  }
  return AskedCompanies(view, participants).find();
}

}  // namespace talkgraph::extract
