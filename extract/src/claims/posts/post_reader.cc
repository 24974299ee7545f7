#include "claims/posts/post_reader.h"

#include <algorithm>

#include "claims/posts/career_words.h"
#include "claims/text/descriptions.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostPostLinks = 8;  // ", and before that she was also the"
constexpr std::uint32_t kMostAside = 8;      // "(HKEX)"
constexpr std::uint32_t kMostDescribed = 6;  // "the institutional-grade crypto hedge fund"
constexpr std::uint32_t kMostDescribingTitle = 2;
constexpr std::uint32_t kMostWork = 8;  // "headed up product development for Asia at"

}  // namespace

std::string_view PostReader::word(std::uint32_t i) const {
  return i < end_ ? view_.lower(i) : std::string_view();
}

std::uint32_t PostReader::skip_aside(std::uint32_t at) const {
  if (word(at) == "(") {
    for (std::uint32_t i = at; i < at + kMostAside && i < end_; ++i) {
      if (view_.lower(i) == ")") return i + 1;
    }
  }
  // "[creator of the Acme] scripting language and": what it is.
  for (std::uint32_t n = 1; n <= kMostDescribingTitle && !separates_posts(word(at)); ++n) {
    const bool kind = at + n < end_ && view_.is(at + n - 1, WordClass::kKindNoun);
    if (kind && separates_posts(word(at + n))) at += n;
  }
  std::uint32_t as = word(at) == "," ? at + 1 : at;
  if (word(as) != "as") return at;
  if (is_among(word(++as), {"a", "an", "the", "its", "their"})) ++as;
  const TitlePhrase* title = title_at(as);
  if (title == nullptr) return at;
  std::uint32_t end = title->tokens.end;
  const bool of = is_among(word(end), {"of", "for"});
  const Mention* field = of && end + 1 < end_ ? view_.mention_from(end + 1) : nullptr;
  if (field != nullptr && !is_body(view_.type_of(*field))) end = field->tokens.end;
  return end;
}

std::optional<Post> PostReader::post_behind(std::uint32_t at, bool employed) const {
  at = skip_aside(at);
  if (!separates_posts(word(at))) return std::nullopt;
  const bool joined = view_.lower(at) == "and";
  bool ordered = false;
  const std::uint32_t first = at;
  for (; at < end_ && at - first < kMostPostLinks; ++at) {
    const Mention* mention = view_.mention_at(at);
    const bool same =
        mention != nullptr && mention->entity == person_ && !view_.is_possessive(*mention);
    if (!same && (mention != nullptr || !links_posts(view_.lower(at)))) break;
    // "headed by", "worked for": a verb, or a link to a title
    if (is_work_verb(view_.lower(at)) && is_work_at(at)) break;
    ordered = ordered || orders_posts(view_.lower(at));
  }
  if (at >= end_) return std::nullopt;
  if (const TitlePhrase* title = described_title(at)) return titled(*title);
  if (const auto board = behind_board(at)) return plain(at, *board);
  if (view_.lower(at) == "at" && employed && (joined || ordered)) {
    return plain(at, at + 1);
  }
  if (is_among(view_.lower(at), {"joined", "joining"})) return plain(at, at + 1);
  if (is_founding_verb(view_.lower(at))) {
    auto post = plain(at, at + 1);
    if (post) post->founded = true;
    return post;
  }
  if (view_.lower(at) == "left") return left_for(at);
  if (employed && at == first + 1) {
    if (const auto post = listed(at)) return post;
  }
  return is_work_verb(view_.lower(at)) ? work(at) : std::nullopt;
}

const TitlePhrase* PostReader::described_title(std::uint32_t at) const {
  for (std::uint32_t n = 0; n <= kMostDescribingTitle; ++n) {
    if (const TitlePhrase* title = title_at(at + n)) return title;
    const bool describes =
        view_.is(at - 1, WordClass::kDeterminer) && view_.mention_at(at + n) == nullptr &&
        view_.token(at + n).kind == TokenKind::kWord &&
        !view_.is_any(at + n, class_bit(WordClass::kPreposition) | class_bit(WordClass::kVerb) |
                                  class_bit(WordClass::kConjunction));
    if (!describes) return nullptr;
  }
  return nullptr;
}

std::optional<std::uint32_t> PostReader::behind_board(std::uint32_t at) const {
  if (!is_among(word(at), {"board", "boards"})) return std::nullopt;
  ++at;
  if (word(at) == "of" && is_among(word(at + 1), {"directors", "advisors", "advisers", "trustees"}))
    at += 2;
  return is_among(word(at), {"of", "at", "for"}) ? std::optional(at + 1) : std::nullopt;
}

