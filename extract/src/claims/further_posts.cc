#include "claims/further_posts.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "claims/career_words.h"
#include "claims/clause.h"
#include "claims/descriptions.h"
#include "claims/evidence.h"
#include "claims/sentence_at.h"
#include "claims/title_relations.h"
#include "claims/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kFurtherPostConfidence = 0.75;
constexpr std::uint32_t kMostPostLinks = 8;  // ", and before that she was also the"
constexpr std::uint32_t kMostAside = 8;      // "(HKEX)"
constexpr std::uint32_t kMostDescribed = 6;  // "the institutional-grade crypto hedge fund"
constexpr std::uint32_t kMostDescribingTitle = 2;
constexpr std::uint32_t kMostWork = 8;  // "headed up product development for Asia at"

struct Post {
  const Mention* body = nullptr;
  std::optional<TitlePhrase> title;
  bool founded = false;
  std::uint32_t begin = 0;
};

class FurtherPostFinder {
 public:
  FurtherPostFinder(const TextView& view, const Participants& participants,
                    const Ontology& ontology, const std::vector<Assertion>& known)
      : view_(view), participants_(participants), ontology_(ontology), known_(known) {
    for (const Assertion& claim : known) told_.emplace(claim.source, claim.type, claim.target);
  }

  std::vector<Assertion> find() {
    for (const Assertion& claim : known_) {
      const bool career =
          is_among(claim.type, {"WORKS_FOR", "FOUNDED", "EDUCATED_AT"}) ||
          (claim.type == "CREATED" && view_.names().entities[claim.source].type == "Person");
      if (!career || claim.status != ClaimStatus::kAsserted) continue;
      const Sentence* sentence = sentence_at(view_, claim.evidence.quote.begin);
      if (sentence == nullptr) continue;
      for (std::uint32_t i = sentence->tokens.begin; i < sentence->tokens.end; ++i) {
        const Mention* body = view_.mention_from(i);
        if (body == nullptr || body->entity != claim.target || body->kind != MentionKind::kName) {
          continue;
        }
        read(*sentence, claim, body->tokens.end);
      }
    }
    return std::move(found_);
  }

 private:
  std::string_view word(const Sentence& sentence, std::uint32_t i) const {
    return i < sentence.tokens.end ? view_.lower(i) : std::string_view();
  }

  void read(const Sentence& sentence, const Assertion& claim, std::uint32_t at) {
    const std::vector<TitlePhrase> titles = find_titles(view_, sentence);
    const bool employed = claim.type == "WORKS_FOR";
    while (const auto post = post_behind(sentence, titles, claim.source, employed, at)) {
      add(sentence, claim.source, *post);
      at = post->body->tokens.end;
    }
  }

  // Past "(HKEX)" and ", as head of sales": they belong to the post before.
  std::uint32_t skip_aside(const Sentence& sentence, const std::vector<TitlePhrase>& titles,
                           std::uint32_t at) const {
    if (word(sentence, at) == "(") {
      for (std::uint32_t i = at; i < at + kMostAside && i < sentence.tokens.end; ++i) {
        if (view_.lower(i) == ")") return i + 1;
      }
    }
    std::uint32_t as = word(sentence, at) == "," ? at + 1 : at;
    if (word(sentence, as) != "as") return at;
    if (is_among(word(sentence, ++as), {"a", "an", "the", "its", "their"})) ++as;
    const TitlePhrase* title = title_at(titles, as);
    if (title == nullptr) return at;
    std::uint32_t end = title->tokens.end;
    const bool of = is_among(word(sentence, end), {"of", "for"});
    const Mention* field =
        of && end + 1 < sentence.tokens.end ? view_.mention_from(end + 1) : nullptr;
    if (field != nullptr && !is_body(view_.type_of(*field))) end = field->tokens.end;
    return end;
  }

