// One pass over a folder of transcripts, timed: `talkgraph_bench WHAT FOLDER`,
// where WHAT is `tokenize` (read and tokenize only), `extract` (everything up to
// the document's graph) or `stages` (the same, each stage timed alone). Files are
// in memory before the clock starts. Prints one line of JSON; peak memory is for
// the caller to ask the system.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data_directory.h"
#include "base/file.h"
#include "claims/claims.h"
#include "extract/extractor.h"
#include "language/tokens.h"
#include "names/name_finder.h"
#include "read/read_transcript.h"

namespace {

using namespace talkgraph;

struct File {
  std::string id;
  std::string bytes;
};

struct Tally {
  std::size_t documents = 0;
  std::size_t failed = 0;
  std::size_t result = 0;  // tokens or assertions: what the work came to
};

Result<std::vector<File>> load(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<File> files;
  for (const auto& path : paths) {
    TG_ASSIGN(std::string bytes, read_file(path, extract::kMaxTranscriptBytes));
    files.push_back({path.lexically_relative(folder).generic_string(), std::move(bytes)});
  }
  return files;
}

// Runs of bytes other than white space.
std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    words += !space && !inside ? 1 : 0;
    inside = !space;
  }
  return words;
}

Tally tokenize_all(const std::vector<File>& files) {
  Tally tally;
  for (const File& file : files) {
    const auto transcript = extract::read_transcript(file.bytes, file.id);
    if (!transcript) {
      ++tally.failed;
      continue;
    }
    ++tally.documents;
    tally.result += extract::tokenize(*transcript).tokens.size();
  }
  return tally;
}

Tally extract_all(const std::vector<File>& files, const extract::Extractor& extractor) {
  Tally tally;
  for (const File& file : files) {
    const auto document = extractor.extract(file.bytes, file.id);
    if (!document) {
      ++tally.failed;
      continue;
    }
    ++tally.documents;
    tally.result += document->assertions.size() + document->metrics.size();
  }
  return tally;
}

using Seconds = std::chrono::duration<double>;

// What one stage took over all documents.
struct Stage {
  const char* name;
  Seconds taken{};

  template <class Work>
  auto time(const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    auto made = work();
    taken += std::chrono::steady_clock::now() - start;
    return made;
  }
};

Result<void> run_stages(const std::vector<File>& files, const std::filesystem::path& data,
                        const Ontology& ontology) {
  TG_ASSIGN(const auto finder, extract::NameFinder::load(data));
  TG_ASSIGN(const auto resources, extract::ClaimResources::load(data, ontology));
  Stage read{"read"};
  Stage tokens{"tokens"};
  Stage names{"names"};
  Stage claims{"claims"};
  for (const File& file : files) {
    const auto transcript =
        read.time([&] { return extract::read_transcript(file.bytes, file.id); });
    if (!transcript) continue;
    const auto text = tokens.time([&] { return extract::tokenize(*transcript); });
    auto found = names.time([&] { return finder.find(*transcript, text, file.id); });
    claims.time([&] {
      return extract::find_claims(*transcript, text, found, resources, ontology, nullptr);
    });
  }
  std::printf("{");
  for (const Stage* stage : {&read, &tokens, &names, &claims}) {
    std::printf("%s\"%s\": %.6f", stage == &read ? "" : ", ", stage->name, stage->taken.count());
  }
  std::printf("}\n");
  return {};
}

Result<void> run(std::string_view what, const std::filesystem::path& folder) {
  TG_ASSIGN(const std::vector<File> files, load(folder));
  TG_ASSIGN(const std::filesystem::path data, find_data_directory());
  TG_ASSIGN(const Ontology ontology, Ontology::load(data / "ontology.json"));
  if (what == "stages") return run_stages(files, data, ontology);
  TG_ASSIGN(const auto extractor, extract::Extractor::load(data, ontology));
  std::size_t words = 0;
  for (const File& file : files) words += count_words(file.bytes);

  const auto start = std::chrono::steady_clock::now();
  const Tally tally = what == "tokenize" ? tokenize_all(files) : extract_all(files, extractor);
  const Seconds seconds = std::chrono::steady_clock::now() - start;
  std::printf(
      "{\"words\": %zu, \"documents\": %zu, \"failed\": %zu, \"result\": %zu, \"seconds\": %.6f}\n",
      words, tally.documents, tally.failed, tally.result, seconds.count());
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc == 3 ? argv[1] : "";
  if (what != "tokenize" && what != "extract" && what != "stages") {
    std::fputs("usage: talkgraph_bench tokenize|extract|stages FOLDER\n", stderr);
    return 2;
  }
  const Result<void> done = run(what, argv[2]);
  if (done) return 0;
  std::fprintf(stderr, "talkgraph_bench: %s\n", done.error().to_string().c_str());
  return 1;
}
