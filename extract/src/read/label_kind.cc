#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "base/utf8.h"
#include "read/characters.h"
#include "read/label_shape.h"
#include "read/words.h"

namespace talkgraph::extract {
namespace {

// Words that say what somebody does in a conversation.
constexpr std::array kRoleWords = {
    "a",           "analyst",     "announcer",   "answer",       "attendee",
    "audience",    "caller",      "crowd",       "everyone",     "guest",
    "host",        "interviewee", "interviewer", "journalist",   "listener",
    "moderator",   "narrator",    "operator",    "panelist",     "panellist",
    "participant", "presenter",   "q",           "question",     "questioner",
    "reporter",    "speaker",     "student",     "unidentified", "unknown",
    "viewer",      "voice",       "emcee",       "mc",           "cohost",
    "co-host"};

// Words that may stand beside them.
constexpr std::array kRoleCompany = {
    "external", "female", "follow-up", "first",   "from",  "in",      "lady",   "male",
    "man",      "member", "members",   "new",     "of",    "off",     "person", "second",
    "the",      "third",  "unnamed",   "various", "woman", "another", "other",  "mic"};

// Words of one capitalised letter row that open lines with a colon without being
// anybody's name: parts of documents, connectives, fields of a record.
constexpr std::array kNotNames = {"abstract",
                                  "additionally",
                                  "advantages",
                                  "advice",
                                  "agenda",
                                  "also",
                                  "although",
                                  "analysis",
                                  "and",
                                  "answers",
                                  "approach",
                                  "approaches",
                                  "article",
                                  "assumptions",
                                  "attack",
                                  "attacks",
                                  "author",
                                  "authors",
                                  "background",
                                  "because",
                                  "benefit",
                                  "benefits",
                                  "bio",
                                  "bonus",
                                  "but",
                                  "caption",
                                  "case",
                                  "category",
                                  "caveat",
                                  "challenge",
                                  "challenges",
                                  "chapter",
                                  "claim",
                                  "code",
                                  "collection",
                                  "comment",
                                  "comments",
                                  "conclusion",
                                  "conclusions",
                                  "cons",
                                  "contact",
                                  "context",
                                  "copyright",
                                  "corollary",
                                  "correction",
                                  "credit",
                                  "credits",
                                  "date",
                                  "def",
                                  "definition",
                                  "description",
                                  "design",
                                  "details",
                                  "disadvantages",
                                  "disclaimer",
                                  "disclosure",
                                  "discussion",
                                  "download",
                                  "drawback",
                                  "drawbacks",
                                  "edit",
                                  "edited",
                                  "editor",
                                  "email",
                                  "episode",
                                  "error",
                                  "event",
                                  "example",
                                  "examples",
                                  "exercise",
                                  "fact",
                                  "faq",
                                  "features",
                                  "figure",
                                  "finally",
                                  "first",
                                  "firstly",
                                  "follow",
                                  "fourth",
                                  "further",
                                  "goal",
                                  "goals",
                                  "google",
                                  "guests",
                                  "hence",
                                  "here",
                                  "highlights",
                                  "hint",
                                  "history",
                                  "however",
                                  "idea",
                                  "ideas",
                                  "image",
                                  "images",
                                  "important",
                                  "info",
                                  "input",
                                  "inputs",
                                  "instead",
                                  "introduction",
                                  "issue",
                                  "issues",
                                  "key",
                                  "lemma",
                                  "lesson",
                                  "license",
                                  "limitations",
                                  "link",
                                  "links",
                                  "list",
                                  "listen",
                                  "location",
                                  "media",
                                  "meaning",
                                  "method",
                                  "methods",
                                  "motivation",
                                  "name",
                                  "namely",
                                  "next",
                                  "note",
                                  "notes",
                                  "observation",
                                  "option",
                                  "options",
                                  "or",
                                  "original",
                                  "otherwise",
                                  "outcome",
                                  "output",
                                  "outputs",
                                  "overview",
                                  "page",
                                  "paper",
                                  "part",
                                  "phone",
                                  "photo",
                                  "photos",
                                  "plan",
                                  "podcast",
                                  "point",
                                  "points",
                                  "preliminary",
                                  "previous",
                                  "price",
                                  "problem",
                                  "problems",
                                  "process",
                                  "proof",
                                  "properties",
                                  "property",
                                  "proposal",
                                  "proposition",
                                  "pros",
                                  "published",
                                  "publisher",
                                  "questions",
                                  "quote",
                                  "rationale",
                                  "read",
                                  "reason",
                                  "reasons",
                                  "recap",
                                  "reference",
                                  "references",
                                  "related",
                                  "remark",
                                  "remember",
                                  "reply",
                                  "requirements",
                                  "result",
                                  "results",
                                  "review",
                                  "rule",
                                  "rules",
                                  "scenario",
                                  "second",
                                  "secondly",
                                  "section",
                                  "security",
                                  "see",
                                  "setup",
                                  "share",
                                  "show",
                                  "similarly",
                                  "site",
                                  "slide",
                                  "slides",
                                  "so",
                                  "solution",
                                  "solutions",
                                  "source",
                                  "sources",
                                  "sponsor",
                                  "sponsors",
                                  "sponsorship",
                                  "spoiler",
                                  "state",
                                  "statement",
                                  "status",
                                  "step",
                                  "steps",
                                  "still",
                                  "subject",
                                  "subscribe",
                                  "subtitle",
                                  "suggestion",
                                  "summary",
                                  "table",
                                  "tags",
                                  "takeaway",
                                  "takeaways",
                                  "task",
                                  "telegram",
                                  "test",
                                  "testing",
                                  "tests",
                                  "that",
                                  "then",
                                  "theorem",
                                  "thesis",
                                  "third",
                                  "thirdly",
                                  "this",
                                  "thus",
                                  "time",
                                  "timestamp",
                                  "timestamps",
                                  "tip",
                                  "tips",
                                  "title",
                                  "tldr",
                                  "todo",
                                  "topic",
                                  "topics",
                                  "tradeoff",
                                  "tradeoffs",
                                  "transcribed",
                                  "transcriber",
                                  "transcript",
                                  "transcription",
                                  "translated",
                                  "translation",
                                  "translator",
                                  "tweet",
                                  "twitter",
                                  "type",
                                  "update",
                                  "updated",
                                  "updates",
                                  "url",
                                  "usage",
                                  "verse",
                                  "version",
                                  "video",
                                  "videos",
                                  "warning",
                                  "watch",
                                  "website",
                                  "what",
                                  "when",
                                  "where",
                                  "which",
                                  "who",
                                  "why",
                                  "how",
                                  "words",
                                  "written",
                                  "yes",
                                  "no",
                                  "youtube",
                                  "format",
                                  "speakers",
                                  "participants",
                                  "hosts",
                                  "interview",
                                  "length",
                                  "duration",
                                  "venue",
                                  "organizer",
                                  "today",
                                  "tomorrow",
                                  "yesterday",
                                  "there",
                                  "it",
                                  "we",
                                  "i",
                                  "you",
                                  "they",
                                  "he",
                                  "she",
                                  "if",
                                  "for",
                                  "in",
                                  "on",
                                  "the",
                                  "an",
                                  "as",
                                  "at",
                                  "to",
                                  "with",
                                  "now",
                                  "well",
                                  "okay",
                                  "right",
                                  "basically",
                                  "meanwhile",
                                  "again",
                                  "january",
                                  "february",
                                  "march",
                                  "april",
                                  "may",
                                  "june",
                                  "july",
                                  "august",
                                  "september",
                                  "october",
                                  "november",
                                  "december",
                                  "monday",
                                  "tuesday",
                                  "wednesday",
                                  "thursday",
                                  "friday",
                                  "saturday",
                                  "sunday"};

// Particles of family names, in lower case between capitalised words.
constexpr std::array kParticles = {"al",  "ap",  "bin", "da",  "dal", "de",  "del", "della",
                                   "den", "der", "di",  "dos", "du",  "el",  "la",  "le",
                                   "of",  "ten", "ter", "the", "van", "von", "y",   "zu"};

template <std::size_t N>
bool is_one_of(const std::array<const char*, N>& list, std::string_view word) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view w) { return w == word; });
}

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_ascii_digit);
}

