#include "name_examples.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "base/file.h"
#include "base/unicode.h"
#include "language/tokens.h"
#include "names/known_names.h"
#include "names/type_features.h"
#include "read/read_transcript.h"

namespace talkgraph::extract::train {
namespace {

using Json = nlohmann::json;

template <class Visit>
void for_each_line(std::string_view bytes, Visit visit) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    visit(bytes.substr(at, end - at));
    at = end + 1;
  }
}

// Types of subject and object, where the property settles them.
std::optional<std::pair<NameType, NameType>> ends_of(std::string_view property) {
  constexpr auto kPerson = NameType::kPerson;
  constexpr auto kOrganization = NameType::kOrganization;
  constexpr auto kPlace = NameType::kPlace;
  static const std::map<std::string_view, std::pair<NameType, NameType>> kEnds = {
      {"CEO", {kOrganization, kPerson}},
      {"CHILD_OF", {kPerson, kPerson}},
      {"EDUCATED_AT", {kPerson, kOrganization}},
      {"EMPLOYEE_OR_MEMBER_OF", {kPerson, kOrganization}},
      {"FOUNDED_BY", {kOrganization, kPerson}},
      {"HEADQUARTERS", {kOrganization, kPlace}},
      {"NATIONALITY", {kPerson, kPlace}},
      {"PLACE_OF_BIRTH", {kPerson, kPlace}},
      {"PLACE_OF_RESIDENCE", {kPerson, kPlace}},
      {"SPOUSE", {kPerson, kPerson}},
      {"SUBSIDIARY_OF", {kOrganization, kOrganization}}};
  const auto found = kEnds.find(property);
  return found == kEnds.end() ? std::nullopt : std::optional(found->second);
}

std::optional<TokenRange> tokens_of(const TokenizedText& text, Span span) {
  const auto first = std::lower_bound(
      text.tokens.begin(), text.tokens.end(), span.begin,
      [](const Token& token, std::uint32_t offset) { return token.span.begin < offset; });
  auto last = first;
  while (last != text.tokens.end() && last->span.end < span.end) ++last;
  if (last == text.tokens.end() || first->span.begin != span.begin || last->span.end != span.end) {
    return std::nullopt;
  }
  return TokenRange{static_cast<std::uint32_t>(first - text.tokens.begin()),
                    static_cast<std::uint32_t>(last - text.tokens.begin()) + 1};
}

}  // namespace

void NameExamples::add(const NameText& text, TokenRange sentence, TokenRange name,
                       const std::string& key, NameType type) {
  if (!text.looks_like_name(name.begin) || ++seen_[key] > limit_) return;
  examples_.push_back({key, document_, type, type_features(text, sentence, name)});
}

Result<void> NameExamples::add_transcripts(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const std::filesystem::path& file : files) {
    TG_ASSIGN(const std::string bytes, read_file(file));
    TG_ASSIGN(const Transcript transcript, read_transcript(bytes, file.filename().string()));
    const TokenizedText tokens = tokenize(transcript);
    const NameText text(transcript, tokens, lexicon_);
    const std::vector<Candidate> names = find_known_names(text, gazetteer_);
    ++document_;
    std::size_t at = 0;
    for (const Sentence& sentence : tokens.sentences) {
      while (at < names.size() && names[at].tokens.begin < sentence.tokens.begin) ++at;
      for (; at < names.size() && names[at].tokens.begin < sentence.tokens.end; ++at) {
        if (names[at].source != CandidateSource::kGazetteer || !names[at].certain) continue;
        const GazetteerEntry& entry = gazetteer_.entries()[names[at].index];
        if (entry.type == NameType::kTopic) continue;
        add(text, sentence.tokens, names[at].tokens, entry.name, entry.type);
      }
    }
  }
  return {};
}

void NameExamples::add_labelled(std::string bytes, const std::vector<TypedName>& names) {
  Transcript transcript;
  transcript.text = std::move(bytes);
  transcript.blocks.push_back({{0, static_cast<std::uint32_t>(transcript.text.size())}});
  const TokenizedText tokens = tokenize(transcript);
  const NameText text(transcript, tokens, lexicon_);
  std::set<std::uint32_t> used;
  ++document_;
  for (const auto& [name, type] : names) {
    for (std::size_t at = transcript.text.find(name); at != std::string::npos;
         at = transcript.text.find(name, at + name.size())) {
      const auto begin = static_cast<std::uint32_t>(at);
      const auto range =
          tokens_of(tokens, {begin, begin + static_cast<std::uint32_t>(name.size())});
      if (!range || !used.insert(range->begin).second) continue;
      for (const Sentence& sentence : tokens.sentences) {
        if (sentence.tokens.contains(*range)) add(text, sentence.tokens, *range, name, type);
      }
    }
  }
}

Result<void> NameExamples::add_company_pairs(const std::filesystem::path& file) {
  TG_ASSIGN(const std::string bytes, read_file(file));
  try {
    for (const Json& pair : Json::parse(bytes)) {
      std::string text;
      for (const Json& word : pair.at("context")) text += word.get<std::string>() + ' ';
      add_labelled(text, {{pair.at("e1_name"), NameType::kOrganization},
                          {pair.at("e2_name"), NameType::kOrganization}});
    }
  } catch (const Json::exception& error) {
    return fail(ErrorCode::kMalformed, error.what(), {file.string()});
  }
  return {};
}

Result<void> NameExamples::add_facts(const std::filesystem::path& file) {
  TG_ASSIGN(const std::string bytes, read_file(file));
  try {
    for_each_line(bytes, [&](std::string_view line) {
      const Json passage = Json::parse(line);
      std::vector<TypedName> names;
      for (const Json& fact : passage.at("facts")) {
        const auto ends = ends_of(fact.at("type").get<std::string>());
        if (!ends) continue;
        names.emplace_back(fact.at("subject"), ends->first);
        names.emplace_back(fact.at("object"), ends->second);
      }
      // Pronouns and descriptions are ends of facts too; names are capitalised
      // and, but for the first word, not ordinary words.
      std::erase_if(names, [&](const TypedName& name) {
        const WordId word = lexicon_.vocabulary().find(to_lower(name.first));
        return name.first.empty() || !(name.first[0] >= 'A' && name.first[0] <= 'Z') ||
               (lexicon_.classes(word) & (kCommonWord | kFunctionWord)) != 0;
      });
      if (!names.empty()) add_labelled(passage.at("text"), names);
    });
  } catch (const Json::exception& error) {
    return fail(ErrorCode::kMalformed, error.what(), {file.string()});
  }
  return {};
}

Result<void> NameExamples::add_tagged_sentences(const std::filesystem::path& file) {
  TG_ASSIGN(const std::string bytes, read_file(file));
  std::string text;
  std::string name;
  std::vector<TypedName> names;
  for_each_line(bytes, [&](std::string_view line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) {
      if (!names.empty()) add_labelled(std::move(text), names);
      text.clear();
      names.clear();
      return;
    }
    const std::string_view word = line.substr(0, tab);
    const std::string_view tag = line.substr(tab + 1);
    text.append(word) += ' ';
    if (tag == "O") return;
    const bool begins = tag[0] == 'B' || tag[0] == 'S';
    name = begins ? std::string(word) : name + ' ' + std::string(word);
    if (tag[0] != 'E' && tag[0] != 'S') return;
    const std::string_view kind = tag.substr(2);
    names.emplace_back(name, kind == "PER"   ? NameType::kPerson
                             : kind == "ORG" ? NameType::kOrganization
                                             : NameType::kPlace);
  });
  return {};
}

}  // namespace talkgraph::extract::train
