#include "names/post_cues.h"

#include <algorithm>
#include <array>
#include <vector>

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kLongestTitle = 5;  // tokens of one title: "editor-in-chief"
constexpr std::uint32_t kOwnedReach = 3;    // "'s former chief executive"

constexpr auto kOfficers =
    std::to_array<std::string_view>({"ceo", "cfo", "chairman", "chairwoman", "ciso", "cmo", "coo",
                                     "cso", "cto", "executive", "president"});
constexpr auto kReporters = std::to_array<std::string_view>(
    {"columnist", "contributor", "correspondent", "journalist", "reporter", "writer"});
constexpr auto kFounders = std::to_array<std::string_view>({"cofounder", "co-founder", "founder"});

bool is_among_words(std::string_view word, const auto& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::uint32_t title_at(const NameText& text, std::uint32_t i, std::uint32_t end) {
  return i < end ? text.lexicon().title_length(text.words(i, end)) : 0;
}

// The words from token `i` up to `end` without hyphens between them: "editor-in-chief".
std::vector<WordId> words_of_title(const NameText& text, std::uint32_t i, std::uint32_t end) {
  std::vector<WordId> out;
  for (; i < end; ++i) {
    if (text.token(i).text != "-") out.push_back(text.words(i, i + 1)[0]);
  }
  return out;
}

bool joins_titles(std::string_view word) {
  return word == "and" || word == "&" || word == "/" || word == ",";
}

PostSet post_of_word(std::string_view word) {
  if (is_among_words(word, kOfficers)) return kAnyPost | kOfficerPost;
  return is_among_words(word, kFounders) ? kAnyPost | kFounderPost : kAnyPost;
}

// "founder and CEO", the last word before token `i`.
PostSet titles_before(const NameText& text, std::uint32_t begin, std::uint32_t i) {
  PostSet posts = 0;
  while (const std::uint32_t title = title_before(text, begin, i)) {
    posts |= post_of_word(text.lower(i - 1));
    i -= title;
    if (i <= begin || !joins_titles(text.lower(i - 1))) break;
    --i;
  }
  return posts;
}

bool is_possessive(std::string_view word) {
  return word == "'s" || word == "’s";
}

}  // namespace

std::uint32_t title_before(const NameText& text, std::uint32_t begin, std::uint32_t i) {
  for (std::uint32_t back = 1; back <= kLongestTitle && i >= begin + back; ++back) {
    const std::vector<WordId> words = words_of_title(text, i - back, i);
    if (!words.empty() && text.lexicon().title_length(words) == words.size()) return back;
  }
  return 0;
}

PostSet posts_before(const NameText& text, std::uint32_t begin, std::uint32_t i) {
  if (i < begin + 2) return 0;
  const std::string_view word = text.lower(i - 1);
  if (word != "of" && word != "at" && word != "from" && word != "for" && word != ",") return 0;
  const PostSet posts = titles_before(text, begin, i - 1);
  if (posts == 0) return 0;
  if (word == "for" && is_among_words(text.lower(i - 2), kReporters)) return posts | kStaffPost;
  // "our president for Orbia", "the founder, Mira": not of it.
  if (word == "for" || word == ",") return posts & (kOfficerPost | kFounderPost);
  if (word == "from") return kAnyPost;
  return word == "at" ? posts | kStaffPost : posts;
}

PostSet posts_after(const NameText& text, std::uint32_t i, std::uint32_t end) {
  if (i >= end || !is_possessive(text.lower(i))) return 0;
  for (std::uint32_t k = i + 1; k < std::min(i + 1 + kOwnedReach, end); ++k) {
    const std::uint32_t title = title_at(text, k, end);
    if (title > 0) return post_of_word(text.lower(k + title - 1));
  }
  return 0;
}

PostSet posts_before_person(const NameText& text, std::uint32_t i, std::uint32_t end) {
  const std::uint32_t title = title_at(text, i, end);
  const std::uint32_t person = i + title;
  const bool stands = title > 0 && person < end && text.looks_like_name(person) &&
                      !text.has(person, kFunctionWord | kTitleWord);
  return stands ? post_of_word(text.lower(person - 1)) : PostSet{0};
}

