#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "base/utf8.h"
#include "read/characters.h"
#include "read/label_shape.h"
#include "read/name_words.h"
#include "read/word_list.h"

namespace talkgraph::extract {
namespace {

// Words that say what somebody does in a conversation.
const WordList kRoleWords(
    "a analyst announcer answer attendee audience caller co-host cohost crowd emcee everyone "
    "guest host interviewee interviewer journalist listener moderator narrator operator "
    "panelist panellist participant presenter q question questioner reporter speaker student "
    "unidentified unknown viewer voice");

// Words that may stand beside them.
const WordList kRoleCompany(
    "another external female fifth final first follow-up fourth from in lady last male man member "
    "members mic new next of off other person second sixth the third unnamed various woman");

// Of those in the audience whose name nobody knows.
const WordList kSomebody("girl guy lady man person someone woman");

// Words of one capitalised letter row that open lines with a colon without being
// anybody's name: parts of documents, connectives, fields of a record.
const WordList kNotNames(
    "abstract additionally advantages advice again agenda also although an analysis and answers "
    "approach approaches april article as assumptions at attack attacks august author authors "
    "background basically because benefit benefits bio bonus bottom but caption case category "
    "caveat "
    "challenge challenges chapter claim code collection comment comments conclusion conclusions "
    "cons contact context copyright corollary correction credit credits date december def "
    "definition description design details disadvantages disclaimer disclosure discussion "
    "download drawback drawbacks duration edit edited editor email episode error event example "
    "examples exercise fact faq features february figure finally first firstly follow for "
    "format fourth friday further goal goals google guests he hence here highlights hint "
    "history hosts how however i idea ideas if image images important in info input inputs "
    "instead interview introduction issue issues it january july june key lemma length lesson "
    "license limitations link links list listen location march may meaning meanwhile media "
    "method methods monday motivation name namely next no note notes november now observation "
    "october okay on option options or organizer original otherwise outcome output outputs "
    "overview page paper part participants phone photo photos plan podcast point points "
    "preliminary previous price problem problems process proof properties property proposal "
    "proposition pros published publisher questions quote rationale read reason reasons recap "
    "reference references related remark remember reply requirements result results review "
    "right rule rules saturday scenario second secondly section security see september setup "
    "share she show similarly site slide slides so solution solutions source sources speakers "
    "spoiler sponsor sponsors sponsorship state statement status step steps still subject "
    "subscribe subtitle suggestion summary sunday table tags takeaway takeaways task telegram "
    "test testing tests that the then theorem there thesis they third thirdly this thursday "
    "thus time timestamp timestamps tip tips title tldr to today todo tomorrow topic topics "
    "tradeoff tradeoffs transcribed transcriber transcript transcription translated translation "
    "translator tuesday tweet twitter type update updated updates url usage venue verse version "
    "video videos warning watch we website wednesday well what when where which who why with "
    "words written yes yesterday you youtube");

// Particles of family names, in lower case between capitalised words.
const WordList kNameParticles(
    "al ap bin da dal de del della den der di dos du el la le of ten ter the van von y zu");

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_ascii_digit);
}

// "SPEAKER_A", "spk_1": as programs number voices that they do not know.
bool is_numbered_voice(std::string_view word) {
  const std::size_t joint = word.find_first_of("_-");
  if (joint == word.npos) return false;
  const std::string lower = to_lower(word.substr(0, joint));
  const std::string_view number = word.substr(joint + 1);
  return (lower == "speaker" || lower == "spk") &&
         (number.size() == 1 ||
          (!number.empty() && std::all_of(number.begin(), number.end(), is_ascii_digit)));
}

