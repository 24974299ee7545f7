#include "workload.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <unordered_set>

namespace talkgraph::bench {
namespace {

// SplitMix64 (Steele, Lea, Flood 2014): the standard library's distributions
// differ between implementations.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  std::uint32_t below(std::uint32_t limit) {
    return static_cast<std::uint32_t>(((next() >> 32) * limit) >> 32);
  }
  double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

 private:
  std::uint64_t state_;
};

// Draws people, the one of rank k with a weight of k to the power of -1/2 or -3/4:
// square roots are the same everywhere.
class Zipf {
 public:
  Zipf(Person people, bool steep, Random& random) : sums_(people), by_rank_(people) {
    double sum = 0;
    for (Person rank = 0; rank < people; ++rank) {
      const double root = std::sqrt(static_cast<double>(rank) + 1);
      sum += 1 / (steep ? root * std::sqrt(root) : root);
      sums_[rank] = sum;
    }
    std::iota(by_rank_.begin(), by_rank_.end(), 0);
    for (Person i = people; i > 1; --i) std::swap(by_rank_[i - 1], by_rank_[random.below(i)]);
  }

  Person draw(Random& random) const {
    const double at = random.unit() * sums_.back();
    const auto found = std::upper_bound(sums_.begin(), sums_.end(), at);
    return by_rank_[static_cast<std::size_t>(found - sums_.begin())];
  }
  Person at_rank(std::size_t rank) const { return by_rank_[rank]; }

 private:
  std::vector<double> sums_;
  std::vector<Person> by_rank_;
};

std::vector<Person> draw_many(std::size_t count, Person people, Random& random) {
  std::vector<Person> drawn(count);
  for (Person& person : drawn) person = random.below(people);
  return drawn;
}

constexpr std::array<const char*, 16> kGiven = {"Ada",  "Bela",  "Cato",  "Dora",  "Emil", "Fay",
                                                "Gus",  "Hana",  "Imran", "Jonas", "Kira", "Lucia",
                                                "Mira", "Nadim", "Olga",  "Petra"};
constexpr std::array<const char*, 20> kBegin = {"Bar", "Cor", "Dal", "Fen", "Gar", "Hol",  "Jar",
                                                "Kel", "Lam", "Mor", "Nor", "Pel", "Quin", "Ros",
                                                "Sil", "Tor", "Ul",  "Ver", "Wen", "Zan"};
constexpr std::array<const char*, 25> kEnd = {
    "by",   "cott", "dale", "en",   "feld", "gard",  "holm", "ing", "kin",
    "land", "mann", "nes",  "over", "pole", "quist", "rud",  "sen", "ton",
    "ulf",  "vik",  "wald", "yard", "zer",  "stad",  "borg"};

std::string family_of(std::uint32_t number) {
  return std::string(kBegin[number % kBegin.size()]) + kEnd[number / kBegin.size() % kEnd.size()];
}

}  // namespace

std::string name_of(Person person) {
  return std::string(kGiven[person % kGiven.size()]) + " " + family_of(person / kGiven.size()) +
         " " + std::to_string(person);
}

std::int64_t age_of(Person person) {
  return 18 + person * 37 % 71;
}

Workload make_workload(Person people, std::uint32_t acquaintances) {
  Random random(people);
  Workload workload;
  workload.people = people;
  const Zipf knowing(people, false, random);
  const Zipf known(people, true, random);
  std::unordered_set<std::uint64_t> drawn;
  while (workload.acquaintances.size() < acquaintances) {
    const Person from = knowing.draw(random);
    const Person to = known.draw(random);
    const std::uint64_t pair = std::uint64_t{std::min(from, to)} << 32 | std::max(from, to);
    if (from == to || !drawn.insert(pair).second) continue;
    workload.acquaintances.push_back({from, to, 1990 + random.below(36)});
  }
  workload.points = draw_many(1000, people, random);
  workload.one_hop = draw_many(200, people, random);
  workload.two_hops = draw_many(50, people, random);
  workload.three_hops = draw_many(5, people, random);
  for (std::size_t rank = 0; rank < 10; ++rank) workload.hubs.push_back(knowing.at_rank(rank));
  for (const Person from : draw_many(20, people, random)) {
    workload.pairs.emplace_back(from, random.below(people));
  }
  return workload;
}

void write_workload(const Workload& workload, const std::filesystem::path& folder) {
  std::ofstream people(folder / "people.csv");
  people << "id,name,age\n";
  for (Person person = 0; person < workload.people; ++person) {
    people << person << ',' << name_of(person) << ',' << age_of(person) << '\n';
  }
  std::ofstream acquaintances(folder / "acquaintances.csv");
  acquaintances << "from,to,since\n";
  for (const Acquaintance& one : workload.acquaintances) {
    acquaintances << one.from << ',' << one.to << ',' << one.since << '\n';
  }
  const nlohmann::json begins = {
      {"people", workload.people},     {"acquaintances", workload.acquaintances.size()},
      {"points", workload.points},     {"one_hop", workload.one_hop},
      {"two_hops", workload.two_hops}, {"three_hops", workload.three_hops},
      {"hubs", workload.hubs},         {"pairs", workload.pairs}};
  std::ofstream(folder / "workload.json") << begins.dump() << '\n';
}

}  // namespace talkgraph::bench