PostSet posts_of_office(const NameText& text, TokenRange name, std::uint32_t begin,
                        std::uint32_t end) {
  static constexpr auto kLeads = std::to_array<std::string_view>({"the", "former", "ex", "then"});
  if (name.begin == begin || !is_among_words(text.lower(name.begin - 1), kLeads)) return 0;
  // "the Global President", "the Swiss CEO"
  if (text.has(name.begin, kCommonWord | kFieldWord | kTitleWord | kDemonym)) return 0;
  const std::uint32_t title = title_at(text, name.end, end);
  if (title == 0) return 0;
  const PostSet posts = post_of_word(text.lower(name.end + title - 1));
  return (posts & kOfficerPost) != 0 ? posts : PostSet{0};
}

bool is_called_friend(const NameText& text, std::uint32_t begin, std::uint32_t i) {
  static constexpr auto kClose = std::to_array<std::string_view>(
      {"brother", "classmate", "colleague", "cousin", "father", "friend", "husband", "mother",
       "roommate", "sister", "wife"});
  constexpr std::uint32_t kReach = 6;  // "a friend from my time at college, [Mira Lund]"
  if (i < begin + 3 || text.lower(i - 1) != ",") return false;
  for (std::uint32_t at = i - 2; at > begin && at + kReach > i; --at) {
    if (text.token(at).kind == TokenKind::kPunctuation) return false;
    if (is_among_words(text.lower(at), kClose)) return true;
  }
  return false;
}

bool is_holder_of_office(const NameText& text, std::uint32_t begin, std::uint32_t i) {
  static constexpr auto kOwners =
      std::to_array<std::string_view>({"'s", "’s", "his", "her", "its", "my", "our", "their"});
  if (i < begin + 3 || text.lower(i - 1) != ",") return false;
  std::uint32_t at = i - 1;
  const std::uint32_t title = title_before(text, begin, at);
  if (title == 0) return false;
  at -= title;
  while (at > begin && (text.lower(at - 1) == "new" || text.lower(at - 1) == "and" ||
                        title_before(text, begin, at) > 0)) {
    --at;
  }
  return at > begin && is_among_words(text.lower(at - 1), kOwners);
}

bool is_post_with_house(const NameText& text, std::uint32_t i, std::uint32_t end) {
  constexpr std::uint32_t kLongestHouse = 3;
  for (std::uint32_t at = i; at < std::min(i + kLongestHouse + 1, end); ++at) {
    if (at > i) {
      if (const std::uint32_t title = title_at(text, at, end); title > 0) {
        const std::uint32_t behind = at + title;
        return behind >= end || !text.looks_like_name(behind);
      }
    }
    if (!text.looks_like_name(at)) return false;
  }
  return false;
}

bool is_company_role(const NameText& text, std::uint32_t i) {
  static constexpr auto kRoles = std::to_array<std::string_view>(
      {"auditor", "backer", "broker", "creator", "custodian", "developer", "distributor", "host",
       "investor", "maker", "operator", "organiser", "organizer", "producer", "promoter",
       "provider", "publisher", "sponsor"});
  return i > 0 && text.token(i).all_caps && !text.has(i, kAnyClass) &&
         is_among_words(text.lower(i - 1), kRoles);
}

namespace {

// "[Senior Commodity] Strategist"
bool is_rank_of_title(const NameText& text, TokenRange name) {
  static constexpr auto kRanks =
      std::to_array<std::string_view>({"assistant", "associate", "chief", "deputy", "executive",
                                       "global", "head", "junior", "lead", "principal", "senior"});
  if (!is_among_words(text.lower(name.begin), kRanks) || name.end >= text.size()) return false;
  for (std::uint32_t i = name.begin + 1; i < name.end; ++i) {
    const bool joins = text.token(i).text == "&" || text.lower(i) == "and";
    if (!joins && !text.token(i).all_caps && !text.has(i, kCommonWord | kFieldWord)) return false;
  }
  const std::uint32_t end = std::min(name.end + 3, text.size());
  return text.lower(name.end) == "leader" ||
         text.lexicon().title_length(text.words(name.end, end)) > 0;
}

}  // namespace

