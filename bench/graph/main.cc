// graph_bench generate FOLDER [PEOPLE ACQUAINTANCES]
// graph_bench ENGINE FOLDER
//
// The first makes the workload in FOLDER; the second reads it, waits for names of
// operations, one a line, and answers each with a line of JSON. tools/bench-store
// drives it.
#include <malloc.h>
#include <sys/resource.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "engine.h"

namespace talkgraph::bench {
namespace {

constexpr Person kPeople = 100'000;
constexpr std::uint32_t kAcquaintances = 1'000'000;

std::unique_ptr<Engine> open_engine(const std::string& name, const std::filesystem::path& folder,
                                    const Workload& workload) {
  const std::filesystem::path own = folder / name;
  if (name == "talkgraph") return open_talkgraph(own, workload);
  if (name == "cypher") return open_cypher(own, workload);
  if (name == "rocksdb") return open_rocksdb(own, workload);
  if (name == "lmdb") return open_lmdb(own, workload);
  give_up("no engine " + name);
}

std::uint64_t peak_memory_in_kib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::uint64_t>(usage.ru_maxrss);
}

void serve(Engine& engine) {
  const Operations operations = engine.operations();
  std::cout << nlohmann::json({{"ready", true}}) << std::endl;
  for (std::string name; std::getline(std::cin, name);) {
    const auto found = operations.find(name);
    nlohmann::json answer;
    if (name == "memory") {
      answer = {{"kib", peak_memory_in_kib()}};
    } else if (found == operations.end()) {
      answer = {{"absent", true}};
    } else {
      const Measurement measured = found->second();
      answer = {{"seconds", measured.seconds},
                {"cpu", measured.cpu_seconds},
                {"times", measured.times},
                {"answer", measured.answer}};
    }
    std::cout << answer << std::endl;
  }
}

Workload workload_in(const std::filesystem::path& folder) {
  std::ifstream file(folder / "workload.json");
  const nlohmann::json sizes = nlohmann::json::parse(file);
  return make_workload(sizes.at("people"), sizes.at("acquaintances"));
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() != 2 && arguments.size() != 4) {
    give_up("usage: graph_bench ENGINE FOLDER | generate FOLDER [PEOPLE ACQUAINTANCES]");
  }
  const std::filesystem::path folder = arguments[1];
  if (arguments[0] == "generate") {
    const bool sized = arguments.size() == 4;
    write_workload(make_workload(sized ? static_cast<Person>(std::stoul(arguments[2])) : kPeople,
                                 sized ? static_cast<std::uint32_t>(std::stoul(arguments[3]))
                                       : kAcquaintances),
                   folder);
    return 0;
  }
  const Workload workload = workload_in(folder);
  malloc_trim(0);  // what is left of making it is not for the first measured operation to tidy up
  serve(*open_engine(arguments[0], folder, workload));
  return 0;
}

}  // namespace

void give_up(const std::string& why) {
  std::cerr << "graph_bench: " << why << '\n';
  std::exit(1);
}

}  // namespace talkgraph::bench

int main(int count, char** arguments) {
  return talkgraph::bench::run({arguments + 1, arguments + count});
}
