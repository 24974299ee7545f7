// The anomalies that the LDBC's ACID test suite looks for (Waudby et al., "Towards
// Testing ACID Compliance in the LDBC Social Network Benchmark", 2020), each under
// its name there, with real threads.
#include <array>
#include <atomic>
#include <catch2/catch.hpp>
#include <functional>
#include <random>
#include <thread>

#include "folder.h"
#include "store/store.h"
#include "support/graph_contents.h"

using namespace talkgraph;
using store::Edit;
using store::Store;
using tests::Folder;
using tests::ontology;

namespace {

constexpr int kRounds = 40;
constexpr int kThreads = 4;

std::unique_ptr<Store> open_store(const Folder& folder) {
  store::Options options{folder.store(), true};
  // Isolation does not depend on it, and threads meet more often.
  options.durability = store::Durability::kRelaxed;
  auto opened = Store::open(options, ontology());
  REQUIRE(opened);
  return std::move(*opened);
}

// Catch's assertions are for one thread: what fails elsewhere is counted.
class Failures {
 public:
  void check(bool holds) {
    if (!holds) ++count_;
  }
  void require_none() const { REQUIRE(count_ == 0); }

 private:
  std::atomic<int> count_ = 0;
};

void run_threads(int count, const std::function<void(int)>& work) {
  std::vector<std::thread> threads;
  for (int i = 0; i < count; ++i) threads.emplace_back(work, i);
  for (std::thread& thread : threads) thread.join();
}

std::int64_t number(const GraphReader& graph, NodeId node, const char* key) {
  const PropertyMap properties = graph.node_properties(node).value();
  const auto found = properties.find(key);
  return found == properties.end() ? 0 : *found->second.as_int();
}

Result<void> set_number(GraphWriter& graph, NodeId node, const char* key, std::int64_t value) {
  TG_ASSIGN(PropertyMap properties, graph.node_properties(node));
  properties[key] = value;
  return graph.set_node_properties(node, properties);
}

// Nodes with the property `version` 0.
std::vector<NodeId> make_nodes(Store& store, int count) {
  std::vector<NodeId> nodes;
  REQUIRE(store.edit([&](GraphWriter& graph) -> Result<void> {
    nodes.clear();
    TG_ASSIGN(const LabelId person, graph.label("Person"));
    for (int i = 0; i < count; ++i) {
      TG_ASSIGN(const NodeId node, graph.create_node(std::array{person}, {{"version", 0}}));
      nodes.push_back(node);
    }
    return {};
  }));
  return nodes;
}

std::uint64_t degree(const GraphReader& graph, NodeId node) {
  std::uint64_t found = 0;
  (void)graph.expand(node, Direction::kBoth, {}, [&](const Relationship&) {
    ++found;
    return true;
  });
  return found;
}

}  // namespace

TEST_CASE("atomicity: a transaction shows as a whole or not at all") {
  const Folder folder;
  const auto store = open_store(folder);
  const std::vector<NodeId> nodes = make_nodes(*store, 1);
  Failures failures;
  std::atomic<int> committed = 0;
  run_threads(kThreads, [&](int thread) {
    for (int i = 0; i < kRounds; ++i) {
      const bool give_up = (i + thread) % 3 == 0;
      const Result<void> done = store->edit([&](GraphWriter& graph) -> Result<void> {
        TG_ASSIGN(const TypeId knows, graph.type("KNOWS"));
        TG_ASSIGN(const NodeId made, graph.create_node({}, {}));
        TG_TRY(graph.create_relationship(nodes[0], knows, made, {}));
        TG_TRY(set_number(graph, nodes[0], "version", number(graph, nodes[0], "version") + 1));
        if (give_up) return fail(ErrorCode::kCancelled, "given up");
        return {};
      });
      failures.check(done.has_value() == !give_up);
      if (done) ++committed;
      const auto graph = store->snapshot().value();
      failures.check(graph->count_nodes({}).value() == 1 + graph->count_relationships({}).value());
      failures.check(static_cast<std::uint64_t>(number(*graph, nodes[0], "version")) ==
                     degree(*graph, nodes[0]));
    }
  });
  failures.require_none();
  REQUIRE(number(*store->snapshot().value(), nodes[0], "version") == committed);
}

