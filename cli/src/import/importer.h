// Files of nodes and relationships into a graph, and the rows that could not go
// there into a file of their own.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "import/rows.h"
#include "import/target.h"
#include "progress.h"
#include "workspace.h"

namespace talkgraph::cli {

// A row and where it stands; an error where it cannot be understood.
struct PlacedRow {
  std::string file;
  std::size_t line = 0;
  Result<ImportedRow> row;
};

class Importer {
 public:
  // All must outlive it. `known` is the graph before: what files do not define is
  // sought there by its property `id`.
  Importer(ImportTarget& target, const GraphReader& known, std::filesystem::path rejects,
           Progress& progress)
      : target_(target), known_(known), rejects_(std::move(rejects)), progress_(progress) {}

  // Errors are those of the target; a row that cannot be imported is rejected.
  Result<void> add(PlacedRow placed);
  // Relationships that came before their nodes; to be called when all rows were.
  Result<void> finish();

  std::uint64_t nodes() const { return nodes_; }
  std::uint64_t relationships() const { return relationships_; }
  std::uint64_t rejected() const { return rejected_; }

 private:
  struct Waiting {
    std::string file;
    std::size_t line = 0;
    ImportedRelationship relationship;
  };

  Result<void> add_node(const PlacedRow& placed, ImportedNode node);
  Result<void> add_relationship(NodeId source, NodeId target, const ImportedRelationship& row);
  Result<void> add_late(const Waiting& waiting);
  // The node with this property `id` of the graph before. kNotFound, kAmbiguous.
  Result<NodeId> find_known(const std::string& id);
  Result<void> reject(const std::string& file, std::size_t line, const std::string& reason);
  std::optional<NodeId> find(const std::string& key) const;

  ImportTarget& target_;
  const GraphReader& known_;
  std::filesystem::path rejects_;
  Progress& progress_;
  std::ofstream rejects_file_;
  std::unordered_map<std::string, NodeId> keys_;
  std::unordered_map<std::string, NodeId> known_keys_;
  std::vector<Waiting> waiting_;
  std::vector<LabelId> labels_;
  std::uint64_t nodes_ = 0;
  std::uint64_t relationships_ = 0;
  std::uint64_t rejected_ = 0;
};

}  // namespace talkgraph::cli