// "Speaker 0", "Q from audience", "3rd person", "Q2".
bool is_role(const std::vector<std::string_view>& words) {
  bool core = false;
  for (const std::string_view word : words) {
    std::string lower = to_lower(word);
    while (!lower.empty() && (lower.back() == '.' || is_ascii_digit(lower.back()))) {
      lower.pop_back();
    }
    if (!lower.empty() && lower.front() == '#') lower.erase(0, 1);
    const bool ordinal = is_ascii_digit(word.front());
    if (is_one_of(kRoleWords, lower))
      core = true;
    else if (lower == "person" && words.size() > 1)
      core = true;
    else if (lower.size() > 1 && !ordinal && !is_one_of(kRoleCompany, lower))
      return false;
  }
  // A lone "A1" or "Q1" is a role, a lone number is none.
  return core && !is_number(words.front());
}

// Letters (with accents), digits inside, and what joins parts of names.
bool has_name_characters(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = decode_utf8(word, i);
    const bool joins = c.value == U'\'' || c.value == U'’' || c.value == U'-' || c.value == U'.' ||
                       c.value == U'_' || c.value == U'&' || c.value == U'+' || c.value == U'@';
    if (!is_letter(c.value) && !is_digit(c.value) && !joins && c.value < 0x300) return false;
    i += c.size;
  }
  return true;
}