TEST_CASE("G0: transactions that write the same items do not interleave") {
  const Folder folder;
  const auto store = open_store(folder);
  const std::vector<NodeId> nodes = make_nodes(*store, 2);
  Failures failures;
  run_threads(kThreads, [&](int thread) {
    for (int i = 0; i < kRounds; ++i) {
      failures.check(store
                         ->edit([&](GraphWriter& graph) -> Result<void> {
                           for (const NodeId node : nodes) {
                             TG_TRY(set_number(graph, node, "writer", thread * kRounds + i));
                           }
                           return {};
                         })
                         .has_value());
      const auto graph = store->snapshot().value();
      failures.check(number(*graph, nodes[0], "writer") == number(*graph, nodes[1], "writer"));
    }
  });
  failures.require_none();
}

TEST_CASE("G1a: what is given up is never read") {
  const Folder folder;
  const auto store = open_store(folder);
  const std::vector<NodeId> nodes = make_nodes(*store, 1);
  Failures failures;
  run_threads(kThreads, [&](int thread) {
    for (int i = 0; i < kRounds; ++i) {
      if (thread % 2 == 0) {
        const auto edit = store->begin_edit().value();
        failures.check(set_number(*edit, nodes[0], "version", 1).has_value());
      } else {
        failures.check(number(*store->snapshot().value(), nodes[0], "version") == 0);
      }
    }
  });
  failures.require_none();
}

TEST_CASE("G1b: what a transaction overwrites itself is never read") {
  const Folder folder;
  const auto store = open_store(folder);
  const std::vector<NodeId> nodes = make_nodes(*store, 1);
  Failures failures;
  run_threads(kThreads, [&](int thread) {
    for (int i = 0; i < kRounds; ++i) {
      if (thread % 2 == 0) {
        failures.check(store
                           ->edit([&](GraphWriter& graph) -> Result<void> {
                             TG_TRY(set_number(graph, nodes[0], "version", 1));
                             return set_number(graph, nodes[0], "version", 2 * i);
                           })
                           .has_value());
      } else {
        failures.check(number(*store->snapshot().value(), nodes[0], "version") % 2 == 0);
      }
    }
  });
  failures.require_none();
}

TEST_CASE("G1c: two transactions do not both see the other's writes") {
  const Folder folder;
  const auto store = open_store(folder);
  for (int round = 0; round < kRounds; ++round) {
    const std::vector<NodeId> nodes = make_nodes(*store, 2);
    std::array<std::int64_t, 2> seen{};
    Failures failures;
    run_threads(2, [&](int thread) {
      const auto other = static_cast<std::size_t>(1 - thread);
      const auto own = static_cast<std::size_t>(thread);
      failures.check(store
                         ->edit([&](GraphWriter& graph) -> Result<void> {
                           TG_TRY(set_number(graph, nodes[own], "version", 1));
                           seen[own] = number(graph, nodes[other], "version");
                           return {};
                         })
                         .has_value());
    });
    failures.require_none();
    REQUIRE_FALSE((seen[0] == 1 && seen[1] == 1));
  }
}

TEST_CASE("OTV: a transaction, once seen, does not vanish from one's view") {
  const Folder folder;
  const auto store = open_store(folder);
  const std::vector<NodeId> nodes = make_nodes(*store, 4);
  Failures failures;
  run_threads(kThreads, [&](int thread) {
    for (int i = 0; i < kRounds; ++i) {
      if (thread % 2 == 0) {
        failures.check(
            store
                ->edit([&](GraphWriter& graph) -> Result<void> {
                  for (const NodeId node : nodes) {
                    TG_TRY(set_number(graph, node, "version", number(graph, node, "version") + 1));
                  }
                  return {};
                })
                .has_value());
        continue;
      }
      const auto graph = store->snapshot().value();
      for (const NodeId node : nodes) {
        failures.check(number(*graph, node, "version") == number(*graph, nodes[0], "version"));
      }
    }
  });
  failures.require_none();
}

TEST_CASE("FR: two reads of the same items in one transaction agree") {
  const Folder folder;
  const auto store = open_store(folder);
  const std::vector<NodeId> nodes = make_nodes(*store, 4);
  Failures failures;
  run_threads(kThreads, [&](int thread) {
    for (int i = 0; i < kRounds; ++i) {
      if (thread % 2 == 0) {
        failures.check(store
                           ->edit([&](GraphWriter& graph) -> Result<void> {
                             for (const NodeId node : nodes) {
                               TG_TRY(set_number(graph, node, "version", i + thread));
                             }
                             return {};
                           })
                           .has_value());
        continue;
      }
      const auto edit = store->begin_edit().value();
      const std::int64_t first = number(*edit, nodes[0], "version");
      std::this_thread::yield();
      for (const NodeId node : nodes) failures.check(number(*edit, node, "version") == first);
      failures.check(edit->commit().has_value());
    }
  });
  failures.require_none();
}

