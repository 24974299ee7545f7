#include "names/nicknames.h"

#include <algorithm>
#include <array>

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMostFullNames = 4;

struct Nickname {
  std::string_view nickname;
  std::array<std::string_view, kMostFullNames> full;
};

// Sorted.
constexpr auto kNicknames = std::to_array<Nickname>({
    {"abby", {{"abigail"}}},
    {"al", {{"alan", "albert"}}},
    {"alex", {{"alejandro", "alexander", "alexandra", "alexandre"}}},
    {"andy", {{"andreas", "andrew"}}},
    {"barb", {{"barbara"}}},
    {"becky", {{"rebecca"}}},
    {"ben", {{"benedict", "benjamin"}}},
    {"bill", {{"william"}}},
    {"bob", {{"robert"}}},
    {"brad", {{"bradley"}}},
    {"cam", {{"cameron"}}},
    {"cathy", {{"catherine"}}},
    {"charlie", {{"charles"}}},
    {"chris", {{"christian", "christina", "christine", "christopher"}}},
    {"cindy", {{"cynthia"}}},
    {"dan", {{"daniel"}}},
    {"danny", {{"daniel"}}},
    {"dave", {{"david"}}},
    {"deb", {{"deborah"}}},
    {"don", {{"donald"}}},
    {"doug", {{"douglas"}}},
    {"ed", {{"edgar", "eduard", "edward"}}},
    {"eddie", {{"edward"}}},
    {"fred", {{"alfred", "frederick"}}},
    {"greg", {{"gregory"}}},
    {"gus", {{"august"}}},
    {"hal", {{"harold"}}},
    {"jack", {{"john"}}},
    {"jake", {{"jacob"}}},
    {"jeff", {{"jeffrey"}}},
    {"jen", {{"jennifer"}}},
    {"jenny", {{"jennifer"}}},
    {"jerry", {{"gerald", "jerome"}}},
    {"jess", {{"jessica"}}},
    {"jim", {{"james"}}},
    {"jimmy", {{"james"}}},
    {"joe", {{"joseph"}}},
    {"jon", {{"jonathan"}}},
    {"josh", {{"joshua"}}},
    {"kate", {{"katherine"}}},
    {"kathy", {{"katherine"}}},
    {"ken", {{"kenneth"}}},
    {"larry", {{"lawrence"}}},
    {"leo", {{"leonard", "leonardo"}}},
    {"liz", {{"elizabeth"}}},
    {"lou", {{"louis"}}},
    {"maggie", {{"margaret"}}},
    {"manny", {{"emmanuel", "manuel"}}},
    {"marty", {{"martin"}}},
    {"matt", {{"matthew", "matthias", "matthieu"}}},
    {"max", {{"maximilian", "maxwell"}}},
    {"meg", {{"margaret"}}},
    {"mel", {{"melissa"}}},
    {"mike", {{"michael"}}},
    {"mitch", {{"mitchell"}}},
    {"nate", {{"nathan", "nathaniel"}}},
    {"nick", {{"nicholas", "nicolas"}}},
    {"nico", {{"nicolas"}}},
    {"pam", {{"pamela"}}},
    {"pat", {{"patricia", "patrick"}}},
    {"pete", {{"peter"}}},
    {"phil", {{"philip", "phillip"}}},
    {"rafa", {{"rafael"}}},
    {"ray", {{"raymond"}}},
    {"rich", {{"richard"}}},
    {"rick", {{"richard"}}},
    {"rob", {{"robert"}}},
    {"robbie", {{"robert"}}},
    {"ron", {{"ronald"}}},
    {"sam", {{"samantha", "samuel"}}},
    {"sandy", {{"alexandra", "sandra"}}},
    {"seb", {{"sebastian"}}},
    {"stef", {{"stefan", "stefanie"}}},
    {"steph", {{"stephan", "stephanie"}}},
    {"steve", {{"stephen", "steven"}}},
    {"sue", {{"susan"}}},
    {"ted", {{"edward", "theodore"}}},
    {"tim", {{"timothy"}}},
    {"tom", {{"thomas"}}},
    {"tony", {{"anthony", "antonio"}}},
    {"vicky", {{"victoria"}}},
    {"vince", {{"vincent"}}},
    {"will", {{"william"}}},
    {"wlad", {{"wladimir"}}},
    {"zach", {{"zachary"}}},
});
static_assert(std::is_sorted(kNicknames.begin(), kNicknames.end(),
                             [](const Nickname& a, const Nickname& b) {
                               return a.nickname < b.nickname;
                             }));

}  // namespace

std::span<const std::string_view> full_given_names(std::string_view lower) {
  const auto at = std::lower_bound(
      kNicknames.begin(), kNicknames.end(), lower,
      [](const Nickname& known, std::string_view name) { return known.nickname < name; });
  if (at == kNicknames.end() || at->nickname != lower) return {};
  const auto end = std::find(at->full.begin(), at->full.end(), std::string_view{});
  return {at->full.data(), static_cast<std::size_t>(end - at->full.begin())};
}

}  // namespace talkgraph::extract
