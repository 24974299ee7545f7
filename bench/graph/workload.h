// The graph that all engines hold, and where operations on it begin.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace talkgraph::bench {

using Person = std::uint32_t;

struct Acquaintance {
  Person from = 0;
  Person to = 0;
  std::int64_t since = 0;
};

// People know each other: few know and are known by many, as in real graphs. No
// one knows themselves, and of two people at most one knows the other, so that a
// walk never takes a relationship twice, which engines count differently.
struct Workload {
  Person people = 0;
  std::vector<Acquaintance> acquaintances;
  // Where operations begin.
  std::vector<Person> points;
  std::vector<Person> one_hop;
  std::vector<Person> two_hops;
  std::vector<Person> three_hops;
  std::vector<Person> hubs;  // who know the most
  std::vector<std::pair<Person, Person>> pairs;
};

std::string name_of(Person person);
std::int64_t age_of(Person person);

// The same for the same sizes, on every machine.
Workload make_workload(Person people, std::uint32_t acquaintances);

// Writes people.csv, acquaintances.csv and workload.json, which peers read.
void write_workload(const Workload& workload, const std::filesystem::path& folder);

}  // namespace talkgraph::bench