TEST_CASE("IMP: an item that is read twice has not changed in between") {
  const Folder folder;
  const auto store = open_store(folder);
  const std::vector<NodeId> nodes = make_nodes(*store, 1);
  Failures failures;
  run_threads(kThreads, [&](int thread) {
    for (int i = 0; i < kRounds; ++i) {
      if (thread % 2 == 0) {
        failures.check(store
                           ->edit([&](GraphWriter& graph) {
                             return set_number(graph, nodes[0], "version",
                                               number(graph, nodes[0], "version") + 1);
                           })
                           .has_value());
      } else {
        const auto graph = store->snapshot().value();
        const std::int64_t first = number(*graph, nodes[0], "version");
        std::this_thread::yield();
        failures.check(number(*graph, nodes[0], "version") == first);
      }
    }
  });
  failures.require_none();
}

TEST_CASE("PMP: what fits a search does not change while a transaction runs") {
  const Folder folder;
  const auto store = open_store(folder);
  const std::vector<NodeId> nodes = make_nodes(*store, 2);
  SECTION("for who reads twice") {
    Failures failures;
    run_threads(kThreads, [&](int thread) {
      for (int i = 0; i < kRounds; ++i) {
        if (thread % 2 == 0) {
          failures.check(store
                             ->edit([&](GraphWriter& graph) -> Result<void> {
                               TG_ASSIGN(const TypeId likes, graph.type("LIKES"));
                               TG_TRY(graph.create_relationship(nodes[0], likes, nodes[1], {}));
                               return {};
                             })
                             .has_value());
        } else {
          const auto graph = store->snapshot().value();
          const std::uint64_t first = degree(*graph, nodes[0]);
          std::this_thread::yield();
          failures.check(degree(*graph, nodes[0]) == first);
        }
      }
    });
    failures.require_none();
  }
  SECTION("for who writes what was counted") {
    const auto count_and_add = [&](Edit& edit) {
      const auto found = static_cast<std::int64_t>(degree(edit, nodes[0]));
      REQUIRE(set_number(edit, nodes[1], "version", found));
    };
    const auto slow = store->begin_edit().value();
    count_and_add(*slow);
    REQUIRE(store->edit([&](GraphWriter& graph) -> Result<void> {
      TG_ASSIGN(const TypeId likes, graph.type("LIKES"));
      TG_ASSIGN(const NodeId made, graph.create_node({}, {}));
      TG_TRY(graph.create_relationship(nodes[0], likes, made, {}));
      return {};
    }));
    REQUIRE(slow->commit().error().code == ErrorCode::kConflict);
  }
}

TEST_CASE("LU: no update is lost") {
  const Folder folder;
  const auto store = open_store(folder);
  const std::vector<NodeId> nodes = make_nodes(*store, 1);
  Failures failures;
  run_threads(kThreads, [&](int) {
    for (int i = 0; i < kRounds; ++i) {
      failures.check(store
                         ->edit([&](GraphWriter& graph) {
                           return set_number(graph, nodes[0], "version",
                                             number(graph, nodes[0], "version") + 1);
                         })
                         .has_value());
    }
  });
  failures.require_none();
  REQUIRE(number(*store->snapshot().value(), nodes[0], "version") == kThreads * kRounds);
}

TEST_CASE("WS: two transactions do not each take what only one may take") {
  const Folder folder;
  const auto store = open_store(folder);
  for (int round = 0; round < kRounds; ++round) {
    const std::vector<NodeId> nodes = make_nodes(*store, 2);
    REQUIRE(store->edit([&](GraphWriter& graph) -> Result<void> {
      TG_TRY(set_number(graph, nodes[0], "balance", 70));
      return set_number(graph, nodes[1], "balance", 80);
    }));
    Failures failures;
    run_threads(2, [&](int thread) {
      failures.check(store
                         ->edit([&](GraphWriter& graph) -> Result<void> {
                           const std::int64_t sum = number(graph, nodes[0], "balance") +
                                                    number(graph, nodes[1], "balance");
                           if (sum < 100) return {};
                           const NodeId own = nodes[static_cast<std::size_t>(thread)];
                           return set_number(graph, own, "balance",
                                             number(graph, own, "balance") - 100);
                         })
                         .has_value());
    });
    failures.require_none();
    const auto graph = store->snapshot().value();
    REQUIRE(number(*graph, nodes[0], "balance") + number(*graph, nodes[1], "balance") == 50);
  }
}

