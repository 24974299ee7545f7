#include "names/derived_names.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "names/kind_words.h"

namespace talkgraph::extract {
namespace {

constexpr float kDerived = 3.0F;  // more than all that is said of its maker

bool is_derived_word(std::string_view word, const auto& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What companies make one of, and call by their own name.
constexpr auto kOfCompanies = std::to_array<std::string_view>(
    {"app", "bot", "browser", "card", "chatbot", "dashboard", "explorer", "extension", "launchpad",
     "newsletter", "plugin", "podcast", "sdk", "show", "terminal", "vault", "wallet", "widget"});
constexpr auto kOfPersons = std::to_array<std::string_view>({"newsletter", "podcast", "show"});
// What others make for a product: "our Orbpress plugin".
constexpr auto kForProducts = std::to_array<std::string_view>({"bot", "extension", "plugin"});
constexpr auto kMakingOne = std::to_array<std::string_view>(
    {"built", "developed", "launched", "launching", "made", "released", "shipped"});

class DerivedNames {
 public:
  DerivedNames(const NameText& text, std::vector<Candidate>& candidates)
      : text_(text), candidates_(candidates) {}

  bool run(const NameGroups& groups) {
    bool changed = false;
    for (const NameGroup& group : groups.groups()) {
      if (!group.accepted || group.members.empty()) continue;
      const bool alone = std::any_of(group.members.begin(), group.members.end(), [&](auto member) {
        return !names_kind(candidates_[member].tokens.end);
      });
      for (const std::uint32_t member : group.members) {
        const bool school = names_school(group, candidates_[member]);
        if (!school && !is_derived(group, candidates_[member], alone)) continue;
        extend(candidates_[member], school ? NameType::kOrganization : NameType::kProduct);
        changed = true;
      }
    }
    return changed;
  }

 private:
  bool names_kind(std::uint32_t i) const {
    return is_derived_word(text_.lower(i), kOfCompanies) && !text_.token(i).capitalized &&
           text_.token(i).space_before && is_same_line(i);
  }
  // Does token `i` stand in the line of the one before it?
  bool is_same_line(std::uint32_t i) const {
    const std::uint32_t from = text_.token(i - 1).span.end;
    const std::uint32_t to = text_.token(i).span.begin;
    return to >= from &&
           std::string_view(text_.transcript().text).substr(from, to - from).find('\n') ==
               std::string_view::npos;
  }
  // "the Orbex app is", but not "the Orbex app users".
  bool ends_phrase(std::uint32_t i) const {
    return i >= text_.size() || !is_same_line(i) || text_.token(i).kind != TokenKind::kWord ||
           text_.has(i, kFunctionWord);
  }
  bool is_derived(const NameGroup& group, const Candidate& name, bool alone) const {
    const std::uint32_t noun = name.tokens.end;
    if (!names_kind(noun) || !ends_phrase(noun + 1) || name.tokens.begin == 0) return false;
    const std::string_view word = text_.lower(noun);
    const std::string_view before = text_.lower(name.tokens.begin - 1);
    if (before == "a" || before == "an") return false;  // one of many: "a Bitcoin wallet"
    // "the Micro SD card": letters that no company is called by
    const Token& last = text_.token(name.tokens.end - 1);
    if (last.all_caps && name.tokens.size() > 1 && !group.entry) return false;
    switch (group.type) {
      case NameType::kExchange:
      case NameType::kOrganization:
        return alone && text_.token(name.tokens.begin).capitalized &&
               !text_.token(name.tokens.begin - 1).capitalized;
      case NameType::kPerson:
        return is_derived_word(word, kOfPersons) && before == "the";
      case NameType::kProduct:
        // "the Mira Lund show", which tells of a show before of a person
        if (is_derived_word(word, kOfPersons) && before == "the" && name.tokens.size() > 1 &&
            text_.has(name.tokens.begin, kGivenName)) {
          return true;
        }
        return (word == "card" && alone && (before == "the" || before == "our")) ||
               (is_derived_word(word, kForProducts) && is_brought_in(name.tokens.begin));
      default:
        return false;
    }
  }
  // "we have released a new [Orbpress] plugin", "our Orbpress plugin"
  bool is_brought_in(std::uint32_t i) const {
    for (std::uint32_t back = 1; back <= 4 && back <= i; ++back) {
      const std::string_view word = text_.lower(i - back);
      if (word == "our" || is_derived_word(word, kMakingOne)) return true;
      if (text_.token(i - back).kind != TokenKind::kWord || word == "in") return false;
    }
    return false;
  }
  // "at Ada Lund college": a school that is named after somebody
  bool names_school(const NameGroup& group, const Candidate& name) const {
    const std::uint32_t noun = name.tokens.end;
    const std::string_view word = text_.lower(noun);
    if ((word != "college" && word != "university") || text_.token(noun).capitalized) return false;
    if (group.entry || group.speaker || group.type != NameType::kPerson || name.tokens.begin == 0) {
      return false;
    }
    const std::string_view before = text_.lower(name.tokens.begin - 1);
    return (before == "at" || before == "attended" || before == "from" || before == "to") &&
           text_.token(noun).space_before && is_same_line(noun) && ends_phrase(noun + 1);
  }
  static void extend(Candidate& name, NameType type) {
    Candidate derived;
    derived.tokens = {name.tokens.begin, name.tokens.end + 1};
    derived.source = CandidateSource::kDescription;
    derived.shape = 1.0F;
    derived.votes.add(type, kDerived);
    name = derived;
  }

  const NameText& text_;
  std::vector<Candidate>& candidates_;
};

}  // namespace

bool extend_derived_names(const NameText& text, const NameGroups& groups,
                          std::vector<Candidate>& candidates) {
  return DerivedNames(text, candidates).run(groups);
}

}  // namespace talkgraph::extract
