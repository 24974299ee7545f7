#include "phrase_lists.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "base/file.h"
#include "language/tokens.h"
#include "read/transcript.h"
#include "recognition/phrase_book.h"

namespace talkgraph::extract::train {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kShortestName = 3;  // in bytes: shorter ones mean too much

template <class Visit>
void for_each_row(std::string_view bytes, Visit visit) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    visit(bytes.substr(at, end - at));
    at = end + 1;
  }
}

std::uint32_t kind_of_type(std::string_view type) {
  if (type == "Person") return kPersonPhrase;
  if (type == "Place") return kPlacePhrase;
  if (type == "Organization" || type == "Exchange") return kOrganizationPhrase;
  return kThingPhrase;
}

// Kinds of subject and object, 0 where the property does not tell.
std::pair<std::uint32_t, std::uint32_t> kinds_of_ends(std::string_view property) {
  static const std::map<std::string_view, std::pair<std::uint32_t, std::uint32_t>> kEnds = {
      {"CEO", {kOrganizationPhrase, kPersonPhrase}},
      {"CHILD_OF", {kPersonPhrase, kPersonPhrase}},
      {"EDUCATED_AT", {kPersonPhrase, kOrganizationPhrase}},
      {"EMPLOYEE_OR_MEMBER_OF", {kPersonPhrase, kOrganizationPhrase}},
      {"FOUNDED_BY", {kOrganizationPhrase, kPersonPhrase}},
      {"HEADQUARTERS", {kOrganizationPhrase, kPlacePhrase}},
      {"NATIONALITY", {kPersonPhrase, kPlacePhrase}},
      {"PLACE_OF_BIRTH", {kPersonPhrase, kPlacePhrase}},
      {"PLACE_OF_RESIDENCE", {kPersonPhrase, kPlacePhrase}},
      {"SPOUSE", {kPersonPhrase, kPersonPhrase}},
      {"SUBSIDIARY_OF", {kOrganizationPhrase, kOrganizationPhrase}}};
  const auto found = kEnds.find(property);
  return found == kEnds.end() ? std::pair{0U, 0U} : found->second;
}

bool begins_like_a_name(const std::string& name) {
  return name.size() >= kShortestName && name[0] >= 'A' && name[0] <= 'Z';
}

}  // namespace

void PhraseLists::add(std::string_view phrase, std::uint32_t kind) {
  Transcript transcript;
  transcript.text = phrase;
  transcript.blocks.push_back({{0, static_cast<std::uint32_t>(phrase.size())}});
  const TokenizedText text = tokenize(transcript);
  if (text.tokens.empty() || text.tokens.size() > kLongestPhrase) return;
  std::string key;
  for (const Token& token : text.tokens) key += (key.empty() ? "" : " ") + std::string(token.lower);
  kinds_[key] |= kind;
}

Result<void> PhraseLists::add_lexicon(const std::filesystem::path& file, std::uint32_t kind) {
  TG_ASSIGN(const std::string bytes, read_file(file));
  for_each_row(bytes, [&](std::string_view line) {
    line = line.substr(0, line.find_first_of("#\t:|"));
    if (!line.empty()) add(line, kind);
  });
  return {};
}

Result<void> PhraseLists::add_gazetteers(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  for (const std::filesystem::path& file : files) {
    TG_ASSIGN(const std::string bytes, read_file(file));
    try {
      const Json entries = Json::parse(bytes).at("entries");
      for (const Json& entry : entries) {
        const std::uint32_t kind = kind_of_type(entry.at("type").get<std::string>());
        add(entry.at("name").get<std::string>(), kind);
        for (const Json& alias : entry.value("aliases", Json::array())) {
          if (alias.is_string()) add(alias.get<std::string>(), kind);
        }
      }
    } catch (const Json::exception& error) {
      return fail(ErrorCode::kMalformed, error.what(), {file.string()});
    }
  }
  return {};
}

Result<void> PhraseLists::add_facts(const std::filesystem::path& file) {
  TG_ASSIGN(const std::string bytes, read_file(file));
  try {
    for_each_row(bytes, [&](std::string_view line) {
      const Json passage = Json::parse(line);
      for (const Json& fact : passage.at("facts")) {
        const auto kinds = kinds_of_ends(fact.at("type").get<std::string>());
        const std::string subject = fact.at("subject");
        const std::string object = fact.at("object");
        if (kinds.first != 0 && begins_like_a_name(subject)) add(subject, kinds.first);
        if (kinds.second != 0 && begins_like_a_name(object)) add(object, kinds.second);
      }
    });
  } catch (const Json::exception& error) {
    return fail(ErrorCode::kMalformed, error.what(), {file.string()});
  }
  return {};
}

Result<void> PhraseLists::add_company_pairs(const std::filesystem::path& file) {
  TG_ASSIGN(const std::string bytes, read_file(file));
  try {
    const Json pairs = Json::parse(bytes);
    for (const Json& pair : pairs) {
      for (const char* end : {"e1_name", "e2_name"}) {
        const std::string name = pair.at(end);
        if (begins_like_a_name(name)) add(name, kOrganizationPhrase);
      }
    }
  } catch (const Json::exception& error) {
    return fail(ErrorCode::kMalformed, error.what(), {file.string()});
  }
  return {};
}

std::string PhraseLists::serialize() const {
  std::vector<std::pair<std::uint64_t, WordFacts>> rows;
  for (const auto& [phrase, kinds] : kinds_) {
    std::uint64_t key = 0;
    for (std::size_t at = 0; at < phrase.size();) {
      const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
      key = phrase_key(key, std::string_view(phrase).substr(at, end - at));
      at = end + 1;
    }
    rows.push_back({key, {0, 0, kinds}});
  }
  return serialize_word_table(std::move(rows));
}

}  // namespace talkgraph::extract::train
