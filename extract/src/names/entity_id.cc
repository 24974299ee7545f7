#include "names/entity_id.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"
#include "names/legal_form.h"
#include "names/name_text.h"
#include "read/words.h"

namespace talkgraph::extract {
namespace {

NameWordClasses classes_of(std::string_view word, const NameLexicon& lexicon) {
  return lexicon.classes(lexicon.vocabulary().find(to_lower(word)));
}

// "K." and "K", `"Tide"` and "(Tide)".
bool is_left_out(std::string_view word) {
  if (count_code_points(word.substr(0, word.find('.'))) <= 1) return true;
  const std::string_view last = word.substr(word.size() - 1);
  return word.size() > 2 && is_nickname_mark(word.substr(0, 1)) && is_nickname_mark(last);
}

std::string shared_person_name(std::string_view name) {
  const std::vector<std::string_view> words = split_words(name);
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool inside = i > 0 && i + 1 < words.size();
    if (inside && is_left_out(words[i])) continue;
    if (!out.empty()) out += ' ';
    out += words[i];
  }
  return out;
}

bool is_idle_end(std::string_view lower) {
  static constexpr auto kEnds = std::to_array<std::string_view>(
      {"company", "corporation", "exchange", "global", "group", "holding", "holdings",
       "international", "platform", "protocol"});
  return std::find(kEnds.begin(), kEnds.end(), lower) != kEnds.end();
}

std::string_view shared_company_name(std::string_view name, const NameLexicon& lexicon) {
  name = without_legal_form(name);
  const std::size_t blank = name.find(' ');
  const bool several = blank != std::string_view::npos;
  std::string_view brand = name;
  if (several && is_idle_end(to_lower(name.substr(blank + 1)))) {
    brand = name.substr(0, blank);
  } else if (!several && is_dotted_name(name)) {
    brand = name.substr(0, name.rfind('.'));
  }
  constexpr NameWordClasses kOrdinary = kCommonWord | kFieldWord | kFunctionWord | kCalendarWord |
                                        kGivenName | kSurname | kDemonym | kTitleWord;
  return (classes_of(brand, lexicon) & kOrdinary) != 0 ? name : brand;
}

// Is it one word that many people are called, a given name or a family's?
bool is_common_to_persons(std::string_view name, const NameLexicon& lexicon) {
  return name.find(' ') == std::string_view::npos &&
         (classes_of(name, lexicon) & (kGivenName | kSurname)) != 0;
}

}  // namespace

std::string shared_name(std::string_view name, NameType type, const NameLexicon& lexicon) {
  constexpr std::string_view kArticle = "The ";
  const bool may_lose = type != NameType::kPerson && name.size() > kArticle.size();
  if (may_lose && name.starts_with(kArticle)) name.remove_prefix(kArticle.size());
  switch (type) {
    case NameType::kPerson:
      return shared_person_name(name);
    case NameType::kExchange:
    case NameType::kOrganization:
      return std::string(shared_company_name(name, lexicon));
    default:
      return std::string(name);
  }
}

std::string EntityIds::shared_id(std::string_view name, NameType type) const {
  return slugify(shared_name(name, type, lexicon_));
}

std::string EntityIds::make(std::string_view name, NameType type, std::string_view document) {
  std::string id = shared_id(name, type);
  if (counts_[id] > 1) id = slugify(name);
  if (type == NameType::kPerson && is_common_to_persons(name, lexicon_)) {
    id += '-' + slugify(document);
  }
  return unique(std::move(id));
}

std::string EntityIds::make_listed(std::string_view name) {
  return unique(slugify(name));
}

std::string EntityIds::unique(std::string id) {
  if (taken_.insert(id).second) return id;
  std::string other;
  do {
    other = id + '-' + std::to_string(++copies_[id] + 1);
  } while (!taken_.insert(other).second);
  return other;
}

}  // namespace talkgraph::extract
