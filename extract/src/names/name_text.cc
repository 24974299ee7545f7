#include "names/name_text.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "language/abbreviations.h"
#include "names/legal_form.h"
#include "read/characters.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMinWordsOfSpeech = 30;

bool opens_quotation(const Token& token) {
  const std::string_view t = token.text;
  return t == "“" || t == "\"" || t == "‘" || t == "«" || t == "「" || t == ":";
}

// Those under which companies and products take their names; others are more
// often the endings of files and methods.
bool is_top_level_domain(std::string_view tail) {
  static constexpr auto kDomains = std::to_array<std::string_view>(
      {"ai",      "app",   "bank", "cash",    "co",     "com",   "dev",  "digital", "exchange",
       "finance", "fm",    "fun",  "gg",      "info",   "io",    "land", "link",    "market",
       "markets", "me",    "net",  "network", "one",    "org",   "pro",  "so",      "space",
       "tech",    "trade", "tv",   "us",      "wallet", "world", "xyz"});
  return std::find(kDomains.begin(), kDomains.end(), tail) != kDomains.end();
}

// "KOLs", "webDEXs"
bool is_plural_acronym(std::string_view text) {
  const std::size_t size = text.size();
  return size > 2 && text[size - 1] == 's' && is_ascii_upper(text[size - 2]) &&
         is_ascii_upper(text[size - 3]);
}

// "getBlockTime": a name in a program, of a small word and several others.
bool is_identifier(std::string_view text) {
  int humps = 0;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    humps += is_ascii_upper(text[i]) && is_ascii_lower(text[i + 1]);
  }
  return is_ascii_lower(text[0]) && humps > 1;
}

// "McHugh"
bool is_family_of_son(std::string_view text) {
  return text.size() > 4 && text.starts_with("Mc") && is_ascii_upper(text[2]) &&
         std::all_of(text.begin() + 3, text.end(), is_ascii_lower);
}

}  // namespace

bool is_mixed_case(std::string_view text) {
  if (is_plural_acronym(text) || is_identifier(text) || is_family_of_son(text)) return false;
  bool lower = false;
  bool inner_upper = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    lower = lower || is_ascii_lower(text[i]);
    inner_upper = inner_upper || (i > 0 && is_ascii_upper(text[i]));
  }
  return lower && inner_upper && text.find('.') == std::string_view::npos;
}

bool is_dotted_name(std::string_view text) {
  const std::size_t dot = text.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 3 > text.size()) return false;
  const std::string_view tail = text.substr(dot + 1);
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(dot),
                     [](char c) { return c != '.' && c != '@'; }) &&
         is_top_level_domain(to_lower(tail)) &&
         std::any_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(dot),
                     [](char c) { return is_ascii_lower(c) || is_ascii_upper(c); });
}

bool is_nickname_mark(std::string_view text) {
  return text == "\"" || text == "“" || text == "”" || text == "(" || text == ")" || text == "‘" ||
         text == "’" || text == "'";
}

bool is_handle(std::string_view text) {
  return text.size() > 4 && text.starts_with('@');
}

NameText::NameText(const Transcript& transcript, const TokenizedText& text,
                   const NameLexicon& lexicon)
    : transcript_(transcript), text_(text), lexicon_(lexicon) {
  const std::size_t count = text.tokens.size();
  words_.reserve(count);
  classes_.reserve(count);
  expected_.assign(count, false);
  looks_.assign(count, false);
  for (const Token& token : text.tokens) {
    WordId word = lexicon.vocabulary().find(token.lower);
    if (word == 0) {
      const auto next = static_cast<WordId>(lexicon.vocabulary().size() + own_words_.size());
      word = own_words_.try_emplace(token.lower, next).first->second;
    }
    words_.push_back(word);
    auto classes = lexicon.classes(words_.back());
    // "Jan." is "Jan" cut short.
    if (classes == 0 && token.lower.ends_with('.')) {
      const std::string_view stem = std::string_view(token.lower).substr(0, token.lower.size() - 1);
      classes = lexicon.classes(lexicon.vocabulary().find(stem)) & kCalendarWord;
    }
    if (is_function_word(token.lower))
      classes = static_cast<NameWordClasses>(classes | kFunctionWord);
    // "AMA" is the field's word, though some are called Ama.
    if (token.all_caps && (classes & kFieldWord) != 0) {
      classes = static_cast<NameWordClasses>(classes & ~(kGivenName | kSurname));
    }
    classes_.push_back(classes);
  }
  lower_case_counts_.assign(lexicon.vocabulary().size() + own_words_.size(), 0);
  capital_counts_.assign(lower_case_counts_.size(), 0);
  for (std::uint32_t i = 0; i < count; ++i) {
    const Token& token = text.tokens[i];
    if (!token.capitalized && !token.all_caps) ++lower_case_counts_[words_[i]];
    if (token.kind != TokenKind::kWord || token.text.starts_with('\'') ||
        token.text.starts_with("’")) {
      continue;
    }
    const bool handle = is_handle(token.text) &&
                        lexicon.classes(lexicon.vocabulary().find(token.lower.substr(1))) == 0;
    looks_[i] = (token.capitalized && !is_plural_acronym(token.text)) || token.all_caps || handle ||
                is_mixed_case(token.text) || is_dotted_name(token.text);
  }
  titled_headings_ = has_titled_headings();
  for (const Sentence& sentence : text.sentences) mark_sentence(sentence);
  words_before_.assign(lower_case_counts_.size(), 0);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (text.tokens[i].capitalized && !expected_[i]) ++capital_counts_[words_[i]];
    const WordId before = i > 0 ? words_[i - 1] : kSeveral;
    WordId& known = words_before_[words_[i]];
    known = known == 0 || known == before ? before : kSeveral;
  }
  without_capitals_ = lacks_capitals();
}

