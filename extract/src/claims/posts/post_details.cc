#include "claims/posts/post_details.h"

#include <algorithm>

#include "claims/text/clause.h"
#include "claims/text/sentence_at.h"
#include "claims/text/title_relations.h"
#include "claims/text/word_list.h"
#include "claims/times/dates.h"
#include "claims/times/terms.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr double kDetailConfidence = 0.6;
constexpr std::size_t kMostSentencesBehind = 2;
constexpr std::uint32_t kMostBeforeTitle = 3;  // "promoted to the very first CTO"

class DetailFinder {
 public:
  DetailFinder(const TextView& view, const Participants& participants)
      : view_(view), participants_(participants) {}

  void read(const Assertion& post) {
    const Sentence* sentence = sentence_at(view_, post.evidence.quote.begin);
    if (sentence == nullptr || !states_facts(*sentence)) return;
    post_ = &post;
    read_rest(*sentence);
    const auto& sentences = view_.sentences();
    const auto at = static_cast<std::size_t>(sentence - sentences.data());
    for (std::size_t i = at + 1; i < sentences.size() && i <= at + kMostSentencesBehind; ++i) {
      const Sentence& next = sentences[i];
      const bool same_place = next.turn == sentence->turn &&
                              (next.turn.has_value() || next.block <= sentence->block + 1);
      if (!same_place || names_other(next, next.tokens.begin) || next.is_question) return;
      if (!doubt(view_, next, next.tokens, next.tokens.begin)) read_behind(next);
    }
  }

  std::vector<Assertion> take() { return std::move(found_); }

 private:
  // Does the sentence, from a token on, name another organisation or person?
  bool names_other(const Sentence& sentence, std::uint32_t begin) const {
    for (std::uint32_t i = begin; i < sentence.tokens.end; ++i) {
      const Mention* mention = view_.mention_from(i);
      if (mention == nullptr) continue;
      const std::string_view type = view_.type_of(*mention);
      const bool counts = is_body(type) || type == "Person";
      const bool known = mention->entity == post_->source || mention->entity == post_->target;
      if (counts && !known && mention->kind == MentionKind::kName) return true;
      // "He" or "we" as somebody else.
      if (mention->kind == MentionKind::kPronoun && type == "Person" && !known) return true;
    }
    return false;
  }

  // "... joined Acme in 2021 and was promoted to CEO in 2023."
  void read_rest(const Sentence& sentence) {
    std::uint32_t behind = sentence.tokens.begin;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Mention* mention = view_.mention_from(i);
      if (mention != nullptr && mention->entity == post_->target) behind = mention->tokens.end;
    }
    if (behind > sentence.tokens.begin && !names_other(sentence, behind)) {
      read_promotion(sentence, behind);
    }
  }

  void read_behind(const Sentence& sentence) {
    read_promotion(sentence, sentence.tokens.begin);
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (view_.lower(i) == "there" && i > sentence.tokens.begin) return read_there(sentence, i);
      if (names_post(i)) return read_dated(sentence, i + 1);
    }
    if (tells_of_leaving(view_, sentence.tokens) && is_about_source(sentence)) {
      read_dated(sentence, sentence.tokens.begin + 1);
    }
  }

  // "the post", "that role".
  bool names_post(std::uint32_t i) const {
    return i > 0 && is_among(view_.lower(i), {"post", "position", "role", "job", "capacity"}) &&
           is_among(view_.lower(i - 1), {"the", "that", "this"});
  }

  bool is_about_source(const Sentence& sentence) const {
    const std::uint32_t end = std::min(sentence.tokens.end, sentence.tokens.begin + 4);
    for (std::uint32_t i = sentence.tokens.begin; i < end; ++i) {
      const Mention* mention = view_.mention_at(i);
      if (mention != nullptr && mention->entity == post_->source) return true;
    }
    return false;
  }

  // "I was a risk analyst there until 2016", "I've been there for four years".
  void read_there(const Sentence& sentence, std::uint32_t there) {
    PropertyMap properties;
    for (const TitlePhrase& title : find_titles(view_, sentence)) {
      const bool here = title.tokens.end == there ||
                        (title.tokens.end + 1 == there && view_.lower(there - 1) == "over");
      if (here) properties["title"] = title_text(view_, title);
    }
    add_term(view_, sentence, {sentence.tokens.begin, there + 1}, properties);
    add(sentence, std::move(properties));
  }

  void read_dated(const Sentence& sentence, std::uint32_t end) {
    PropertyMap properties;
    add_term(view_, sentence, {sentence.tokens.begin, end}, properties);
    if (properties.empty()) {
      const bool leaves = tells_of_leaving(view_, sentence.tokens);
      const auto date = nearest_date(view_, sentence.tokens, end);
      if (date) properties[leaves ? "until" : "since"] = date->iso;
    }
    add(sentence, std::move(properties));
  }

  // "promoted to CEO in 2023", "became its CTO".
  void read_promotion(const Sentence& sentence, std::uint32_t begin) {
    const std::vector<TitlePhrase> titles = find_titles(view_, sentence);
    for (const TitlePhrase& title : titles) {
      if (title.tokens.begin < begin || !is_promotion(title.tokens.begin, begin)) continue;
      const std::uint32_t behind = title.tokens.end;
      const bool elsewhere = behind < sentence.tokens.end &&
                             is_among(view_.lower(behind), {"at", "of", "for", "with", "in"}) &&
                             view_.mention_from(behind + 1) != nullptr &&
                             view_.mention_from(behind + 1)->kind == MentionKind::kName;
      if (elsewhere) continue;
      PropertyMap properties;
      properties["title"] = title_text(view_, title);
      for (std::uint32_t i = behind; i < sentence.tokens.end && i <= behind + 2; ++i) {
        const auto date = date_at(view_, i, sentence.tokens.end);
        if (!date) continue;
        properties["since"] = date->iso;
        break;
      }
      add(sentence, std::move(properties));
    }
  }

  bool is_promotion(std::uint32_t title, std::uint32_t begin) const {
    for (std::uint32_t n = 1; n <= kMostBeforeTitle && title >= begin + n; ++n) {
      const std::string_view word = view_.lower(title - n);
      if (is_among(word, {"promoted", "became", "elevated", "appointed", "named"})) return true;
      if (!is_among(word, {"to", "as", "the", "a", "an", "its", "their", "our", "first"})) break;
    }
    return false;
  }

  void add(const Sentence& sentence, PropertyMap properties) {
    if (properties.empty()) return;
    Assertion detail;
    detail.source = post_->source;
    detail.type = post_->type;
    detail.target = post_->target;
    detail.properties = std::move(properties);
    detail.evidence = make_evidence(view_, participants_, sentence, sentence.tokens, "post-detail",
                                    kDetailConfidence);
    found_.push_back(std::move(detail));
  }

  const TextView& view_;
  const Participants& participants_;
  const Assertion* post_ = nullptr;
  std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> find_post_details(const TextView& view, const Participants& participants,
                                         const std::vector<Assertion>& known) {
  DetailFinder finder(view, participants);
  for (const Assertion& post : known) {
    if (post.type == "WORKS_FOR" && post.status == ClaimStatus::kAsserted) finder.read(post);
  }
  return finder.take();
}

}  // namespace talkgraph::extract
