#include "read/furniture.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "read/characters.h"
#include "read/name_words.h"

namespace talkgraph::extract {
namespace {

// A page's own sentences are short; a paragraph of speech that happens to begin
// like one of them is longer.
constexpr std::size_t kMaxFurnitureBytes = 400;
constexpr std::size_t kMaxHeadingBytes = 60;

constexpr std::array kFurnitureBeginnings = {"accept all",
                                             "add comment",
                                             "advertisement",
                                             "all rights reserved",
                                             "back to top",
                                             "click here to",
                                             "comments are closed",
                                             "copyright ©",
                                             "copy link",
                                             "disclaimer:",
                                             "enter your email",
                                             "follow us",
                                             "get the latest",
                                             "image source",
                                             "join our",
                                             "like this:",
                                             "live price",
                                             "loading...",
                                             "log in",
                                             "photo by",
                                             "photo credit",
                                             "powered by",
                                             "privacy policy",
                                             "read more",
                                             "share on",
                                             "share this",
                                             "sign in",
                                             "sign up",
                                             "skip to content",
                                             "sponsored",
                                             "subscribe",
                                             "tags:",
                                             "terms of use",
                                             "terms of service",
                                             "this site uses",
                                             "this website uses",
                                             "we use cookies",
                                             "© 20",
                                             "crypto converter",
                                             "download the app",
                                             "most popular",
                                             "trending now",
                                             "%d bloggers",
                                             "bookmark the",
                                             "cookie settings",
                                             "manage cookies",
                                             "print this",
                                             "save my name"};

constexpr std::array kFurnitureParts = {"does not constitute investment advice",
                                        "not constitute any form of investment advice",
                                        "receive notifications of new posts",
                                        "your email address will not be published",
                                        "comment data is processed",
                                        "subscribe to our newsletter",
                                        "sign up for our newsletter",
                                        "accept cookies",
                                        "reminds readers to",
                                        "views expressed in this article are"};

constexpr std::array kFootHeadings = {"recommended articles",
                                      "recommended for you",
                                      "further reading",
                                      "related articles",
                                      "related posts",
                                      "related reading",
                                      "related stories",
                                      "related news",
                                      "leave a reply",
                                      "leave a comment",
                                      "add comment",
                                      "you may also like",
                                      "you might also like",
                                      "more from",
                                      "post navigation",
                                      "read next",
                                      "up next",
                                      "latest news",
                                      "latest articles",
                                      "popular posts",
                                      "recent posts",
                                      "share this article",
                                      "about the author",
                                      "join the conversation"};

constexpr std::array kMetadataBeginnings = {"author",        "by:",
                                            "compiled by",   "compiled:",
                                            "date",          "edited by",
                                            "editor",        "event:",
                                            "google doc",    "interviewed by",
                                            "interviewer:",  "listen",
                                            "location",      "media:",
                                            "name:",         "original",
                                            "paper:",        "podcast:",
                                            "posted on",     "posted by",
                                            "published",     "recorded",
                                            "slides",        "source",
                                            "speaker:",      "speakers:",
                                            "tags:",         "text by",
                                            "text:",         "title:",
                                            "topic:",        "transcribed",
                                            "transcript by", "transcript completed",
                                            "transcription", "translated",
                                            "translation",   "translator",
                                            "tweet",         "twitter",
                                            "updated",       "video:",
                                            "words by",      "written by",
                                            "collection",    "guests:",
                                            "guest:",        "host:",
                                            "hosts:",        "photograph",
                                            "photographer",  "photography"};

constexpr std::array kBylines = {"written by", "author",    "interviewed by", "text by",
                                 "words by",   "posted by", "original",       "source",
                                 "publisher",  "by",        "compiled by"};

constexpr std::array kMonths = {
    "january",   "february", "march",    "april",    "may", "june", "july", "august",
    "september", "october",  "november", "december", "jan", "feb",  "mar",  "apr",
    "jun",       "jul",      "aug",      "sep",      "oct", "nov",  "dec"};

std::string ascii_lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ascii_lower);
  return out;
}

template <std::size_t N>
bool begins_with_one_of(std::string_view lower, const std::array<const char*, N>& list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view part) { return lower.starts_with(part); });
}

// "Author Jane Roe", "Slides: ...": not "Originally from Lagos".
bool names_field(std::string_view lower) {
  return std::any_of(kMetadataBeginnings.begin(), kMetadataBeginnings.end(),
                     [&](std::string_view field) {
                       if (!lower.starts_with(field)) return false;
                       std::string_view rest = lower.substr(field.size());
                       if (field.ends_with(':') || rest.empty()) return true;
                       if (rest.front() == 's') rest.remove_prefix(1);
                       return rest.empty() || !is_word_byte(rest.front());
                     });
}