std::optional<Post> PostReader::listed(std::uint32_t at) const {
  const Mention* body = view_.mention_from(at);
  if (body == nullptr || body->kind != MentionKind::kName || !is_body(view_.type_of(*body))) {
    return std::nullopt;
  }
  const std::uint32_t next = body->tokens.end;
  const bool closes = next >= end_ || is_among(view_.lower(next), {".", ",", ";", "(", ")", "and"});
  return closes ? std::optional(Post{body, std::nullopt, false, at}) : std::nullopt;
}

std::optional<Post> PostReader::left_for(std::uint32_t left) const {
  const std::uint32_t end = std::min(end_, left + kMostWork);
  for (std::uint32_t to = left + 1; to + 2 < end; ++to) {
    if (view_.lower(to) != "to") continue;
    const std::string_view verb = view_.lower(to + 1);
    if (is_among(verb, {"join", "lead", "head", "run"})) return plain(to + 1, to + 2);
    if (is_founding_verb(verb) || is_among(verb, {"start", "co-found", "launch"})) {
      auto post = plain(to + 1, to + 2);
      if (post) post->founded = true;
      return post;
    }
    if (verb != "become") return std::nullopt;
    for (const TitlePhrase& title : titles_) {
      const std::uint32_t begin = title.tokens.begin;
      if (begin > to + 1 && begin <= to + 2 + kMostDescribingTitle) return titled(title);
    }
    return std::nullopt;
  }
  return std::nullopt;
}

bool PostReader::is_work_at(std::uint32_t verb) const {
  return word(verb + 1) != "as" && word(verb + 1) != "by";
}

std::optional<Post> PostReader::titled(const TitlePhrase& title) const {
  std::uint32_t at = title.tokens.end;
  // "founder and partial owner of"
  for (std::uint32_t n = 1; word(at) == "and" && n <= kMostDescribingTitle; ++n) {
    if (const TitlePhrase* second = title_at(at + n)) at = second->tokens.end;
  }
  if (!is_place_of_work(word(at)) && !is_among(word(at), {"of", "from", "in", "to"})) {
    return std::nullopt;
  }
  const Mention* place = at + 1 < end_ ? view_.mention_from(at + 1) : nullptr;
  if (place != nullptr && view_.type_of(*place) == "Place" &&
      is_place_of_work(word(place->tokens.end))) {
    at = place->tokens.end;
  }
  auto post = plain(title.tokens.begin, at + 1, true);
  if (post && is_others_deed(title, post->body->tokens.end)) return std::nullopt;
  if (post) post->title = title;
  return post;
}

bool PostReader::is_others_deed(const TitlePhrase& title, std::uint32_t behind) const {
  const bool definite = view_.lower(title.tokens.begin - 1) == "the";
  return definite && behind < end_ &&
         (word(behind).ends_with("ed") ||
          view_.is_any(behind, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary)));
}

std::optional<Post> PostReader::plain(std::uint32_t begin, std::uint32_t at,
                                      bool may_be_thing) const {
  const std::uint32_t end = std::min(end_, at + kMostDescribed);
  const std::uint32_t first = at < end && view_.is(at, WordClass::kDeterminer) ? at + 1 : at;
  if (const Mention* name = described_name(view_, first, end_)) {
    return is_body(view_.type_of(*name)) ? std::optional(Post{name, std::nullopt, false, begin})
                                         : std::nullopt;
  }
  for (; at < end; ++at) {
    const Mention* mention = view_.mention_from(at);
    if (mention != nullptr && view_.type_of(*mention) != "Place") {
      const bool name =
          mention->kind == MentionKind::kName && (may_be_thing || is_body(view_.type_of(*mention)));
      if (!name || is_possessive_mark(word(mention->tokens.end))) return std::nullopt;
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

std::optional<Post> PostReader::work(std::uint32_t verb) const {
  const std::uint32_t end = std::min(end_, verb + kMostWork);
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
    auto post = plain(verb, at + 1);
    if (!post) continue;
    for (const TitlePhrase& title : titles_) {
      if (title.tokens.end == at) post->title = title;
    }
    return post;
  }
  return std::nullopt;
}

const TitlePhrase* PostReader::title_at(std::uint32_t at) const {
  for (const TitlePhrase& title : titles_) {
    if (title.tokens.begin == at) return &title;
  }
  return nullptr;
}

}  // namespace talkgraph::extract