// "Speaker 0", "Q from audience", "3rd person", "Q2".
bool is_role(const std::vector<std::string_view>& words) {
  if (words.size() == 1 && is_numbered_voice(words.front())) return true;
  // "Audience Max": somebody there, whatever he is called.
  if (words.size() > 1 && to_lower(words.front()) == "audience") return true;
  // "Man in the second row", "Woman at the back".
  if (words.size() > 2 && kSomebody.has(to_lower(words.front())) &&
      (words[1] == "in" || words[1] == "at" || words[1] == "from" || words[1] == "with")) {
    return true;
  }
  bool core = false;
  for (const std::string_view word : words) {
    std::string lower = to_lower(word);
    while (!lower.empty() && (lower.back() == '.' || is_ascii_digit(lower.back()))) {
      lower.pop_back();
    }
    if (!lower.empty() && lower.front() == '#') lower.erase(0, 1);
    const bool ordinal = is_ascii_digit(word.front());
    if (kRoleWords.has(lower))
      core = true;
    else if (lower == "person" && words.size() > 1)
      core = true;
    else if (lower.size() > 1 && !ordinal && !kRoleCompany.has(lower))
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
  if (letters > 24 || is_number(word)) return std::nullopt;
  const auto upper =
      static_cast<std::size_t>(std::count_if(word.begin(), word.end(), is_ascii_upper));
  const auto lower =
      static_cast<std::size_t>(std::count_if(word.begin(), word.end(), is_ascii_lower));
  // "AT" and "E" can be anybody's; "at" and "I" are words.
  if (upper == letters && letters <= 3 && word != "I") return LabelKind::kInitials;
  if (letters < 2 || kNotNames.has(to_lower(word))) return std::nullopt;
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
    else if (!kNameParticles.has(word) && !has_digit(word))
      return std::nullopt;
  }
  const std::string first = to_lower(words.front()), last = to_lower(words.back());
  const bool article = first == "the" && words.size() > 1;  // "The Courier"
  if ((!article && kNotNames.has(first)) || kNotNames.has(last)) return std::nullopt;
  // "Barn 9000": a handle of two words, as "Step 1" would be if it recurred.
  if (is_number(words.back()) && words.size() == 2 && capitalised == 1) return LabelKind::kHandle;
  if (capitalised < 2 || is_number(words.back())) return std::nullopt;
  return LabelKind::kFullName;
}

// "Co-founder of Acme": somebody of whom nothing but the office is told.
bool is_office_of_house(std::string_view label) {
  const std::vector<NameWord> words = name_words(label);
  return words.size() > 2 && words[0].office &&
         std::any_of(words.begin() + 1, words.end() - 1, [](const NameWord& word) {
           return word.lower == "of" || word.lower == "at" || word.lower == "for";
         });
}

bool is_persons(std::string_view name) {
  const std::vector<NameWord> words = name_words(name);
  return is_person_name(name, words, {0, words.size()});
}

}  // namespace

HouseOfLabel house_of_label(std::string_view label) {
  for (const std::string_view word : {" for ", " from ", " at ", " of "}) {
    const std::size_t at = label.find(word);
    if (at == label.npos || at + word.size() >= label.size()) continue;
    const std::string_view house = label.substr(at + word.size());
    const auto kind = classify_label(label.substr(0, at));
    // "Jane Roe of Acme", but "House of Lords" and "Central Bank of Peru".
    const bool speaks_for = word == " for " || word == " from ";
    const bool named =
        (kind == LabelKind::kFullName && (speaks_for || is_persons(label.substr(0, at)))) ||
        (kind == LabelKind::kSingleName && speaks_for);
    if (named && is_capitalised(house) && has_name_characters(split_words(house).front())) {
      return {at, at + word.size()};
    }
  }
  return {};
}

bool is_headline(std::string_view line) {
  const std::string_view said = trim(line);
  return is_word_byte(said.back()) && !said.ends_with("…") && !said.ends_with("”");
}

std::optional<LabelKind> classify_label(std::string_view name) {
  if (!name.empty() && name.find_first_not_of("? ") == name.npos) return LabelKind::kUnknown;
  const std::vector<std::string_view> words = split_words(name);
  if (words.empty() || words.size() > 6) return std::nullopt;
  if (is_role(words) || is_office_of_house(name)) return LabelKind::kRole;
  return words.size() == 1 ? classify_word(words.front()) : classify_words(words);
}

}  // namespace talkgraph::extract
