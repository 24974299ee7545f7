// Phrases of known kinds, from the project's lists and the corpora's annotations.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace talkgraph::extract::train {

class PhraseLists {
 public:
  // A list of data/lexicons: a phrase a line, '#' before a comment.
  Result<void> add_lexicon(const std::filesystem::path& file, std::uint32_t kind);
  // The names and aliases of data/gazetteers, by their types.
  Result<void> add_gazetteers(const std::filesystem::path& folder);
  // KnowledgeNet (JSON Lines): ends of facts whose property tells their type.
  Result<void> add_facts(const std::filesystem::path& file);
  // CORE (JSON): pairs of companies.
  Result<void> add_company_pairs(const std::filesystem::path& file);

  // The bytes of a PhraseBook's file.
  std::string serialize() const;
  std::size_t size() const { return kinds_.size(); }

 private:
  void add(std::string_view phrase, std::uint32_t kind);

  std::map<std::string, std::uint32_t> kinds_;  // words in lower case with a blank between
};

}  // namespace talkgraph::extract::train