namespace {

// "Mira Lund, [Digital Assets] and Blockchain Director at Orb"
bool is_field_before_title(const NameText& text, TokenRange name) {
  static constexpr std::uint32_t kMostBetween = 4;
  if (name.begin < 3 || text.lower(name.begin - 1) != "," ||
      !text.looks_like_name(name.begin - 2) || !text.looks_like_name(name.begin - 3)) {
    return false;
  }
  const auto ordinary = [&](std::uint32_t i) {
    return text.token(i).text == "&" || text.lower(i) == "and" ||
           (text.has(i, kCommonWord | kFieldWord) && text.token(i).capitalized &&
            !text.has(i, kGivenName));
  };
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    if (!ordinary(i)) return false;
  }
  for (std::uint32_t at = name.end; at <= name.end + kMostBetween && at < text.size(); ++at) {
    const std::uint32_t end = std::min(at + 3, text.size());
    if (const std::uint32_t title = text.lexicon().title_length(text.words(at, end)); title > 0) {
      const std::string_view next = text.lower(at + title);
      return next == "at" || next == "of" || next == "for" || next == "with";
    }
    if (!ordinary(at)) return false;
  }
  return false;
}

}  // namespace

bool is_body_of_company(const NameText& text, std::uint32_t i) {
  static constexpr auto kMembers = std::to_array<std::string_view>(
      {"advisers", "advisors", "directors", "managers", "trustees"});
  return text.lower(i) == "board" && text.lower(i + 1) == "of" &&
         is_among_words(text.lower(i + 2), kMembers);
}

bool is_field_of_post(const NameText& text, TokenRange name) {
  static constexpr auto kUnits =
      std::to_array<std::string_view>({"department", "desk", "division", "function", "industry",
                                       "practice", "sector", "team", "unit"});
  static constexpr auto kHeads = std::to_array<std::string_view>(
      {"director", "evp", "head", "lead", "leader", "manager", "president", "svp", "vp"});
  static constexpr auto kBoards = std::to_array<std::string_view>(
      {"advisory", "editorial", "executive", "governing", "management", "supervisory"});
  const std::string_view body = text.lower(name.end - 1);
  if (name.size() >= 3 && is_body_of_company(text, name.end - 3)) return true;
  if (is_rank_of_title(text, name) || is_field_before_title(text, name)) return true;
  if (name.size() == 2 && (body == "board" || body == "committee") &&
      is_among_words(text.lower(name.begin), kBoards)) {
    return true;
  }
  const bool part = (body == "division" || body == "desk" || body == "arm") &&
                    text.lower(name.end) == "of" && name.size() > 1;
  if (part) return text.has(name.begin, kCommonWord | kFieldWord);
  if (name.begin < 2) return false;
  const std::string_view head = text.lower(name.begin - 2);
  const bool at_house = text.lower(name.end) == "at" && text.looks_like_name(name.end + 1);
  const bool headed = text.lower(name.begin - 1) == "of" && is_among_words(head, kHeads) &&
                      (head != "president" || text.lower(name.begin - 3) == "vice" || at_house);
  const bool unit = name.size() > 1 && is_among_words(text.lower(name.end), kUnits) &&
                    !text.token(name.end).capitalized;
  if (!headed && !unit) return false;
  // "VP of Strategic Alliances at Orbex": the house stands behind the field.
  const bool housed = headed && at_house;
  // "our VP of Strategic Alliances, Mira Lund"
  const bool held = headed && name.size() > 1 && text.lower(name.end) == "," &&
                    text.has(name.end + 1, kGivenName) && text.looks_like_name(name.end + 2);
  const std::uint32_t last = name.end - 1;
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    if (text.token(i).text == "&" || text.lower(i) == "and") continue;
    const bool ordinary =
        text.has(i, kCommonWord | kFieldWord) || ((housed || held) && i == last && i > name.begin);
    if (!ordinary || text.has(i, kGivenName)) return false;
  }
  return unit || housed || held || name.size() == 1 ||
         text.lexicon().head_types(text.words(last, last + 1)) == 0;
}

std::uint32_t behind_field_of_post(const NameText& text, TokenRange run) {
  for (std::uint32_t i = run.begin; i + 4 < run.end; ++i) {
    if (is_body_of_company(text, i) && text.lower(i + 3) == "of") return i + 4;
  }
  for (std::uint32_t i = run.begin + 1; i + 1 < run.end; ++i) {
    if (text.has(i, kGivenName) && !text.has(i, kCommonWord) &&
        is_field_of_post(text, {run.begin, i})) {
      return i;
    }
  }
  return run.begin;
}

}  // namespace talkgraph::extract
