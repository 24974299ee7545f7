#include "export/export.h"

#include <ostream>

#include "base/atomic_file.h"
#include "formats.h"

namespace talkgraph::exports {
namespace {

Result<Summary> write(const GraphReader& graph, const Options& options, WriteBytes write_bytes) {
  TG_ASSIGN(const OrderedGraph ordered, OrderedGraph::make(graph, options.scope));
  ByteSink sink(write_bytes);
  const auto run = [&]() -> Result<Summary> {
    switch (options.format) {
      case Format::kGraphml:
        return write_graphml(ordered, sink);
      case Format::kNodeLink:
        return write_node_link(ordered, sink);
      case Format::kCytoscape:
        return write_cytoscape(ordered, sink);
    }
    return fail(ErrorCode::kInternal, "unknown export format");
  };
  TG_ASSIGN(const Summary summary, run());
  TG_TRY(sink.flush());
  return summary;
}

}  // namespace

Result<Summary> export_graph(const GraphReader& graph, const Options& options, std::ostream& out) {
  const auto write_bytes = [&out](std::string_view bytes) -> Result<void> {
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out) return fail(ErrorCode::kIo, "cannot write the export");
    return {};
  };
  TG_ASSIGN(const Summary summary, write(graph, options, write_bytes));
  if (!out.flush()) return fail(ErrorCode::kIo, "cannot write the export");
  return summary;
}

Result<Summary> export_to_file(const GraphReader& graph, const Options& options,
                               const std::filesystem::path& path) {
  TG_ASSIGN(AtomicFile file, AtomicFile::create(path));
  const auto write_bytes = [&file](std::string_view bytes) { return file.write(bytes); };
  TG_ASSIGN(const Summary summary, write(graph, options, write_bytes));
  TG_TRY(file.commit());
  return summary;
}

}  // namespace talkgraph::exports
