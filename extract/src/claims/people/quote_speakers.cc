#include "claims/people/quote_speakers.h"

#include <algorithm>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// "said the exchange's chief executive, Jane Roe"; "Roe, who leads the firm in Oslo, says"
constexpr std::uint32_t kMostToSpeaker = 8;
constexpr std::uint32_t kMostToSaying = 12;
constexpr std::uint32_t kMostToMark = 3;  // "said: “"

constexpr std::uint32_t kLeastSentence = 5;  // tokens; fewer are a title or a word held apart

bool opens(std::string_view mark) {
  return mark == "“" || mark == "\"";
}

// What a person may be called again: "the former trader said".
bool is_person_noun(std::string_view noun) {
  return is_among(noun, {"executive", "founder",     "trader",        "entrepreneur", "developer",
                         "engineer",  "investor",    "veteran",       "boss",         "billionaire",
                         "lawyer",    "banker",      "analyst",       "economist",    "programmer",
                         "president", "director",    "chairman",      "chairwoman",   "ceo",
                         "manager",   "businessman", "businesswoman", "technologist"});
}

}  // namespace

bool tells_saying(std::string_view word) {
  return is_among(
      word,
      {"said",       "says",       "told",         "tells",        "explained",   "explains",
       "added",      "adds",       "noted",        "notes",        "recalled",    "recalls",
       "stated",     "states",     "commented",    "comments",     "continued",   "continues",
       "remarked",   "remarks",    "argued",       "argues",       "concluded",   "concludes",
       "replied",    "replies",    "admitted",     "admits",       "insisted",    "insists",
       "shared",     "shares",     "emphasized",   "emphasizes",   "emphasised",  "emphasises",
       "stressed",   "stresses",   "answered",     "answers",      "wrote",       "writes",
       "advised",    "advises",    "observed",     "observes",     "claimed",     "claims",
       "declared",   "declares",   "predicted",    "predicts",     "warned",      "warns",
       "suggested",  "suggests",   "acknowledged", "acknowledges", "confirmed",   "confirms",
       "clarified",  "clarifies",  "elaborated",   "elaborates",   "highlighted", "highlights",
       "joked",      "jokes",      "reiterated",   "reiterates",   "revealed",    "reveals",
       "responded",  "responds",   "recounted",    "recounts",     "reflected",   "reflects",
       "underlined", "underlines", "mentioned",    "mentions",     "quipped",     "tweeted",
       "asserted",   "asserts",    "maintained",   "contended",    "quips"});
}

QuoteSpeakers::QuoteSpeakers(const TextView& view, const std::vector<Assertion>& relations)
    : view_(view) {
  std::map<EntityIndex, std::uint32_t> named;
  for (const Mention& mention : view.names().mentions) ++named[mention.entity];
  for (const Assertion& relation : relations) {
    const bool post = relation.type == "FOUNDED" ||
                      (relation.type == "WORKS_FOR" && !relation.properties.contains("until"));
    if (!post || !is_body(view.names().entities[relation.target].type)) continue;
    const auto [known, fresh] = companies_.emplace(relation.source, relation.target);
    if (!fresh && named[relation.target] > named[known->second]) known->second = relation.target;
  }
  const auto& sentences = view.sentences();
  for (std::size_t i = 0; i < sentences.size();) {
    std::size_t end = i + 1;
    while (end < sentences.size() && sentences[end].block == sentences[i].block) ++end;
    if (!sentences[i].turn && states_facts(sentences[i])) {
      read_block({sentences[i].tokens.begin, sentences[end - 1].tokens.end});
    }
    i = end;
  }
}

void QuoteSpeakers::read_block(TokenRange block) {
  std::vector<Quote> quotes = quotes_of(block);
  std::optional<EntityIndex> before;  // who was quoted last in this block
  std::uint32_t outside = block.begin;
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    Quote& quote = quotes[i];
    const std::uint32_t next = i + 1 < quotes.size() ? quotes[i + 1].tokens.begin - 1 : block.end;
    const std::uint32_t front =
        quote.tokens.begin > block.begin ? quote.tokens.begin - 1 : block.begin;
    const auto person = last_person({outside, front});
    if (person) recent_ = person;
    quote.speaker = named_behind(std::min(quote.tokens.end + 1, block.end), next);
    if (!quote.speaker) quote.speaker = named_before(front, outside);
    const bool stands_alone = is_sentence(quote.tokens) && !is_told_behind(quote.tokens, block.end);
    if (!quote.speaker && stands_alone) {
      const bool first = i == 0 && quote.tokens.begin <= block.begin + 1;
      if (first) quote.speaker = announced_ ? announced_ : open_;
      if (!quote.speaker) quote.speaker = told_of_before(front, outside);
      if (!quote.speaker && i > 0 && !person) quote.speaker = before;
    }
    outside = std::min(quote.tokens.end + 1, block.end);
    if (quote.speaker) before = quote.speaker;
    if (quote.speaker) quotes_.push_back(quote);
  }
  const auto person = last_person({outside, block.end});
  if (person) recent_ = person;
  open_ = quotes.empty() ? std::nullopt : before;
  announced_ = named_before(block.end, outside);
}

std::vector<QuoteSpeakers::Quote> QuoteSpeakers::quotes_of(TokenRange block) const {
  std::vector<Quote> quotes;
  std::uint32_t begin = 0;
  bool open = false;
  for (std::uint32_t i = block.begin; i < block.end; ++i) {
    const std::string_view mark = view_.lower(i);
    const bool inches = mark == "\"" && i > block.begin && !view_.token(i).space_before &&
                        view_.token(i - 1).kind == TokenKind::kNumber;
    if (!open && opens(mark) && !inches) {
      begin = i + 1;
      open = true;
    } else if (open && (mark == "”" || mark == "\"")) {
      quotes.push_back({{begin, i}, std::nullopt});
      open = false;
    }
  }
  // A quotation that goes on in the next paragraph is not closed.
  if (open) quotes.push_back({{begin, block.end}, std::nullopt});
  return quotes;
}