  std::optional<Post> post_behind(const Sentence& sentence, const std::vector<TitlePhrase>& titles,
                                  EntityIndex person, bool employed, std::uint32_t at) const {
    at = skip_aside(sentence, titles, at);
    if (!separates_posts(word(sentence, at))) return std::nullopt;
    const bool joined = view_.lower(at) == "and";
    bool ordered = false;
    const std::uint32_t first = at;
    for (; at < sentence.tokens.end && at - first < kMostPostLinks; ++at) {
      const Mention* mention = view_.mention_at(at);
      const bool same =
          mention != nullptr && mention->entity == person && !view_.is_possessive(*mention);
      if (!same && (mention != nullptr || !links_posts(view_.lower(at)))) break;
      // "headed by", "worked for": a verb, or a link to a title
      if (is_work_verb(view_.lower(at)) && is_work_at(sentence, at)) break;
      ordered = ordered || orders_posts(view_.lower(at));
    }
    if (at >= sentence.tokens.end) return std::nullopt;
    if (const TitlePhrase* title = described_title(titles, at)) return titled(sentence, *title);
    if (const auto board = behind_board(sentence, at)) return plain(sentence, at, *board);
    if (view_.lower(at) == "at" && employed && (joined || ordered)) {
      return plain(sentence, at, at + 1);
    }
    if (is_among(view_.lower(at), {"joined", "joining"})) return plain(sentence, at, at + 1);
    if (is_founding_verb(view_.lower(at))) {
      auto post = plain(sentence, at, at + 1);
      if (post) post->founded = true;
      return post;
    }
    return is_work_verb(view_.lower(at)) ? work(sentence, titles, at) : std::nullopt;
  }

  // "[a] federal prosecutor": the title behind a word or two that say more of it.
  const TitlePhrase* described_title(const std::vector<TitlePhrase>& titles,
                                     std::uint32_t at) const {
    for (std::uint32_t n = 0; n <= kMostDescribingTitle; ++n) {
      if (const TitlePhrase* title = title_at(titles, at + n)) return title;
      const bool describes =
          view_.is(at - 1, WordClass::kDeterminer) && view_.mention_at(at + n) == nullptr &&
          view_.token(at + n).kind == TokenKind::kWord &&
          !view_.is_any(at + n, class_bit(WordClass::kPreposition) | class_bit(WordClass::kVerb) |
                                    class_bit(WordClass::kConjunction));
      if (!describes) return nullptr;
    }
    return nullptr;
  }

  // "[on the] boards of Acme": where the organisation is named.
  std::optional<std::uint32_t> behind_board(const Sentence& sentence, std::uint32_t at) const {
    if (!is_among(word(sentence, at), {"board", "boards"})) return std::nullopt;
    ++at;
    if (word(sentence, at) == "of" && word(sentence, at + 1) == "directors") at += 2;
    return is_among(word(sentence, at), {"of", "at"}) ? std::optional(at + 1) : std::nullopt;
  }

  // "worked at", but "worked as a trader".
  bool is_work_at(const Sentence& sentence, std::uint32_t verb) const {
    return word(sentence, verb + 1) != "as" && word(sentence, verb + 1) != "by";
  }

  // "a manager at Acme", "head of sales for Asia at Acme", "CFO, Acme".
  std::optional<Post> titled(const Sentence& sentence, const TitlePhrase& title) const {
    std::uint32_t at = title.tokens.end;
    if (!is_place_of_work(word(sentence, at)) &&
        !is_among(word(sentence, at), {"of", "from", "in"})) {
      return std::nullopt;
    }
    const Mention* place = at + 1 < sentence.tokens.end ? view_.mention_from(at + 1) : nullptr;
    if (place != nullptr && view_.type_of(*place) == "Place" &&
        is_place_of_work(word(sentence, place->tokens.end))) {
      at = place->tokens.end;
    }
    auto post = plain(sentence, title.tokens.begin, at + 1, true);
    if (post) post->title = title;
    return post;
  }