// A short line of digits and words of dates: "2025-04-02 10:18:37", "March 3, 2020".
bool is_date(std::string_view lower) {
  if (lower.size() > 40) return false;
  std::size_t digits = 0, letters = 0;
  for (const char c : lower) {
    digits += is_ascii_digit(c);
    letters += is_ascii_alpha(c);
  }
  if (digits < 4) return false;
  const bool month = std::any_of(kMonths.begin(), kMonths.end(), [&](std::string_view name) {
    return lower.find(name) != lower.npos;
  });
  return letters == 0 || (month && letters <= 24);
}

// "Slides:" whose address is hidden, or an address alone.
bool is_bare_reference(std::string_view lower, bool has_address) {
  return lower.empty() ||
         (has_address && lower.size() < 80 && (lower.ends_with(':') || lower.ends_with('-')));
}

// "Speakers: Jane Roe (CEO, Acme)", "Host: Jane Roe, CEO of Acme" tell facts, a mere list
// of names does not.
bool announces_posts(std::string_view lower) {
  static constexpr std::array kParts = {
      "speakers:", "speaker:", "guests:",    "guest:",     "panelists:",  "panelist:",
      "host:",     "hosts:",   "moderator:", "presenter:", "interviewee:"};
  const bool part = std::any_of(kParts.begin(), kParts.end(),
                                [&](std::string_view one) { return lower.starts_with(one); });
  if (!part) return false;
  const std::size_t aside = lower.find(" (");
  if (aside != lower.npos && lower.find(')', aside) != lower.npos) return true;
  // One guest is told with their company: "Guest: Jane Roe, Acme".
  const bool one = lower.substr(0, lower.find(':')).back() != 's';
  if (one && lower.find(',') != lower.npos) return true;
  const std::vector<NameWord> words = name_words(lower);
  return std::any_of(words.begin(), words.end(),
                     [](const NameWord& word) { return word.office && word.before == ','; });
}

}  // namespace

bool is_furniture(std::string_view text) {
  if (text.size() > 2 * kMaxFurnitureBytes) return false;
  const std::string lower = ascii_lowered(trim(text));
  if (lower.size() <= 120 && begins_with_one_of(lower, kFurnitureBeginnings)) return true;
  return std::any_of(kFurnitureParts.begin(), kFurnitureParts.end(),
                     [&](std::string_view part) { return lower.find(part) != lower.npos; });
}

bool opens_page_foot(std::string_view text) {
  const std::string lower = ascii_lowered(trim(text));
  if (lower.size() <= kMaxHeadingBytes) {
    for (const std::string_view heading : kFootHeadings) {
      if (!lower.starts_with(heading)) continue;
      // The heading alone, or with a colon or number: not the beginning of a
      // sentence such as "Comments on this were mixed".
      if (lower.size() <= heading.size() + 8) return true;
    }
  }
  return lower.size() <= kMaxFurnitureBytes &&
         (lower.ends_with("recommended articles") || lower.ends_with("related articles"));
}

bool is_metadata(std::string_view text, bool has_address) {
  if (text.size() > kMaxFurnitureBytes) return false;
  const std::string lower = ascii_lowered(trim(text));
  if (is_bare_reference(lower, has_address) || is_date(lower)) return true;
  if (!byline_name(text).empty()) return true;
  if (announces_posts(lower)) return false;
  return lower.size() <= 160 && names_field(lower);
}

std::string_view byline_name(std::string_view text) {
  text = trim(text);
  if (text.size() > 80) return {};
  for (const std::string_view key : kBylines) {
    if (!starts_with_ignoring_case(text, key)) continue;
    std::string_view rest = text.substr(key.size());
    if (rest.empty() || is_word_byte(rest.front())) continue;
    while (!rest.empty() &&
           (is_ascii_space(rest.front()) || rest.front() == ':' || rest.front() == '|')) {
      rest.remove_prefix(1);
    }
    rest = rest.substr(0, rest.find_first_of(",|(·"));
    for (const std::string_view dash : {" - ", " – ", " — "})
      rest = rest.substr(0, rest.find(dash));
    const bool named = !rest.empty() && (is_ascii_upper(rest.front()) ||
                                         static_cast<unsigned char>(rest.front()) >= 0x80);
    if (named && trim(rest).find(". ") == rest.npos) return trim(rest);
  }
  return {};
}

}  // namespace talkgraph::extract