const Mention* QuoteSpeakers::person_from(std::uint32_t token) const {
  const Mention* mention = view_.mention_from(token);
  const bool person = mention != nullptr && mention->kind == MentionKind::kName &&
                      view_.type_of(*mention) == "Person";
  return person && !view_.is_possessive(*mention) ? mention : nullptr;
}

std::optional<EntityIndex> QuoteSpeakers::last_person(TokenRange tokens) const {
  for (std::uint32_t i = tokens.end; i-- > tokens.begin;) {
    if (const Mention* person = person_from(i)) return person->entity;
  }
  return std::nullopt;
}

// “...,” said Jane Roe; “...,” Roe said; “...,” he added.
std::optional<EntityIndex> QuoteSpeakers::named_behind(std::uint32_t at, std::uint32_t end) const {
  if (at < end && view_.token(at).kind == TokenKind::kPunctuation) ++at;
  if (at >= end) return std::nullopt;
  if (tells_saying(view_.lower(at))) {
    for (std::uint32_t i = at + 1; i < std::min(end, at + kMostToSpeaker); ++i) {
      if (view_.lower(i) == ".") break;
      if (const Mention* person = person_from(i)) return person->entity;
      if (i == at + 1 && is_among(view_.lower(i), {"he", "she"})) return recent_;
    }
    return std::nullopt;
  }
  // "..., the former trader said": nobody is named, it is the last one who was.
  const bool pronoun = is_among(view_.lower(at), {"he", "she"}) || is_described_again(at, end);
  const Mention* person = person_from(at);
  if (!pronoun && person == nullptr) return std::nullopt;
  const std::uint32_t behind = pronoun ? at + 1 : person->tokens.end;
  for (std::uint32_t i = behind; i < std::min(end, behind + kMostToSaying); ++i) {
    if (view_.lower(i) == ".") break;
    if (tells_saying(view_.lower(i))) return pronoun ? recent_ : person->entity;
    if (view_.is(i, WordClass::kVerb) && view_.lower(behind) != ",") break;
  }
  return std::nullopt;
}

// Jane Roe said: “...”
std::optional<EntityIndex> QuoteSpeakers::named_before(std::uint32_t at,
                                                       std::uint32_t begin) const {
  for (std::uint32_t n = 1; n <= kMostToMark && at >= begin + n; ++n) {
    if (!tells_saying(view_.lower(at - n))) continue;
    for (std::uint32_t i = at - n; i-- > begin;) {
      if (view_.lower(i) == ".") break;
      if (is_among(view_.lower(i), {"he", "she"})) return recent_;
      if (const Mention* person = person_from(i)) return person->entity;
    }
  }
  return std::nullopt;
}

// "the former trader said": no name stands before the verb.
bool QuoteSpeakers::is_described_again(std::uint32_t at, std::uint32_t end) const {
  if (view_.lower(at) != "the") return false;
  for (std::uint32_t i = at + 1; i < std::min(end, at + kMostToSpeaker); ++i) {
    if (tells_saying(view_.lower(i))) return is_person_noun(view_.lower(i - 1));
    if (view_.mention_at(i) != nullptr || view_.is(i, WordClass::kPreposition)) return false;
  }
  return false;
}

// Words that somebody says by themselves: "We list 40 coins."
bool QuoteSpeakers::is_sentence(TokenRange quote) const {
  if (quote.size() < kLeastSentence || !view_.token(quote.begin).capitalized) return false;
  const std::string_view last = view_.lower(quote.end - 1);
  return is_among(last, {".", "!", "?", "…", "..."}) ||
         view_.token(quote.end - 1).kind != TokenKind::kPunctuation;
}

// "...,” laughed Berg": who says it stands behind, whether we know them or not.
bool QuoteSpeakers::is_told_behind(TokenRange quote, std::uint32_t end) const {
  const std::uint32_t behind = quote.end + 1;
  if (view_.lower(quote.end - 1) == ",") return true;
  if (behind >= end) return false;
  const Token& next = view_.token(behind);
  return next.kind == TokenKind::kWord && !next.capitalized;
}

// Jane Roe likens it to a ship. “...” A quotation that is a sentence by itself goes with the
// one before, whose subject says it.
std::optional<EntityIndex> QuoteSpeakers::told_of_before(std::uint32_t at,
                                                         std::uint32_t begin) const {
  if (at < begin + 2 || view_.lower(at - 1) != ".") return std::nullopt;
  std::uint32_t first = at - 1;
  while (first > begin && view_.lower(first - 1) != ".") --first;
  const Mention* person = person_from(first);
  const bool pronoun = is_among(view_.lower(first), {"he", "she"});
  return person != nullptr ? std::optional(person->entity) : pronoun ? recent_ : std::nullopt;
}

std::optional<EntityIndex> QuoteSpeakers::person_at(std::uint32_t token) const {
  const auto behind = std::upper_bound(
      quotes_.begin(), quotes_.end(), token,
      [](std::uint32_t at, const Quote& quote) { return at < quote.tokens.begin; });
  if (behind == quotes_.begin()) return std::nullopt;
  const Quote& quote = *std::prev(behind);
  return token < quote.tokens.end ? quote.speaker : std::nullopt;
}

std::optional<EntityIndex> QuoteSpeakers::company_at(std::uint32_t token) const {
  const auto person = person_at(token);
  const auto company = person ? companies_.find(*person) : companies_.end();
  return company == companies_.end() ? std::nullopt : std::optional(company->second);
}

}  // namespace talkgraph::extract
