// Names that are known beforehand, from data/gazetteers.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "graph/value.h"
#include "names/entity_type.h"
#include "names/misspellings.h"
#include "names/name_lexicon.h"
#include "names/phrase_table.h"

namespace talkgraph::extract {

struct GazetteerEntry {
  std::string name;  // canonical
  NameType type = NameType::kTopic;
  NameTypeSet alternatives = 0;      // other types that it may be taken for
  std::vector<std::string> aliases;  // without the weak ones
  PropertyMap properties;
};

// One way to write an entry's name.
struct GazetteerForm {
  std::uint32_t entry = 0;
  // Shared with an ordinary word or another thing: needs context.
  bool weak = false;
  // Made of ordinary words, or of few letters: matches only with its capitals.
  bool needs_case = false;
  bool is_full_name = false;         // the entry's name itself, no alias
  std::vector<std::string> written;  // its words, as the list has them
};

class Gazetteer {
 public:
  // Reads every *.json of `directory`, in byte order of their names. Words are
  // added to the lexicon's vocabulary. kMalformed says which entry is wrong.
  static Result<Gazetteer> load(const std::filesystem::path& directory, NameLexicon& lexicon);

  const std::vector<GazetteerEntry>& entries() const { return entries_; }

  struct Match {
    std::uint32_t words = 0;
    std::span<const GazetteerForm> forms;  // empty: nothing found
  };
  // The longest known name that `words` begins with, whatever its case.
  Match longest(std::span<const WordId> words) const;
  // The entry that a rare word is a slip of, if there is just one.
  std::optional<std::uint32_t> misspelt(std::string_view lower) const;

 private:
  Result<void> add_file(const std::filesystem::path& file, NameLexicon& lexicon);
  // One way in which an entry is named.
  struct NamedEntry {
    std::uint32_t entry = 0;
    bool weak = false;
    std::string name;
  };
  void add_names(std::uint32_t index, const std::vector<std::string>& weak,
                 std::vector<NamedEntry>& out);
  void add_forms(const std::vector<NamedEntry>& names, NameLexicon& lexicon);

  std::vector<GazetteerEntry> entries_;
  PhraseTable phrases_;  // values: index into forms_, plus 1
  std::vector<std::vector<GazetteerForm>> forms_;
  Misspellings misspellings_;  // of certain names of one word; values: entries
};

}  // namespace talkgraph::extract
