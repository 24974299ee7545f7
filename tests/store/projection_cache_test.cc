#include "algorithms/projection_cache.h"

#include <catch2/catch.hpp>

#include "folder.h"
#include "graph/memory_graph.h"
#include "store/store.h"

using namespace talkgraph;
using algorithms::ProjectionCache;
using store::Store;
using tests::Folder;

namespace {

constexpr auto add_entity = [](GraphWriter& graph) -> Result<void> {
  TG_ASSIGN(const LabelId entity, graph.label("Entity"));
  TG_TRY(graph.create_node(std::span(&entity, 1), {}));
  return {};
};

}  // namespace

TEST_CASE("what was projected serves again until the store or what is asked for changes") {
  const Folder folder;
  const auto store = Store::open({folder.store(), true}, tests::ontology()).value();
  REQUIRE(store->edit(add_entity));
  ProjectionCache cache;
  const auto first = cache.project(*store->snapshot().value()).value();
  CHECK(first->node_count() == 1);
  CHECK(cache.project(*store->snapshot().value()).value() == first);

  algorithms::ProjectionOptions directed;
  directed.directed = true;
  const auto other = cache.project(*store->snapshot().value(), directed).value();
  CHECK(other != first);
  CHECK(cache.project(*store->snapshot().value(), directed).value() == other);

  const auto before = store->snapshot().value();
  REQUIRE(store->edit(add_entity));
  CHECK(cache.project(*store->snapshot().value(), directed).value()->node_count() == 2);
  CHECK(cache.project(*before, directed).value()->node_count() == 1);
}

TEST_CASE("graphs that do not tell their states apart are projected each time") {
  MemoryGraph graph;
  REQUIRE(add_entity(graph));
  ProjectionCache cache;
  const auto first = cache.project(graph).value();
  REQUIRE(add_entity(graph));
  CHECK(cache.project(graph).value()->node_count() == 2);
  CHECK(first->node_count() == 1);

  const Folder folder;
  const auto store = Store::open({folder.store(), true}, tests::ontology()).value();
  REQUIRE(store->edit([&](GraphWriter& writer) -> Result<void> {
    for (const std::size_t count : {std::size_t{1}, std::size_t{2}}) {
      TG_TRY(add_entity(writer));
      CHECK(cache.project(writer).value()->node_count() == count);
    }
    return {};
  }));
}
