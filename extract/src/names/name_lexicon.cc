#include "names/name_lexicon.h"

#include "base/file.h"
#include "language/abbreviations.h"
#include "names/phrases.h"

namespace talkgraph::extract {
namespace {

std::vector<WordId> intern(Vocabulary& vocabulary, const std::vector<std::string>& words) {
  std::vector<WordId> out;
  out.reserve(words.size());
  for (const std::string& word : words) out.push_back(vocabulary.add(word));
  return out;
}

std::string plural(const std::string& noun) {
  const auto ends = [&](std::string_view end) { return noun.ends_with(end); };
  const bool vowel =
      noun.size() > 1 && std::string_view("aeiou").find(noun[noun.size() - 2]) != std::string::npos;
  if (ends("y") && !vowel) return noun.substr(0, noun.size() - 1) + "ies";
  return noun + (ends("s") || ends("x") || ends("ch") || ends("sh") ? "es" : "s");
}

}  // namespace

Result<NameLexicon> NameLexicon::load(const std::filesystem::path& directory) {
  NameLexicon out;
  TG_TRY(out.add_words(directory / "common-words.txt", kCommonWord));
  TG_TRY(out.add_words(directory / "spoken-words.txt", kCommonWord));
  TG_TRY(out.add_words(directory / "field-words.txt", kFieldWord));
  TG_TRY(out.add_words(directory / "calendar-words.txt", kCalendarWord));
  TG_TRY(out.add_words(directory / "given-names.txt", kGivenName));
  TG_TRY(out.add_words(directory / "world-given-names.txt", kGivenName));
  TG_TRY(out.add_words(directory / "surnames.txt", kSurname));
  TG_TRY(out.add_words(directory / "demonyms.txt", kDemonym));
  TG_TRY(out.add_titles(directory / "job-titles.txt"));
  struct Nouns {
    const char* file;
    NameType type;
  };
  static constexpr Nouns kNouns[] = {{"exchange-nouns.txt", NameType::kExchange},
                                     {"organization-nouns.txt", NameType::kOrganization},
                                     {"product-nouns.txt", NameType::kProduct},
                                     {"asset-nouns.txt", NameType::kAsset},
                                     {"network-nouns.txt", NameType::kNetwork},
                                     {"event-nouns.txt", NameType::kEvent},
                                     {"place-nouns.txt", NameType::kPlace}};
  for (const Nouns& nouns : kNouns) {
    TG_TRY(out.add_phrases(directory / nouns.file, out.nouns_, name_type_bit(nouns.type)));
    TG_TRY(out.add_plurals(directory / nouns.file, name_type_bit(nouns.type)));
  }
  TG_TRY(out.add_phrases(directory / "organization-suffixes.txt", out.suffixes_, 1));
  TG_TRY(out.add_phrases(directory / "listed-companies.txt", out.listed_, kOrganizationBit));
  TG_TRY(out.add_phrases(directory / "towns.txt", out.listed_, kPlaceBit));
  return out;
}

NameTypeSet NameLexicon::head_types(std::span<const WordId> last_words) const {
  const auto nouns = static_cast<NameTypeSet>(nouns_.find(last_words));
  if (nouns != 0) return nouns;
  return suffixes_.find(last_words) != 0 ? name_type_bit(NameType::kOrganization) : NameTypeSet{0};
}

void NameLexicon::mark(WordId word, NameWordClass word_class) {
  if (word >= classes_.size()) classes_.resize(word + 1);
  classes_[word] = static_cast<NameWordClasses>(classes_[word] | word_class);
}

Result<void> NameLexicon::add_words(const std::filesystem::path& file, NameWordClass word_class) {
  TG_ASSIGN(const std::string list, read_file(file));
  for (const PhraseWords& phrase : split_phrases(list_lines(list))) {
    if (phrase.lower.size() != 1) continue;  // phrases are no ordinary words
    mark(vocabulary_.add(phrase.lower[0]), word_class);
  }
  return {};
}

Result<void> NameLexicon::add_phrases(const std::filesystem::path& file, PhraseTable& table,
                                      std::uint32_t bits) {
  TG_ASSIGN(const std::string list, read_file(file));
  for (const PhraseWords& phrase : split_phrases(list_lines(list))) {
    if (!phrase.lower.empty()) table.at(intern(vocabulary_, phrase.lower)) |= bits;
  }
  return {};
}

Result<void> NameLexicon::add_plurals(const std::filesystem::path& file, std::uint32_t bits) {
  TG_ASSIGN(const std::string list, read_file(file));
  for (PhraseWords& phrase : split_phrases(list_lines(list))) {
    if (phrase.lower.empty()) continue;
    // "Places like that", "projects such as": of any kind.
    if (phrase.lower.back() == "place" || phrase.lower.back() == "project") continue;
    phrase.lower.back() = plural(phrase.lower.back());
    plurals_.at(intern(vocabulary_, phrase.lower)) |= bits;
  }
  return {};
}

Result<void> NameLexicon::add_titles(const std::filesystem::path& file) {
  TG_TRY(add_phrases(file, titles_, 1));
  return add_words(file, kTitleWord);
}

}  // namespace talkgraph::extract