TEST_CASE("a transaction whose reads another one changed is told of the conflict") {
  const Folder folder;
  const auto store = open_store(folder);
  const std::vector<NodeId> nodes = make_nodes(*store, 2);
  const auto first = store->begin_edit().value();
  const auto second = store->begin_edit().value();
  const auto third = store->begin_edit().value();
  REQUIRE(set_number(*first, nodes[0], "version", 1));
  REQUIRE(set_number(*second, nodes[0], "version", 2));
  REQUIRE(set_number(*third, nodes[1], "version", 3));
  REQUIRE(first->commit());
  REQUIRE(second->commit().error().code == ErrorCode::kConflict);
  REQUIRE(third->commit());
  const auto graph = store->snapshot().value();
  REQUIRE(number(*graph, nodes[0], "version") == 1);
  REQUIRE(number(*graph, nodes[1], "version") == 3);
}

TEST_CASE("names and counts of transactions side by side add up") {
  const Folder folder;
  {
    const auto store = open_store(folder);
    Failures failures;
    run_threads(kThreads, [&](int thread) {
      for (int i = 0; i < kRounds; ++i) {
        failures.check(store
                           ->edit([&](GraphWriter& graph) -> Result<void> {
                             TG_ASSIGN(const LabelId own,
                                       graph.label("L" + std::to_string(thread)));
                             TG_ASSIGN(const LabelId all, graph.label("All"));
                             TG_TRY(graph.create_node(std::array{own, all}, {{"i", i}}));
                             return {};
                           })
                           .has_value());
      }
    });
    failures.require_none();
  }
  const auto store = open_store(folder);
  const auto graph = store->snapshot().value();
  REQUIRE(graph->count_nodes({}).value() == kThreads * kRounds);
  REQUIRE(graph->count_nodes(graph->find_label("All")).value() == kThreads * kRounds);
  for (int thread = 0; thread < kThreads; ++thread) {
    const auto label = graph->find_label("L" + std::to_string(thread));
    REQUIRE(graph->count_nodes(label).value() == kRounds);
  }
}

TEST_CASE("four readers see whole transactions while two writers work") {
  const Folder folder;
  const auto store = open_store(folder);
  const std::vector<NodeId> nodes = make_nodes(*store, 2);
  Failures failures;
  std::atomic<int> writing = 2;
  const auto write = [&] {
    for (int i = 0; i < kRounds; ++i) {
      failures.check(
          store
              ->edit([&](GraphWriter& graph) -> Result<void> {
                TG_ASSIGN(const TypeId knows, graph.type("KNOWS"));
                TG_ASSIGN(const NodeId made, graph.create_node({}, {{"version", i}}));
                for (const NodeId node : nodes) {
                  TG_TRY(set_number(graph, node, "version", number(graph, node, "version") + 1));
                  TG_TRY(graph.create_relationship(node, knows, made, {}));
                }
                return {};
              })
              .has_value());
    }
    --writing;
  };
  const auto read = [&] {
    do {
      const auto graph = store->snapshot().value();
      const auto seen = static_cast<std::uint64_t>(number(*graph, nodes[0], "version"));
      failures.check(seen == static_cast<std::uint64_t>(number(*graph, nodes[1], "version")));
      failures.check(seen == degree(*graph, nodes[0]) && seen == degree(*graph, nodes[1]));
      std::vector<NodeId> all;
      const auto collect = [&](NodeId node) {
        all.push_back(node);
        return true;
      };
      failures.check(graph->scan_nodes({}, collect).has_value());
      failures.check(all.size() == nodes.size() + seen);
      std::vector<Value> versions(all.size());
      failures.check(
          graph->node_property(all, graph->find_property_key("version").value(), versions)
              .has_value());
    } while (writing > 0);
  };
  run_threads(6, [&](int thread) { thread < 2 ? write() : read(); });
  failures.require_none();
  REQUIRE(number(*store->snapshot().value(), nodes[0], "version") == 2 * kRounds);
}