  // The organisation that is named from `at` on, with what it is before it.
  std::optional<Post> plain(const Sentence& sentence, std::uint32_t begin, std::uint32_t at,
                            bool may_be_thing = false) const {
    const std::uint32_t end = std::min(sentence.tokens.end, at + kMostDescribed);
    const std::uint32_t first = at < end && view_.is(at, WordClass::kDeterminer) ? at + 1 : at;
    if (const Mention* name = described_name(view_, first, sentence.tokens.end)) {
      return is_body(view_.type_of(*name)) ? std::optional(Post{name, std::nullopt, false, begin})
                                           : std::nullopt;
    }
    for (; at < end; ++at) {
      const Mention* mention = view_.mention_from(at);
      if (mention != nullptr && view_.type_of(*mention) != "Place") {
        const bool name = mention->kind == MentionKind::kName &&
                          (may_be_thing || is_body(view_.type_of(*mention)));
        if (!name || is_possessive_mark(word(sentence, mention->tokens.end))) return std::nullopt;
        return Post{mention, std::nullopt, false, begin};
      }
      if (view_.token(at).kind == TokenKind::kPunctuation && !view_.is_hyphen(at)) {
        return std::nullopt;
      }
      if (view_.is_any(at, class_bit(WordClass::kPreposition) | class_bit(WordClass::kAuxiliary) |
                               class_bit(WordClass::kConjunction) |
                               class_bit(WordClass::kNominative) | class_bit(WordClass::kBarrier) |
                               class_bit(WordClass::kRelative))) {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  // "headed up product development at Acme".
  std::optional<Post> work(const Sentence& sentence, const std::vector<TitlePhrase>& titles,
                           std::uint32_t verb) const {
    const std::uint32_t end = std::min(sentence.tokens.end, verb + kMostWork);
    for (std::uint32_t at = verb + 1; at < end; ++at) {
      const Mention* mention = view_.mention_at(at);
      if (mention != nullptr && is_body(view_.type_of(*mention))) return std::nullopt;
      if (view_.token(at).kind == TokenKind::kPunctuation && !view_.is_hyphen(at)) break;
      if (view_.is_any(at, class_bit(WordClass::kNominative) | class_bit(WordClass::kBarrier) |
                               class_bit(WordClass::kRelative))) {
        break;
      }
      // "worked with Acme": beside it
      const bool beside = view_.lower(at) == "with" && view_.lower(verb).starts_with("work");
      if (beside || !is_place_of_work(view_.lower(at))) continue;
      auto post = plain(sentence, verb, at + 1);
      if (!post) continue;
      for (const TitlePhrase& title : titles) {
        if (title.tokens.end == at) post->title = title;
      }
      return post;
    }
    return std::nullopt;
  }

  static const TitlePhrase* title_at(const std::vector<TitlePhrase>& titles, std::uint32_t at) {
    for (const TitlePhrase& title : titles) {
      if (title.tokens.begin == at) return &title;
    }
    return nullptr;
  }

  void add(const Sentence& sentence, EntityIndex person, const Post& post) {
    const TokenRange range = {post.begin, post.body->tokens.end};
    // What links it to the first post denies and supposes nothing.
    if (judge_presupposed(view_, sentence, range) != ClaimStatus::kAsserted) return;
    std::vector<std::string> relations = {post.founded ? "FOUNDED" : "WORKS_FOR"};
    if (post.title) relations = relations_of_title(view_, *post.title, "WORKS_FOR");
    const auto& entities = view_.names().entities;
    for (const std::string& told : relations) {
      const std::string relation =
          legal_relation(ontology_, entities[person].type, told, entities[post.body->entity].type);
      if (relation.empty() || !told_.emplace(person, relation, post.body->entity).second) continue;
      Assertion assertion;
      assertion.source = person;
      assertion.type = relation;
      assertion.target = post.body->entity;
      if (post.title && relation == "WORKS_FOR") {
        assertion.properties["title"] = title_text(view_, *post.title);
      }
      assertion.evidence = make_evidence(view_, participants_, sentence, range, "further-post",
                                         kFurtherPostConfidence);
      found_.push_back(std::move(assertion));
    }
  }

  const TextView& view_;
  const Participants& participants_;
  const Ontology& ontology_;
  const std::vector<Assertion>& known_;
  std::set<std::tuple<EntityIndex, std::string, EntityIndex>> told_;
  std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> find_further_posts(const TextView& view, const Participants& participants,
                                          const Ontology& ontology,
                                          const std::vector<Assertion>& known) {
  return FurtherPostFinder(view, participants, ontology, known).find();
}

}  // namespace talkgraph::extract
