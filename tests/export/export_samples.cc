// Writes graphs in every format, and beside them what they hold, by the plainest
// possible reading: export_samples FOLDER.
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <limits>

#include "base/file.h"
#include "export/export.h"
#include "extract/extractor.h"
#include "graph/fold.h"
#include "graph/memory_graph.h"
#include "store/store.h"
#include "support/document_builder.h"

using namespace talkgraph;

namespace {

template <class T>
T expect(Result<T> result) {
  if (!result) {
    std::cerr << result.error().to_string() << '\n';
    std::exit(1);
  }
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

std::string object(const PropertyMap& properties) {
  std::string text;
  for (const auto& [key, value] : properties) {
    text += (text.empty() ? "" : ",") + to_json(Value(key)) + ":" + to_json(value);
  }
  return "{" + text + "}";
}

void dump(const GraphReader& graph, std::ostream& out) {
  expect(graph.scan_nodes({}, [&](NodeId id) {
    List labels;
    const std::vector<LabelId> label_ids = expect(graph.node_labels(id));
    for (const LabelId label : label_ids) labels.emplace_back(graph.label_name(label));
    out << R"({"node":)" << id.value << R"(,"labels":)" << to_json(labels) << R"(,"properties":)"
        << object(expect(graph.node_properties(id))) << "}\n";
    return true;
  }));
  expect(graph.scan_relationships({}, [&](const Relationship& found) {
    out << R"({"source":)" << found.source.value << R"(,"target":)" << found.target.value
        << R"(,"type":)" << to_json(Value(graph.type_name(found.type))) << R"(,"properties":)"
        << object(expect(graph.relationship_properties(found.id))) << "}\n";
    return true;
  }));
}

void write(const GraphReader& graph, const std::filesystem::path& folder, const std::string& name) {
  using exports::Format;
  const std::filesystem::path base = folder / name;
  expect(exports::export_to_file(graph, {Format::kGraphml, {}}, base.string() + ".graphml"));
  expect(exports::export_to_file(graph, {Format::kNodeLink, {}}, base.string() + ".json"));
  expect(exports::export_to_file(graph, {Format::kCytoscape, {}}, base.string() + ".cyjs"));
  std::ofstream out(base.string() + ".dump");
  dump(graph, out);
}

void fold_sample(const Ontology& ontology, MemoryGraph& graph) {
  const std::array documents{tests::sample_document()};
  expect(fold_documents(documents, ontology, graph));
}

// The project's own transcripts, all the way into a store.
void write_stored_samples(const Ontology& ontology, const std::filesystem::path& folder) {
  const std::filesystem::path data = TALKGRAPH_TEST_DATA;
  const auto extractor = expect(extract::Extractor::load(data, ontology));
  const auto store = expect(store::Store::open({folder / "store", true}, ontology));
  for (const auto& entry : std::filesystem::directory_iterator(data / "samples")) {
    const std::string bytes = expect(read_file(entry.path()));
    const std::string id = entry.path().filename().string();
    expect(store->commit_document(expect(extractor.extract(bytes, id))));
  }
  write(*expect(store->snapshot()), folder, "stored");
}

// What nobody should do: every kind of value and name, in odd places.
void odd_sample(MemoryGraph& graph) {
  const LabelId plain = expect(graph.label("Plain"));
  const LabelId odd = expect(graph.label("Odd Label <&>"));
  using namespace std::string_literals;
  const std::string control = "bell \x07 nul \0 fffe \uFFFE cr \r\n tab \t"s;
  const std::vector<PropertyMap> nodes{
      {{"id", "same"}, {"mixed", 1}, {"number", 1}, {"flag", true}},
      {{"id", "same"}, {"mixed", 1.5}, {"number", 2.5}, {"flag", false}},
      {{"id", 12}, {"mixed", "one"}, {"count", std::numeric_limits<std::int64_t>::min()}},
      {{"name", "no id"}, {"mixed", List{1, "a", List{true}}}, {"count", 3}},
      {{"name", "no id"}, {"number", std::numeric_limits<double>::infinity()}},
      {{"id", "żółw/龜 🐢#1"}, {"odd <key> \x01", "a"}, {"", "empty key"}, {"empty", ""}},
      {{"id", "c"}, {"text", control}, {"list", List{control}}},
      {{"id", "e3"}, {"label", 5}, {"labels", "mine"}, {"type", 7}, {"id_", "mine"}},
      {{"id", "]]>"}, {"label", "own label"}, {"text", "<![CDATA[x]]> &amp; \"'"}},
      {{"id", "_x0041_"}, {"wide", (std::int64_t{1} << 60) + 1}},
      {{"id", "A"}, {"wide", 0.5}},
  };
  std::vector<NodeId> ids;
  for (const PropertyMap& properties : nodes) {
    PropertyMap marked = properties;
    marked["mark"] = "node " + std::to_string(ids.size());
    const std::array labels{plain, odd};
    ids.push_back(expect(graph.create_node(std::span(labels).first(ids.size() % 3), marked)));
  }
  const std::vector<PropertyMap> relationships{
      {},
      {},
      {{"weight", 3}, {"mixed", 1}},
      {{"weight", "heavy"}, {"mixed", "two"}},
      {{"id", "mine"}, {"source", 1}, {"target", true}, {"key", "k"}, {"label", "l"}},
      {{"text", control}, {"odd <key> \x01", 1}},
  };
  int mark = 0;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    for (const PropertyMap& properties : relationships) {
      PropertyMap marked = properties;
      marked["mark"] = ++mark;
      const TypeId type = expect(graph.type(mark % 2 == 0 ? "KNOWS" : "ODD type <&>"));
      expect(graph.create_relationship(ids[i], type, ids[(i * i) % ids.size()], marked));
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::filesystem::path folder = argv[1];
  MemoryGraph empty;
  write(empty, folder, "empty");
  const Ontology ontology = expect(Ontology::load(TALKGRAPH_TEST_DATA "/ontology.json"));
  MemoryGraph folded;
  fold_sample(ontology, folded);
  write(folded, folder, "folded");
  write_stored_samples(ontology, folder);
  MemoryGraph odd;
  odd_sample(odd);
  write(odd, folder, "odd");
}
