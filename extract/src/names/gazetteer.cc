#include "names/gazetteer.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "names/phrases.h"

namespace talkgraph::extract {
namespace {

using Json = nlohmann::json;

struct MalformedEntry {
  std::string what;
};

std::string text_member(const Json& entry, const char* key) {
  const auto at = entry.find(key);
  if (at == entry.end() || !at->is_string() || at->get_ref<const std::string&>().empty()) {
    throw MalformedEntry{std::string("an entry has no \"") + key + "\": " + entry.dump()};
  }
  return at->get<std::string>();
}

std::vector<std::string> text_list(const Json& entry, const char* key) {
  std::vector<std::string> out;
  const auto at = entry.find(key);
  if (at == entry.end()) return out;
  for (const Json& item : *at) {
    if (!item.is_string())
      throw MalformedEntry{std::string(key) + " holds no text: " + entry.dump()};
    out.push_back(item.get<std::string>());
  }
  return out;
}

Value property_value(const Json& json, const std::string& name) {
  if (json.is_string()) return json.get<std::string>();
  if (json.is_number_integer()) return json.get<std::int64_t>();
  if (!json.is_array())
    throw MalformedEntry{"a property of " + name + " is no text, number or list"};
  List list;
  for (const Json& item : json) list.push_back(item.get<std::string>());
  return list;
}

NameType type_named(const std::string& name) {
  const std::optional<NameType> type = parse_name_type(name);
  if (!type) throw MalformedEntry{"unknown entity type \"" + name + "\""};
  return *type;
}

GazetteerEntry parse_entry(const Json& json) {
  GazetteerEntry entry;
  entry.name = text_member(json, "name");
  entry.type = type_named(text_member(json, "type"));
  for (const std::string& name : text_list(json, "alt")) {
    entry.alternatives =
        static_cast<NameTypeSet>(entry.alternatives | name_type_bit(type_named(name)));
  }
  entry.aliases = text_list(json, "aliases");
  if (const auto properties = json.find("properties"); properties != json.end()) {
    for (const auto& [key, value] : properties->items()) {
      entry.properties[key] = property_value(value, entry.name);
    }
  }
  return entry;
}

// "Mira Lund Orr" for Mira Lund-Orr.
void add_without_hyphens(std::vector<std::string>& names) {
  const std::size_t count = names.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (names[i].find('-') == std::string::npos) continue;
    std::string spaced = names[i];
    std::replace(spaced.begin(), spaced.end(), '-', ' ');
    if (std::find(names.begin(), names.end(), spaced) == names.end()) names.push_back(spaced);
  }
}

// "Near", "Gate": ordinary words only name something with their capitals.
// "ETH", "ADA": as tickers they are in capitals, or all in lower case.
bool needs_case(const PhraseWords& phrase, const NameLexicon& lexicon) {
  return std::all_of(phrase.lower.begin(), phrase.lower.end(), [&](const std::string& word) {
    const WordId id = lexicon.vocabulary().find(word);
    return word.size() < 3 || (lexicon.classes(id) & (kCommonWord | kFunctionWord | kCalendarWord |
                                                      kGivenName | kSurname)) != 0;
  });
}

}  // namespace

Result<Gazetteer> Gazetteer::load(const std::filesystem::path& directory, NameLexicon& lexicon) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& file : std::filesystem::directory_iterator(directory, error)) {
    if (file.path().extension() == ".json") files.push_back(file.path());
  }
  if (error) return fail(ErrorCode::kIo, error.message(), {directory.string()});
  std::sort(files.begin(), files.end());
  Gazetteer out;
  for (const std::filesystem::path& file : files) TG_TRY(out.add_file(file, lexicon));
  return out;
}

Result<void> Gazetteer::add_file(const std::filesystem::path& file, NameLexicon& lexicon) {
  TG_ASSIGN(const std::string text, read_file(file));
  std::vector<NamedEntry> names;
  try {
    const Json json = Json::parse(text);
    for (const Json& item : json.at("entries")) {
      const auto index = static_cast<std::uint32_t>(entries_.size());
      entries_.push_back(parse_entry(item));
      add_names(index, text_list(item, "weak"), names);
    }
  } catch (const Json::exception& exception) {
    return fail(ErrorCode::kMalformed, exception.what(), {file.string()});
  } catch (const MalformedEntry& malformed) {
    return fail(ErrorCode::kMalformed, malformed.what, {file.string()});
  }
  add_forms(names, lexicon);
  return {};
}

void Gazetteer::add_names(std::uint32_t index, const std::vector<std::string>& weak,
                          std::vector<NamedEntry>& out) {
  GazetteerEntry& entry = entries_[index];
  std::vector<std::string> names = entry.aliases;
  names.push_back(entry.name);
  const auto is_weak = [&weak](const std::string& name) {
    return std::find(weak.begin(), weak.end(), name) != weak.end();
  };
  std::erase_if(names, is_weak);
  std::erase_if(entry.aliases, is_weak);
  if (entry.type == NameType::kPerson) add_without_hyphens(names);
  for (std::string& name : names) out.push_back({index, false, std::move(name)});
  for (const std::string& name : weak) out.push_back({index, true, name});
}

void Gazetteer::add_forms(const std::vector<NamedEntry>& names, NameLexicon& lexicon) {
  const std::vector<std::string_view> views = [&] {
    std::vector<std::string_view> out;
    for (const NamedEntry& name : names) out.push_back(name.name);
    return out;
  }();
  std::vector<PhraseWords> phrases = split_phrases(views);
  std::map<std::uint32_t, std::vector<std::string>> full_names;  // by entry
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::uint32_t entry = names[i].entry;
    if (names[i].name == entries_[entry].name) full_names[entry] = phrases[i].lower;
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    PhraseWords& phrase = phrases[i];
    const auto& [entry, weak, name] = names[i];
    if (phrase.lower.empty()) continue;
    const bool case_matters = needs_case(phrase, lexicon);
    std::vector<WordId> words;
    for (const std::string& word : phrase.lower) words.push_back(lexicon.vocabulary().add(word));
    std::uint32_t& value = phrases_.at(words);
    if (value == 0) {
      forms_.emplace_back();
      value = static_cast<std::uint32_t>(forms_.size());
    }
    if (phrase.lower.size() == 1 && !weak && !case_matters) {
      misspellings_.add(phrase.lower[0], entry);
    }
    const bool is_full_name = phrase.lower == full_names[entry];
    forms_[value - 1].push_back(
        {entry, weak, case_matters, is_full_name, std::move(phrase.written)});
  }
}

Gazetteer::Match Gazetteer::longest(std::span<const WordId> words) const {
  const PhraseTable::Match match = phrases_.longest(words);
  if (match.words == 0) return {};
  return {match.words, forms_[match.value - 1]};
}

std::optional<std::uint32_t> Gazetteer::misspelt(std::string_view lower) const {
  const std::uint32_t* entry = misspellings_.find(lower);
  return entry == nullptr ? std::nullopt : std::optional(*entry);
}

}  // namespace talkgraph::extract