// Do the text's headings have capitals throughout, on ordinary words, too?
bool NameText::has_titled_headings() const {
  constexpr std::size_t kLeast = 3;
  std::size_t headings = 0, titled = 0, ordinary = 0;
  for (const Sentence& sentence : text_.sentences) {
    if (!is_heading(sentence)) continue;
    std::size_t words = 0, capitals = 0;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (token(i).kind != TokenKind::kWord || has(i, kFunctionWord)) continue;
      ++words;
      capitals += token(i).capitalized;
      const bool plain = has(i, kCommonWord) && !has(i, kGivenName | kSurname);
      ordinary += words > 1 && token(i).capitalized && plain;
    }
    if (words < 2) continue;
    ++headings;
    titled += capitals == words;
  }
  return headings >= kLeast && titled * 5 >= headings * 4 && ordinary * 2 >= headings;
}

bool NameText::is_heading(const Sentence& sentence) const {
  const std::vector<Block>& blocks = transcript_.blocks;
  return sentence.block < blocks.size() && blocks[sentence.block].kind == BlockKind::kHeading;
}

// Few capitals among the first words of what is said, and few among all.
bool NameText::lacks_capitals() const {
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (const Sentence& sentence : text_.sentences) {
    if (sentence.zone != Zone::kDialogue) continue;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (token(i).kind != TokenKind::kWord || lower(i) == "i") continue;
      ++words;
      capitals += token(i).capitalized;
    }
  }
  return words >= kMinWordsOfSpeech && capitals * 100 < words;
}

WordId NameText::word_id(std::string_view lower) const {
  if (const WordId known = lexicon_.vocabulary().find(lower); known != 0) return known;
  const auto own = own_words_.find(lower);
  return own == own_words_.end() ? 0 : own->second;
}

std::uint32_t NameText::lower_case_count(std::uint32_t i) const {
  return i < size() ? lower_case_counts_[words_[i]] : 0;
}

bool NameText::is_title_case(const Sentence& sentence) const {
  // "The guests were Jane Roe, Chief Counsel, and Tom Reed." is none.
  if (sentence.tokens.size() > 0 && lower(sentence.tokens.end - 1) == ".") return false;
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  bool phrase = false;  // held together by a small word: "The Orb of Lund"
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    phrase = phrase || (has(i, kFunctionWord) && !token(i).capitalized);
    const bool letter = token(i).text.size() < 2;  // "w/", for "with"
    if (token(i).kind != TokenKind::kWord || has(i, kFunctionWord) || letter) continue;
    ++words;
    capitals += token(i).capitalized || is_mixed_case(token(i).text);
  }
  if (is_heading(sentence) && capitals == words) {
    if (titled_headings_ || (phrase && words > 1)) return true;
  }
  return words > 3 && (capitals == words || (words > 5 && capitals * 10 >= words * 9));
}

// Where the heading ends that a paragraph or an item begins with, "Survival Amid Storms: We
// ...", a label of ordinary words in capitals; or the sentence's begin.
std::uint32_t NameText::heading_end(const Sentence& sentence) const {
  constexpr std::uint32_t kLongest = 16;
  const std::uint32_t begin = sentence.tokens.begin;
  std::uint32_t ordinary = 0;
  for (std::uint32_t i = begin; i < std::min(begin + kLongest, sentence.tokens.end); ++i) {
    const Token& here = token(i);
    if (here.text == ":") return ordinary > 1 ? i : begin;
    if (here.kind != TokenKind::kWord || has(i, kFunctionWord)) continue;
    if (!here.capitalized || (i == begin && has(i, kGivenName))) return begin;
    if (has(i, kCommonWord) && !has(i, kGivenName | kSurname)) ++ordinary;
  }
  return begin;
}

void NameText::mark_sentence(const Sentence& sentence) {
  const bool everywhere = is_title_case(sentence);
  const std::uint32_t heading = heading_end(sentence);
  bool at_start = true;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Token& here = token(i);
    expected_[i] = everywhere || at_start || i < heading;
    if (here.kind == TokenKind::kWord) {
      at_start = false;
    } else if (opens_quotation(here)) {
      at_start = true;
    }
  }
}

std::string NameText::key(TokenRange range) const {
  // "Orbex Devices, Inc." is Orbex Devices.
  const std::string_view last = lower(range.end - 1);
  if (range.size() > 1 && (is_legal_form(last) || is_generation(last))) --range.end;
  if (range.size() > 1 && token(range.end - 1).text == ",") --range.end;
  std::string out;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (token(i).text == "-" || is_nickname_mark(token(i).text)) continue;
    if (!out.empty()) out += ' ';
    out += lower(i);
  }
  return out;
}

std::string NameText::seen(TokenRange range) const {
  std::string out;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (i > range.begin && token(i).space_before) out += ' ';
    out += token(i).text;
  }
  return out;
}

}  // namespace talkgraph::extract