// Begins with an upper-case letter, or a letter of a script without case.
bool is_capitalised(std::string_view word) {
  const CodePoint c = decode_utf8(word, 0);
  return is_letter(c.value) && !is_lower(c.value);
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), is_ascii_digit);
}

std::optional<LabelKind> classify_word(std::string_view word) {
  // "J.R." may end with a full stop, "Nothing." may not.
  const bool ends_sentence = word.find('.') == word.size() - 1;
  if (!has_name_characters(word) || ends_sentence) return std::nullopt;
  const std::size_t letters = count_code_points(word);
  if (letters < 2 || letters > 24 || is_number(word)) return std::nullopt;
  if (is_one_of(kNotNames, to_lower(word))) return std::nullopt;
  const auto upper = std::count_if(word.begin(), word.end(), is_ascii_upper);
  const auto lower = std::count_if(word.begin(), word.end(), is_ascii_lower);
  if (has_digit(word) || word.find('_') != word.npos || !is_capitalised(word)) {
    return LabelKind::kHandle;
  }
  if (upper >= 2 && lower <= 1 && letters <= 7) return LabelKind::kInitials;
  return LabelKind::kSingleName;
}

std::optional<LabelKind> classify_words(const std::vector<std::string_view>& words) {
  if (words.size() > 5) return std::nullopt;
  std::size_t capitalised = 0;
  for (const std::string_view word : words) {
    if (!has_name_characters(word)) return std::nullopt;
    if (is_capitalised(word))
      ++capitalised;
    else if (!is_one_of(kParticles, word) && !has_digit(word))
      return std::nullopt;
  }
  const std::string first = to_lower(words.front()), last = to_lower(words.back());
  if (is_one_of(kNotNames, first) || is_one_of(kNotNames, last)) return std::nullopt;
  if (capitalised < 2 || is_number(words.back())) return std::nullopt;
  return LabelKind::kFullName;
}

}  // namespace

std::optional<LabelKind> classify_label(std::string_view name) {
  if (!name.empty() && name.find_first_not_of("? ") == name.npos) return LabelKind::kUnknown;
  const std::vector<std::string_view> words = split_words(name);
  if (words.empty() || words.size() > 6) return std::nullopt;
  if (is_role(words)) return LabelKind::kRole;
  return words.size() == 1 ? classify_word(words.front()) : classify_words(words);
}

}  // namespace talkgraph::extract
