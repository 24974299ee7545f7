#include "workspace.h"

#include "base/data_directory.h"

namespace talkgraph::cli {
namespace {

Result<Workspace> open(const Settings& settings, store::Options options) {
  options.directory = settings.store;
  options.cache_size_bytes = settings.cache_size_bytes;
  options.durability = settings.durability;
  Workspace workspace;
  TG_ASSIGN(workspace.ontology, load_ontology(settings));
  Result<std::unique_ptr<store::Store>> opened = store::Store::open(options, *workspace.ontology);
  if (!opened) {
    Error error = std::move(opened).error();
    if (error.code == ErrorCode::kNotFound && !store::is_store(options.directory)) {
      error.message += "; 'talkgraph build PATH --store DIR' makes a store";
    }
    return fail(std::move(error));
  }
  workspace.store = std::move(*opened);
  return workspace;
}

}  // namespace

Result<std::filesystem::path> data_directory(const Settings& settings) {
  if (settings.data.empty()) return find_data_directory();
  std::error_code failure;
  if (!std::filesystem::is_directory(settings.data, failure)) {
    return fail(ErrorCode::kNotFound, "no folder of data there", {settings.data.string()});
  }
  return settings.data;
}

Result<std::unique_ptr<const Ontology>> load_ontology(const Settings& settings) {
  TG_ASSIGN(const std::filesystem::path data, data_directory(settings));
  TG_ASSIGN(Ontology ontology, Ontology::load(data / "ontology.json"));
  return std::make_unique<const Ontology>(std::move(ontology));
}

Result<Workspace> open_for_reading(const Settings& settings) {
  store::Options options;
  options.read_only = true;
  TG_ASSIGN(Workspace workspace, open(settings, options));
  TG_ASSIGN(workspace.graph, workspace.store->snapshot());
  return workspace;
}

Result<Workspace> open_for_writing(const Settings& settings, bool create) {
  store::Options options;
  options.create_if_missing = create;
  return open(settings, options);
}

}  // namespace talkgraph::cli
