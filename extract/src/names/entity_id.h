// Ids by which documents that do not know one another speak of the same thing.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/unicode.h"
#include "names/entity_type.h"
#include "names/name_lexicon.h"

namespace talkgraph::extract {

// A name without what some texts add and others leave out: of a person initials and
// nicknames between the first word and the last ("Mira K. Lund"), of a company its legal
// form, an end such as "Group" or the domain's, where what is left is no word of the
// language ("Orbex Group", "orbex.io"; "Digital Group" stays); of all but persons an article.
std::string shared_name(std::string_view name, NameType type, const NameLexicon& lexicon);

// Makes the ids of one document's entities, each of them once. All names are counted
// first: where two entities of a document share a name, they keep what tells them apart.
class EntityIds {
 public:
  explicit EntityIds(const NameLexicon& lexicon) : lexicon_(lexicon) {}

  void count(std::string_view name, NameType type) { ++counts_[shared_id(name, type)]; }
  void count_listed(std::string_view name) { ++counts_[slugify(name)]; }
  // `document` is put behind the name of a person who is called by a common word alone.
  std::string make(std::string_view name, NameType type, std::string_view document);
  // The id of something listed by its name in the list.
  std::string make_listed(std::string_view name);

 private:
  std::string shared_id(std::string_view name, NameType type) const;
  std::string unique(std::string id);

  const NameLexicon& lexicon_;
  std::unordered_map<std::string, std::size_t> counts_;  // by shared id
  std::unordered_map<std::string, std::size_t> copies_;  // of one id that were asked for
  std::unordered_set<std::string> taken_;
};

}  // namespace talkgraph::extract
