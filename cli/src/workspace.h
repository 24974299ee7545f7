// What a command works on: the ontology and an open store.
#pragma once

#include <memory>

#include "base/result.h"
#include "graph/graph_reader.h"
#include "graph/ontology.h"
#include "settings.h"
#include "store/store.h"

namespace talkgraph::cli {

struct Workspace {
  // In this order: the store refers to the ontology, the graph to the store.
  std::unique_ptr<const Ontology> ontology;
  std::unique_ptr<store::Store> store;
  // The store as it was when it was opened.
  std::unique_ptr<const GraphReader> graph;
};

// Where --data says, else find_data_directory().
Result<std::filesystem::path> data_directory(const Settings& settings);
// The ontology of data_directory().
Result<std::unique_ptr<const Ontology>> load_ontology(const Settings& settings);

// kNotFound says how to make a store.
Result<Workspace> open_for_reading(const Settings& settings);
// Without `graph`; `create` makes a new store where there is none.
Result<Workspace> open_for_writing(const Settings& settings, bool create);

}  // namespace talkgraph::cli
