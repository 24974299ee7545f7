#include "claims/people/page_house.h"

#include <algorithm>
#include <map>
#include <set>

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kLeastTimesNamed = 3;
constexpr std::uint32_t kTimesMore = 2;  // than any other company with posts

}  // namespace

PageHouse page_house(const TextView& view, const std::vector<Assertion>& relations) {
  PageHouse house;
  std::map<EntityIndex, std::uint32_t> companies;
  std::set<EntityIndex> persons;
  for (const Assertion& relation : relations) {
    const bool post = relation.type == "FOUNDED" ||
                      (relation.type == "WORKS_FOR" && relation.properties.contains("title") &&
                       !relation.properties.contains("until"));
    if (!post || !is_body(view.names().entities[relation.target].type)) continue;
    companies.emplace(relation.target, 0);
    persons.insert(relation.source);
  }
  if (companies.size() == 1) {
    house.company = companies.begin()->first;
    if (persons.size() == 1) house.guest = *persons.begin();
    return house;
  }
  for (const Mention& mention : view.names().mentions) {
    const auto company = companies.find(mention.entity);
    if (company != companies.end() && mention.kind == MentionKind::kName) ++company->second;
  }
  for (const auto& one : companies) {
    const bool leads = std::all_of(companies.begin(), companies.end(), [&](const auto& other) {
      return other.first == one.first || other.second * kTimesMore <= one.second;
    });
    if (one.second >= kLeastTimesNamed && leads) house.company = one.first;
  }
  return house;
}

}  // namespace talkgraph::extract
