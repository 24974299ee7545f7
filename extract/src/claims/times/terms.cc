#include "claims/times/terms.h"

#include <algorithm>

#include "claims/text/word_list.h"
#include "claims/times/date_numbers.h"

namespace talkgraph::extract {
namespace {

// How far behind a claim its dates may stand.
constexpr std::uint32_t kMostBeforeTerm = 14;
// How far behind "left" its date may stand: "left the company at the end of 2022".
constexpr std::uint32_t kMostBeforeDate = 5;

bool is_leaving(std::string_view word) {
  return is_among(word, {"left", "quit", "resigned", "departed", "stepped", "retired", "leaving",
                         "leave", "stepping", "resigning"});
}

// Where the words on this post end: at the next organisation or person.
std::uint32_t end_of_post(const TextView& view, const Sentence& sentence, TokenRange range) {
  const std::uint32_t limit = std::min(sentence.tokens.end, range.end + kMostBeforeTerm);
  for (std::uint32_t i = range.end; i < limit; ++i) {
    const Mention* mention = view.mention_from(i);
    if (mention == nullptr || mention->kind != MentionKind::kName) continue;
    if (is_body(view.type_of(*mention)) || view.type_of(*mention) == "Person") return i;
  }
  return limit;
}

// Stands the date at token `i` with another post, which is told before this one within the
// claim's own words: "was at Bell from 2009 to 2012 and held posts at [Acme]"?
bool is_of_earlier_post(const TextView& view, TokenRange range, std::uint32_t i) {
  std::uint32_t bodies = 0;
  for (std::uint32_t k = range.begin + 1; k < range.end; ++k) {
    const Mention* mention = view.mention_from(k);
    if (mention == nullptr || mention->kind != MentionKind::kName) continue;
    if (!is_body(view.type_of(*mention))) continue;
    if (k > i) return bodies > 0;
    ++bodies;
  }
  return false;
}

// "for the last four years": when that began; nothing where no date is known of the text.
std::optional<std::string> start_of_duration(const TextView& view, std::uint32_t token,
                                             std::uint32_t end) {
  const auto now = year_of(view.said_on().substr(0, 4));
  if (!now || !is_among(view.lower(token), {"for", "over"})) return std::nullopt;
  std::uint32_t at = token + 1;
  while (at < end && is_among(view.lower(at), {"about", "almost", "nearly", "around", "the", "past",
                                               "last", "over", "more", "than"})) {
    ++at;
  }
  const auto count = at + 1 < end ? small_number(view.lower(at)) : std::nullopt;
  if (!count || !is_among(view.lower(at + 1), {"years", "year"})) return std::nullopt;
  return iso_date(*now - *count);
}

// "I have been", "she's been": what began lasts.
bool lasts(const TextView& view, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i + 1 < end; ++i) {
    const bool have = is_among(view.lower(i), {"have", "has", "'ve", "'s"});
    for (std::uint32_t k = i + 1; have && k < end && k <= i + 2; ++k) {
      if (is_among(view.lower(k), {"been", "worked", "served", "run", "led", "held"})) return true;
    }
  }
  return false;
}

// What stands before a date: "until" also of "until the end of 2023", "since early 2019".
std::string_view word_before_date(const TextView& view, std::uint32_t date, std::uint32_t begin) {
  std::uint32_t at = date;
  while (at > begin + 1 &&
         is_among(view.lower(at - 1),
                  {"of", "the", "end", "start", "beginning", "middle", "summer", "winter", "spring",
                   "autumn", "fall", "early", "late", "mid", "about", "around", "-"})) {
    --at;
  }
  return view.lower(at - 1);
}

}  // namespace

bool tells_of_leaving(const TextView& view, TokenRange range) {
  bool leaves = false;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (view.mention_at(i) != nullptr) continue;
    const std::string_view word = view.lower(i);
    if (is_leaving(word)) {
      leaves = true;
    } else if (leaves && is_among(word, {"join", "joined", "joining", "become", "became", "start",
                                         "started", "starting", "found", "founded", "launch"})) {
      leaves = false;
    }
  }
  return leaves;
}

void add_term(const TextView& view, const Sentence& sentence, TokenRange range,
              PropertyMap& properties) {
  const std::uint32_t end = end_of_post(view, sentence, range);
  std::uint32_t left = 0;  // the last "left" behind the post, and where its date may stand
  for (std::uint32_t i = range.begin + 1; i < end; ++i) {
    if (i >= range.end && is_leaving(view.lower(i))) left = i;
    if (const auto start = start_of_duration(view, i, end);
        start && lasts(view, sentence.tokens.begin, i)) {
      properties.emplace("since", *start);
      continue;
    }
    const auto date = date_at(view, i, end);
    if (!date || is_of_earlier_post(view, range, i)) continue;
    const std::string_view before = word_before_date(view, i, range.begin);
    const bool ends = left != 0 && i <= left + kMostBeforeDate;
    // "between 2010 and 2017"
    const bool spanned =
        before == "and" && i >= range.begin + 3 && is_among(view.lower(i - 3), {"between"});
    if (is_among(before, {"since", "from", "between"})) properties.emplace("since", date->iso);
    if (ends || spanned || is_among(before, {"until", "till", "to", "through"})) {
      properties.emplace("until", date->iso);
    }
    i = date->tokens.end - 1;
  }
}

}  // namespace talkgraph::extract
