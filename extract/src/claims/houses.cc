#include "claims/houses.h"

#include <string>

#include "claims/titles.h"
#include "claims/word_list.h"

namespace talkgraph::extract {
namespace {

// Whose title a company has; "head", "lead" and "creator" a product has, too.
bool is_office(std::string_view word) {
  return is_among(word, {"ceo", "coo", "cfo", "cmo", "cso"});
}
bool is_founder(std::string_view word) {
  return is_among(word, {"founder", "co-founder", "cofounder"});
}

class HouseFinder {
 public:
  HouseFinder(const TextView& view, Names& names) : view_(view), names_(names) {}

  void run() {
    for (const Sentence& sentence : view_.sentences()) {
      if (!states_facts(sentence) || !names_thing(sentence)) continue;
      for (const TitlePhrase& title : find_titles(view_, sentence)) {
        if (const Mention* house = house_behind(sentence, title.tokens.end)) {
          promote(*house, title);
        } else if (const Mention* owner = house_before(sentence, title.tokens.begin)) {
          promote(*owner, title);
        }
      }
    }
  }

 private:
  bool is_thing(const Mention& mention) const {
    const std::string_view type = view_.type_of(mention);
    return mention.kind == MentionKind::kName && (type == "Product" || type == "Network") &&
           !names_.is_listed(mention.entity);
  }
  // Titles are looked for only where they could matter.
  bool names_thing(const Sentence& sentence) const {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Mention* mention = view_.mention_from(i);
      if (mention != nullptr && is_thing(*mention)) return true;
    }
    return false;
  }

  // "COO of Orbel Card", "founder and CEO, Orbel Card", not "CEO of Orbel Card's owner".
  const Mention* house_behind(const Sentence& sentence, std::uint32_t at) const {
    if (at >= sentence.tokens.end || !is_among(view_.lower(at), {"of", "at", "for", ","})) {
      return nullptr;
    }
    ++at;
    while (at < sentence.tokens.end && view_.is(at, WordClass::kDeterminer)) ++at;
    const Mention* mention = at < sentence.tokens.end ? view_.mention_from(at) : nullptr;
    return mention != nullptr && !view_.is_possessive(*mention) ? mention : nullptr;
  }
  // "Orbel Card's COO", "Orbel Card COO Jane Roe".
  const Mention* house_before(const Sentence& sentence, std::uint32_t at) const {
    if (at == sentence.tokens.begin) return nullptr;
    if (is_possessive_mark(view_.lower(at - 1))) --at;
    return at > sentence.tokens.begin ? view_.mention_to(at - 1) : nullptr;
  }

  void promote(const Mention& house, const TitlePhrase& title) {
    if (!is_thing(house)) return;
    const bool network = view_.type_of(house) == "Network";
    // "an engineer at Orbel Card"
    if (!network && house.tokens.begin > title.tokens.end &&
        view_.lower(title.tokens.end) == "at") {
      names_.entities[house.entity].type = "Organization";
      return;
    }
    for (const std::uint32_t head : title.heads) {
      const std::string_view word = view_.lower(head);
      if (is_office(word) || (is_founder(word) && !network)) {
        names_.entities[house.entity].type = "Organization";
        return;
      }
    }
  }

  const TextView& view_;
  Names& names_;
};

}  // namespace

void promote_houses(const TextView& view, Names& names) {
  HouseFinder(view, names).run();
}

}  // namespace talkgraph::extract
